public import Diagnostics

/// Cells over several inputs, all of which must hold: the one condition language of rules, levels, `show_if`,
/// `exclude` and `when`.
public struct Condition: Hashable, Sendable {
  /// One input and what is asked of it.
  public struct Part: Hashable, Sendable {
    /// The input's name.
    public let input: String
    /// The test.
    public let cell: Cell
    /// Where the cell stands.
    public let span: Span

    /// An input and its test.
    public init(_ input: String, _ cell: Cell, at span: Span) {
      self.input = input
      self.cell = cell
      self.span = span
    }
  }

  /// The parts in the order written.
  public let parts: [Part]

  /// A condition of parts; one without parts always holds.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Whether all parts hold for what an input reads.
  public func holds(reading: (String) -> Reading) -> Truth {
    parts.map { $0.cell.holds(for: reading($0.input)) }.all
  }
}

/// A condition before its inputs are known: what stands in the file.
public struct WrittenCondition: Hashable, Sendable {
  /// One input's name and its cell as written.
  public struct Part: Hashable, Sendable {
    /// The input's name.
    public let input: Written
    /// Its cell.
    public let cell: WrittenCell

    /// A name and a cell.
    public init(input: Written, cell: WrittenCell) {
      self.input = input
      self.cell = cell
    }
  }

  /// The parts in the order written.
  public let parts: [Part]

  /// A condition as written.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The condition over inputs with known domains, and everything wrong with it.
  ///
  /// - Parameters:
  ///   - domain: the domain of an input, or `nil` for a name that is none.
  ///   - known: the names to propose when one is mistyped.
  public func resolved(
    domain: (String) -> Domain?, known: [String]
  ) -> (condition: Condition, findings: [Finding]) {
    var findings: [Finding] = []
    var resolved: [Condition.Part] = []
    for part in parts {
      guard let inputDomain = domain(part.input.text) else {
        findings.append(Finding(CellFact.unknownInput(part.input.text, known: known), at: part.input.span))
        continue
      }
      let parsed = part.cell.parsed(for: part.input.text, in: inputDomain)
      findings += parsed.findings
      resolved.append(Condition.Part(part.input.text, parsed.cell, at: part.cell.span))
    }
    return (Condition(resolved), findings)
  }
}

/// A cell as written: one text, or a YAML sequence of texts, which is a comma list.
public struct WrittenCell: Hashable, Sendable {
  /// The texts, each a comma list of tests.
  public let fragments: [Written]
  /// The place of the whole cell.
  public let span: Span

  /// A cell as written at a place.
  public init(_ fragments: [Written], at span: Span) {
    self.fragments = fragments
    self.span = span
  }

  /// The cell's text on one line.
  public var text: String { fragments.map(\.text).joined(separator: ", ") }

  /// The cell read for an input, and everything wrong with it. A cell with faults reads as `-`.
  public func parsed(for input: String, in domain: Domain) -> (cell: Cell, findings: [Finding]) {
    var parser = CellParser(self, input: input, domain: domain)
    let tests = parser.parse()
    return (Cell(parser.findings.isEmpty ? tests : [], text: text), parser.findings)
  }
}

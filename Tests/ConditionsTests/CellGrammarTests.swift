import Conditions
import Diagnostics
import Testing

/// The cell grammar of contracts.md §1: cases as data.
struct CellGrammarTests {
  private static let file = "rubric.yaml"

  private static func written(_ text: String, column: Int = 1) -> Written {
    Written(text, at: Span(file: file, line: 7, column: column, length: max(1, text.unicodeScalars.count)))
  }

  private static func parsed(_ fragments: [Written], _ input: CellInput) -> (cell: Cell, findings: [Finding]) {
    let place = fragments.first?.span ?? Span(file: file, line: 7, column: 1)
    return WrittenCell(fragments, at: place).parsed(for: input.rawValue, in: input.domain)
  }

  private static func faults(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.code.rawValue) \($0.span?.column ?? 0)+\($0.span?.length ?? 0)" }
  }

  @Test(arguments: TruthCase.all) func `a cell holds, fails or is unknown as the contract says`(truth: TruthCase) {
    let parsed = Self.parsed([Self.written(truth.cell)], truth.input)
    #expect(parsed.findings.map(\.message) == [])
    #expect(parsed.cell.holds(for: truth.reading) == truth.truth)
    #expect(parsed.cell.text == truth.cell)
  }

  @Test(arguments: FaultCase.all) func `a faulty cell is reported under the word that is wrong`(fault: FaultCase) {
    let findings = Self.parsed([Self.written(fault.cell)], fault.input).findings
    #expect(Self.faults(findings) == fault.faults)
    #expect(findings.allSatisfy { $0.severity == .error && $0.span?.line == 7 && $0.file == Self.file })
    for finding in findings {
      #expect(!finding.message[.danish].isEmpty && finding.message[.danish] != finding.message[.english])
    }
  }

  @Test(arguments: FaultCase.all) func `a faulty cell reads as any so that nothing follows from it`(fault: FaultCase) {
    #expect(Self.parsed([Self.written(fault.cell)], fault.input).cell.isAny)
  }

  // MARK: Sequences

  @Test func `a sequence is a comma list`() {
    let parsed = Self.parsed([Self.written("none", column: 10), Self.written("student", column: 16)], .role)
    #expect(parsed.findings.isEmpty)
    #expect(parsed.cell.text == "none, student")
    #expect(parsed.cell.holds(for: .value(.code("student"))) == .yes)
    #expect(parsed.cell.holds(for: .value(.code("no"))) == .no)
  }

  @Test func `answered alone in a sequence of one is the word of the grammar, beside others it is a code`() {
    let alone = Self.parsed([Self.written("answered")], .role)
    #expect(alone.cell.holds(for: .value(.code("student"))) == .yes)
    let listed = Self.parsed([Self.written("answered"), Self.written("none", column: 20)], .role)
    #expect(listed.cell.holds(for: .value(.code("student"))) == .no)
  }

  @Test func `a fault in a sequence points into its own fragment`() {
    let findings = Self.parsed([Self.written("none", column: 10), Self.written("student, nobody", column: 20)], .role)
      .findings
    #expect(Self.faults(findings) == ["unknown-code 29+6"])
  }

  @Test func `an empty element of a sequence and an empty sequence are errors`() {
    #expect(
      Self.faults(Self.parsed([Self.written("none", column: 10), Self.written("", column: 16)], .role).findings).count
        == 1)
    #expect(Self.faults(Self.parsed([], .role).findings) == ["syntax 1+1"])
  }

  // MARK: Carets in quoted scalars

  @Test func `the caret counts scalars and follows the columns of a text with escapes`() {
    // In the file: "none, \"two word\"" from column 9; each \" takes two columns.
    let text = "none, \"two word\""
    let columns = Array(10..<16) + [16] + Array(18..<26) + [26]
    let span = Span(file: Self.file, line: 7, column: 9, length: 20)
    let findings = Self.parsed([Written(text, at: span, columns: columns)], .role).findings
    #expect(Self.faults(findings) == ["unknown-code 16+11"])
  }

  @Test func `letters beyond the Latin alphabet count once`() {
    let findings = Self.parsed([Self.written("none, æøå👩‍👩‍👧, x")], .role).findings
    #expect(Self.faults(findings) == ["unknown-code 7+8", "unknown-code 17+1"])
  }

  // MARK: Hints

  @Test(arguments: [
    (
      CellInput.role, "studnet",
      "did you mean `student`? Possible are: `none`, `student`, `any`, `all`, `count`, `answered`, `no`, `08`, `two words`, `a,b`, `not_sure`"
    ),
    (.steps, "a", "write `any of (a)`"),
    (.pain, "1..3", "write \"[0..2]\", in quotes so that YAML does not read it as a list"),
    (.role, "none or student", "write a comma: a cell holds when one of its tests does"),
    (.pain, "\"4\"", "write `4` without the inner quotation marks"),
    (.role, "", "write `-`, or leave the cell out, for any value"),
  ])
  func `a hint says what to write instead`(input: CellInput, cell: String, hint: String) {
    #expect(Self.parsed([Self.written(cell)], input).findings.first?.hint?[.english] == hint)
  }

  // MARK: Hostile cells

  @Test(arguments: [
    "((((((((((", "not(not(not(not(", "]]]]", ",,,,,", "\"\"\"", "any of (any of (", "count count", "[..]", "\u{0}",
    "of of of", "not(-)",
  ])
  func `nonsense ends in findings and not in a crash`(cell: String) {
    for input in CellInput.allCases { #expect(!Self.parsed([Self.written(cell)], input).findings.isEmpty) }
  }

  @Test func `nesting is read to a limit, and beyond it refused`() {
    func nested(_ depth: Int) -> (cell: Cell, findings: [Finding]) {
      let cell = String(repeating: "not(", count: depth) + "student" + String(repeating: ")", count: depth)
      return Self.parsed([Self.written(cell)], .role)
    }
    #expect(nested(20).findings.isEmpty)
    #expect(nested(20).cell.holds(for: .value(.code("student"))) == .yes)
    #expect(nested(19).cell.holds(for: .value(.code("student"))) == .no)
    #expect(nested(21).findings.map(\.message[.english]) == ["`not` is nested far too deeply"])
    #expect(nested(21).cell.isAny)
  }

  @Test func `a cell is read up to 20,000 characters, also in parts, and beyond them refused as a whole`() {
    func long(_ length: Int) -> Written {
      Self.written("student" + String(repeating: " ", count: length - 7))
    }
    let longest = Self.parsed([long(20_000)], .role)
    #expect(longest.findings.isEmpty)
    #expect(longest.cell.holds(for: .value(.code("student"))) == .yes)
    for fragments in [[long(20_001)], [long(10_000), long(10_001)]] {
      let refused = Self.parsed(fragments, .role)
      #expect(refused.findings.map(\.message[.english]) == ["the cell has 20001 characters, which is too many"])
      #expect(refused.cell.isAny)
    }
  }
}

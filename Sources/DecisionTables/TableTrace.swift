public import Conditions

/// Everything a table did with one case: recorded once, and all explanations are views of it.
public struct TableTrace: Hashable, Sendable {
  /// How one rule fared.
  public struct RuleTrace: Hashable, Sendable {
    /// The number of the rule, from 1.
    public let number: Int
    /// Whether it applies, waits for an answer, or fails.
    public let state: State
    /// Its cells that ask for something, in the order of the inputs.
    public let cells: [CellTrace]

    /// How a rule fared, worked out from its cells.
    public init(number: Int, cells: [CellTrace]) {
      self.number = number
      self.cells = cells
      state =
        switch cells.lazy.map(\.truth).all {
        case .yes: .applies
        case .unknown: .waits
        case .no: .fails
        }
    }
  }

  /// How one cell fared.
  public struct CellTrace: Hashable, Sendable {
    /// The position of its input in the table.
    public let input: Int
    /// What was read.
    public let reading: Reading
    /// Whether it holds.
    public let truth: Truth

    /// A cell that was tried.
    public init(input: Int, reading: Reading, truth: Truth) {
      self.input = input
      self.reading = reading
      self.truth = truth
    }
  }

  /// What became of a rule.
  public enum State: String, Hashable, Sendable {
    /// All its cells hold.
    case applies
    /// None fails, but one reads an answer that is missing.
    case waits
    /// One of its cells does not hold.
    case fails
  }

  /// All rules, from the top.
  public let rules: [RuleTrace]
  /// What the table says.
  public let verdict: Verdict
}

/// What a table says of one case.
public enum Verdict: Hashable, Sendable {
  /// The outputs, and the numbers of the rules they come from.
  case decided([OutputValue], rules: [Int])
  /// An answer is missing: the rules that wait and could change the outcome, by number.
  case undecided(waiting: [Int])
  /// No rule applies.
  case empty
  /// No rule can apply because something was not asked.
  case notApplicable

  /// The numbers of the rules that decided; empty otherwise.
  public var rules: [Int] {
    if case .decided(_, let rules) = self { rules } else { [] }
  }
}

/// What stands in one output.
public enum OutputValue: Hashable, Sendable {
  /// One literal.
  case single(String)
  /// The literals collected.
  case list([String])

  /// The value as tables write it: a list joined by `|`, an empty list as `-`.
  public var written: String {
    switch self {
    case .single(let literal): literal
    case .list(let literals): literals.isEmpty ? "-" : literals.joined(separator: "|")
    }
  }
}

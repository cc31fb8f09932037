/// A test of one input, as it stands in a rule: a comma list of tests, true when any of them is.
public struct Cell: Hashable, Sendable {
  /// The tests; none means any value will do (the cell `-`).
  public let tests: [CellTest]
  /// The cell as it was written.
  public let text: String

  /// A cell of tests, with the text that it was read from.
  public init(_ tests: [CellTest], text: String) {
    self.tests = tests
    self.text = text
  }

  /// The cell that any value meets.
  public static let any = Cell([], text: "-")

  /// Whether any value will do.
  public var isAny: Bool { tests.isEmpty }

  /// Whether an input meets the cell. A question that was not asked meets no cell but `-`.
  public func holds(for reading: Reading) -> Truth {
    if isAny { return .yes }
    switch reading {
    case .notAsked: return .no
    case .undecided: return .unknown
    case .notAnswered: return tests.lazy.map(\.withoutAnswer).any
    case .value(let answer): return Truth(tests.contains { $0.holds(for: answer) })
    }
  }
}

/// One test in a cell.
public indirect enum CellTest: Hashable, Sendable {
  /// The code of a choice.
  case code(String)
  /// A number, a comparison or an interval.
  case number(Interval)
  /// A text to the letter.
  case text(String)
  /// Tests of several choices, joined by `and`.
  case set([SetTest])
  /// The question was answered.
  case answered
  /// The question was not answered.
  case notAnswered
  /// None of the tests holds.
  case not([CellTest])

  /// What the test says of a question without an answer.
  var withoutAnswer: Truth {
    switch self {
    case .answered: .no
    case .notAnswered: .yes
    case .not(let tests): !tests.lazy.map(\.withoutAnswer).any
    case .code, .number, .text, .set: .unknown
    }
  }

  /// What the test says of an answer.
  func holds(for answer: Answer) -> Bool {
    switch (self, answer) {
    case (.answered, _): true
    case (.notAnswered, _): false
    case (.not(let tests), _): !tests.contains { $0.holds(for: answer) }
    case (.code(let code), .code(let given)): code == given
    case (.number(let interval), .number(let given)): interval.contains(given)
    case (.text(let text), .text(let given)): text == given
    case (.set(let tests), .codes(let given)): tests.allSatisfy { $0.holds(for: given) }
    default: false
    }
  }
}

/// One test of several choices.
public enum SetTest: Hashable, Sendable {
  /// At least one of the codes was chosen.
  case anyOf([String])
  /// Every one of the codes was chosen.
  case allOf([String])
  /// None of the codes was chosen.
  case noneOf([String])
  /// So many codes were chosen.
  case count(Interval)

  func holds(for given: [String]) -> Bool {
    switch self {
    case .anyOf(let codes): codes.contains(where: given.contains)
    case .allOf(let codes): codes.allSatisfy(given.contains)
    case .noneOf(let codes): !codes.contains(where: given.contains)
    case .count(let interval): interval.contains(Double(given.count))
    }
  }
}

/// The numbers between two bounds, each included or not, or without a bound on one side.
public struct Interval: Hashable, Sendable {
  /// One end of an interval.
  public struct Bound: Hashable, Sendable {
    /// The number.
    public let value: Double
    /// Whether the number itself belongs to the interval.
    public let isIncluded: Bool

    /// An end of an interval.
    public init(_ value: Double, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end; `nil` when there is none.
  public let lower: Bound?
  /// The upper end; `nil` when there is none.
  public let upper: Bound?

  /// An interval between two ends.
  public init(from lower: Bound?, to upper: Bound?) {
    self.lower = lower
    self.upper = upper
  }

  /// Only one number.
  public init(only value: Double) {
    self.init(from: Bound(value, isIncluded: true), to: Bound(value, isIncluded: true))
  }

  /// Whether a number lies in the interval.
  public func contains(_ value: Double) -> Bool {
    if let lower, lower.isIncluded ? value < lower.value : value <= lower.value { return false }
    if let upper, upper.isIncluded ? value > upper.value : value >= upper.value { return false }
    return true
  }

  /// The interval as a cell tests it, such as `]3..5[` or `>= 7`.
  package var test: String {
    switch (lower, upper) {
    case (let from?, let to?):
      if from.value == to.value { return from.written }
      return (from.isIncluded ? "[" : "]") + "\(from.written)..\(to.written)" + (to.isIncluded ? "]" : "[")
    case (let from?, nil): return (from.isIncluded ? ">= " : "> ") + from.written
    case (nil, let to?): return (to.isIncluded ? "<= " : "< ") + to.written
    case (nil, nil): return "answered"
    }
  }
}

extension Interval.Bound {
  fileprivate var written: String { Answer.number(value).written }
}

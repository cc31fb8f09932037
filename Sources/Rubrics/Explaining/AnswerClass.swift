public import Conditions

/// Answers to a question that lead to the same, named by what they have in common.
public enum AnswerClass: Hashable, Sendable {
  /// One answer.
  case only(Answer)
  /// All numbers of an interval.
  case numbers(Interval)
  /// All answers that meet a test, as a cell would write it.
  case test(String)

  /// The class as it is written in tables and cells: `usual`, `a|b`, `]3..5[`, `answered`.
  public var written: String {
    switch self {
    case .only(let answer): answer.written
    case .numbers(let interval): interval.test
    case .test(let test): test
    }
  }
}

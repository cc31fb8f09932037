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
    case .numbers(let interval): interval.written
    case .test(let test): test
    }
  }
}

extension Interval {
  /// The interval as a cell writes it.
  fileprivate var written: String {
    func text(_ bound: Bound) -> String { Answer.number(bound.value).written }
    switch (lower, upper) {
    case (nil, nil): return "answered"
    case (let lower?, nil): return (lower.isIncluded ? ">= " : "> ") + text(lower)
    case (nil, let upper?): return (upper.isIncluded ? "<= " : "< ") + text(upper)
    case (let lower?, let upper?):
      if lower.value == upper.value { return text(lower) }
      return (lower.isIncluded ? "[" : "]") + text(lower) + ".." + text(upper) + (upper.isIncluded ? "]" : "[")
    }
  }
}

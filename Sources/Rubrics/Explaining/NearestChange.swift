public import Conditions
public import Diagnostics

import DecisionTables

/// The smallest change of answers that leads a decision elsewhere.
public struct NearestChange: Hashable, Sendable {
  /// One answer and what it would have to be.
  public struct Step: Hashable, Sendable {
    /// The question.
    public let question: String
    /// What was answered; `nil` for nothing.
    public let from: Answer?
    /// What would be answered instead.
    public let to: Answer
  }

  /// The answers to change: as few as possible.
  public let steps: [Step]
  /// What the decision would then be.
  public let outcome: [String]

  /// The change as JSON.
  public var json: JSON {
    .members([
      "answers": .array(
        steps.map { step in
          .members(["input": .string(step.question), "from": step.from?.json ?? .null, "to": step.to.json])
        }),
      "outcome": outcome.count == 1 ? .string(outcome[0]) : .array(outcome.map(JSON.string)),
    ])
  }
}

/// Looks for the smallest changes by trying them: first each answer by itself, then each two together.
public struct NearestChangeSearch {
  /// What may be changed, and to what.
  public struct Candidate {
    /// The question.
    public let question: String
    /// The answers to try, in order.
    public let answers: [Answer]

    /// A question and the answers to try.
    public init(question: String, answers: [Answer]) {
      self.question = question
      self.answers = answers
    }
  }

  private let answers: [String: Answer]
  private let candidates: [Candidate]
  private let judge: ([String: Answer]) -> Judgement
  private static let mostTrials = 20_000

  /// A search from given answers.
  ///
  /// - Parameters:
  ///   - answers: the answers as given.
  ///   - candidates: what may be changed, in the order of the questions.
  ///   - judge: judges changed answers.
  public init(
    from answers: [String: Answer], candidates: [Candidate], judge: @escaping ([String: Answer]) -> Judgement
  ) {
    self.answers = answers
    self.candidates = candidates
    self.judge = judge
  }

  /// The smallest change for each decision that one or two answers can move, by name.
  public func run() -> [String: NearestChange] {
    let before = judge(answers)
    var found: [String: NearestChange] = [:]
    let singles = candidates.flatMap { candidate in
      candidate.answers.filter { $0 != answers[candidate.question] }.map { (candidate.question, $0) }
    }
    for (question, answer) in singles { note([(question, answer)], before, &found) }
    guard found.count < before.decisions.count, singles.count * singles.count <= Self.mostTrials else { return found }
    for (index, first) in singles.enumerated() {
      for second in singles[(index + 1)...] where second.0 != first.0 { note([first, second], before, &found) }
    }
    return found
  }

  private func note(_ changes: [(String, Answer)], _ before: Judgement, _ found: inout [String: NearestChange]) {
    var changed = answers
    for (question, answer) in changes { changed[question] = answer }
    for (old, new) in zip(before.decisions, judge(changed).decisions) where found[old.name] == nil {
      guard case .decided(let values, _) = new.verdict, new.verdict.outcome != old.verdict.outcome else { continue }
      let steps = changes.map { NearestChange.Step(question: $0.0, from: answers[$0.0], to: $0.1) }
      found[old.name] = NearestChange(steps: steps, outcome: values.map(\.written))
    }
  }
}

extension Verdict {
  /// What was decided, apart from the rules that decided it; `nil` when nothing was.
  fileprivate var outcome: [OutputValue]? {
    if case .decided(let values, _) = self { values } else { nil }
  }
}

extension Domain {
  /// Answers worth trying: every option, every single choice, every whole number of a short range.
  public var trials: [Answer] {
    switch self {
    case .choice(let options): return options.telling.map { .code($0.code) }
    case .choices(let options): return options.telling.map { .codes([$0.code]) }
    case .number(let domain):
      guard let range = domain.range, range.upperBound - range.lowerBound <= 20 else { return [] }
      return Array(stride(from: range.lowerBound, through: range.upperBound, by: 1)).map(Answer.number)
    case .ranking, .text: return []
    }
  }
}

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

extension AnswerTrials {
  /// The smallest change for each decision that one or two answers can move, by name: first each answer by itself, then
  /// each two together.
  func nearestChanges() -> [String: NearestChange] {
    var found: [String: NearestChange] = [:]
    let singles = candidates.flatMap { candidate in
      candidate.trials.map(\.answer).filter { $0 != answers[candidate.question] }.map { (candidate.question, $0) }
    }
    for (question, answer) in singles { note([(question, answer)], &found) }
    guard found.count < before.decisions.count, singles.count * singles.count <= Self.mostPairs else { return found }
    for (index, first) in singles.enumerated() {
      for second in singles[(index + 1)...] where second.0 != first.0 { note([first, second], &found) }
    }
    return found
  }

  private static var mostPairs: Int { 20_000 }

  private func note(_ changes: [(String, Answer)], _ found: inout [String: NearestChange]) {
    for (old, new) in zip(before.decisions, judgement(with: changes).decisions) where found[old.name] == nil {
      guard case .decided(let values, _) = new.verdict, values != old.verdict.outcome else { continue }
      let steps = changes.map { NearestChange.Step(question: $0.0, from: answers[$0.0], to: $0.1) }
      found[old.name] = NearestChange(steps: steps, outcome: values.map(\.written))
    }
  }
}

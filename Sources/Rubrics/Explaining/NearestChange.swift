public import Conditions
public import DecisionTables
public import Diagnostics

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
  /// What the decision would then be, output by output.
  public let outcome: [OutputValue]

  /// The change as JSON.
  public var json: JSON {
    .members([
      "answers": .array(
        steps.map { step in
          .members(["input": .string(step.question), "from": step.from?.json ?? .null, "to": step.to.json])
        }),
      "outcome": outcome.count == 1 ? .string(outcome[0].written) : .array(outcome.map { .string($0.written) }),
    ])
  }
}

extension AnswerTrials {
  /// The smallest change for each decision that one or two answers can move, by name: first each answer by itself, then
  /// each two together; and the questions whose answers found no room among those tried.
  func nearestChanges() -> (changes: [String: NearestChange], untried: [String]) {
    var found: [String: NearestChange] = [:]
    var singles: [(String, Answer)] = []
    var untried: [String] = []
    for candidate in candidates {
      let others = candidate.trials.map(\.answer).filter { $0 != answers[candidate.question] }
      if singles.count + others.count > Self.mostTrials {
        untried.append(candidate.question)
      } else {
        singles += others.map { (candidate.question, $0) }
      }
    }
    for (question, answer) in singles { note([(question, answer)], &found) }
    guard found.count < before.decisions.count, singles.count * singles.count <= Self.mostPairs else {
      return (found, untried)
    }
    for (index, first) in singles.enumerated() {
      for second in singles[(index + 1)...] where second.0 != first.0 { note([first, second], &found) }
    }
    return (found, untried)
  }

  private static var mostPairs: Int { 20_000 }

  private func note(_ changes: [(String, Answer)], _ found: inout [String: NearestChange]) {
    for (old, new) in zip(before.decisions, judgement(with: changes).decisions) where found[old.name] == nil {
      guard case .decided(let values, _) = new.verdict, values != old.verdict.outcome else { continue }
      let steps = changes.map { NearestChange.Step(question: $0.0, from: answers[$0.0], to: $0.1) }
      found[old.name] = NearestChange(steps: steps, outcome: values)
    }
  }
}

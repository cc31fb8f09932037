public import DecisionTables

import Conditions

/// An answer that an undecided decision waits for, and what each way of answering would lead to, all other answers as
/// they are.
public struct AwaitedAnswer: Hashable, Sendable {
  /// Answers that lead to the same, and what the decision would then be.
  public struct Outcome: Hashable, Sendable {
    /// The answers, in the order of the question's options.
    public fileprivate(set) var answers: [AnswerClass]
    /// What the decision would be.
    public let verdict: Verdict
    /// The questions it would still wait for; empty unless it is undecided.
    public let missing: [String]

    fileprivate func leads(where verdict: Verdict, _ missing: [String]) -> Bool {
      self.missing == missing && self.verdict.state == verdict.state && self.verdict.outcome == verdict.outcome
    }
  }

  /// The question.
  public let question: String
  /// Where its answers lead, each outcome once.
  public let leadsTo: [Outcome]
  /// Whether every way of answering was tried; a question that allows too many is tried with some of them.
  public let isComplete: Bool
}

extension AnswerTrials {
  /// For each undecided decision, by name, the questions it waits for and where each answer to one of them leads.
  ///
  /// One question is answered at a time. At most 4,000 answers are tried in all; a question for which there is no more
  /// room is recorded without outcomes, as not complete.
  func awaited() -> [String: [AwaitedAnswer]] {
    let undecided = before.decisions.filter { !$0.missing.isEmpty }
    let wanted = Set(undecided.flatMap(\.missing))
    var room = Self.mostTrials
    var judged: [String: [Judgement]] = [:]
    for candidate in candidates where wanted.contains(candidate.question) {
      guard candidate.trials.count <= room else { continue }
      room -= candidate.trials.count
      judged[candidate.question] = candidate.trials.map { judgement(with: [(candidate.question, $0.answer)]) }
    }
    let byQuestion = Dictionary(candidates.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      undecided.map { decision in
        (
          decision.name,
          decision.missing.map { question in
            awaited(question, byQuestion[question], judged[question], for: decision.name)
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private func awaited(
    _ question: String, _ candidate: TrialAnswers?, _ judgements: [Judgement]?, for decision: String
  ) -> AwaitedAnswer {
    guard let candidate, let judgements else {
      return AwaitedAnswer(question: question, leadsTo: [], isComplete: false)
    }
    var outcomes = OutcomesInOrder()
    for (trial, judgement) in zip(candidate.trials, judgements) {
      guard let judged = judgement.decision(decision) else { continue }
      outcomes.add(trial.standsFor, judged)
    }
    return AwaitedAnswer(question: question, leadsTo: outcomes.all, isComplete: candidate.isComplete)
  }
}

/// Outcomes as they turn up: answers that lead to the same stand together, and intervals that touch become one.
private struct OutcomesInOrder {
  private(set) var all: [AwaitedAnswer.Outcome] = []
  private var latest: Int?

  mutating func add(_ answers: AnswerClass, _ judged: DecisionJudgement) {
    guard let place = all.firstIndex(where: { $0.leads(where: judged.verdict, judged.missing) }) else {
      latest = all.count
      all.append(AwaitedAnswer.Outcome(answers: [answers], verdict: judged.verdict, missing: judged.missing))
      return
    }
    let before = all[place].answers.last
    if latest == place, case .numbers(let lower)? = before, case .numbers(let upper) = answers {
      all[place].answers[all[place].answers.count - 1] = .numbers(Interval(from: lower.lower, to: upper.upper))
    } else {
      all[place].answers.append(answers)
    }
    latest = place
  }
}

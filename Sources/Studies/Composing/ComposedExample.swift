public import Conditions
public import Rubrics

import Diagnostics
import Vignettes

/// An answer set that nobody gave: made from a vignette's questionnaire to show how a rubric classes answers, and judged
/// by the rules that judge everybody's. Pages show it in the place of a person's answers.
public struct ComposedExample: Sendable {
  /// The vignette whose questions it answers.
  public let vignette: String
  /// The class that it reaches.
  public let outcome: String
  /// The answers by question. Free text is left out.
  public let answers: [String: Answer]
  /// What the rubric says of it, and why.
  public let explanation: Explanation
}

extension SoundStudy {
  /// For each class of a decision the first composed answer set that reaches it, on the first vignette (anchors last)
  /// that the rubric judges; a class that is not reached within 4,000 answer sets is left out.
  ///
  /// Only answers to questions that the decision reads are varied, in the order in which they are asked; every other
  /// question that is then shown gets its first answer, or the middle of its scale. So the same study always gives the
  /// same examples, and no answer of a respondent enters them.
  public func composedExamples(of decision: String, by rubric: String) -> [ComposedExample] {
    guard let rubric = rubrics.first(where: { $0.id == rubric }),
      let values = rubric.classes(of: decision)
    else { return [] }
    let judged = vignettes.filter { applies(rubric, to: $0) }
    guard let vignette = judged.first(where: { !$0.vignette.isTameAnchor }) ?? judged.first else { return [] }
    return Composer(self, vignette, rubric, decision: decision).examples(of: values)
  }
}

/// Looks through answer sets to one vignette.
private struct Composer {
  private static let mostTrials = 4_000
  private let study: SoundStudy
  private let vignette: SoundVignette
  private let rubric: SoundRubric
  private let decision: String
  private let questionnaire: Questionnaire
  /// The answers worth trying to each question that the decision reads.
  private let varied: [(question: String, answers: [Answer])]

  init(_ study: SoundStudy, _ vignette: SoundVignette, _ rubric: SoundRubric, decision: String) {
    self.study = study
    self.vignette = vignette
    self.rubric = rubric
    self.decision = decision
    questionnaire = study.questions(after: vignette, for: .caseworker)
    let behind = rubric.questions(behind: decision)
    varied = rubric.answersWorthTrying(to: questionnaire.items.map(\.question))
      .filter { behind.contains($0.question) && !$0.answers.isEmpty }
  }

  func examples(of values: [String]) -> [ComposedExample] {
    let judge = Judge(rubric)
    var found: [String: [String: Answer]] = [:]
    let combinations = varied.reduce(1) { min(Self.mostTrials, $0 * $1.answers.count) }
    for number in 0..<combinations where found.count < values.count {
      let answers = answers(choosing: number)
      guard let code = judge.judgement(of: readings(of: answers)).decision(decision)?.code, found[code] == nil
      else { continue }
      found[code] = answers
    }
    return values.compactMap { value in found[value].map { example($0, outcome: value) } }
  }

  private func example(_ answers: [String: Answer], outcome: String) -> ComposedExample {
    let questions = questionnaire.items.map(\.question)
    return ComposedExample(
      vignette: vignette.id, outcome: outcome, answers: answers,
      explanation: Explanation.of(answers, by: rubric, questions: questions) { readings(of: $0) })
  }

  /// The answer set of a number: its digits, the last question's first, choose among the answers worth trying.
  private func answers(choosing number: Int) -> [String: Answer] {
    var rest = number
    var chosen: [String: Answer] = [:]
    for (question, answers) in varied.reversed() {
      chosen[question] = answers[rest % answers.count]
      rest /= answers.count
    }
    var given: [String: Answer] = [:]
    for item in questionnaire.items {
      let readings = questionnaire.readings(of: given, variant: vignette.fixedVariant)
      let isShown = item.showIf.map { $0.holds { readings[$0] ?? vignette.fixedVariant.reading(of: $0) } == .yes }
      guard isShown ?? true else { continue }
      given[item.question.id.text] = chosen[item.question.id.text] ?? item.question.firstAnswer
    }
    return given
  }

  private func readings(of answers: [String: Answer]) -> [String: Reading] {
    let key = AnswerSetKey(respondent: "", vignette: vignette.id)
    let answerSet = AnswerSet(key: key, variant: vignette.fixedVariant, date: nil, answers: answers)
    return study.readings(of: answerSet, by: .caseworker, vignette, once: [:])
  }
}

extension Question {
  /// What a composed answer set answers where nothing hangs on it; `nil` for free text.
  fileprivate var firstAnswer: Answer? {
    let telling = options.filter { !$0.isMissing }.map(\.code.text)
    switch type {
    case .choice: return telling.first.map { .code($0) }
    case .choices: return telling.first.map { .codes([$0]) }
    case .ranking: return .ranking(telling)
    case .scale, .number:
      guard let range else { return isWhole ? .number(0) : nil }
      return .number(((range.lowerBound + range.upperBound) / 2).rounded())
    case .text: return nil
    }
  }
}

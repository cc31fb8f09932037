import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Studies
import Vignettes

typealias SoundRule = DecisionTable.Rule

/// The cells of a rubric's rules in the words of the questions that they read.
struct PlainWords {
  private let rubric: SoundRubric
  private let sentences: Sentences
  private let questions: [String: Question]

  init(_ rubric: SoundRubric, in study: SoundStudy, sentences: Sentences) {
    self.init(rubric, questions: Self.questions(read: rubric.rubric.scope, in: study), sentences: sentences)
  }

  init(_ rubric: SoundRubric, questions: [Question], sentences: Sentences) {
    self.rubric = rubric
    self.sentences = sentences
    self.questions = Dictionary(questions.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func questions(read scope: Rubric.Scope, in study: SoundStudy) -> [Question] {
    switch scope {
    case .inputs(let questions): questions
    case .modules(let names): names.compactMap { study.modules[$0.text] }.flatMap(\.questions)
    case .vignettes(let names):
      names.compactMap { study.vignette($0.text) }.flatMap { $0.questionnaire.items.map(\.question) }
    }
  }

  /// What an input asks.
  func description(of input: String) -> String {
    if let question = questions[input] { return question.ask.map { sentences.say($0.text) } ?? input }
    if let decision = rubric.decisions.first(where: { input == $0.name || input.hasPrefix($0.name + ".") }) {
      return decision.declaration.ask.map { sentences.say($0.text) } ?? input
    }
    if let scale = rubric.rubric.scales.first(where: { $0.name.text == input }) {
      return scale.title.map { sentences.say($0.text) } ?? input
    }
    return sentences.factor(input)
  }

  /// What a rule decides.
  func outcome(_ outputs: [String]) -> String {
    outputs.map { sentences.outcome($0, of: rubric.id) ?? $0 }.joined(separator: ", ")
  }

  /// What a cell asks for.
  func words(for cell: Cell, of input: String) -> String {
    sentences.either(cell.tests.map { words(for: $0, of: input) })
  }

  private func words(for test: CellTest, of input: String) -> String {
    switch test {
    case .code(let code): label(code, of: input)
    case .number(let interval): words(for: interval)
    case .text(let text): sentences.text(text)
    case .set(let tests): sentences.both(tests.map { words(for: $0, of: input) })
    case .answered: sentences.answered
    case .notAnswered: sentences.notAnswered
    case .not(let tests): sentences.not(sentences.either(tests.map { words(for: $0, of: input) }))
    }
  }

  private func words(for test: SetTest, of input: String) -> String {
    switch test {
    case .anyOf(let codes) where codes.count == 1: codes.map { label($0, of: input) }.joined()
    case .anyOf(let codes): sentences.anyOf(codes.map { label($0, of: input) })
    case .allOf(let codes): sentences.allOf(codes.map { label($0, of: input) })
    case .noneOf(let codes): sentences.noneOf(codes.map { label($0, of: input) })
    case .count(let interval): sentences.count(words(for: interval))
    }
  }

  func words(for interval: Interval) -> String {
    if let lower = interval.lower, let upper = interval.upper, lower.value == upper.value { return number(lower.value) }
    let ends = [
      interval.lower.map { $0.isIncluded ? sentences.atLeast(number($0.value)) : sentences.moreThan(number($0.value)) },
      interval.upper.map { $0.isIncluded ? sentences.atMost(number($0.value)) : sentences.lessThan(number($0.value)) },
    ].compactMap(\.self)
    return ends.isEmpty ? sentences.anyNumber : sentences.both(ends)
  }

  func number(_ value: Double) -> String { sentences.numbers.asWritten(value) }

  func label(_ code: String, of input: String) -> String {
    if let option = questions[input]?.options.first(where: { $0.code.text == code }) {
      return sentences.quoted(option.label.map { sentences.say($0.text) } ?? code)
    }
    return sentences.quoted(sentences.outcome(code, of: rubric.id) ?? code)
  }
}

import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Vignettes

/// The tests, answers and outcomes of a trace in the words of the questions.
struct TraceWords {
  private let explanation: Explanation
  private let plain: PlainWords
  private let sentences: Sentences
  private let questions: [String: Question]

  init(_ explanation: Explanation, sentences: Sentences) {
    self.explanation = explanation
    self.sentences = sentences
    plain = PlainWords(explanation.rubric, questions: explanation.questions, sentences: sentences)
    questions = Dictionary(
      explanation.questions.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an input asks; its name where nothing better is known.
  func description(of input: String) -> String { plain.description(of: input) }

  /// What an input asks, and the name that tables know it by.
  func named(_ input: String) -> HTML { named(description(of: input), input) }

  /// A title and a name; only the name where the title says no more.
  func named(_ title: String, _ name: String) -> HTML {
    title == name ? "<code>\(name)</code>" : "\(title) <code>\(name)</code>"
  }

  /// Questions whose answers are not there, as a list.
  func missing(_ questions: [String]) -> HTML {
    """
    <ul class="missing">
    \(questions.map { "<li>\(named($0))</li>" as HTML })
    </ul>
    """
  }

  /// What a cell asks for; `nil` where the words would only repeat it.
  func words(for cell: Cell, of input: String) -> String? {
    cell.isAny || !hasWords(input) ? nil : plain.words(for: cell, of: input)
  }

  /// Whether there is more to say of an input's values than their codes.
  private func hasWords(_ input: String) -> Bool {
    if let question = questions[input] {
      return question.options.isEmpty || question.options.contains { $0.label != nil }
    }
    let decision = explanation.rubric.decisions.first { input == $0.name || input.hasPrefix($0.name + ".") }
    return decision?.table.outputs.flatMap { $0.values ?? [] }.contains { name(of: $0) != $0 } ?? true
  }

  // MARK: Answers

  /// What was read of an input.
  func words(for reading: Reading, of input: String) -> String {
    switch reading {
    case .value(let answer): words(for: answer, of: input)
    case .notAnswered:
      explanation.answers[input].map { sentences.countsAsMissing(words(for: $0, of: input)) } ?? sentences.notAnswered
    case .undecided: sentences.undecidedInput
    case .notAsked: questions[input] == nil ? sentences.notApplicable : sentences.notAsked
    }
  }

  /// An answer in the words of its question.
  func words(for answer: Answer, of input: String) -> String {
    switch answer {
    case .code(let code): plain.label(code, of: input)
    case .codes(let codes):
      codes.isEmpty ? sentences.emptyList : sentences.both(codes.map { plain.label($0, of: input) })
    case .ranking(let codes): codes.map { plain.label($0, of: input) }.joined(separator: " › ")
    case .number(let number): plain.number(number)
    case .text(let text): sentences.quoted(text)
    }
  }

  /// Answers that lead to the same.
  func words(for answers: AnswerClass, of input: String) -> String {
    switch answers {
    case .only(let answer): words(for: answer, of: input)
    case .numbers(let interval): plain.words(for: interval)
    case .test(let test): test
    }
  }

  // MARK: Outcomes

  /// What was decided; `nil` where nothing was.
  func outcome(_ verdict: Verdict, named outputs: [String?]) -> String? {
    guard case .decided(let values, _) = verdict else { return nil }
    return zip(outputs, values).map { output, value in
      (output.map { "\($0): " } ?? "") + words(for: value)
    }.joined(separator: ", ")
  }

  private func words(for value: OutputValue) -> String {
    switch value {
    case .single(let literal): name(of: literal)
    case .list(let literals): literals.isEmpty ? sentences.emptyList : literals.map(name).joined(separator: ", ")
    }
  }

  /// A literal of `then` in words where Vignet knows some.
  func name(of literal: String) -> String { sentences.outcome(literal, of: explanation.rubric.id) ?? literal }
}

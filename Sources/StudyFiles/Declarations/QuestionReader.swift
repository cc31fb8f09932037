import Diagnostics
import Vignettes

extension Shape {
  static let question = Shape(
    "question",
    [
      .required("id", .name, "The question's name in answers and cells."),
      .required("type", .oneOf(QuestionType.allCases.map(\.rawValue)), "The kind of question."),
      .required("ask", .text, "What is asked."),
      .optional("help", .text, "A remark below the question."),
    ] + answerKeys + [
      .optional("low", .text, "What the lower end of a scale means."),
      .optional("high", .text, "What the upper end of a scale means."),
      .optional("at_most", .whole(atLeast: 1), "The most options that may be chosen."),
      .optional("words", .whole(atLeast: 1), "The most words a text may have."),
      .optional("sensitive", .flag, "Asks for stricter disclosure control."),
    ])

  /// An input of a rubric for plain tables: a question without its text.
  static let input = Shape(
    "input",
    [.required("type", .oneOf(QuestionType.allCases.map(\.rawValue)), "The kind of input.")] + answerKeys)

  private static let answerKeys: [Key] = [
    .optional(
      "options",
      .list(.byKind(.option, scalar: .name, list: nil, mapping: .map(option)), atLeast: 1),
      "The options: codes, or codes with their text."),
    .optional("range", .range, "The smallest and the largest number."),
    .optional("whole", .flag, "Only whole numbers."),
    .optional("required", .flag, "Must be answered before going on."),
    .optional("show_if", .cells, "When it is shown: cells over factors and earlier answers."),
  ]

  private static let option = Shape(
    "option",
    [
      .required("code", .name, "The code that answers and cells use."),
      .optional("da", .name, "The text in Danish."),
      .optional("en", .name, "The text in English."),
      .optional("missing", .flag, "Cannot say: stored and counted, treated as unanswered by rules."),
      .optional("exclusive", .flag, "Rules the other options out."),
    ])
}

extension YAMLNode {
  /// A question; `nil` when it lacks a name or a kind.
  func question() -> Question? {
    written("id").flatMap { question(id: $0) }
  }

  /// An input under its name.
  func question(id: Written) -> Question? {
    guard let type: QuestionType = word("type") else { return nil }
    return Question(
      id: id, type: type, ask: text("ask"), help: text("help"), options: list("options", \.option),
      range: range("range"), isWhole: flag("whole"), low: text("low"), high: text("high"), atMost: whole("at_most"),
      words: whole("words"), isRequired: flag("required"), isSensitive: flag("sensitive"),
      showIf: condition("show_if"))
  }

  private var option: QuestionOption? {
    if let written { return QuestionOption(code: written, label: nil) }
    return written("code").map {
      QuestionOption(code: $0, label: localised, isMissing: flag("missing"), isExclusive: flag("exclusive"))
    }
  }

  /// The texts under `da` and `en` among other keys.
  var localised: AuthoredText? {
    let parts = Language.allCases.compactMap { language in written(language.rawValue).map { (language, $0) } }
    return parts.isEmpty ? nil : AuthoredText(Dictionary(uniqueKeysWithValues: parts), at: span)
  }
}

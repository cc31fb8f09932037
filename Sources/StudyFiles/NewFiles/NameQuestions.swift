import Diagnostics
import Vignettes

extension Interview {
  /// The name of a declaration and its file.
  ///
  /// - Parameter accept: refuses a name that is of the right form but cannot be used.
  func identifier(
    _ question: LocalisedText, suggesting suggestion: String, _ accept: (String) throws(Refusal) -> Void
  ) throws(EndOfAnswers) -> String {
    try ask(question, suggesting: suggestion.isEmpty ? nil : suggestion) { answer throws(Refusal) in
      if answer.isEmpty { throw .empty }
      guard answer.isIdentifier, answer.utf8.count <= NameForm.longest else {
        throw .notAnIdentifier(shortened(answer), proposal: NameForm.identifier(from: answer))
      }
      try accept(answer)
      return answer
    }
  }

  /// The name of a question, a class or a field.
  func code(
    _ question: LocalisedText, suggesting suggestion: String, taken: Set<String> = []
  ) throws(EndOfAnswers) -> String {
    try ask(question, suggesting: suggestion) { answer throws(Refusal) in
      guard NameForm.isCode(answer) else {
        throw .notACode(shortened(answer), proposal: NameForm.code(from: answer, or: suggestion))
      }
      if taken.contains(answer) { throw .taken(answer) }
      return answer
    }
  }

  /// The wording of a question in each language: it may not hold a name in braces, which would be taken for a factor.
  func question(
    _ question: (Language) -> LocalisedText, in languages: [Language], suggesting suggestion: LocalisedText
  ) throws(EndOfAnswers) -> LocalisedText {
    var texts: [Language: String] = [:]
    for language in languages {
      texts[language] = try ask(question(language), suggesting: suggestion[language]) { answer throws(Refusal) in
        if let placeholder = answer.placeholders.first { throw .placeholder(shortened(placeholder.name)) }
        return answer
      }
    }
    return LocalisedText(texts)
  }
}

/// Asks for a field of work: one that is known, or a new one.
struct FieldQuestion {
  let interview: Interview
  /// The fields of the vignettes that are there.
  let known: [String]

  func ask() throws(EndOfAnswers) -> String {
    let fields = known + NewFileSentences.fields.map(\.name).filter { !known.contains($0) }
    let question = VignetteQuestions.field(fields)
    while true {
      let field = try interview.ask(question) { answer throws(Refusal) in try read(answer, among: fields) }
      if fields.contains(field) { return field }
      let near = nearestName(to: field, among: fields)
      if try interview.isTrue(VignetteQuestions.newField(field, near: near), suggesting: near == nil) { return field }
    }
  }

  /// A field by its name, or by what it is called.
  private func read(_ answer: String, among fields: [String]) throws(Refusal) -> String {
    if answer.isEmpty { throw .empty }
    if fields.contains(answer) { return answer }
    let called = NewFileSentences.fields.first { $0.title.texts.values.contains(answer.lowercased()) }
    if let called { return called.name }
    guard NameForm.isCode(answer) else {
      throw .notACode(interview.shortened(answer), proposal: NameForm.code(from: answer, or: "field"))
    }
    return answer
  }
}

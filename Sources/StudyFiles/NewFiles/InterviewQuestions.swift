import Diagnostics
import Vignettes

extension Interview {
  /// A text that may not be empty.
  func text(_ question: LocalisedText, suggesting suggestion: String? = nil) throws(EndOfAnswers) -> String {
    try ask(question, suggesting: suggestion) { answer throws(Refusal) in
      if answer.isEmpty { throw .empty }
      return answer
    }
  }

  /// A text in each language.
  func text(
    _ question: (Language) -> LocalisedText, in languages: [Language], suggesting suggestion: LocalisedText? = nil
  ) throws(EndOfAnswers) -> LocalisedText {
    var texts: [Language: String] = [:]
    for language in languages { texts[language] = try text(question(language), suggesting: suggestion?[language]) }
    return LocalisedText(texts)
  }

  /// Yes or no, in either language.
  func isTrue(_ question: LocalisedText, suggesting suggestion: Bool) throws(EndOfAnswers) -> Bool {
    let yesOrNo = question.map { text, language in "\(text) \(NewFileSentences.yesOrNo[language])" }
    return try ask(yesOrNo, suggesting: NewFileSentences.word(suggestion)[language]) { answer throws(Refusal) in
      switch answer.lowercased() {
      case "ja", "j", "yes", "y": return true
      case "nej", "n", "no": return false
      default: throw .notYesOrNo
      }
    }
  }

  /// A whole number from a smallest to a largest one.
  func whole(
    _ question: LocalisedText, in range: ClosedRange<Int>, suggesting suggestion: Int
  ) throws(EndOfAnswers) -> Int {
    try ask(question, suggesting: String(suggestion)) { answer throws(Refusal) in
      guard let number = Int(answer), range.contains(number) else { throw .notAWholeNumber(range) }
      return number
    }
  }

  /// One of several things, by its number or its name.
  func choice<Value>(
    _ question: LocalisedText, among choices: [(name: String, title: String, value: Value)]
  ) throws(EndOfAnswers) -> Value {
    for (index, choice) in choices.enumerated() {
      partner.tell("  \(index + 1)  \(printable(choice.name))  \(shortened(choice.title))")
    }
    return try ask(question, suggesting: "1") { answer throws(Refusal) in
      if let number = Int(answer), choices.indices.contains(number - 1) { return choices[number - 1].value }
      if let named = choices.first(where: { $0.name == answer }) { return named.value }
      throw .notAmong(answer, known: choices.map(\.name))
    }
  }

  /// The languages that texts are written in.
  func languages(
    _ question: LocalisedText, suggesting suggestion: [Language],
    _ accept: ([Language]) throws(Refusal) -> Void = { _ in }
  ) throws(EndOfAnswers) -> [Language] {
    let suggested =
      suggestion.count > 1 ? NewFileSentences.both[language] : (suggestion.first ?? language).rawValue
    return try ask(question, suggesting: suggested) { answer throws(Refusal) in
      let chosen: [Language]
      switch answer.lowercased() {
      case "da": chosen = [.danish]
      case "en": chosen = [.english]
      // Danish stands first: it is what caseworkers read.
      case "begge", "both", "da, en", "da,en", "da en", "en, da", "en,da": chosen = [.danish, .english]
      default: throw .notALanguage(answer)
      }
      try accept(chosen)
      return chosen
    }
  }

  /// A day; an empty answer where none is suggested is `nil`.
  func date(
    _ question: LocalisedText, suggesting suggestion: CalendarDate? = nil, from first: CalendarDate? = nil
  ) throws(EndOfAnswers) -> CalendarDate? {
    try ask(question, suggesting: suggestion?.text) { answer throws(Refusal) in
      if answer.isEmpty, suggestion == nil { return nil }
      guard let date = CalendarDate(answer) else { throw .notADate(answer) }
      if let first, date < first { throw .before(first) }
      return date
    }
  }

  /// Lines up to one that holds only a full stop; none when the first is empty.
  func paragraphs(_ question: LocalisedText) throws(EndOfAnswers) -> String {
    try ask(question) { first throws(Refusal) in
      if first.isEmpty || first == "." { return "" }
      var lines = [first]
      while true {
        let next = trimmed(try line(""))
        if next == "." { break }
        lines.append(next)
      }
      let text = lines.joined(separator: "\n")
      if let placeholder = text.placeholders.first { throw .placeholder(placeholder.name) }
      return trimmed(text)
    }
  }
}

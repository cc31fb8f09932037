import Diagnostics

/// Asks questions one after the other, each until its answer can be used.
struct Interview {
  let partner: any Conversation
  let language: Language

  /// A text longer than this was hardly meant for one line.
  static let longest = 20_000

  func tell(_ text: LocalisedText) { partner.tell(text[language]) }

  /// Asks until the answer is not refused; why it was is told.
  ///
  /// - Parameters:
  ///   - question: what is asked.
  ///   - suggestion: what an empty line stands for.
  ///   - read: makes a value of the answer, or refuses it.
  func ask<Value>(
    _ question: LocalisedText, suggesting suggestion: String? = nil, _ read: (String) throws(Refusal) -> Value
  ) throws(EndOfAnswers) -> Value {
    let hint = suggestion.map { " [\(shortened($0))]" } ?? ""
    while true {
      do throws(Refusal) {
        let answer = trimmed(try line(question[language] + hint + ": "))
        return try read(answer.isEmpty ? suggestion ?? "" : answer)
      } catch {
        if error == .endOfAnswers { throw EndOfAnswers(language: language) }
        tell(error.sentence)
      }
    }
  }

  /// A line as it was answered, without what no text should hold.
  func line(_ question: String) throws(Refusal) -> String {
    guard let answer = partner.answer(to: question) else { throw .endOfAnswers }
    // A terminal that does not write UTF-8 gives bytes that the reader has to replace.
    if answer.unicodeScalars.contains("\u{FFFD}") { throw .notUTF8 }
    if answer.unicodeScalars.count > Self.longest { throw .tooLong(limit: Self.longest) }
    let plain = withoutControls(answer)
    if plain.unicodeScalars.count < answer.unicodeScalars.count { tell(NewFileSentences.controlsLeftOut) }
    return plain
  }

  private func withoutControls(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: if scalar == "\t" { plain.append(" ") }
      case .lineSeparator, .paragraphSeparator: plain.append(" ")
      default: if scalar != "\u{FEFF}" { plain.append(scalar) }
      }
    }
    return String(plain)
  }

  func shortened(_ text: String) -> String {
    let shown = printable(text)
    return shown.count > 80 ? shown.prefix(79) + "…" : shown
  }
}

/// The form of names in files and data, and names made from what people write.
enum NameForm {
  /// Names stay short: they become names of files and columns.
  static let longest = 60

  /// The name of a declaration and of its file: a–z, 0–9 and hyphen.
  static func identifier(from text: String) -> String {
    words(of: text, longest: 40).joined(separator: "-")
  }

  /// The name of a question, code or class: a–z, 0–9 and underscore, a letter first; `fallback` where nothing is left of
  /// the text.
  static func code(from text: String, or fallback: String) -> String {
    let code = words(of: text, longest: 30).joined(separator: "_")
    guard let first = code.unicodeScalars.first else { return fallback }
    return ("a"..."z").contains(first) && !words.contains(code) ? code : fallback + "_" + code
  }

  /// Whether a name may be a question's, a code's, a class's or a field's.
  static func isCode(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
    return name.unicodeScalars.count <= longest
      && name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
      && !words.contains(name)
  }

  /// A name that is not taken: the one wanted, else with a number behind it.
  static func free(_ wanted: String, among taken: Set<String>) -> String {
    guard taken.contains(wanted) || words.contains(wanted) else { return wanted }
    var number = 2
    while taken.contains("\(wanted)_\(number)") { number += 1 }
    return "\(wanted)_\(number)"
  }

  /// Words that cells and rules use, or that read as something else in a file.
  private static let words: Set<String> = [
    "and", "or", "not", "of", "any", "all", "none", "count", "answered", "null", "true", "false", "yes", "no", "then",
    "because", "id", "note", "da", "en", "score", "cannot_say",
  ]

  private static let letters: [Unicode.Scalar: String] = [
    "æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a",
    "í": "i", "ó": "o", "ô": "o", "ú": "u", "ð": "d", "þ": "th", "ñ": "n", "ç": "c", "ß": "ss",
  ]

  /// The words of a text in plain letters, as many as stay within a length.
  private static func words(of text: String, longest: Int) -> [String] {
    var all = [""]
    // Of a long text only the beginning can be in the name.
    for scalar in String(String.UnicodeScalarView(text.unicodeScalars.prefix(400))).lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        all[all.count - 1].unicodeScalars.append(scalar)
      } else if let letter = letters[scalar] {
        all[all.count - 1] += letter
      } else if scalar != "'", scalar != "’", all.last?.isEmpty == false {
        all.append("")
      }
    }
    var kept: [String] = []
    var length = 0
    for word in all where !word.isEmpty {
      length += word.utf8.count + 1
      if length > longest + 1 { break }
      kept.append(word)
    }
    return kept.isEmpty ? all.prefix(1).filter { !$0.isEmpty }.map { String($0.prefix(longest)) } : kept
  }
}

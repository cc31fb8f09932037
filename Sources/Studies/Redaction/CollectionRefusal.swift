public import Diagnostics

extension Redaction {
  /// A text with its masks in a language.
  public init(_ text: String, names: [String] = [], in language: Language) {
    self.init(text, names: names) { Sentences.mask($0)[language] }
  }

  /// What is said to someone who is about to hand in a text that could tell a person; `nil` where nothing is found.
  public static func refusal(of text: String, names: [String] = []) -> LocalisedText? {
    let found = Redaction(text, names: names) { _ in "" }.found
    let kinds = Kind.allCases.filter { found[$0] != nil }
    return kinds.isEmpty ? nil : Sentences.refusal(kinds)
  }
}

/// A text in one or several languages: what an author wrote in a declaration, or a sentence of Vignet's own.
public struct LocalisedText: Hashable, Sendable {
  /// The text of each language; a text that is the same in every language stands here once for each.
  public let texts: [Language: String]

  /// A text that an author wrote for some languages.
  public init(_ texts: [Language: String]) {
    self.texts = texts
  }

  /// A sentence in both languages.
  public init(da: String, en: String) {
    texts = [.danish: da, .english: en]
  }

  /// The same text in every language: a name, a code, a figure.
  public init(same text: String) {
    self.init(da: text, en: text)
  }

  /// The text in a language, or in another one where the author left it out (`check` reports that).
  public subscript(language: Language) -> String {
    texts[language] ?? Language.allCases.lazy.compactMap { texts[$0] }.first ?? ""
  }

  /// The languages in which there is a text, in a fixed order.
  public var languages: [Language] {
    Language.allCases.filter { texts[$0] != nil }
  }

  /// The text with a change made in every language.
  public func map(_ change: (String, Language) -> String) -> LocalisedText {
    LocalisedText(Dictionary(uniqueKeysWithValues: texts.map { ($0.key, change($0.value, $0.key)) }))
  }
}

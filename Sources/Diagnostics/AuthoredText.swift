/// A text for people as an author wrote it: one string, or one string per language, each with its place.
public struct AuthoredText: Hashable, Sendable {
  /// The text of each language; empty when one string serves all.
  public let parts: [Language: Written]
  /// The one string that serves all languages.
  public let same: Written?
  /// The place of the whole.
  public let span: Span

  /// One string per language.
  public init(_ parts: [Language: Written], at span: Span) {
    self.parts = parts
    same = nil
    self.span = span
  }

  /// One string for all languages.
  public init(same: Written) {
    parts = [:]
    self.same = same
    span = same.span
  }

  /// The text without its places.
  public var text: LocalisedText {
    same.map { LocalisedText(same: $0.text) } ?? LocalisedText(parts.mapValues(\.text))
  }

  /// The written strings, in the order of the languages.
  public var all: [Written] {
    same.map { [$0] } ?? Language.allCases.compactMap { parts[$0] }
  }

  /// The languages that are asked for but not there.
  public func missing(of languages: Set<Language>) -> [Language] {
    same != nil ? [] : Language.allCases.filter { languages.contains($0) && parts[$0] == nil }
  }
}

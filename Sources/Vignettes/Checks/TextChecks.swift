public import Diagnostics

extension Array where Element == AuthoredText {
  /// The texts that lack a language: one that is asked for, or one that other texts of the declaration have.
  public func missingTranslations(_ languages: Set<Language>) -> [Finding] {
    let used = languages.union(flatMap { $0.same == nil ? Array<Language>($0.parts.keys) : [] })
    return flatMap { text in
      text.missing(of: used).map { Finding(VignetteFact.missingTranslation($0), at: text.span) }
    }
  }
}

extension Vignette {
  /// Placeholders without a factor, and factors that do not occur in the text.
  func placeholderFindings() -> [Finding] {
    let names = factors.map(\.name.text)
    let written = text.all + stages.flatMap(\.text.all) + ownQuestions.compactMap(\.ask).flatMap(\.all)
    var findings = written.flatMap { text in
      text.text.placeholders.filter { !names.contains($0.name) }.map { placeholder in
        Finding(
          VignetteFact.unknownPlaceholder(placeholder.name, known: names),
          at: text.place(of: placeholder.range))
      }
    }
    for factor in factors {
      for (language, text) in text.parts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        let all = [text.text] + stages.compactMap { $0.text.parts[language]?.text }
        if !all.contains(where: { $0.placeholders.contains { $0.name == factor.name.text } }) {
          findings.append(Finding(VignetteFact.unusedFactor(factor.name.text, language), at: factor.name.span))
        }
      }
    }
    return findings
  }
}

/// A name in braces within a text.
public struct Placeholder: Hashable, Sendable {
  /// The name between the braces.
  public let name: String
  /// Where it stands, braces included, as offsets in Unicode scalars.
  public let range: Range<Int>
}

extension String {
  /// The names in braces within a text, in order.
  public var placeholders: [Placeholder] {
    var found: [Placeholder] = []
    var start: Int?
    var name = String.UnicodeScalarView()
    for (offset, scalar) in unicodeScalars.enumerated() {
      switch scalar {
      case "{":
        start = offset
        name = String.UnicodeScalarView()
      case "}":
        if let start { found.append(Placeholder(name: String(name), range: start..<offset + 1)) }
        start = nil
      default:
        if start != nil { name.append(scalar) }
      }
    }
    return found
  }

  /// The text with each placeholder replaced; unknown ones stay as they are.
  public func filled(_ value: (String) -> String?) -> String {
    placeholders.reduce(self) { text, placeholder in
      guard let value = value(placeholder.name) else { return text }
      return text.replacing("{\(placeholder.name)}", with: value)
    }
  }
}

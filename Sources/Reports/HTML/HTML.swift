/// Markup that is safe to send: only what stands literally in the source is raw, and every string put into it is escaped.
///
/// Attribute values stand in double quotes; both kinds of quotes are escaped, so a string cannot leave its attribute.
/// There is no escaping for scripts or style sheets, and so no string is ever put into one.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  package let text: String

  /// Markup that stands literally in the source.
  package init(stringLiteral literal: StaticString) {
    text = literal.description
  }

  /// Markup with escaped strings in it.
  package init(stringInterpolation: StringInterpolation) {
    text = stringInterpolation.text
  }

  private init(raw: String) {
    text = raw
  }

  /// No markup.
  package static let none: HTML = ""

  /// One piece of markup behind the other.
  package static func + (left: HTML, right: HTML) -> HTML {
    HTML(raw: left.text + right.text)
  }

  /// How strings, numbers and further markup enter markup.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    /// Begins a piece of markup.
    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    /// Adds what stands literally in the source.
    package mutating func appendLiteral(_ literal: StaticString) {
      text += literal.description
    }

    /// Adds a string, escaped.
    package mutating func appendInterpolation(_ plain: String) {
      for scalar in plain.unicodeScalars { text.append(escaped: scalar) }
    }

    /// Adds a whole number.
    package mutating func appendInterpolation(_ number: Int) {
      text += String(number)
    }

    /// Adds markup.
    package mutating func appendInterpolation(_ markup: HTML) {
      text += markup.text
    }

    /// Adds pieces of markup, one to a line.
    package mutating func appendInterpolation(_ pieces: [HTML]) {
      text += pieces.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n")
    }
  }
}

extension String {
  /// Adds a scalar so that no browser can take it for markup; control characters, which markup may not hold, are shown
  /// as the replacement character.
  fileprivate mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "&": self += "&amp;"
    case "<": self += "&lt;"
    case ">": self += "&gt;"
    case "\"": self += "&quot;"
    case "'": self += "&#39;"
    case "\n", "\t": unicodeScalars.append(scalar)
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": unicodeScalars.append("\u{FFFD}")
    default: unicodeScalars.append(scalar)
    }
  }
}

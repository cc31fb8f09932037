/// Findings as a person reads them in a terminal: what, where, the line with a caret, what to do.
public struct TerminalRenderer: Sendable {
  /// The language of the sentences.
  public let language: Language
  /// Whether to colour; only for a terminal.
  public let colour: Bool

  /// A renderer for a language.
  public init(language: Language, colour: Bool = false) {
    self.language = language
    self.colour = colour
  }

  /// One finding as several lines, ending in a line break.
  public func text(of finding: Finding) -> String {
    let severity = Sentences.severity(finding.severity)[language]
    var lines = [
      paint("\(severity): ", as: finding.severity) + printable(finding.message[language])
        + " [\(finding.code.rawValue)]"
    ]
    lines += place(finding.span, file: finding.file)
    if !finding.example.isEmpty {
      lines.append("   = \(Sentences.example[language]): \(describe(finding.example))")
    }
    for note in finding.notes {
      lines.append("   = \(printable(note.span.file)):\(note.span.line): \(printable(note.message[language]))")
    }
    if let hint = finding.hint {
      let text = printable(hint[language]).split(separator: "\n", omittingEmptySubsequences: false)
      lines.append("   = \(Sentences.help[language]): " + text.joined(separator: "\n     "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// All findings, then a line that counts them; only the count when there are none.
  public func text(of findings: [Finding]) -> String {
    findings.map { text(of: $0) + "\n" }.joined() + Sentences.count(of: findings)[language] + "\n"
  }

  private func describe(_ example: [Finding.Example]) -> String {
    example.map { item in
      switch item.value {
      case .null: "\(printable(item.input)) = \(Sentences.notAnswered[language])"
      case .string(let text): "\(printable(item.input)) = \(printable(text))"
      case .array(let values): "\(printable(item.input)) = " + values.map(\.plain).joined(separator: " | ")
      default: "\(printable(item.input)) = \(item.value.plain)"
      }
    }.joined(separator: ", ")
  }

  private func place(_ span: Span?, file: String) -> [String] {
    guard let span else { return ["  --> \(printable(file))"] }
    let position = "  --> \(printable(file)):\(span.line):\(span.column)"
    guard let excerpt = span.excerpt else { return [position] }
    let number = String(span.line)
    let margin = String(repeating: " ", count: number.count)
    let window = Excerpt(line: excerpt, column: span.column, length: span.length)
    return [
      position, "\(margin) |", "\(number) | \(window.text)",
      "\(margin) | " + paint(window.caret, as: .error),
    ]
  }

  private func paint(_ text: String, as severity: Severity) -> String {
    guard colour else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}

/// The part of a line around a place, with the caret line under it.
private struct Excerpt {
  let text: String
  let caret: String

  init(line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let before = 100
    let start = max(0, min(column - 1 - before, scalars.count))
    let end = min(scalars.count, start + 200)
    let shown = scalars[start..<end].map { printable($0) }
    text = (start > 0 ? "…" : "") + String(String.UnicodeScalarView(shown)) + (end < scalars.count ? "…" : "")
    let indent = max(0, column - 1 - start) + (start > 0 ? 1 : 0)
    let width = max(1, min(length, end - (column - 1)))
    caret = String(repeating: " ", count: indent) + String(repeating: "^", count: width)
  }
}

/// Nothing that a file says may steer the terminal: control characters are shown as a replacement sign.
private func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.properties.generalCategory {
  case .control: scalar == "\t" ? " " : "\u{FFFD}"
  case .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
  default: scalar
  }
}

/// A text from outside, such that nothing in it steers the terminal; its line breaks stay.
package func printable(_ text: String) -> String {
  // Most texts are plain ASCII, and a hostile file may lead to hundreds of thousands of them.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == 0x0A }) { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? $0 : printable($0) }))
}

extension JSON {
  /// The value as one would write it in a sentence.
  fileprivate var plain: String {
    switch self {
    case .string(let text): printable(text)
    default: text
    }
  }
}

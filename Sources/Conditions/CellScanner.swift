import Diagnostics

/// A word or sign in a cell.
struct CellToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case quoted(String)
    /// One of `, ( ) [ ] < <= > >= = ..`
    case sign(String)
    /// A quotation mark that is never closed.
    case unclosed
  }

  let kind: Kind
  let span: Span

  func isWord(_ text: String) -> Bool { kind == .word(text) }
  func isSign(_ text: String) -> Bool { kind == .sign(text) }
}

/// Cuts a cell's text into words and signs.
struct CellScanner {
  private let written: Written
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ written: Written) {
    self.written = written
    scalars = Array(written.text.unicodeScalars)
  }

  static func tokens(of written: Written) -> [CellToken] {
    var scanner = CellScanner(written)
    var tokens: [CellToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> CellToken? {
    while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
    guard position < scalars.count else { return nil }
    let start = position
    let kind = kindOfNext()
    return CellToken(kind: kind, span: written.place(of: start..<position))
  }

  private mutating func kindOfNext() -> CellToken.Kind {
    if scalars[position] == "\"" { return quotation() }
    if let sign = Self.signs.first(where: { scalars[position...].starts(with: $0.unicodeScalars) }) {
      position += sign.unicodeScalars.count
      return .sign(sign)
    }
    return .word(word())
  }

  private mutating func quotation() -> CellToken.Kind {
    let start = position + 1
    position = start
    while position < scalars.count, scalars[position] != "\"" { position += 1 }
    let content = String(String.UnicodeScalarView(scalars[start..<position]))
    guard position < scalars.count else { return .unclosed }
    position += 1
    return .quoted(content)
  }

  private mutating func word() -> String {
    let start = position
    while position < scalars.count, !scalars[position].properties.isWhitespace, !startsSign(at: position) {
      position += 1
    }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private func startsSign(at position: Int) -> Bool {
    scalars[position] == "\"" || Self.signs.contains { scalars[position...].starts(with: $0.unicodeScalars) }
  }

  /// Longer signs first.
  private static let signs = ["<=", ">=", "..", "<", ">", "=", ",", "(", ")", "[", "]"]
}

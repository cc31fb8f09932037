import Diagnostics

/// The text of a file with its lines, for finding out where the scalars of a quoted text stand.
struct SourceLines {
  let file: String
  private let lines: [String]

  init(file: String, text: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
  }

  func span(line: Int, column: Int, length: Int = 1) -> Span {
    Span(file: file, line: line, column: column, length: length, excerpt: excerpt(line))
  }

  func excerpt(_ line: Int) -> String? {
    lines.indices.contains(line - 1) ? lines[line - 1] : nil
  }

  enum Quoting { case plain, single, double, literal, folded }

  /// A scalar that begins at a place, with the column of each of its scalars where it stands on one line.
  func written(_ value: String, line: Int, column: Int, quoting: Quoting) -> Written {
    if quoting == .literal { return block(value, line: line, column: column) }
    let source = Array((excerpt(line) ?? "").unicodeScalars.dropFirst(column - 1))
    let wanted = value.unicodeScalars.count
    guard let offsets = offsets(of: wanted, in: source, quoting) else {
      let start = Array(repeating: column, count: max(1, wanted))
      return Written(value, at: span(line: line, column: column, length: max(1, source.count)), columns: start)
    }
    let quotes = quoting == .plain ? 0 : 2
    let width = (offsets.last.map { $0 + 1 } ?? quotes / 2) + quotes / 2
    return Written(
      value, at: span(line: line, column: column, length: width), columns: offsets.map { column + $0 })
  }

  /// A text behind `|`: its lines stand below, each indented alike.
  private func block(_ value: String, line: Int, column: Int) -> Written {
    let count = value.split(separator: "\n", omittingEmptySubsequences: false).count
    let below = (line + 1..<line + 1 + count).map { number in (number, excerpt(number) ?? "") }
    let indent = below.first { !$0.1.allSatisfy(\.isWhitespace) }?.1.prefix { $0 == " " }.count ?? 0
    let places = below.map { Span(file: file, line: $0.0, column: indent + 1, length: 1, excerpt: $0.1) }
    return Written(value, at: span(line: line, column: column), lines: places)
  }

  /// Where each scalar of the value stands behind the start; `nil` when the value goes on in another line.
  private func offsets(of count: Int, in source: [Unicode.Scalar], _ quoting: Quoting) -> [Int]? {
    if quoting == .folded { return nil }
    var offsets: [Int] = []
    var position = quoting == .plain ? 0 : 1
    while offsets.count < count {
      guard position < source.count else { return nil }
      offsets.append(position)
      position += width(at: position, in: source, quoting)
    }
    return offsets
  }

  private func width(at position: Int, in source: [Unicode.Scalar], _ quoting: Quoting) -> Int {
    let next = position + 1 < source.count ? source[position + 1] : nil
    switch (quoting, source[position]) {
    case (.single, "'"): return 2
    case (.double, "\\"):
      switch next {
      case "x": return 4
      case "u": return 6
      case "U": return 10
      default: return 2
      }
    default: return 1
    }
  }
}

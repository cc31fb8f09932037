import Diagnostics

/// The text of a file with its lines, for finding out where the scalars of a quoted text stand.
struct SourceLines {
  let file: String
  private let lines: [String]
  /// The scalars of each line: a whole document may stand on one line, and every text in it is looked up by column.
  private let scalars: [[Unicode.Scalar]]

  init(file: String, text: String) {
    self.file = file
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    scalars = lines.map { Array($0.unicodeScalars) }
  }

  func span(line: Int, column: Int, length: Int = 1) -> Span {
    Span(file: file, line: line, column: column, length: length, excerpt: excerpt(line))
  }

  /// The line, for showing it; a very long one is not kept with every finding, because nobody could read it.
  private func excerpt(_ line: Int) -> String? {
    guard lines.indices.contains(line - 1), scalars[line - 1].count <= Self.longestExcerpt else { return nil }
    return lines[line - 1]
  }

  private static let longestExcerpt = 4000

  enum Quoting { case plain, single, double, literal, folded }

  /// A scalar that begins at a place, with the column of each of its scalars where it stands on one line.
  func written(_ value: String, line: Int, column: Int, quoting: Quoting) -> Written {
    if quoting == .literal { return block(value, line: line, column: column) }
    let source = scalars.indices.contains(line - 1) ? scalars[line - 1].dropFirst(column - 1) : []
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
    let below = line + 1..<line + 1 + count
    let first = below.first { number in
      scalars.indices.contains(number - 1) && !scalars[number - 1].allSatisfy(\.properties.isWhitespace)
    }
    let indent = first.map { scalars[$0 - 1].prefix { $0 == " " }.count } ?? 0
    let places = below.map { span(line: $0, column: indent + 1) }
    return Written(value, at: span(line: line, column: column), lines: places)
  }

  /// Where each scalar of the value stands behind the start; `nil` when the value goes on in another line.
  private func offsets(of count: Int, in source: ArraySlice<Unicode.Scalar>, _ quoting: Quoting) -> [Int]? {
    if quoting == .folded { return nil }
    var offsets: [Int] = []
    var position = source.startIndex + (quoting == .plain ? 0 : 1)
    while offsets.count < count {
      guard position < source.endIndex else { return nil }
      offsets.append(position - source.startIndex)
      position += width(at: position, in: source, quoting)
    }
    return offsets
  }

  private func width(at position: Int, in source: ArraySlice<Unicode.Scalar>, _ quoting: Quoting) -> Int {
    let next = position + 1 < source.endIndex ? source[position + 1] : nil
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

/// A word or text as somebody wrote it, with its place in the file.
///
/// Declarations keep what they name as `Written`, so that a check far from the reader can still put a caret under it.
public struct Written: Hashable, Sendable {
  /// What was written, without quotes.
  public let text: String
  /// Where it stands.
  public let span: Span
  /// The column of each scalar of `text`, where quotes or escapes make them differ from counting on from the start.
  private let columns: [Int]?
  /// The lines that a text of several lines stands in, each with the column where it begins.
  private let lines: [Span]
  /// The scalar that each of these lines begins with.
  private let lineStarts: [Int]

  /// A written text; `columns` names the column of each of its scalars where they do not simply follow one another.
  public init(_ text: String, at span: Span, columns: [Int]? = nil) {
    self.text = text
    self.span = span
    self.columns = columns
    lines = []
    lineStarts = []
  }

  /// A text of several lines that stands in the file line by line; `lines` says where each begins.
  public init(_ text: String, at span: Span, lines: [Span]) {
    self.text = text
    self.span = span
    columns = nil
    self.lines = lines
    lineStarts = [0] + text.unicodeScalars.enumerated().filter { $1 == "\n" }.map { $0.offset + 1 }
  }

  /// The place of a part of the text, given as offsets in Unicode scalars.
  public func place(of part: Range<Int>) -> Span {
    if !lines.isEmpty { return placeInLines(of: part) }
    guard let columns else {
      return span.moved(toColumn: span.column + part.lowerBound, length: part.count)
    }
    guard let first = columns.indices.contains(part.lowerBound) ? columns[part.lowerBound] : columns.last else {
      return span
    }
    let last = columns.indices.contains(part.upperBound - 1) ? columns[part.upperBound - 1] : first
    return span.moved(toColumn: first, length: last - first + 1)
  }

  private func placeInLines(of part: Range<Int>) -> Span {
    let line = line(of: part.lowerBound)
    guard lines.indices.contains(line) else { return span }
    let start = lineStarts[line]
    return lines[line].moved(toColumn: lines[line].column + part.lowerBound - start, length: part.count)
  }

  /// The line of the text, from 0, that a scalar stands in.
  private func line(of offset: Int) -> Int {
    var below = 0
    var above = lineStarts.count
    while above - below > 1 {
      let middle = (below + above) / 2
      if lineStarts[middle] <= offset { below = middle } else { above = middle }
    }
    return below
  }

  /// Two written texts are the same when they say the same, wherever they stand.
  public static func == (left: Written, right: Written) -> Bool {
    left.text == right.text
  }

  /// Hashes what is said, not where.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}

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

  /// A written text; `columns` names the column of each of its scalars where they do not simply follow one another.
  public init(_ text: String, at span: Span, columns: [Int]? = nil) {
    self.text = text
    self.span = span
    self.columns = columns
  }

  /// The place of a part of the text, given as offsets in Unicode scalars.
  public func place(of part: Range<Int>) -> Span {
    guard let columns else {
      return span.moved(toColumn: span.column + part.lowerBound, length: part.count)
    }
    guard let first = columns.indices.contains(part.lowerBound) ? columns[part.lowerBound] : columns.last else {
      return span
    }
    let last = columns.indices.contains(part.upperBound - 1) ? columns[part.upperBound - 1] : first
    return span.moved(toColumn: first, length: last - first + 1)
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

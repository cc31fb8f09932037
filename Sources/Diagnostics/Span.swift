/// A place in a file: where a finding points.
public struct Span: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// Column in Unicode scalars, from 1.
  public let column: Int
  /// How many scalars the place covers; at least 1.
  public let length: Int
  /// The whole line as it stands in the file, for showing it with a caret; `nil` where it was not kept.
  public let excerpt: String?

  /// A place of `length` scalars in a line of a file.
  public init(file: String, line: Int, column: Int, length: Int = 1, excerpt: String? = nil) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
    self.excerpt = excerpt
  }

  /// A place in the same line.
  public func moved(toColumn column: Int, length: Int) -> Span {
    Span(file: file, line: line, column: column, length: length, excerpt: excerpt)
  }

  /// Whether this place stands before another, in the order in which findings are listed.
  public func precedes(_ other: Span) -> Bool {
    (file, line, column) < (other.file, other.line, other.column)
  }

  /// The place from here to the end of another one in the same line, and one sign more for the bracket that closes it.
  public func reaching(_ other: Span?) -> Span {
    guard let other, other.line == line, other.column >= column else { return self }
    return moved(toColumn: column, length: other.column + other.length - column + 1)
  }
}

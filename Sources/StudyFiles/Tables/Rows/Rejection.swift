public import Diagnostics

/// A row that was set aside, and why; all other rows of its table were read.
public struct Rejection: Hashable, Sendable {
  /// The number of the row, from 1 for the first below the header.
  public let row: Int
  /// File, line and column where the reason is seen, with the line as it stands in the file.
  public let span: Span
  /// The reason.
  public let fact: RowFact

  /// A row that was set aside.
  public init(row: Int, span: Span, fact: RowFact) {
    self.row = row
    self.span = span
    self.fact = fact
  }

  /// The reason in words.
  public var reason: LocalisedText { fact.message }

  /// The reason as a warning with the line and a caret.
  public var finding: Finding { Finding(fact, at: span) }
}

/// The file of rejected rows.
public enum RejectedRows {
  /// A table with a line for each rejected row: its number, the line and column of the input where the reason is seen,
  /// and the reason. The header is there even when no row was rejected.
  ///
  /// - Parameter naming: whether each line begins with the file, for rows of several tables.
  public static func table(
    _ rejections: [Rejection], in language: Language, naming: Bool = false
  ) -> CSVWriter {
    var writer = CSVWriter(isForSpreadsheets: true)
    writer.write((naming ? ["file"] : []) + ["row", "line", "column", "reason"])
    for rejection in rejections {
      let place = [rejection.row, rejection.span.line, rejection.span.column].map(String.init)
      writer.write((naming ? [rejection.span.file] : []) + place + [rejection.reason[language]])
    }
    return writer
  }
}

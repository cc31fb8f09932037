public import Diagnostics

/// Why a row is set aside, and in which column that is seen.
public struct RowProblem: Error, Hashable, Sendable {
  /// What is wrong.
  public let fact: RowFact
  /// The column, from 0; `nil` for the row as a whole.
  public let column: Int?

  /// A problem of a row, or of one of its cells.
  public init(_ fact: RowFact, column: Int? = nil) {
    self.fact = fact
    self.column = column
  }
}

/// A row of a table.
public struct TableRow: Sendable {
  let document: CSVDocument
  /// Its number, from 1 for the first row below the header; empty lines do not count.
  public let number: Int
  /// Its place and its fields.
  public let record: CSVRecord

  /// The line it begins in, from 1.
  public var line: Int { record.frame.line }

  /// The text of a cell without surrounding white space.
  public subscript(column: Int) -> String {
    record.fields.indices.contains(column) ? trimmed(document.text(of: record.fields[column])) : ""
  }

  /// The place of a cell.
  public func span(of column: Int) -> Span {
    guard record.fields.indices.contains(column) else { return span }
    return document.span(of: record.fields[column], in: record.frame)
  }

  /// The place of the row.
  public var span: Span { document.span(of: record.frame.range, in: record.frame) }

  /// Checks that the quotation marks make sense and that there is a field for every column.
  func checkForm(columnCount: Int) throws(RowProblem) {
    if let fault = record.frame.fault { throw RowProblem(.form(fault.kind)) }
    if record.fields.count != columnCount {
      throw RowProblem(.wrongFieldCount(record.fields.count, expected: columnCount))
    }
  }

  /// The row as one that is set aside.
  func rejection(_ problem: RowProblem) -> Rejection {
    let place: Span =
      if let column = problem.column {
        span(of: column)
      } else if let fault = record.frame.fault {
        document.span(of: fault.offset..<min(fault.offset + 1, document.bytes.count), in: record.frame)
      } else if case .wrongFieldCount(let found, let expected) = problem.fact, found > expected {
        span(of: expected)
      } else {
        span
      }
    return Rejection(row: number, span: place, fact: problem.fact)
  }
}

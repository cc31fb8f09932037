import Conditions

/// Writes a table (RFC 4180): UTF-8 without byte order mark, quotation marks only where they are needed.
///
/// Lines end in LF, not in the CRLF of the RFC: the tables are kept in repositories and compared line by line, and
/// every spreadsheet and statistics program reads both.
public struct CSVWriter: Sendable {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// The sign between fields.
  public let separator: TableSeparator
  /// Whether a text that a spreadsheet would take for a formula gets an apostrophe in front.
  public let isForSpreadsheets: Bool

  /// An empty table.
  ///
  /// - Parameters:
  ///   - separator: the sign between fields.
  ///   - isForSpreadsheets: whether texts that begin with `=`, `+`, `-`, `@`, a tab or a carriage return and are not
  ///     numbers get an apostrophe in front, so that what a respondent wrote is never run as a formula. Data that
  ///     programs will read must be written without.
  public init(separator: TableSeparator = .comma, isForSpreadsheets: Bool = false) {
    self.separator = separator
    self.isForSpreadsheets = isForSpreadsheets
  }

  /// What has been written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes a row.
  public mutating func write(_ fields: [String]) {
    // A row with one empty field must not look like an empty line, which readers pass over.
    if fields == [""] { bytes += [CSVByte.quote, CSVByte.quote] } else { append(fields) }
    bytes.append(CSVByte.lineFeed)
  }

  private mutating func append(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(separator.rawValue) }
      Self.append(isForSpreadsheets ? Self.harmless(field) : field, separator: separator, to: &bytes)
    }
  }

  /// Appends one field to a line that is being put together, quoted where that is needed.
  public static func append(_ field: String, separator: TableSeparator, to bytes: inout [UInt8]) {
    let needsQuotes = field.utf8.contains { byte in
      byte == separator.rawValue || byte == CSVByte.quote || byte == CSVByte.lineFeed
        || byte == CSVByte.carriageReturn
    }
    // At the start of a file the sign would be read as its byte order mark.
    guard needsQuotes || field.utf8.starts(with: CSVByte.byteOrderMark) else {
      bytes += field.utf8
      return
    }
    bytes.append(CSVByte.quote)
    for byte in field.utf8 {
      if byte == CSVByte.quote { bytes.append(CSVByte.quote) }
      bytes.append(byte)
    }
    bytes.append(CSVByte.quote)
  }

  private static func harmless(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return field }
    let isNumber = decimal(String(field.map { $0 == "," ? "." : $0 })) != nil
    return isNumber ? field : "'" + field
  }
}

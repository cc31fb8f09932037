/// One field of a record, as a range of the document's bytes; it becomes a string only when asked for.
public struct CSVField: Hashable, Sendable {
  /// How a field is written.
  public enum Form: UInt8, Hashable, Sendable {
    /// Without quotation marks.
    case plain
    /// Between quotation marks.
    case quoted
    /// Between quotation marks, with quotation marks inside that are written twice.
    case quotedWithDoubledQuotes
    /// Its quotation marks make no sense; it is taken as it stands.
    case broken
  }

  /// The field as it stands in the file, with its quotation marks.
  public let raw: Range<Int>
  /// How it is written.
  public let form: Form

  /// The field without its quotation marks; doubled quotation marks inside are still doubled.
  public var content: Range<Int> {
    switch form {
    case .plain, .broken: raw
    case .quoted, .quotedWithDoubledQuotes: (raw.lowerBound + 1)..<(raw.upperBound - 1)
    }
  }
}

/// Why a record is not RFC 4180, and where.
public struct CSVFault: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// A quotation mark in the middle of a field that does not begin with one.
    case strayQuote
    /// Something stands between a closing quotation mark and the next separator.
    case textAfterQuote
    /// A quotation mark that nothing closes; the record then ends with the line, so that later ones are read.
    case unclosedQuote
  }

  /// What is wrong.
  public let kind: Kind
  /// The byte where it is seen.
  public let offset: Int
}

/// Where a record stands, apart from its fields.
public struct CSVFrame: Hashable, Sendable {
  /// The record as it stands in the file, without the line end behind it.
  public let range: Range<Int>
  /// The line it begins in, from 1.
  public let line: Int
  /// What is wrong with its form; `nil` for a sound record.
  public let fault: CSVFault?
}

/// A record of a table: its place and its fields.
public struct CSVRecord: Hashable, Sendable {
  /// Where it stands.
  public let frame: CSVFrame
  /// Its fields in order.
  public let fields: [CSVField]
}

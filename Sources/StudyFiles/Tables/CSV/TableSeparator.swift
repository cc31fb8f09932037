/// The sign between the fields of a table, and with it the decimal signs that its numbers may use.
public enum TableSeparator: UInt8, CaseIterable, Hashable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// The separator that stands most often in a header line outside quotation marks; comma when there is none.
  ///
  /// - Parameter header: the bytes from the start of the header; what follows its line is not looked at.
  public static func recognised(in header: ArraySlice<UInt8>) -> TableSeparator {
    var counts: [TableSeparator: Int] = [:]
    var isQuoted = false
    for byte in header {
      if byte == CSVByte.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { break }
      if let separator = TableSeparator(rawValue: byte) { counts[separator, default: 0] += 1 }
    }
    // Of separators that stand equally often the first wins.
    return allCases.reduce(.comma) { counts[$1, default: 0] > counts[$0, default: 0] ? $1 : $0 }
  }

  /// The separator as text.
  public var text: String { String(UnicodeScalar(rawValue)) }
}

/// The bytes that the form of a table is made of.
enum CSVByte {
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

import Diagnostics

/// Where in a file a byte stands, as people count: lines from 1, columns in scalars from 1.
enum BytePlace {
  /// A longer line is not shown with a finding: nobody could read it.
  static let longestExcerpt = 4000

  /// The place of the byte before which `offset` others stand.
  ///
  /// A byte order mark is no column. A line ends with a line feed, or with a carriage return that no line feed follows.
  ///
  /// - Parameter excerpt: what to show of the bytes of the line; nothing unless told.
  static func span(
    at offset: Int, in bytes: [UInt8], file: String, excerpt: (ArraySlice<UInt8>) -> String? = { _ in nil }
  ) -> Span {
    let offset = min(offset, bytes.count)
    var line = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for place in 0..<offset where endsLine(at: place, in: bytes) {
      line += 1
      start = place + 1
    }
    start = min(start, bytes.count)
    let shown = bytes[start...].prefix { $0 != CSVByte.lineFeed && $0 != CSVByte.carriageReturn }
    return Span(
      file: file, line: line, column: 1 + countScalars(bytes[min(start, offset)..<offset]), excerpt: excerpt(shown))
  }

  /// Whether a line ends with the byte: a line feed, or a carriage return that no line feed follows.
  static func endsLine(at offset: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[offset] {
    case CSVByte.lineFeed: true
    case CSVByte.carriageReturn: offset + 1 >= bytes.count || bytes[offset + 1] != CSVByte.lineFeed
    default: false
    }
  }

  /// How many scalars begin in some UTF-8.
  static func countScalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }
}

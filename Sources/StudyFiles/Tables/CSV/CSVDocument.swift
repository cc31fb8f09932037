public import Diagnostics

/// The bytes of a table, known to be UTF-8, with what is needed to say where in them something stands.
public struct CSVDocument: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// The file's bytes.
  public let bytes: [UInt8]
  /// The sign between fields.
  public let separator: TableSeparator
  /// Whether the file begins with a byte order mark, as spreadsheets write it.
  public let hasByteOrderMark: Bool

  /// The table in a file, or why it cannot be read at all.
  ///
  /// A file that is not UTF-8, holds a NUL byte or holds nothing is refused with one finding that names the place.
  public static func open(file: String, bytes: [UInt8]) -> (document: CSVDocument?, findings: [Finding]) {
    if let (fault, offset) = EncodingCheck.firstFault(in: bytes) {
      // The place is shown without its line: what cannot be decoded cannot be printed either.
      return (nil, [Finding(TableFact(fault), at: plainPlace(of: offset, in: bytes, file: file))])
    }
    let document = CSVDocument(file: file, bytes: bytes)
    guard bytes[document.start...].contains(where: { $0 != CSVByte.lineFeed && $0 != CSVByte.carriageReturn }) else {
      return (nil, [Finding(TableFact.empty, in: file)])
    }
    return (document, [])
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = bytes[(hasByteOrderMark ? 3 : 0)...]
    let header = text.drop { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
    separator = TableSeparator.recognised(in: header)
  }

  /// Where the text begins, behind the byte order mark.
  var start: Int { hasByteOrderMark ? 3 : 0 }

  /// The text of a field without its quotation marks.
  public func text(of field: CSVField) -> String {
    let content = String(decoding: bytes[field.content], as: UTF8.self)
    guard field.form == .quotedWithDoubledQuotes else { return content }
    var text = ""
    var isSecond = false
    for scalar in content.unicodeScalars {
      if scalar == "\"" {
        isSecond.toggle()
        if !isSecond { continue }
      }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The place of a field of a record, with the line it stands in.
  public func span(of field: CSVField, in record: CSVFrame) -> Span {
    span(of: field.content, in: record)
  }

  /// The place of some bytes of a record, with the line they stand in.
  func span(of range: Range<Int>, in record: CSVFrame) -> Span {
    var line = record.line
    var lineStart = record.range.lowerBound
    for offset in record.range.lowerBound..<min(range.lowerBound, bytes.count) where endsLine(at: offset) {
      line += 1
      lineStart = offset + 1
    }
    let lineEnd = bytes[lineStart...].firstIndex { $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
    let excerpt = bytes[lineStart..<(lineEnd ?? bytes.count)]
    let shown = range.lowerBound..<max(range.lowerBound, min(range.upperBound, excerpt.endIndex))
    return Span(
      file: file, line: line, column: 1 + Self.countScalars(bytes[lineStart..<range.lowerBound]),
      length: Self.countScalars(bytes[shown]),
      excerpt: excerpt.count <= Self.longestExcerpt ? String(decoding: excerpt, as: UTF8.self) : nil)
  }

  /// A longer line is not shown with a finding: nobody could read it.
  private static let longestExcerpt = 4000

  /// Whether a line ends with the byte: a line feed, or a carriage return that no line feed follows.
  func endsLine(at offset: Int) -> Bool {
    switch bytes[offset] {
    case CSVByte.lineFeed: true
    case CSVByte.carriageReturn: offset + 1 >= bytes.count || bytes[offset + 1] != CSVByte.lineFeed
    default: false
    }
  }

  private static func countScalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private static func plainPlace(of offset: Int, in bytes: [UInt8], file: String) -> Span {
    var line = 1
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for place in 0..<offset {
      let isReturn = bytes[place] == CSVByte.carriageReturn && bytes[place + 1] != CSVByte.lineFeed
      if bytes[place] == CSVByte.lineFeed || isReturn {
        line += 1
        lineStart = place + 1
      }
    }
    return Span(file: file, line: line, column: 1 + countScalars(bytes[min(lineStart, offset)..<offset]))
  }
}

extension TableFact {
  /// What a table says of bytes that are no text.
  fileprivate init(_ fault: EncodingFault) {
    switch fault {
    case .utf16: self = .utf16
    case .nulByte: self = .nulByte
    case .notUTF8: self = .notUTF8
    }
  }
}

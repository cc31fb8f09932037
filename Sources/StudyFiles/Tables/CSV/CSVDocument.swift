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
      return (nil, [Finding(TableFact(fault), at: BytePlace.span(at: offset, in: bytes, file: file))])
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
      file: file, line: line, column: 1 + BytePlace.countScalars(bytes[lineStart..<range.lowerBound]),
      length: BytePlace.countScalars(bytes[shown]),
      excerpt: excerpt.count <= BytePlace.longestExcerpt ? String(decoding: excerpt, as: UTF8.self) : nil)
  }

  /// Whether a line ends with the byte.
  func endsLine(at offset: Int) -> Bool { BytePlace.endsLine(at: offset, in: bytes) }
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

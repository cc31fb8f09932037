/// Reads a table record by record (RFC 4180): quoted fields may hold separators, line breaks and doubled quotation
/// marks; lines end in LF, CRLF or CR; empty lines are passed over, except in a table of one column, where an empty line is
/// an empty field.
///
/// The reader never fails. A record whose quotation marks make no sense carries a ``CSVFault``; the next record is then
/// looked for behind the line where the faulty quotation mark stands, so that one slip costs one record.
public struct CSVReader: Sequence, IteratorProtocol, Sendable {
  /// What is read.
  public let document: CSVDocument
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  private var line = 1
  private let keepsEmptyLines: Bool
  /// How many fields the last record had: most likely the next one has as many.
  private var fieldCount = 0

  /// A reader at the start of a document: the first record is the header.
  ///
  /// - Parameter columnCount: how many columns the table has, where that is known.
  public init(_ document: CSVDocument, columnCount: Int? = nil) {
    self.document = document
    keepsEmptyLines = columnCount == 1
    bytes = document.bytes
    separator = document.separator.rawValue
    position = document.start
  }

  /// A reader that begins with a record that was read before.
  init(_ document: CSVDocument, at record: CSVFrame) {
    self.init(document)
    position = record.range.lowerBound
    line = record.line
  }

  /// The next record, or `nil` at the end.
  public mutating func next() -> CSVRecord? {
    var fields: [CSVField] = []
    fields.reserveCapacity(fieldCount)
    let frame = scan(into: &fields)
    fieldCount = fields.count
    return frame.map { CSVRecord(frame: $0, fields: fields) }
  }

  /// Reads the next record into an array that is used again and again, which spares an allocation a record.
  mutating func scan(into fields: inout [CSVField]) -> CSVFrame? {
    fields.removeAll(keepingCapacity: true)
    // Nothing stands above a header, so empty lines before it are no records.
    if !keepsEmptyLines || position == document.start { skipEmptyLines() }
    guard position < bytes.count else { return nil }
    let start = position
    let firstLine = line
    var fault: CSVFault?
    if !takePlainFields(into: &fields) {
      fault = takeFields(into: &fields)
    }
    let frame = CSVFrame(range: start..<position, line: firstLine, fault: fault)
    takeLineEnd()
    return frame
  }

  /// Takes the fields up to the end of the line or to the first quotation mark, which nearly always is all of them;
  /// whether the record ends there.
  private mutating func takePlainFields(into fields: inout [CSVField]) -> Bool {
    let bytes = bytes
    let separator = separator
    var start = position
    var place = position
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator {
        fields.append(CSVField(raw: start..<place, form: .plain))
        start = place + 1
      } else if byte == CSVByte.quote {
        position = start
        return false
      } else if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn {
        break
      }
      place += 1
    }
    fields.append(CSVField(raw: start..<place, form: .plain))
    position = place
    return true
  }

  /// Takes the fields from one with a quotation mark on.
  private mutating func takeFields(into fields: inout [CSVField]) -> CSVFault? {
    var fault: CSVFault?
    repeat {
      let isQuoted = position < bytes.count && bytes[position] == CSVByte.quote
      let (field, fieldFault) = isQuoted ? quotedField() : plainField()
      fields.append(field)
      fault = fault ?? fieldFault
    } while takeSeparator()
    return fault
  }

  private mutating func skipEmptyLines() {
    while position < bytes.count, bytes[position] == CSVByte.lineFeed || bytes[position] == CSVByte.carriageReturn {
      takeLineEnd()
    }
  }

  private mutating func takeLineEnd() {
    guard position < bytes.count else { return }
    let isPair =
      bytes[position] == CSVByte.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == CSVByte.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func plainField() -> (CSVField, CSVFault?) {
    let start = position
    let quote = skipToEndOfField()
    return (
      CSVField(raw: start..<position, form: quote == nil ? .plain : .broken),
      quote.map { CSVFault(kind: .strayQuote, offset: $0) }
    )
  }

  /// Goes to the next separator or line end; the first quotation mark on the way, if there is one.
  private mutating func skipToEndOfField() -> Int? {
    var place = position
    var quote: Int?
    while place < bytes.count {
      let byte = bytes[place]
      if byte == separator || byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn { break }
      if byte == CSVByte.quote, quote == nil { quote = place }
      place += 1
    }
    position = place
    return quote
  }

  private mutating func quotedField() -> (CSVField, CSVFault?) {
    let start = position
    let startLine = line
    guard let (closing, hasDoubled) = closingQuote() else {
      return (restOfLine(from: start, line: startLine), CSVFault(kind: .unclosedQuote, offset: start))
    }
    position = closing + 1
    if position >= bytes.count || [separator, CSVByte.lineFeed, CSVByte.carriageReturn].contains(bytes[position]) {
      return (CSVField(raw: start..<position, form: hasDoubled ? .quotedWithDoubledQuotes : .quoted), nil)
    }
    if line > startLine {
      // The quotation mark that seems to close a field of several lines opens one of a later record.
      return (restOfLine(from: start, line: startLine), CSVFault(kind: .unclosedQuote, offset: start))
    }
    let fault = CSVFault(kind: .textAfterQuote, offset: position)
    _ = skipToEndOfField()
    return (CSVField(raw: start..<position, form: .broken), fault)
  }

  /// Looks for the end of a quoted field and counts the lines on the way.
  private mutating func closingQuote() -> (offset: Int, hasDoubled: Bool)? {
    var place = position + 1
    var hasDoubled = false
    while place < bytes.count {
      if bytes[place] == CSVByte.quote {
        guard place + 1 < bytes.count, bytes[place + 1] == CSVByte.quote else { return (place, hasDoubled) }
        hasDoubled = true
        place += 1
      } else if document.endsLine(at: place) {
        line += 1
      }
      place += 1
    }
    return nil
  }

  private mutating func restOfLine(from start: Int, line startLine: Int) -> CSVField {
    line = startLine
    position = start
    while position < bytes.count, bytes[position] != CSVByte.lineFeed, bytes[position] != CSVByte.carriageReturn {
      position += 1
    }
    return CSVField(raw: start..<position, form: .broken)
  }
}

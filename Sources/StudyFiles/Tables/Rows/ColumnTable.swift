public import Diagnostics

/// A table with a header: columns are looked up by name, rows are read one after the other.
public struct ColumnTable: Sendable {
  /// A column: its name without surrounding white space, and where it stands.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    fileprivate let field: CSVField
    fileprivate let document: CSVDocument
    fileprivate let header: CSVFrame
    /// Line and column of its name in a header that is too long to be gone through for each of its columns.
    fileprivate let place: (line: Int, column: Int)?

    /// The place of its name in the header; worked out when asked for, because a header may have very many columns.
    public var span: Span {
      place.map { Span(file: document.file, line: $0.line, column: $0.column, length: name.unicodeScalars.count) }
        ?? document.span(of: field, in: header)
    }
  }

  /// The file with its separator.
  public let document: CSVDocument
  /// The columns in order.
  public let columns: [Column]
  /// The header as it stands in the file, without its line end.
  let header: CSVFrame
  /// The first column of each name.
  private let places: [String: Int]

  /// The file as the user named it.
  public var file: String { document.file }

  /// The table in a file, or why it cannot be read at all: a wrong encoding, nothing in it, a broken header.
  public static func open(file: String, bytes: [UInt8]) -> (table: ColumnTable?, findings: [Finding]) {
    let (document, findings) = CSVDocument.open(file: file, bytes: bytes)
    guard let document else { return (nil, findings) }
    var reader = CSVReader(document)
    guard let header = reader.next() else { return (nil, [Finding(TableFact.empty, in: file)]) }
    if let fault = header.frame.fault {
      let place = document.span(of: fault.offset..<(fault.offset + 1), in: header.frame)
      return (nil, [Finding(TableFact.brokenHeader(fault.kind), at: place)])
    }
    return (ColumnTable(document, header), [])
  }

  private init(_ document: CSVDocument, _ header: CSVRecord) {
    self.document = document
    self.header = header.frame
    var finder = PlaceFinder(document, header.frame)
    let isLong = header.frame.range.count > 10_000
    columns = header.fields.map { field in
      Column(
        name: trimmed(document.text(of: field)), field: field, document: document, header: header.frame,
        place: isLong ? finder.place(of: field.content.lowerBound) : nil)
    }
    places = Dictionary(zip(columns.map(\.name), columns.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The column with a name; the first of several.
  public func column(_ name: String) -> Int? { places[name] }

  /// The column that a user named, or what to tell when there is none or more than one of that name.
  public func column(named name: String) -> (index: Int?, finding: Finding?) {
    let places = columns.indices.filter { columns[$0].name == name }
    if let second = places.dropFirst().first {
      return (nil, Finding(TableFact.duplicateColumn(name), at: columns[second].span))
    }
    guard let place = places.first else { return (nil, missing(name)) }
    return (place, nil)
  }

  /// The finding that a column is not there.
  func missing(_ name: String) -> Finding {
    let place = document.span(of: header.range, in: header)
    return Finding(TableFact.missingColumn(name, found: columns.map(\.name)), at: place)
  }

  /// A finding for each column that has no name or the name of an earlier one.
  public var findingsOnNames: [Finding] {
    var seen: Set<String> = []
    return columns.enumerated().compactMap { index, column in
      if column.name.isEmpty { return Finding(TableFact.unnamedColumn(index + 1), at: column.span) }
      return seen.insert(column.name).inserted
        ? nil : Finding(TableFact.duplicateColumn(column.name), at: column.span)
    }
  }

  /// Reads every row in order; a row that is broken, or that `body` refuses, is set aside and the next one read.
  public func eachRow(_ body: (TableRow) throws(RowProblem) -> Void) -> [Rejection] {
    var reader = CSVReader(document, columnCount: columns.count)
    _ = reader.next()
    var rejections: [Rejection] = []
    var number = 0
    while let record = reader.next() {
      number += 1
      let row = TableRow(document: document, number: number, record: record)
      do throws(RowProblem) {
        try row.checkForm(columnCount: columns.count)
        try body(row)
      } catch {
        rejections.append(row.rejection(error))
      }
    }
    return rejections
  }
}

/// Says of one byte of a header after the other, in their order, where it stands.
private struct PlaceFinder {
  let document: CSVDocument
  private var offset: Int
  private var line: Int
  private var column = 1

  init(_ document: CSVDocument, _ header: CSVFrame) {
    self.document = document
    offset = header.range.lowerBound
    line = header.line
  }

  mutating func place(of wanted: Int) -> (line: Int, column: Int) {
    while offset < wanted {
      if document.endsLine(at: offset) {
        (line, column) = (line + 1, 1)
      } else if document.bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return (line, column)
  }
}

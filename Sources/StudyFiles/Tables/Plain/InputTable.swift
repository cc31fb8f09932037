public import Conditions
public import Diagnostics
public import Vignettes

/// A plain table whose columns are the inputs of a rubric: `vignet score --rubric R --table FILE`.
///
/// Rows come in blocks of coded columns: for each input the row holds a number that stands for the text of its cell,
/// and ``answer(_:ofInput:)`` says what answer that is. A text is understood once, however many rows hold it.
/// Columns that are no input are passed through byte for byte.
public struct InputTable: Sendable {
  /// A part of the table.
  public struct Block: Sendable {
    /// Where each row stands.
    public internal(set) var rows: [Row] = []
    /// For each input, in the order of ``InputTable/inputs``, the number of the text in each row; 0 for no answer. A row
    /// that was set aside has 0 everywhere.
    public internal(set) var codes: [ContiguousArray<Int32>]
    /// The rows of this block that were set aside.
    public internal(set) var rejections: [Rejection] = []
  }

  /// Where a row stands.
  public struct Row: Hashable, Sendable {
    /// Its number, from 1 for the first below the header.
    public let number: Int
    /// Whether it was set aside.
    public let isRejected: Bool
    let frame: CSVFrame
    /// Whether its bytes can be copied as they stand and be followed by further fields.
    let isAligned: Bool
  }

  /// The names of the inputs in their order.
  public let inputs: [String]
  /// The table.
  public let table: ColumnTable
  private let places: [Int?]
  private var codebooks: [AnswerCodebook]
  private var reader: CSVReader
  private var fields: [CSVField] = []
  private var rowCount = 0

  /// The table in a file, with the inputs of a rubric.
  ///
  /// An input without a column is unanswered in every row, which is warned of; two columns of one input's name are an
  /// error.
  public static func open(
    file: String, bytes: [UInt8], inputs: Questionnaire
  ) -> (table: InputTable?, findings: [Finding]) {
    var (table, findings) = ColumnTable.open(file: file, bytes: bytes)
    guard let table else { return (nil, findings) }
    let questions = inputs.items.map(\.question)
    var places: [Int?] = []
    for name in questions.map(\.id.text) {
      places.append(table.column(name))
      if table.column(name) == nil {
        let fact = TableFact.inputWithoutColumn(name, found: table.columns.map(\.name))
        findings.append(Finding(fact, at: table.document.span(of: table.header.range, in: table.header)))
      } else if let finding = table.column(named: name).finding {
        findings.append(finding)
      }
    }
    guard !findings.haveErrors else { return (nil, findings) }
    return (InputTable(table, questions, places), findings)
  }

  private init(_ table: ColumnTable, _ questions: [Question], _ places: [Int?]) {
    self.table = table
    self.places = places
    inputs = questions.map(\.id.text)
    codebooks = questions.map { AnswerCodebook(AnswerReader($0, separator: table.document.separator)) }
    reader = CSVReader(table.document, columnCount: table.columns.count)
    _ = reader.next()
  }

  /// The header as it stands in the file, without byte order mark and line end.
  public var headerBytes: ArraySlice<UInt8> { table.document.bytes[table.header.range] }

  /// The answer that a number stands for; `nil` when there is none.
  public func answer(_ code: Int32, ofInput input: Int) -> Answer? {
    let meanings = codebooks[input].meanings
    guard meanings.indices.contains(Int(code)), case .answer(let answer) = meanings[Int(code)] else { return nil }
    return answer
  }

  /// How many numbers an input's texts have so far; they count on from 0.
  public func codeCount(ofInput input: Int) -> Int { codebooks[input].meanings.count }

  /// The answers of a row by input.
  public func answers(inRow row: Int, of block: Block) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for (input, name) in inputs.enumerated() { answers[name] = answer(block.codes[input][row], ofInput: input) }
    return answers
  }

  /// The next rows, or `nil` at the end.
  public mutating func nextBlock(limit: Int = 65_536) -> Block? {
    var block = Block(codes: inputs.map { _ in [] })
    for input in inputs.indices { block.codes[input].reserveCapacity(limit) }
    block.rows.reserveCapacity(limit)
    while block.rows.count < max(1, limit), let frame = reader.scan(into: &fields) {
      rowCount += 1
      add(frame, to: &block)
    }
    return block.rows.isEmpty ? nil : block
  }

  private mutating func add(_ frame: CSVFrame, to block: inout Block) {
    let hasAllFields = fields.count == table.columns.count
    var isRejected = frame.fault != nil || !hasAllFields
    for input in codebooks.indices {
      guard let place = places[input], !isRejected else {
        block.codes[input].append(AnswerCodebook.none)
        continue
      }
      let code = code(ofInput: input, in: fields[place])
      isRejected = codebooks[input].isFault[Int(code)]
      block.codes[input].append(code)
    }
    if isRejected {
      for input in codebooks.indices { block.codes[input][block.rows.count] = AnswerCodebook.none }
      block.rejections.append(rejection(frame))
    }
    let isAligned = hasAllFields && !endsOpen
    block.rows.append(Row(number: rowCount, isRejected: isRejected, frame: frame, isAligned: isAligned))
  }

  /// Whether the last field of the row may have a quotation mark that nothing closes: it would swallow what follows. The
  /// row's fault may be an earlier one.
  private var endsOpen: Bool {
    fields.last.map { $0.form == .broken && table.document.bytes[$0.raw.lowerBound] == CSVByte.quote } ?? false
  }

  private mutating func code(ofInput input: Int, in field: CSVField) -> Int32 {
    guard field.form == .quotedWithDoubledQuotes else {
      return codebooks[input].number(of: field.content, in: table.document.bytes)
    }
    let content = Array(table.document.text(of: field).utf8)
    return codebooks[input].number(of: content.indices, in: content)
  }

  /// Why the row that was just read is set aside.
  private func rejection(_ frame: CSVFrame) -> Rejection {
    let record = CSVRecord(frame: frame, fields: fields)
    let row = TableRow(document: table.document, number: rowCount, record: record)
    do throws(RowProblem) {
      try row.checkForm(columnCount: table.columns.count)
    } catch {
      return row.rejection(error)
    }
    for (input, place) in places.enumerated() {
      guard let place else { continue }
      do throws(CellFault) {
        _ = try codebooks[input].reader.answer(in: row[place])
      } catch {
        return row.rejection(RowProblem(.cell(error, column: inputs[input]), column: place))
      }
    }
    return row.rejection(RowProblem(.wrongFieldCount(fields.count, expected: table.columns.count)))
  }
}

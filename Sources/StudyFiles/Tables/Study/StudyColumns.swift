import Diagnostics
import Vignettes

/// The columns of one of a study's tables, each known by its name or accepted for a reason.
struct StudyColumns {
  /// Says of every table of a study whether its rows are invented.
  static let simulated = "simulated"

  let table: ColumnTable
  /// Everything wrong with the header.
  let findings: [Finding]
  /// The columns that are not known by a name of their own, but were accepted.
  let further: [Int]
  private let places: [String: Int]

  /// Looks the columns up.
  ///
  /// - Parameters:
  ///   - required: the columns that must be there.
  ///   - optional: the columns that may be there.
  ///   - proposals: what to propose beside those when a name is mistyped.
  ///   - accept: what to say of a column of another name; `nil` when the table cannot have it.
  init(
    _ table: ColumnTable, required: [String], optional: [String], proposals: [String] = [],
    accept: (ColumnTable.Column) -> [Finding]? = { _ in nil }
  ) {
    self.table = table
    let known = required + optional + [Self.simulated]
    var findings = table.findingsOnNames
    var further: [Int] = []
    for (index, column) in table.columns.enumerated() where !known.contains(column.name) && !column.name.isEmpty {
      if let remarks = accept(column) {
        findings += remarks
        further.append(index)
      } else {
        findings.append(
          Finding(TableFact.unknownColumn(column.name, known: known + proposals), at: column.span))
      }
    }
    findings += required.filter { table.column($0) == nil }.map(table.missing)
    self.findings = findings
    self.further = further
    places = Dictionary(
      table.columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column with a name.
  func place(_ name: String) -> Int? { places[name] }

  /// Reads every row; those that `body` refuses are set aside.
  func eachRow(
    _ body: (RowCells) throws(RowProblem) -> Void
  ) -> (rejections: [Rejection], isSimulated: Bool) {
    var isSimulated = false
    let rejections = table.eachRow { row throws(RowProblem) in
      let cells = RowCells(row: row, columns: self)
      // A row that turns out to be broken has still said that the table is invented.
      switch cells.text(Self.simulated) {
      case "yes": isSimulated = true
      case nil, "no": break
      case let other?:
        throw cells.problem(.unknown(.value(column: Self.simulated), other, known: ["yes", "no"]), in: Self.simulated)
      }
      try body(cells)
    }
    return (rejections, isSimulated)
  }
}

/// The cells of a row by the names of their columns.
struct RowCells {
  let row: TableRow
  let columns: StudyColumns

  private var separator: TableSeparator { columns.table.document.separator }

  func problem(_ fact: RowFact, in column: String) -> RowProblem {
    RowProblem(fact, column: columns.place(column))
  }

  func span(of column: String) -> Span {
    columns.place(column).map { row.span(of: $0) } ?? row.span
  }

  /// The text of a cell; `nil` when it is empty or there is no such column.
  func text(_ column: String) -> String? {
    guard let place = columns.place(column) else { return nil }
    let text = row[place]
    return text.isEmpty ? nil : text
  }

  /// The text of a cell that must be filled.
  func required(_ column: String) throws(RowProblem) -> String {
    guard let text = text(column) else { throw problem(.emptyCell(column: column), in: column) }
    return text
  }

  /// The text of a cell that must be one of some names.
  func required(
    _ column: String, naming what: RowFact.Named, among known: [String], _ isKnown: (String) -> Bool
  ) throws(RowProblem) -> String {
    let name = try required(column)
    guard isKnown(name) else { throw problem(.unknown(what, name, known: known), in: column) }
    return name
  }

  func number(_ column: String) throws(RowProblem) -> Double? {
    guard let text = text(column) else { return nil }
    return try value(in: column) { () throws(CellFault) in try separator.number(text) }
  }

  /// A whole number from a smallest one up.
  func whole(_ column: String, from least: Int = 0, to most: Int = 1_000_000_000) throws(RowProblem) -> Int? {
    guard let text = text(column) else { return nil }
    return try value(in: column) { () throws(CellFault) in
      let number = try separator.number(text)
      guard number == number.rounded() else { throw .notWhole(text) }
      guard number >= Double(least) else { throw .outOfRange(text, from: Double(least), to: nil) }
      guard number <= Double(most) else { throw .outOfRange(text, from: nil, to: Double(most)) }
      return Int(number)
    }
  }

  func date(_ column: String) throws(RowProblem) -> CalendarDate? {
    guard let text = text(column) else { return nil }
    guard let date = CalendarDate(text) else { throw problem(.cell(.notADate(text), column: column), in: column) }
    return date
  }

  /// One of the words of a list.
  func word<Word: RawRepresentable & CaseIterable>(
    _ column: String, _ what: RowFact.Named? = nil
  ) throws(RowProblem) -> Word? where Word.RawValue == String {
    guard let text = text(column) else { return nil }
    guard let word = Word(rawValue: text) else {
      throw problem(.unknown(what ?? .value(column: column), text, known: Word.allCases.map(\.rawValue)), in: column)
    }
    return word
  }

  private func value<Value>(
    in column: String, _ read: () throws(CellFault) -> Value
  ) throws(RowProblem) -> Value {
    do throws(CellFault) { return try read() } catch { throw problem(.cell(error, column: column), in: column) }
  }
}

/// The lines in which keys were first seen, so that a second row with one can be set aside.
struct FirstLines<Key: Hashable> {
  private var lines: [Key: Int] = [:]
  private let columns: [String]

  /// Keys that these columns make up.
  init(of columns: [String]) {
    self.columns = columns
  }

  /// Refuses a row whose key a loaded row has.
  func refuse(_ key: Key, in cells: RowCells) throws(RowProblem) {
    if let line = lines[key] {
      throw cells.problem(.duplicate(columns: columns, line: line), in: columns.last ?? "")
    }
  }

  /// Remembers a row that was loaded.
  mutating func add(_ key: Key, in cells: RowCells) {
    lines[key] = cells.row.line
  }
}

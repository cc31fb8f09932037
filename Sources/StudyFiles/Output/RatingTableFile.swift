public import Diagnostics

/// The columns of a table with one row for each rating.
public struct RatingColumns: Hashable, Sendable {
  /// What is rated.
  public let unit: String
  /// Who rates.
  public let rater: String
  /// The rating; `nil` where every row stands for one, such as in a plan.
  public let value: String?
  /// What groups the rows; `nil` for one group.
  public let group: String?

  /// Names of columns.
  public init(unit: String, rater: String, value: String?, group: String?) {
    self.unit = unit
    self.rater = rater
    self.value = value
    self.group = group
  }
}

/// Ratings of one group, with units and raters numbered in the order of first appearance.
public struct RatingGroup: Sendable {
  /// One rating: unit and rater as numbers from 0, and what was given.
  public struct Entry: Hashable, Sendable {
    /// What was rated.
    public let unit: Int
    /// Who rated.
    public let rater: Int
    /// The rating; empty where no column holds it.
    public let value: String
  }

  /// The group's value; `nil` for all together.
  public let name: String?
  /// The ratings in the order of the file.
  public internal(set) var entries: [Entry] = []
  /// The names of the units by their numbers.
  public internal(set) var unitNames: [String] = []
  /// The names of the raters by their numbers.
  public internal(set) var raterNames: [String] = []
  /// How many units there are.
  public var unitCount: Int { unitNames.count }
  /// How many raters there are.
  public var raterCount: Int { raterNames.count }
  private var units: [String: Int] = [:]
  private var raters: [String: Int] = [:]

  init(name: String?) {
    self.name = name
  }

  mutating func add(unit: String, rater: String, value: String) {
    let unitNumber = units[unit] ?? unitCount
    let raterNumber = raters[rater] ?? raterCount
    if unitNumber == unitCount {
      units[unit] = unitNumber
      unitNames.append(unit)
    }
    if raterNumber == raterCount {
      raters[rater] = raterNumber
      raterNames.append(rater)
    }
    entries.append(Entry(unit: unitNumber, rater: raterNumber, value: value))
  }
}

/// A table of ratings, for `vignet agreement` and `vignet plan`.
public struct RatingTableFile: Sendable {
  /// All ratings together, then each group in the order of first appearance.
  public let groups: [RatingGroup]
  /// What is wrong with the table.
  public let findings: [Finding]

  /// Reads ratings. Empty cells are missing; a unit that a rater rated twice is an error. A rating without a unit or a
  /// rater is left out with a warning, as nobody knows whose it is.
  ///
  /// - Parameters:
  ///   - conditions: columns and the values that a row must have.
  ///   - missing: a text that stands for a missing rating.
  public static func read(
    file: String, bytes: [UInt8], columns: RatingColumns, conditions: [(column: String, value: String)],
    missing: String?
  ) -> RatingTableFile {
    let (opened, findings) = ColumnTable.open(file: file, bytes: bytes)
    guard let table = opened else { return RatingTableFile(groups: [], findings: findings) }
    var reader = RatingReader(table, columns, conditions, missing, findings)
    reader.read()
    return RatingTableFile(groups: reader.groups, findings: reader.findings.inReadingOrder())
  }
}

private struct RatingReader {
  private let table: ColumnTable
  private let columns: RatingColumns
  private let conditions: [(column: String, value: String)]
  private let missing: String?
  private(set) var findings: [Finding]
  private(set) var groups = [RatingGroup(name: nil)]
  private var places: [String: Int] = [:]
  private var seen: [Pair: Int] = [:]
  /// Ratings without a unit or a rater: how many by the column that is empty, and the first of them.
  private var nameless: [String: (count: Int, place: Span)] = [:]

  private struct Pair: Hashable {
    let unit: String
    let rater: String
  }

  init(
    _ table: ColumnTable, _ columns: RatingColumns, _ conditions: [(column: String, value: String)],
    _ missing: String?, _ findings: [Finding]
  ) {
    self.table = table
    self.columns = columns
    self.conditions = conditions
    self.missing = missing
    self.findings = findings
  }

  mutating func read() {
    let names = [columns.unit, columns.rater] + [columns.value, columns.group].compactMap(\.self)
    for name in names + conditions.map(\.column) where places[name] == nil {
      let found = table.column(named: name)
      places[name] = found.index
      if let finding = found.finding { findings.append(finding) }
    }
    guard !findings.haveErrors else { return }
    var rows: [TableRow] = []
    let rejections = table.eachRow { rows.append($0) }
    findings += rejections.map(\.finding)
    for row in rows where conditions.allSatisfy({ text(row, $0.column) == $0.value }) { add(row) }
    findings += nameless.map { column, found in
      Finding(FileFact.ratingsWithout(column: column, count: found.count), at: found.place)
    }
  }

  private func text(_ row: TableRow, _ column: String) -> String {
    guard let place = places[column] else { return "" }
    let text = row[place]
    let start = text.drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }

  private mutating func add(_ row: TableRow) {
    let (unit, rater) = (text(row, columns.unit), text(row, columns.rater))
    let value = columns.value.map { text(row, $0) }
    guard value.map({ !$0.isEmpty && $0 != missing }) ?? true else { return }
    if unit.isEmpty || rater.isEmpty {
      let column = unit.isEmpty ? columns.unit : columns.rater
      let first = nameless[column]?.place ?? places[column].map { row.span(of: $0) } ?? row.span
      nameless[column] = ((nameless[column]?.count ?? 0) + 1, first)
      return
    }
    if let line = seen[Pair(unit: unit, rater: rater)] {
      let place = places[columns.unit].map { row.span(of: $0) } ?? row.span
      findings.append(Finding(FileFact.ratedTwice(unit: unit, rater: rater, line: line), at: place))
      return
    }
    seen[Pair(unit: unit, rater: rater)] = row.line
    groups[0].add(unit: unit, rater: rater, value: value ?? "")
    guard let group = columns.group.map({ text(row, $0) }) else { return }
    if !groups.contains(where: { $0.name == group }) { groups.append(RatingGroup(name: group)) }
    for index in groups.indices where groups[index].name == group {
      groups[index].add(unit: unit, rater: rater, value: value ?? "")
    }
  }
}

import Diagnostics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `municipalities.csv`: `municipality,name`, then `population`, `caseworkers`, `caseworkers.<field>`,
  /// `cases.<case_group>`, `consent` (`yes` where others may see its name beside its figures), `group` and `region` in words;
  /// further columns of numbers are context.
  mutating func loadMunicipalities() {
    guard let table = open(.municipalities) else { return }
    let required = ["municipality", "name"]
    let further = FurtherMunicipalityColumns(study, table)
    let columns = StudyColumns(
      table, required: required, optional: ["population", "caseworkers", "consent"] + municipalityKinds,
      accept: further.remarks)
    guard accept(columns, required: required) else { return }
    var loaded: [Municipality] = []
    var firstLines = FirstLines<String>(of: ["municipality"])
    let context = columns.further.filter { further.kind(of: $0) != .text }
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let id = try cells.required("municipality")
      let name = try cells.required("name")
      try firstLines.refuse(id, in: cells)
      var figures: [FurtherMunicipalityColumns.Kind: Double] = [:]
      var employed: [String: Int] = [:]
      for column in context {
        let name = table.columns[column].name
        switch further.kind(of: column) {
        case .caseworkers(let field): employed[field] = try cells.whole(name)
        case let kind: figures[kind] = try cells.number(name)
        }
      }
      loaded.append(
        Municipality(
          id: id, name: name, population: try cells.whole("population"), caseworkers: try cells.whole("caseworkers"),
          caseworkersByField: employed, cases: figures.named { if case .cases(let group) = $0 { group } else { nil } },
          context: figures.named { if case .context(let name) = $0 { name } else { nil } },
          kinds: kinds(in: cells), consents: try consent(in: cells)))
      firstLines.add(id, in: cells)
    }
    finish(outcome)
    data.municipalities = loaded
    municipalities = loaded.map(\.id)
  }
}

/// The columns that hold words: of what kind a municipality is.
private let municipalityKinds = [ContextVariable.group.name, ContextVariable.region.name]

private func kinds(in cells: RowCells) -> [String: String] {
  Dictionary(
    municipalityKinds.compactMap { name in cells.text(name).map { (name, $0) } },
    uniquingKeysWith: { first, _ in first })
}

/// Whether the municipality consents to being named; an empty cell is no consent.
private func consent(in cells: RowCells) throws(RowProblem) -> Bool {
  switch cells.text("consent") {
  case "yes": return true
  case nil, "no": return false
  case let other?:
    throw cells.problem(.unknown(.value(column: "consent"), other, known: ["yes", "no"]), in: "consent")
  }
}

/// What the columns behind the fixed ones of `municipalities.csv` are.
private struct FurtherMunicipalityColumns {
  enum Kind: Hashable {
    case caseworkers(field: String)
    case cases(group: String)
    case context(String)
    /// Holds no numbers, and is left out.
    case text
  }

  let table: ColumnTable
  let fields: [String]
  let caseGroups: [String]
  private let textColumns: Set<Int>

  init(_ study: SoundStudy, _ table: ColumnTable) {
    self.table = table
    fields = study.study.fields.map(\.text)
    caseGroups = Set(study.vignettes.compactMap { $0.vignette.caseGroup?.text }).sorted()
    textColumns = Self.columnsWithoutNumbers(table)
  }

  /// The columns that hold something, but no number in any row.
  private static func columnsWithoutNumbers(_ table: ColumnTable) -> Set<Int> {
    var filled: Set<Int> = []
    var numeric: Set<Int> = []
    _ = table.eachRow { row in
      for column in table.columns.indices where !numeric.contains(column) && !row[column].isEmpty {
        filled.insert(column)
        do throws(CellFault) {
          _ = try table.document.separator.number(row[column])
          numeric.insert(column)
        } catch {
          // A figure that may be read in two ways is meant as a figure all the same.
          if case .thousandsOrDecimals = error { numeric.insert(column) }
          if case .decimalComma = error { numeric.insert(column) }
        }
      }
    }
    return filled.subtracting(numeric)
  }

  func kind(of column: Int) -> Kind {
    let name = table.columns[column].name
    if name.hasPrefix("caseworkers.") { return .caseworkers(field: String(name.dropFirst("caseworkers.".count))) }
    if name.hasPrefix("cases.") { return .cases(group: String(name.dropFirst("cases.".count))) }
    return textColumns.contains(column) ? .text : .context(name)
  }

  /// What to say of a column that has no fixed name.
  func remarks(on column: ColumnTable.Column) -> [Finding] {
    guard let index = table.column(column.name) else { return [] }
    switch kind(of: index) {
    case .caseworkers(let field):
      if fields.contains(field) { return [] }
      return [Finding(TableFact.unknownField(field, column: column.name, known: fields), at: column.span)]
    case .cases(let group):
      if caseGroups.contains(group) { return [] }
      return [Finding(TableFact.unknownCaseGroup(group, known: caseGroups), at: column.span)]
    case .text:
      return [Finding(TableFact.textColumn(column.name), at: column.span)]
    case .context(let name):
      guard let near = nearestName(to: name, among: ["population", "caseworkers"]) else { return [] }
      return [Finding(TableFact.nearlyKnown(name, near: near, readAs: .context), at: column.span)]
    }
  }
}

extension [FurtherMunicipalityColumns.Kind: Double] {
  /// The figures whose kind has a name of the wanted sort.
  fileprivate func named(_ name: (Key) -> String?) -> [String: Double] {
    var named: [String: Double] = [:]
    for (kind, figure) in self { if let name = name(kind) { named[name] = figure } }
    return named
  }
}

public import Diagnostics
public import Studies

/// The tables of a study as they were read: the data, the rows set aside, and what is wrong with tables as wholes.
///
/// A row that cannot be read is set aside whole, with its line and reason; all others are loaded. A table that lacks a
/// required column, or cannot be read at all, loads nothing and is an error.
public struct StudyTables: Sendable {
  /// What was loaded.
  public let data: StudyData
  /// The rows that were set aside, table by table in the order of their rows.
  public let rejections: [Rejection]
  /// What is wrong with tables as wholes, and warnings that concern many rows. Rows that were set aside are not among
  /// them: ``Rejection/finding`` gives one for each.
  public let findings: [Finding]

  /// Reads the tables of a study.
  ///
  /// - Parameters:
  ///   - tables: the bytes of each table, and its file as the user named it.
  ///   - study: the study that says which vignettes, questions and rubrics there are.
  public static func read(
    _ tables: [Study.Table: (file: String, bytes: [UInt8])], for study: SoundStudy
  ) -> StudyTables {
    var loader = StudyTableLoader(tables, study)
    loader.loadMunicipalities()
    loader.loadRespondents()
    loader.loadAnswers()
    loader.loadOnceAnswers()
    loader.loadRatings()
    loader.admitGroups()
    loader.loadYardsticks()
    loader.loadRemarks()
    loader.loadDeals()
    loader.data.maskFreeText(names: study.study.redact, in: study.study.languages.first ?? .english)
    return StudyTables(data: loader.data, rejections: loader.rejections, findings: loader.findings)
  }
}

/// Loads one table after the other; each may name rows of those before it.
struct StudyTableLoader {
  let study: SoundStudy
  private let tables: [Study.Table: (file: String, bytes: [UInt8])]
  var data = StudyData()
  private(set) var rejections: [Rejection] = []
  var findings: [Finding] = []
  /// The municipalities that were loaded; `nil` when there is no table of them to look in.
  var municipalities: [String]? {
    didSet { knownMunicipalities = municipalities.map(Set.init) }
  }
  private var knownMunicipalities: Set<String>?
  /// The respondents that were loaded; `nil` when there is no table of them to look in.
  var respondents: Set<String>?

  init(_ tables: [Study.Table: (file: String, bytes: [UInt8])], _ study: SoundStudy) {
    self.tables = tables
    self.study = study
  }

  /// The file of a table that the study has.
  func file(of table: Study.Table) -> String? { tables[table]?.file }

  /// Opens a table; what is wrong with the file is noted.
  mutating func open(_ name: Study.Table) -> ColumnTable? {
    guard let source = tables[name] else { return nil }
    let (table, findings) = ColumnTable.open(file: source.file, bytes: source.bytes)
    self.findings += findings
    return table
  }

  /// Notes what is wrong with the header; whether the rows can be read.
  mutating func accept(_ columns: StudyColumns, required: [String]) -> Bool {
    findings += columns.findings
    return required.allSatisfy { columns.place($0) != nil }
  }

  /// Notes what came of the rows.
  mutating func finish(_ outcome: (rejections: [Rejection], isSimulated: Bool)) {
    rejections += outcome.rejections
    if outcome.isSimulated { data.isSimulated = true }
  }

  /// From here on a table may also name a group of municipalities that report as one.
  mutating func admitGroups() {
    municipalities = municipalities.map { $0 + study.study.joint.map(\.id.text) }
  }

  /// Checks that a municipality is known, where there is a table of them.
  func municipality(of cells: RowCells) throws(RowProblem) -> String? {
    guard let name = cells.text("municipality") else { return nil }
    if let knownMunicipalities, !knownMunicipalities.contains(name) {
      throw cells.problem(.unknown(.municipality, name, known: municipalities ?? []), in: "municipality")
    }
    return name
  }

  /// Checks that a respondent is known.
  func respondent(of cells: RowCells) throws(RowProblem) -> String {
    try cells.required("respondent", naming: .respondent, among: []) { respondents?.contains($0) ?? false }
  }
}

public import Diagnostics
public import Rubrics
public import Studies

import Conditions

/// What was read from a table of an audit.
public struct AuditTable<Row: Sendable>: Sendable {
  /// The rows; none when a finding is an error.
  public let rows: [Row]
  /// The rows that were set aside.
  public let rejections: [Rejection]
  /// What is wrong with the table as a whole.
  public let findings: [Finding]
}

/// The tables of quality control on real case files. They hold pseudonyms and levels, never what a case is about; a
/// pseudonym that looks like a CPR number refuses the whole table.
public enum AuditTables {
  /// Reads `case,field,caseworker`; every further column is a feature to stratify by.
  public static func cases(file: String, bytes: [UInt8]) -> AuditTable<AuditCase> {
    var firstLines = FirstLines<String>(of: ["case"])
    return read(file, bytes, required: ["case", "field", "caseworker"], acceptsFurther: true) {
      cells throws(RowProblem) in
      let id = try cells.required("case")
      try firstLines.refuse(id, in: cells)
      firstLines.add(id, in: cells)
      return AuditCase(
        id: id, field: try cells.required("field"), caseworker: try cells.required("caseworker"),
        strata: cells.columns.further.map { cells.row[$0] })
    }
  }

  /// Reads `quarter,case,checker,rubric,criterion,level`: the level's score as the rubric writes it, or `not_relevant`.
  /// Met is the highest level of the criterion.
  public static func results(file: String, bytes: [UInt8], rubrics: [SoundRubric]) -> AuditTable<AuditResult> {
    var firstLines = FirstLines<[String]>(of: ["quarter", "case", "checker", "rubric", "criterion"])
    let required = ["quarter", "case", "checker", "rubric", "criterion", "level"]
    return read(file, bytes, required: required, acceptsFurther: false) { cells throws(RowProblem) in
      let key = try required.dropLast().map { column throws(RowProblem) in try cells.required(column) }
      try firstLines.refuse(key, in: cells)
      guard let quarter = Quarter(key[0]) else {
        throw cells.problem(.unknown(.value(column: "quarter"), key[0], known: ["2026-4"]), in: "quarter")
      }
      let finding = try finding(in: cells, rubrics)
      firstLines.add(key, in: cells)
      return AuditResult(
        quarter: quarter, auditCase: key[1], checker: key[2], rubric: key[3], criterion: key[4], finding: finding)
    }
  }

  private static func finding(
    in cells: RowCells, _ rubrics: [SoundRubric]
  ) throws(RowProblem) -> AuditResult.Finding {
    let (rubricName, name) = (try cells.required("rubric"), try cells.required("criterion"))
    guard let rubric = rubrics.first(where: { $0.id == rubricName }) else {
      throw cells.problem(.unknown(.rubric, rubricName, known: rubrics.map(\.id)), in: "rubric")
    }
    guard let criterion = rubric.criteria.first(where: { $0.name == name }) else {
      throw cells.problem(.unknown(.criterion, name, known: rubric.criteria.map(\.name)), in: "criterion")
    }
    let text = try cells.required("level")
    if text == "not_relevant" { return .notRelevant }
    let scores = criterion.declaration.levels.map(\.score.text)
    guard let level = scores.first(where: { decimal($0) != nil && decimal($0) == decimal(text) }) else {
      throw cells.problem(.unknown(.level(criterion: name), text, known: scores + ["not_relevant"]), in: "level")
    }
    return decimal(level) == scores.compactMap(decimal).max() ? .met : .notMet
  }

  private static func read<Row: Sendable>(
    _ file: String, _ bytes: [UInt8], required: [String], acceptsFurther: Bool,
    _ row: (RowCells) throws(RowProblem) -> Row
  ) -> AuditTable<Row> {
    let (opened, findings) = ColumnTable.open(file: file, bytes: bytes)
    guard let table = opened else { return AuditTable(rows: [], rejections: [], findings: findings) }
    let columns = StudyColumns(table, required: required, optional: []) { _ in acceptsFurther ? [] : nil }
    guard !columns.findings.haveErrors else { return AuditTable(rows: [], rejections: [], findings: columns.findings) }
    // No row is shown before all are known to be free of CPR numbers: an excerpt would print the number again.
    if let finding = numbers(in: table, file) { return AuditTable(rows: [], rejections: [], findings: [finding]) }
    var rows: [Row] = []
    let outcome = columns.eachRow { cells throws(RowProblem) in rows.append(try row(cells)) }
    return AuditTable(rows: rows, rejections: outcome.rejections, findings: columns.findings)
  }

  /// The first cell that looks like a CPR number.
  private static func numbers(in table: ColumnTable, _ file: String) -> Finding? {
    var finding: Finding?
    _ = table.eachRow { row throws(RowProblem) in
      guard finding == nil else { return }
      for index in row.record.fields.indices where AuditCase.looksLikeCPR(row[index]) {
        let name = index < table.columns.count ? table.columns[index].name : "?"
        finding = Finding(AuditFact.looksLikeCPR(column: name, row: row.number), in: file)
      }
    }
    return finding
  }

  /// The sample as a table, one row a check: `quarter,case,field,caseworker,checker`.
  public static func bytes(of sample: AuditSample) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(["quarter", "case", "field", "caseworker", "checker"])
    for check in sample.checks {
      writer.write([
        sample.quarter.text, check.auditCase.id, check.auditCase.field, check.auditCase.caseworker, check.checker,
      ])
    }
    return writer.bytes
  }
}

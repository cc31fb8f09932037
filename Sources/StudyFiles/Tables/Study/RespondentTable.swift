import Diagnostics
import Studies

extension StudyTableLoader {
  /// `respondents.csv`: `respondent,municipality`, then `fields` and `role`; further columns are background, which is
  /// not read.
  mutating func loadRespondents() {
    guard let table = open(.respondents) else {
      if tables(without: .respondents) { findings.append(missingRespondents()) }
      return
    }
    let required = ["respondent", "municipality"]
    let columns = StudyColumns(table, required: required, optional: ["fields", "role"]) { column in
      guard let near = nearestName(to: column.name, among: ["fields", "role"]) else { return [] }
      return [Finding(TableFact.nearlyKnown(column.name, near: near, readAs: .background), at: column.span)]
    }
    guard accept(columns, required: required) else { return }
    var loaded: [Respondent] = []
    var firstLines = FirstLines<String>(of: ["respondent"])
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let id = try cells.required("respondent")
      try firstLines.refuse(id, in: cells)
      let role: Respondent.Role = try cells.word("role", .role) ?? .caseworker
      let municipality = try municipality(of: cells)
      if role == .caseworker, municipality == nil {
        throw cells.problem(.caseworkerWithoutMunicipality, in: "municipality")
      }
      let fields = try fields(of: cells)
      loaded.append(Respondent(id: id, municipality: municipality, fields: fields, role: role))
      firstLines.add(id, in: cells)
    }
    finish(outcome)
    data.respondents = loaded
    respondents = Set(loaded.map(\.id))
  }

  private func fields(of cells: RowCells) throws(RowProblem) -> [String] {
    guard let text = cells.text("fields") else { return [] }
    let known = study.study.fields.map(\.text)
    var fields: [String] = []
    for field in text.unicodeScalars.split(separator: "|", omittingEmptySubsequences: false) {
      let field = trimmed(String(field))
      guard known.contains(field) else { throw cells.problem(.unknown(.field, field, known: known), in: "fields") }
      if fields.contains(field) { throw cells.problem(.cell(.repeatedCode(field), column: "fields"), in: "fields") }
      fields.append(field)
    }
    return fields
  }

  /// Whether there are answers that nobody is known to have given.
  private func tables(without table: Study.Table) -> Bool {
    file(of: table) == nil && (file(of: .answers) ?? file(of: .respondentAnswers)) != nil
  }

  private func missingRespondents() -> Finding {
    Finding(TableFact.answersWithoutRespondents, in: file(of: .answers) ?? file(of: .respondentAnswers) ?? "")
  }
}

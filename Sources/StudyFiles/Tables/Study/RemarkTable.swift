import Diagnostics
import Studies

extension StudyTableLoader {
  /// `remarks.csv`: `municipality,wave`, then `remark`, `action`, `author` and `date`; a row says something or tells of
  /// something done.
  mutating func loadRemarks() {
    guard let table = open(.remarks) else { return }
    let required = ["municipality", "wave"]
    let columns = StudyColumns(table, required: required, optional: ["remark", "action", "author", "date"])
    guard accept(columns, required: required) else { return }
    var loaded: [Remark] = []
    let outcome = columns.eachRow { cells throws(RowProblem) in
      loaded.append(try remark(in: cells))
    }
    finish(outcome)
    data.remarks = loaded
  }

  private func remark(in cells: RowCells) throws(RowProblem) -> Remark {
    _ = try cells.required("municipality")
    guard let municipality = try municipality(of: cells), let wave = try cells.whole("wave", from: 1) else {
      throw cells.problem(.emptyCell(column: "wave"), in: "wave")
    }
    let remark = Remark(
      municipality: municipality, wave: wave, remark: cells.text("remark") ?? "", action: cells.text("action") ?? "",
      author: cells.text("author") ?? "", date: try cells.date("date"))
    if remark.remark.isEmpty, remark.action.isEmpty { throw cells.problem(.noRemark, in: "remark") }
    return remark
  }
}

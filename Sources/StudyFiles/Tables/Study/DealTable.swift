import Diagnostics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `deals.csv`, the plan that `vignet deal` writes: `respondent,wave,position,vignette,version,variant,state`.
  ///
  /// A paper deck that is printed ahead need not be among the respondents yet.
  mutating func loadDeals() {
    guard let table = open(.deals) else { return }
    let columns = StudyColumns(table, required: DealColumns.required, optional: DealColumns.optional)
    guard accept(columns, required: DealColumns.required) else { return }
    var loaded: [Deal] = []
    var firstLines = FirstLines<DealtKey>(of: ["respondent", "wave", "vignette"])
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let deal = try DealColumns.deal(in: cells)
      if deal.state != .printed { _ = try respondent(of: cells) }
      guard let vignette = study.vignette(deal.vignette) else {
        throw cells.problem(.unknown(.vignette, deal.vignette, known: study.vignettes.map(\.id)), in: "vignette")
      }
      // A variant of an earlier version may be gone by now.
      if !deal.variant.isEmpty, deal.version == vignette.vignette.standing.version {
        do throws(Variant.Problem) { _ = try vignette.variant(deal.variant) } catch {
          throw cells.problem(.variant(error, vignette: vignette.id), in: "variant")
        }
      }
      let key = DealtKey(respondent: deal.respondent, wave: deal.wave, vignette: deal.vignette)
      try firstLines.refuse(key, in: cells)
      loaded.append(deal)
      firstLines.add(key, in: cells)
    }
    finish(outcome)
    data.deals = loaded
  }
}

/// The columns of a plan.
enum DealColumns {
  static let required = ["respondent", "vignette", "state"]
  static let optional = ["wave", "position", "version", "variant"]
  /// In the order in which they are written.
  static let written = ["respondent", "wave", "position", "vignette", "version", "variant", "state"]

  /// The deal of a row; wave, version and position are 1 where they are not told.
  static func deal(in cells: RowCells) throws(RowProblem) -> Deal {
    let respondent = try cells.required("respondent")
    let vignette = try cells.required("vignette")
    guard let state: Deal.State = try cells.word("state") else {
      throw cells.problem(.emptyCell(column: "state"), in: "state")
    }
    return Deal(
      respondent: respondent, wave: try cells.whole("wave", from: 1) ?? 1,
      position: try cells.whole("position", from: 1) ?? 1, vignette: vignette,
      version: try cells.whole("version", from: 1) ?? 1, variant: cells.text("variant") ?? "", state: state)
  }

  static func fields(of deal: Deal) -> [String] {
    [
      deal.respondent, String(deal.wave), String(deal.position), deal.vignette, String(deal.version), deal.variant,
      deal.state.rawValue,
    ]
  }
}

private struct DealtKey: Hashable {
  let respondent: String
  let wave: Int
  let vignette: String
}

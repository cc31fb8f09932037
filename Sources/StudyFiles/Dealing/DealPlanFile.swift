public import Diagnostics
public import Studies

/// The plan of a dealing as a table that people read; it always can be made from the log.
public enum DealPlanFile {
  /// The name of the plan where the study does not give one.
  public static let usualName = "deals.csv"

  /// The plan: every deck in its order, deck by deck as they were dealt.
  public static func bytes(of history: DealHistory) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(DealColumns.written)
    for deal in history.deals { writer.write(DealColumns.fields(of: deal)) }
    return writer.bytes
  }

  /// Findings on a plan that has deals which the log does not have: then the log has been cut off or deleted. A plan that
  /// is behind the log, as after a crash between writing the two, is simply made anew.
  public static func findings(file: String, bytes: [UInt8], history: DealHistory) -> [Finding] {
    let (opened, findings) = ColumnTable.open(file: file, bytes: bytes)
    guard let table = opened else { return findings }
    let columns = StudyColumns(table, required: DealColumns.required, optional: DealColumns.optional)
    guard !columns.findings.haveErrors else { return columns.findings }
    var ahead: [Finding] = []
    _ = columns.eachRow { cells throws(RowProblem) in
      let deal = try DealColumns.deal(in: cells)
      guard history.deal(deal.vignette, to: deal.respondent, wave: deal.wave) == nil else { return }
      ahead.append(
        Finding(
          DealFact.planAhead(respondent: deal.respondent, vignette: deal.vignette), at: cells.span(of: "respondent")))
    }
    // One tells what is wrong; a hundred would tell no more.
    return Array(ahead.prefix(1))
  }
}

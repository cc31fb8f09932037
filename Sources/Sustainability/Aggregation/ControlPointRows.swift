import Statistics
import Studies

/// The rows of control points: one for each criterion in each municipality, disclosure control done.
///
/// The share of rated answer sets that were given full points, with the respondent as sampling unit and without a finite
/// population correction: how many answer sets a criterion would have been shown in is not known.
struct ControlPointRows {
  let study: CountedStudy
  let participation: PlacedParticipation
  private let plan: ControlPointPlan
  private let answers: [Indicator: [CountedAnswer]]

  init(of study: CountedStudy, _ participation: PlacedParticipation, _ plan: DisclosurePlan) {
    self.study = study
    self.participation = participation
    let criteria = study.colleagues.criteria
    let answers = Dictionary(uniqueKeysWithValues: criteria.map { ($0, study.answers(to: $0)) })
    self.answers = answers
    self.plan = ControlPointPlan(
      criteria, answers: answers, sensitive: Set(criteria.filter(study.judged.study.isSensitive)),
      municipalities: study.judged.data.municipalities.map(\.id), plan)
  }

  /// The rows of a municipality (`nil` for all together), one for each criterion on which somebody there was rated,
  /// or of which not even that may be told.
  func rows(of municipality: String?) -> [IndicatorRow] {
    study.colleagues.criteria.compactMap { criterion in
      let all = answers[criterion] ?? []
      guard let municipality else { return total(criterion, all) }
      let own = all.filter { $0.municipality == municipality }
      // Where a rubric is withheld, not even on which of its criteria nobody was rated may be told.
      let reason = plan.reason(criterion, in: municipality)
      if own.isEmpty && reason == nil { return nil }
      let row = row(criterion, own, of: municipality)
      return reason.map { row.withheld(because: $0) } ?? row
    }
  }

  private func total(_ criterion: Indicator, _ all: [CountedAnswer]) -> IndicatorRow {
    guard let covered = plan.covered(by: criterion) else { return row(criterion, all, of: nil) }
    let own = all.filter { covered.contains($0.municipality ?? "") }
    var row = row(criterion, own, of: nil)
    if own.isEmpty { return row.withheld(because: .wouldReveal(plan.minimum)) }
    row.covered = covered.count
    return row
  }

  private func row(_ criterion: Indicator, _ own: [CountedAnswer], of municipality: String?) -> IndicatorRow {
    var row = IndicatorRow(
      municipality: municipality, indicator: criterion, group: criterion.widestGroup, estimate: nil, lower: nil,
      upper: nil, crude: nil, respondents: Set(own.map(\.respondent)).count, answerSets: own.count, dealt: nil,
      employed: participation[municipality, .all].employed, method: nil, isSuppressed: false, reason: nil,
      noInterval: nil)
    if let plain = try? Proportions.clusteredShare(own.clusters.map(\.count), population: nil).get() {
      row.describe(plain.estimate, by: .clusteredWilson)
    }
    return row
  }
}

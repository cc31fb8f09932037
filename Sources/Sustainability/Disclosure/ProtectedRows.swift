import Studies

import Diagnostics
import Vignettes

extension CountedStudy {
  /// What of the study's figures may be shown.
  ///
  /// - Parameter sensitive: the indicators that rest on a sensitive question.
  package func disclosurePlan(_ indicators: [Indicator], sensitive: Set<String>) -> DisclosurePlan {
    DisclosurePlan(
      indicators, sensitive: sensitive, minimum: judged.study.study.minimum,
      municipalities: judged.data.municipalities.map(\.id),
      vignettes: vignettes.map {
        GroupTree.Place(
          vignette: $0.id, caseGroup: $0.vignette.caseGroup?.text, field: $0.vignette.field.text)
      },
      answers: { answers(to: $0) }, takers: takers)
  }

  /// Everyone who answered something, whether it was decided or not.
  private func takers(_ unit: Indicator.Unit) -> [CountedAnswer] {
    switch unit {
    case .answerSet:
      answerSets.map {
        CountedAnswer(
          municipality: $0.respondent.municipality, respondent: $0.respondent.id,
          vignette: $0.answerSet.key.vignette, value: 0)
      }
    case .respondent:
      (answerSets.map(\.respondent) + respondents.map(\.respondent)).uniqued.map {
        CountedAnswer(municipality: $0.municipality, respondent: $0.id, vignette: nil, value: 0)
      }
    }
  }

  /// The study with the municipalities only that a total is over (``DisclosurePlan/covered(by:_:)``).
  package func only(_ municipalities: Set<String>) -> CountedStudy {
    let belongs = { (respondent: Respondent) in respondent.municipality.map(municipalities.contains) ?? false }
    return CountedStudy(
      judged.only(municipalities), wave: wave, answerSets: answerSets.filter { belongs($0.respondent) },
      respondents: respondents.filter { belongs($0.respondent) }, leftOut: leftOut, colleagues: colleagues)
  }
}

extension DisclosurePlan {
  /// A row as it may be shown.
  ///
  /// - Parameter open: makes the row before disclosure control, with the figures of these municipalities alone where
  ///   the row is a total that may not be over all.
  package func row(
    _ indicator: Indicator, of municipality: String?, _ group: IndicatorGroup,
    open: (_ only: Set<String>?) -> IndicatorRow
  ) -> IndicatorRow {
    if let municipality {
      let row = open(nil)
      return reason(indicator, in: municipality, group).map { row.withheld(because: $0) } ?? row
    }
    guard let covered = covered(by: indicator, group) else { return open(nil) }
    var row = open(covered)
    if row.answerSets == 0 { return row.withheld(because: .wouldReveal(minimum)) }
    row.covered = covered.count
    return row
  }
}

extension IndicatorRow {
  /// The row without its figures: whatever hangs on the answers is gone. How many were dealt tells of a part how many
  /// answered at most, so it goes with the figures there; how many are employed is known anyway.
  func withheld(because reason: Reason) -> IndicatorRow {
    var row = self
    (row.estimate, row.lower, row.upper, row.crude) = (nil, nil, nil, nil)
    (row.descriptive, row.bounds) = (nil, nil)
    (row.respondents, row.answerSets) = (nil, nil)
    (row.method, row.noInterval) = (nil, nil)
    if group != .all { row.dealt = nil }
    row.isSuppressed = true
    row.reason = reason
    return row
  }
}

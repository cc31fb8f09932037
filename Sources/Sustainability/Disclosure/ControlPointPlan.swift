/// Which control points may be shown.
///
/// A criterion of a municipality is withheld where fewer than the minimum were rated on it; where it reads a sensitive
/// question, also where so few met it or did not; and where it lies on a vignette whose expert score is withheld, for the
/// points of a vignette make up its score. Then all criteria of its rubric are withheld there: points and score would give
/// one missing criterion back. Totals are over the municipalities that are shown, and never over answers whose
/// municipality is not known, so that they say nothing that the shown figures do not. Beside an earlier edition a
/// municipality's criteria are all shown or none (``EditionLimits``).
struct ControlPointPlan {
  private struct Cell: Hashable {
    let rubric: String?
    let municipality: String
  }

  let minimum: Int
  private let edition: EditionLimits?
  private var withheld: Set<Cell> = []
  private let municipalities: [String]
  /// The criteria with answers of nobody's municipality.
  private var unplaced: Set<Indicator> = []

  init(
    _ criteria: [Indicator], answers: [Indicator: [CountedAnswer]], sensitive: Set<Indicator>,
    municipalities: [String], _ plan: DisclosurePlan
  ) {
    minimum = plan.minimum
    edition = plan.edition
    self.municipalities = municipalities
    for criterion in criteria {
      let byPlace = Dictionary(grouping: answers[criterion] ?? [], by: \.municipality)
      if byPlace.keys.contains(where: { !municipalities.contains($0 ?? "") }) { unplaced.insert(criterion) }
      for municipality in municipalities {
        guard let own = byPlace[municipality] else { continue }
        let sides = sensitive.contains(criterion) ? [own.filter { $0.value > 0 }, own.filter { $0.value == 0 }] : [own]
        let isFew = sides.contains { Set($0.map(\.respondent)).count < minimum }
        let isScoreWithheld = Set(own.compactMap(\.vignette)).contains {
          plan.reason(.expertScore, in: municipality, .vignette($0)) != nil
        }
        if isFew || isScoreWithheld { withheld.insert(Cell(rubric: criterion.rubric, municipality: municipality)) }
      }
    }
  }

  /// Why a criterion is withheld in a municipality; `nil` when it may be shown.
  func reason(_ criterion: Indicator, in municipality: String) -> IndicatorRow.Reason? {
    if withheld.contains(Cell(rubric: criterion.rubric, municipality: municipality)) { return .wouldReveal(minimum) }
    return edition?.allows(criterion, in: municipality, criterion.widestGroup) == false ? .besideEarlier(minimum) : nil
  }

  /// The municipalities that a total is over; `nil` for all.
  func covered(by criterion: Indicator) -> Set<String>? {
    let shown = municipalities.filter { reason(criterion, in: $0) == nil }
    let isOverAll = shown.count == municipalities.count && !unplaced.contains(criterion)
    return isOverAll && edition?.hasMoved(criterion) != true ? nil : Set(shown)
  }
}

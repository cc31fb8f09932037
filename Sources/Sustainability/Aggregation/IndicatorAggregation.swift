public import Studies

import Diagnostics
import Statistics

extension JudgedStudy {
  /// Every indicator of every municipality in one wave.
  ///
  /// The plain share is that of the decided answer sets, "these staff, these vignettes"; its interval has the respondent
  /// as sampling unit and a finite population correction where the employed caseworkers are known
  /// (``Statistics/Proportions/clusteredShare``). The estimate of a municipality is adjusted by a mixed model where one can
  /// be fitted (``Statistics/StandardisedShares``): standardised over the vignettes that were answered. That of all together
  /// stays plain. Undecided answer sets and those to which a decision does not apply are in neither part of a share.
  /// Experts are never counted among caseworkers.
  ///
  /// - Parameters:
  ///   - wave: the wave; the last one if left out.
  ///   - weights: how much each vignette counts in adjusted figures; where a caseload is asked for that is not stated, the
  ///     figures stay plain.
  public func indicators(wave: Int? = nil, weights: VignetteWeights = .equal) -> IndicatorTable {
    counted(wave: wave).table(weights: weights)
  }
}

/// A row before disclosure control, with the respondents on each side of the share.
struct OpenRow {
  let row: IndicatorRow
  let clusters: [ClusterCount]
  /// Whether a question behind it needs stricter disclosure control.
  let isSensitive: Bool
}

extension CountedStudy {
  /// The rows of all indicators, disclosure control done.
  func table(weights: VignetteWeights) -> IndicatorTable {
    let minimum = judged.study.study.minimum
    let places = judged.data.municipalities.map { Optional($0.id) } + [nil]
    let taken = PlacedParticipation(self, places)
    let sensitive = judged.study.sensitiveIndicators
    let columns = Indicator.all.map { indicator in
      IndicatorColumn(
        indicator, of: self, taken, weights: self.weights(weights), isSensitive: sensitive.contains(indicator.id))
    }
    let rows = places.flatMap { place in
      columns.flatMap { column in
        column.rows(of: place).map { group, row in
          row.protected(minimum: minimum, answered: taken[place, group].respondents).row
        }
      }
    }
    return IndicatorTable(
      study: judged.study.study.id.text, wave: wave, isSimulated: judged.isSimulated, minimum: minimum,
      municipalities: judged.data.municipalities, rows: rows.withoutRevealingTotals(minimum: minimum),
      participation: places.map { taken[$0, .all].protected(minimum: minimum) }.withoutRevealingTotals(),
      leftOut: leftOut)
  }
}

/// Participation of every municipality in every group, worked out once.
struct PlacedParticipation {
  private struct Place: Hashable {
    let municipality: String?
    let group: IndicatorGroup
  }

  let groups: [IndicatorGroup]
  private var found: [Place: Participation] = [:]

  init(_ study: CountedStudy, _ places: [String?]) {
    groups = study.groups
    for municipality in places {
      for group in groups {
        found[Place(municipality: municipality, group: group)] = study.participation(of: municipality, in: group)
      }
    }
  }

  subscript(municipality: String?, group: IndicatorGroup) -> Participation {
    found[Place(municipality: municipality, group: group)]
      ?? Participation(
        municipality: municipality, respondents: 0, listed: 0, answerSets: 0, dealt: nil, employed: nil)
  }
}

public import Studies

import Diagnostics
import Rubrics

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
    counted(wave: wave).withColleagues().table(weights: weights)
  }

  /// Every indicator, held against an earlier edition of the same figures: what the difference between the two would tell of
  /// fewer than the minimum keeps being withheld.
  public func indicators(
    wave: Int? = nil, weights: VignetteWeights = .equal, beside earlier: EarlierEdition
  ) throws(EarlierEditionFault) -> IndicatorTable {
    let counted = counted(wave: wave)
    guard earlier.study == study.study.id.text else { throw .otherStudy(earlier.study) }
    guard earlier.wave == counted.wave else { throw .otherWave(earlier.wave) }
    let known = Set(data.municipalities.map(\.id))
    if let gone = earlier.municipalities.subtracting(known).min() { throw .municipalityGone(gone) }
    return counted.withColleagues().table(weights: weights, beside: earlier)
  }
}

extension CountedStudy {
  /// The rows of all indicators, disclosure control done.
  func table(weights: VignetteWeights, beside earlier: EarlierEdition? = nil) -> IndicatorTable {
    let places = judged.data.municipalities.map { Optional($0.id) } + [nil]
    let taken = PlacedParticipation(self, places)
    // What no rubric of the study classes is not asked, which is something else than not answered.
    let declared = Set(judged.study.rubrics.map(\.id))
    let indicators = Indicator.all.filter { $0.rubric.map(declared.contains) ?? true } + colleagues.indicators
    let sensitive = judged.study.sensitiveIndicators
    let open = disclosurePlan(indicators, sensitive: sensitive)
    var limited = open
    if let earlier {
      // Plain figures are compared, so that no model is needed yet.
      let plain = indicators.map { IndicatorColumn($0, of: self, taken, open, weights: nil) }
      let points = ControlPointRows(of: self, taken, open)
      let rows = places.flatMap { place in plain.flatMap { $0.rows(of: place, open) } + points.rows(of: place) }
      let criteria = colleagues.criteria.filter(judged.study.isSensitive).map(\.id)
      limited.edition = EditionLimits(
        rows, beside: earlier, sensitive: sensitive.union(criteria), minimum: open.minimum)
    }
    let plan = limited
    let weights = self.weights(weights)
    let columns = indicators.mappedOnAllCores { indicator in
      let column = IndicatorColumn(indicator, of: self, taken, plan, weights: weights)
      return (rows: places.map { column.rows(of: $0, plan) }, model: column.modelOutput)
    }
    let controlPoints = ControlPointRows(of: self, taken, plan)
    return IndicatorTable(
      study: judged.study.study.id.text, wave: wave, isSimulated: judged.isSimulated, minimum: plan.minimum,
      municipalities: judged.data.municipalities,
      rows: places.indices.flatMap { place in
        columns.flatMap { $0.rows[place] } + controlPoints.rows(of: places[place])
      },
      participation: places.map { taken[$0, .all] }.protected(minimum: plan.minimum), leftOut: leftOut,
      models: columns.compactMap(\.model))
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

  /// Participation of several municipalities together.
  func together(_ municipalities: Set<String>, _ group: IndicatorGroup) -> Participation {
    let parts = municipalities.sorted().map { self[$0, group] }
    func sum(_ number: (Participation) -> Int?) -> Int? {
      let known = parts.compactMap(number)
      return known.count == parts.count ? known.reduce(0, +) : nil
    }
    return Participation(
      municipality: nil, respondents: sum(\.respondents), listed: sum(\.listed) ?? 0, answerSets: sum(\.answerSets),
      dealt: sum(\.dealt), employed: sum(\.employed))
  }

  subscript(municipality: String?, group: IndicatorGroup) -> Participation {
    found[Place(municipality: municipality, group: group)]
      ?? Participation(
        municipality: municipality, respondents: 0, listed: 0, answerSets: 0, dealt: nil, employed: nil)
  }
}

public import Studies

import Diagnostics
import Rubrics
import Statistics
import Vignettes

extension JudgedStudy {
  /// How shares have moved since the wave before, as far as the two can be compared; `nil` where there is no wave before.
  ///
  /// Figures are plain shares over the vignettes that both waves share (``Trend/vignettes``), so that
  /// neither other cases nor other questions look like a change; adjusted figures of two waves come from two models and
  /// are not subtracted. A municipality's change is shown where both waves' figures are shown in the tables of their waves, where
  /// the figures over the shared vignettes may be shown beside those (``DisclosurePlan/allows(_:in:over:)``), and where
  /// nobody or at least the minimum answered in one wave only: the change would tell what fewer of them said. All
  /// together are the municipalities whose own change is shown, so that the total gives back nobody else's.
  ///
  /// - Parameter wave: the later wave; the last one if left out.
  public func trend(wave: Int? = nil) -> Trend? {
    let wave = wave ?? waves.last ?? 1
    guard let earlier = waves.last(where: { $0 < wave }) else { return nil }
    return TrendMaking(self, earlier: earlier, wave: wave).trend
  }
}

private struct TrendMaking {
  let judged: JudgedStudy
  let waves: ComparableWaves
  let plans: [DisclosurePlan]
  /// Whether every answer of a municipality to the comparable vignettes can be compared.
  let whole: Set<String>

  init(_ judged: JudgedStudy, earlier: Int, wave: Int) {
    self.judged = judged
    let waves = ComparableWaves(judged, earlier: earlier, now: wave)
    self.waves = waves
    let sensitive = judged.study.sensitiveIndicators
    plans = [waves.earlier, waves.now].map { $0.disclosurePlan(Indicator.all, sensitive: sensitive) }
    whole = Set(judged.data.municipalities.map(\.id).filter(waves.isWhole))
  }

  var trend: Trend {
    let columns = indicators.map { TrendColumn($0, of: self) }
    let places = judged.data.municipalities.map { Optional($0.id) } + [nil]
    let answered = [waves.earlier, waves.now].flatMap(\.answeredVignettes).map(\.id)
    return Trend(
      study: judged.study.study.id.text, earlierWave: waves.earlier.wave, wave: waves.now.wave,
      isSimulated: judged.isSimulated, minimum: judged.study.study.minimum, municipalities: judged.data.municipalities,
      vignettes: waves.vignettes, isOverPart: !Set(answered).isSubset(of: waves.vignettes), gaps: waves.gaps,
      rows: places.flatMap { place in columns.map { $0.row(of: place) } })
  }

  /// The shares that can be compared.
  private var indicators: [Indicator] {
    let rubrics = Set(judged.study.rubrics.map(\.id)).subtracting(waves.changedRubrics)
    return Indicator.all.filter { indicator in
      indicator.measure == .share && (indicator.rubric.map(rubrics.contains) ?? false)
        && (indicator.unit == .respondent || !waves.vignettes.isEmpty)
    }
  }

  /// Whether the tables of both waves and what is over the shared vignettes may stand side by side.
  func allows(_ indicator: Indicator, in municipality: String) -> Bool {
    let vignettes = Set(waves.vignettes)
    return whole.contains(municipality)
      && plans.allSatisfy { $0.allows(indicator, in: municipality, over: vignettes) }
  }
}

/// One indicator in two waves.
private struct TrendColumn {
  let indicator: Indicator
  let making: TrendMaking
  private let earlier: [String?: [CountedAnswer]]
  private let now: [String?: [CountedAnswer]]
  /// The municipalities whose change is shown.
  private let shown: Set<String>

  init(_ indicator: Indicator, of making: TrendMaking) {
    self.indicator = indicator
    self.making = making
    let earlier = Dictionary(grouping: making.waves.earlierPart.answers(to: indicator), by: \.municipality)
    let now = Dictionary(grouping: making.waves.nowPart.answers(to: indicator), by: \.municipality)
    self.earlier = earlier
    self.now = now
    let minimum = making.judged.study.study.minimum
    shown = Set(
      making.judged.data.municipalities.map(\.id).filter { id in
        let (before, after) = (Set((earlier[id] ?? []).map(\.respondent)), Set((now[id] ?? []).map(\.respondent)))
        let changed = before.symmetricDifference(after).count
        return (changed == 0 || changed >= minimum) && making.allows(indicator, in: id)
      })
  }

  func row(of municipality: String?) -> Trend.Row {
    let ids = municipality.map { shown.contains($0) ? [$0] : [] } ?? shown.sorted()
    let before = ids.flatMap { earlier[$0] ?? [] }
    let after = ids.flatMap { now[$0] ?? [] }
    let change = Trend.Change(before, after)
    return Trend.Row(
      municipality: municipality, indicator: indicator, change: change,
      reason: change == nil ? reason(municipality) : nil,
      covered: municipality == nil && change != nil ? ids.count : nil)
  }

  /// That nobody answered a whole wave is told in its own table as well; anything finer would tell of few.
  private func reason(_ municipality: String?) -> IndicatorRow.Reason {
    let isEmpty = [making.waves.earlier, making.waves.now].contains { wave in
      indicator.unit == .answerSet
        ? (wave.byMunicipality[municipality] ?? []).isEmpty
        : !wave.respondents.contains { municipality == nil || $0.respondent.municipality == municipality }
          && (wave.byMunicipality[municipality] ?? []).isEmpty
    }
    return isEmpty ? .noAnswers : .wouldReveal(making.judged.study.study.minimum)
  }
}

extension Trend.Change {
  /// The change between two lists of answers; `nil` where one of them is empty.
  fileprivate init?(_ earlier: [CountedAnswer], _ now: [CountedAnswer]) {
    let before = Dictionary(earlier.clusters.map { ($0.respondent, $0.count) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(now.clusters.map { ($0.respondent, $0.count) }, uniquingKeysWith: { first, _ in first })
    let none = ClusterCount(0, of: 0)
    let counts = Set(before.keys).union(after.keys).sorted().map {
      RepeatedCount(earlier: before[$0] ?? none, now: after[$0] ?? none)
    }
    guard case .success(let difference) = ShareChange.estimate(counts), let first = Trend.Share(earlier),
      let second = Trend.Share(now)
    else { return nil }
    self.init(earlier: first, now: second, difference: difference)
  }
}

extension Trend.Share {
  fileprivate init?(_ answers: [CountedAnswer]) {
    guard !answers.isEmpty else { return nil }
    value = Double(answers.count { $0.value == 1 }) / Double(answers.count)
    respondents = Set(answers.map(\.respondent)).count
    answerSets = answers.count
  }
}

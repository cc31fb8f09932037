public import Studies

import Diagnostics
import Rubrics
import Statistics
import Vignettes

extension JudgedStudy {
  /// Every indicator of every municipality in one wave, descriptive: "these staff, these vignettes".
  ///
  /// The share is that of the decided answer sets; its interval has the respondent as sampling unit and a finite
  /// population correction where the employed caseworkers are known (``Statistics/Proportions/clusteredShare``).
  /// Undecided answer sets and those to which a decision does not apply are in neither part of the share. Experts are
  /// never counted among caseworkers.
  ///
  /// - Parameter wave: the wave; the last one if left out.
  public func indicators(wave: Int? = nil) -> IndicatorTable {
    let counted = counted(wave: wave)
    let sensitive = study.sensitiveIndicators
    let groups = data.municipalities.map { Optional($0.id) } + [nil]
    let participation = groups.map { counted.participation(of: $0) }
    let rows = zip(groups, participation).flatMap { municipality, participation in
      Indicator.all.map { indicator in
        counted.row(indicator, of: municipality, participation, sensitive: sensitive)
          .protected(minimum: study.study.minimum, answered: participation.respondents)
      }
    }
    return IndicatorTable(
      study: study.study.id.text, wave: counted.wave, isSimulated: isSimulated, minimum: study.study.minimum,
      municipalities: data.municipalities,
      rows: rows.map(\.row).withoutRevealingTotals(minimum: study.study.minimum),
      participation: participation.map { $0.protected(minimum: study.study.minimum) }.withoutRevealingTotals(),
      leftOut: counted.leftOut)
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
  /// The row of an indicator for a municipality, before disclosure control.
  func row(
    _ indicator: Indicator, of municipality: String?, _ participation: Participation, sensitive: Set<String>
  ) -> OpenRow {
    let clusters = clusters(of: indicator, in: municipality)
    let vignettes = indicator.unit == .respondent ? 1 : vignettesPerCaseworker(in: municipality, .all)
    let population = participation.employed.map { AnswerSetPopulation(caseworkers: $0, vignettes: vignettes) }
    let dealt = indicator.unit == .respondent ? participation.listed : participation.dealt
    let row = IndicatorRow(
      Proportions.clusteredShare(clusters, population: population), indicator, municipality,
      answered: indicator.unit == .respondent ? !respondents.isEmpty : (participation.answerSets ?? 0) > 0,
      dealt: dealt,
      employed: participation.employed)
    return OpenRow(row: row, clusters: clusters, isSensitive: sensitive.contains(indicator.id))
  }
}

extension SoundStudy {
  /// The indicators whose decision reads a question that its author marked as sensitive.
  fileprivate var sensitiveIndicators: Set<String> {
    let questions = modules.all.flatMap(\.questions) + vignettes.flatMap(\.vignette.ownQuestions)
    let marked = Set(questions.filter(\.isSensitive).map(\.id.text))
    return Set(
      Indicator.all.filter { indicator in
        switch indicator.source {
        case .decision(let share):
          guard let rubric = rubrics.first(where: { $0.id == share.rubric }) else { return false }
          return !rubric.questions(behind: share.decision).isDisjoint(with: marked)
        }
      }.map(\.id))
  }
}

extension IndicatorRow {
  fileprivate init(
    _ share: Result<ClusteredShare, Undefined>, _ indicator: Indicator, _ municipality: String?, answered: Bool,
    dealt: Int?, employed: Int?
  ) {
    switch share {
    case .failure:
      self.init(
        municipality: municipality, indicator: indicator, estimate: nil, lower: nil, upper: nil, crude: nil,
        respondents: 0, answerSets: 0, dealt: dealt, employed: employed, method: nil, isSuppressed: false,
        reason: answered ? .nothingDecided : .noAnswers, noInterval: nil)
    case .success(let share):
      let estimate = share.estimate
      let refusal: NoInterval? =
        estimate.intervalRefusal.map { $0 == .populationSmallerThanSample ? .moreThanEmployed : .oneRespondent }
      self.init(
        municipality: municipality, indicator: indicator, estimate: estimate.value, lower: estimate.lower,
        upper: estimate.upper, crude: estimate.value, respondents: share.respondents, answerSets: share.answerSets,
        dealt: dealt, employed: employed, method: estimate.lower == nil ? nil : .clusteredWilson, isSuppressed: false,
        reason: nil, noInterval: refusal)
    }
  }
}

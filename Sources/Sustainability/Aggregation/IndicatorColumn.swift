import Rubrics
import Statistics
import Studies
import Vignettes

/// One indicator over all municipalities and groups: its answers, and its model where one can be fitted.
struct IndicatorColumn {
  let indicator: Indicator
  let study: CountedStudy
  let participation: PlacedParticipation
  private let model: IndicatorModel?
  private let weights: [Double]?
  private let answers: [IndicatorGroup: [String?: [CountedAnswer]]]
  /// The vignettes of each group.
  private let names: [IndicatorGroup: Set<String>]
  /// The answers with the raters' severity taken out; none where it is not known.
  private let adjustedScores: [AnswerPlace: CountedAnswer]

  /// - Parameter plan: what is withheld; the model leaves it out where its counts could be worked out from what they do
  ///   to adjusted figures.
  init(
    _ indicator: Indicator, of study: CountedStudy, _ participation: PlacedParticipation, _ plan: DisclosurePlan,
    weights: [Double]?
  ) {
    self.indicator = indicator
    self.study = study
    self.participation = participation
    self.weights = weights
    let isAdjusted = indicator.source == .expertScore && study.colleagues.isAdjusted
    adjustedScores = Dictionary(
      uniqueKeysWithValues: isAdjusted ? study.colleagues.adjustedAnswers.map { (AnswerPlace($0), $0) } : [])
    let all = study.answers(to: indicator)
    model = weights == nil ? nil : try? IndicatorModel(indicator, Self.modelled(all, of: indicator, plan), in: study)
    let groups = indicator.unit == .respondent ? [.all] : participation.groups
    let names = Dictionary(
      uniqueKeysWithValues: groups.map { group in (group, Set(study.vignettes(in: group).map(\.id))) })
    self.names = names
    answers = Dictionary(
      uniqueKeysWithValues: groups.map { group in
        let own = group == .all ? all : all.filter { names[group]?.contains($0.vignette ?? "") ?? false }
        var byPlace = Dictionary(grouping: own, by: \.municipality)
        byPlace[nil] = own
        return (group, byPlace)
      })
  }

  /// The answers that the model may rest on: those of municipalities whose figure is shown, for a reader could put every
  /// count that a withheld one may have into the model and see which gives the adjusted figures of the others. Where
  /// nobody gave two answers, counts by vignette are all that the model takes, so that withheld vignettes are left out as
  /// well; else it also takes who gave which answers together, and that no reader knows.
  private static func modelled(
    _ answers: [CountedAnswer], of indicator: Indicator, _ plan: DisclosurePlan
  ) -> [CountedAnswer] {
    let areSingle = Set(answers.map(\.respondent)).count == answers.count
    let isShown = { (municipality: String, group: IndicatorGroup) in
      plan.reason(indicator, in: municipality, group) == nil
    }
    let municipalities = Set(answers.compactMap(\.municipality)).filter { isShown($0, .all) }
    return answers.filter { answer in
      guard let municipality = answer.municipality, municipalities.contains(municipality) else { return false }
      return !areSingle || answer.vignette.map { isShown(municipality, .vignette($0)) } ?? true
    }
  }

  /// What the model behind the adjusted figures was estimated to be; `nil` without one.
  var modelOutput: ModelOutput? { model?.output(of: indicator) }

  /// The rows of a municipality (`nil` for all together) as they may be shown: the one on all answers, and one for each
  /// other group in which someone there answered, or of which not even that may be told.
  func rows(of municipality: String?, _ plan: DisclosurePlan) -> [IndicatorRow] {
    let groups = indicator.unit == .respondent ? [.all] : participation.groups
    return groups.compactMap { group in
      let isTaken = (participation[municipality, group].respondents ?? 0) > 0
      let isWithheld = municipality.map { plan.reason(indicator, in: $0, group) != nil } ?? false
      guard group == .all || isTaken || isWithheld else { return nil }
      return plan.row(indicator, of: municipality, group) { only in row(of: municipality, group, only) }
    }
  }

  /// A row before disclosure control.
  ///
  /// - Parameter only: the municipalities that a total is over; `nil` for all.
  private func row(of municipality: String?, _ group: IndicatorGroup, _ only: Set<String>?) -> IndicatorRow {
    let all = answers[group]?[municipality] ?? []
    let own = only.map { only in all.filter { only.contains($0.municipality ?? "") } } ?? all
    let taken = only.map { participation.together($0, group) } ?? participation[municipality, group]
    let needsStudy = group == .all || indicator.measure == .perYear
    let part = needsStudy ? only.map { study.only($0) } ?? study : study
    var row = IndicatorRow(
      municipality: municipality, indicator: indicator, group: group, estimate: nil, lower: nil, upper: nil, crude: nil,
      respondents: Set(own.map(\.respondent)).count, answerSets: own.count,
      dealt: indicator.unit == .respondent ? taken.listed : taken.dealt, employed: taken.employed, method: nil,
      isSuppressed: false, reason: nil, noInterval: nil)
    if own.isEmpty {
      let answered = indicator.unit == .respondent ? !study.respondents.isEmpty : (taken.answerSets ?? 0) > 0
      row.reason = answered ? .nothingDecided : .noAnswers
    } else {
      fill(&row, own, of: part, taken)
    }
    return row
  }

  private func fill(
    _ row: inout IndicatorRow, _ own: [CountedAnswer], of study: CountedStudy, _ taken: Participation
  ) {
    let clusters = own.map { CountedAnswer($0, counted: $0.value > 0) }.clusters.map(\.count)
    switch indicator.measure {
    case .share:
      let own = names[row.group] ?? []
      let vignettes = indicator.unit == .respondent ? 1 : study.vignettesPerCaseworker(in: row.municipality, of: own)
      let population = taken.employed.map { AnswerSetPopulation(caseworkers: $0, vignettes: vignettes) }
      guard let plain = try? Proportions.clusteredShare(clusters, population: population).get() else { return }
      row.describe(plain.estimate, by: .clusteredWilson)
      if row.group == .all { row.bounds = study.bounds(of: indicator, clusters, taken) }
      adjust(&row)
    case .points:
      let values = own.map(\.value)
      let mean = values.reduce(0, +) / Double(values.count)
      let influences = values.map { ($0 - mean) / Double(values.count) }
      guard let plain = try? Scales.linearised(mean, influences: influences, population: taken.employed).get() else {
        return
      }
      row.describe(plain, by: .clusteredMean, within: 0...100)
    case .score:
      let all = names[row.group] ?? []
      let vignettes = indicator.unit == .respondent ? 1 : study.vignettesPerCaseworker(in: row.municipality, of: all)
      let population = taken.employed.map { AnswerSetPopulation(caseworkers: $0, vignettes: vignettes) }
      guard let plain = own.mean(population) else { return }
      row.describe(plain, by: .clusteredMean)
      if let adjusted = adjusted(like: own).mean(population) { row.takeOutSeverity(adjusted) }
    case .perYear:
      let reach = study.reach(of: names[row.group] ?? [], in: row.municipality)
      guard let load = CaseLoad(own, reach: reach, employed: taken.employed) else {
        row.reason = .notEveryVignette
        return
      }
      row.describe(load.estimate, by: .clusteredMean, within: 0...(.infinity))
    }
  }

  /// The same answers with the raters' severity taken out; none where it is not known.
  private func adjusted(like own: [CountedAnswer]) -> [CountedAnswer] {
    own.compactMap { adjustedScores[AnswerPlace($0)] }
  }

  /// The adjusted figure beside the plain one, where there is a model.
  private func adjust(_ row: inout IndicatorRow) {
    guard let municipality = row.municipality, let model, let weights else { return }
    let own = names[row.group] ?? []
    let chosen =
      indicator.unit == .respondent
      ? [1] : zip(study.answeredVignettes, weights).map { own.contains($0.id) ? $1 : 0 }
    guard let adjusted = try? model.share(of: municipality, weights: chosen).get(), let lower = adjusted.lower,
      let upper = adjusted.upper
    else { return }
    (row.estimate, row.lower, row.upper) = (adjusted.value, lower, upper)
    row.method = .mixedModel
    row.noInterval = nil
  }
}

/// Who answered which vignette.
private struct AnswerPlace: Hashable {
  let respondent: String
  let vignette: String?

  init(_ answer: CountedAnswer) { (respondent, vignette) = (answer.respondent, answer.vignette) }
}

extension CountedAnswer {
  /// The answer as yes or no.
  fileprivate init(_ answer: CountedAnswer, counted: Bool) {
    self.init(
      municipality: answer.municipality, respondent: answer.respondent, vignette: answer.vignette,
      value: counted ? 1 : 0)
  }
}

extension Array where Element == CountedAnswer {
  /// The mean of the answers' values with the respondent as sampling unit; `nil` without answers.
  fileprivate func mean(_ population: AnswerSetPopulation?) -> Estimate? {
    let totals = Dictionary(grouping: self, by: \.respondent).sorted { $0.key < $1.key }.map { _, answers in
      ClusterTotal(answers.reduce(0) { $0 + $1.value }, weight: Double(answers.count))
    }
    return try? Proportions.clusteredMean(totals, answerSets: count, population: population).get().estimate
  }
}

extension CountedStudy {
  /// For each vignette of a group the share of the municipality's listed caseworkers who could be dealt it.
  fileprivate func reach(of names: Set<String>, in municipality: String?) -> [String: Double] {
    let listed = listed[municipality] ?? []
    var counts: [String: Int] = [:]
    for respondent in listed {
      for name in open(to: respondent) where names.contains(name) { counts[name, default: 0] += 1 }
    }
    let answered = Set(answeredVignettes.map(\.id))
    return counts.filter { answered.contains($0.key) }.mapValues { Double($0) / Double(max(1, listed.count)) }
  }
}

extension IndicatorRow {
  /// Puts the figure without the raters' severity in front of the plain one; where a little of either lies outside the
  /// values that there are, it is moved to their end.
  fileprivate mutating func takeOutSeverity(_ adjusted: Estimate) {
    guard let lower = adjusted.lower, let upper = adjusted.upper else { return }
    let interval = (lower...upper).clamped(to: 0...1)
    (self.lower, self.upper) = (interval.lowerBound, interval.upperBound)
    estimate = min(1, max(0, adjusted.value))
    method = .severityAdjusted
    noInterval = nil
  }

  /// Puts in the plain figure with its interval, which does not leave the values that there are.
  mutating func describe(_ plain: Estimate, by method: Method, within room: ClosedRange<Double> = 0...1) {
    (estimate, crude) = (plain.value, plain.value)
    self.method = plain.lower == nil ? nil : method
    if let lower = plain.lower, let upper = plain.upper { descriptive = (lower...upper).clamped(to: room) }
    (lower, upper) = (descriptive?.lowerBound, descriptive?.upperBound)
    noInterval = plain.intervalRefusal.map {
      switch $0 {
      case .populationSmallerThanSample: .moreThanEmployed
      case .noVariation: .noVariation
      default: .oneRespondent
      }
    }
  }
}

import Diagnostics
import Rubrics
import Statistics
import Studies
import Sustainability
import Vignettes

/// How far raters agree on each criterion, how severe each is, and what a third must decide.
struct RatersSection {
  let report: RaterReport
  let scores: ExpertScores
  let municipalities: [Municipality]
  /// The fewest respondents of a municipality that a figure may rest on.
  let minimum: Int
  let rubrics: [SoundRubric]
  let say: Sentences

  /// The most disagreements that the page lists.
  private static let mostListed = 200

  /// `nil` where there are no ratings that count.
  var section: ResearchSection? {
    guard !report.isEmpty else { return nil }
    let other = report.otherVersions > 0 ? [say.otherVersions(report.otherVersions)] : []
    let waiting = scores.unrated > 0 ? [say.unrated(scores.unrated)] : []
    return ResearchSection(
      id: "raters", title: say.ratersTitle, introduction: say.ratersIntroduction,
      blocks: [.table(agreement)] + refusals + severity + scoreTables + (other + waiting).map { .words($0) }
        + disagreements)
  }

  private func criterion(_ name: String, of rubric: String) -> String {
    let declared = rubrics.first { $0.id == rubric }?.criteria.first { $0.name == name }?.declaration
    return declared?.title.map { say.say($0.text) } ?? name
  }

  private func title(of rubric: String) -> String {
    rubrics.first { $0.id == rubric }?.rubric.title.map { say.say($0.text) } ?? rubric
  }

  // MARK: Agreement

  private var agreement: ResearchSection.Table {
    ResearchSection.Table(
      say.agreementCaption,
      [
        .words(say.criterionHead), .number(say.ratedTwiceHead), .number(say.sameLevelHead), .number("κ"), .number("α"),
        .number("AC2"),
      ],
      groups: report.rubrics.map { part in
        ResearchSection.Group(
          heading: "\(title(of: part.rubric)), \(say.version(part.version))",
          rows: part.agreement.map { agreement in
            [
              criterion(agreement.criterion, of: part.rubric),
              say.ofAsked(agreement.ratedTwice, agreement.units), percent(agreement.percent),
              coefficient(agreement.kappa), coefficient(agreement.alpha), coefficient(agreement.gwet),
            ]
          })
      }, isOfCaseworkers: false)
  }

  private func percent(_ result: Result<Estimate, Undefined>) -> String {
    (try? result.get()).map { say.percent(min(1, max(0, $0.value))) } ?? say.none
  }

  private func coefficient(_ result: Result<Estimate, Undefined>) -> String {
    guard let estimate = try? result.get() else { return say.none }
    let value = say.numbers.fixed(estimate.value, decimals: 2)
    guard let lower = estimate.lower, let upper = estimate.upper else { return value }
    return value + " (\(say.numbers.fixed(lower, decimals: 2)); \(say.numbers.fixed(upper, decimals: 2)))"
  }

  /// Why a dash stands in the table, each reason once.
  private var refusals: [ResearchSection.Block] {
    let results = report.rubrics.flatMap(\.agreement).flatMap { agreement in
      [("κ", agreement.kappa), ("α", agreement.alpha), ("AC2", agreement.gwet), ("%", agreement.percent)]
    }
    let reasons = results.compactMap { name, result -> String? in
      guard case .failure(let reason) = result else { return nil }
      return say.cannotBeComputed(name, reason)
    }
    return Set(reasons).sorted().map { .words($0) }
  }

  // MARK: Severity

  private var severity: [ResearchSection.Block] {
    let known = report.rubrics.compactMap { part in
      (try? part.severity.raters.get()).map { raters in
        ResearchSection.Group(
          heading: title(of: part.rubric),
          rows: raters.map { rater in
            [
              rater.rater, say.numbers.whole(rater.measure.ratings), points(rater.measure.value),
              "\(points(rater.measure.interval.lower)) \(say.to) \(points(rater.measure.interval.upper))",
            ]
          })
      }
    }
    let table = ResearchSection.Table(
      say.severityCaption,
      [.words(say.raterHead), .number(say.ratingsHead), .number(say.severityHead), .number(say.intervalHead)],
      groups: known, isOfCaseworkers: false)
    let refused = report.rubrics.flatMap { part -> [ResearchSection.Block] in
      guard case .failure(let reason) = part.severity.raters else { return [] }
      let parts = part.severity.parts.count > 1 ? part.severity.parts.map(say.part) : []
      let joins = part.severity.joins.map(say.join)
      return [.words(say.cannotBeComputed(say.severityOf(title(of: part.rubric)), reason))]
        + (parts.isEmpty ? [] : [.list(parts + joins)])
    }
    return (known.isEmpty ? [] : [.table(table), .words(say.severityNote)]) + refused
  }

  private func points(_ share: Double) -> String {
    (share > 0 ? "+" : "") + say.numbers.fixed(share * 100, decimals: 1)
  }

  // MARK: Scores

  private var scoreTables: [ResearchSection.Block] {
    guard !scores.scores.isEmpty else { return [] }
    let rows = municipalities.map { municipality in
      row(municipality.name, scores.scores.filter { $0.municipality == municipality.id })
    }
    return [
      .table(
        ResearchSection.Table(
          say.scoresCaption,
          [
            .words(say.municipalityHead), .number(say.answerSetsHead), .number(say.adjustedScoreHead),
            .number(say.crudeScoreHead),
          ], rows: rows, isFolded: municipalities.count > 10))
    ]
  }

  private func row(_ name: String, _ own: [ExpertScore]) -> [String] {
    guard Set(own.map(\.key.respondent)).count >= minimum else {
      return [name, say.fewerThan(minimum), say.none, say.none]
    }
    return [name, say.numbers.whole(own.count), mean(own, \.adjusted), mean(own, \.crude)]
  }

  /// The mean over answer sets in per cent of the most they could score, with the respondent as sampling unit.
  private func mean(_ own: [ExpertScore], _ value: (ExpertScore) -> Double) -> String {
    let clusters = Dictionary(grouping: own, by: \.key.respondent).sorted { $0.key < $1.key }.map { _, sets in
      ClusterTotal(sets.reduce(0) { $0 + value($1) }, weight: Double(sets.count))
    }
    guard let mean = try? Proportions.clusteredMean(clusters, answerSets: own.count).get().estimate else {
      return say.none
    }
    let share = { (value: Double) in min(1, max(0, value)) }
    guard let lower = mean.lower, let upper = mean.upper else { return say.percent(share(mean.value)) }
    return "\(say.percent(share(mean.value))) (\(say.interval(share(lower)...share(upper))))"
  }

  // MARK: Disagreement

  private var disagreements: [ResearchSection.Block] {
    guard !report.disagreements.isEmpty else { return [.words(say.noDisagreement)] }
    let rows = report.disagreements.prefix(Self.mostListed).map { found in
      [
        found.answer.key.respondent, found.answer.key.vignette, criterion(found.criterion, of: found.rubric),
        (found.answer.originals + found.answer.adjudications).map(mark).joined(separator: ", "),
        found.isDecided ? say.decided : say.awaitsThird,
      ]
    }
    let table = ResearchSection.Table(
      say.disagreementCaption,
      [
        .words(say.respondentHead), .words(say.vignetteHead), .words(say.criterionHead), .words(say.marksHead),
        .words(say.stateHead),
      ], rows: Array(rows), isOfCaseworkers: false, isFolded: true)
    let open = report.disagreements.count { !$0.isDecided }
    let rest = report.disagreements.count - rows.count
    return [.words(say.disagreements(report.disagreements.count, open: open)), .table(table)]
      + (rest > 0 ? [.words(say.moreDisagreements(rest))] : [])
  }

  private func mark(_ mark: RatedCriterion.Mark) -> String {
    let points = mark.points.map(say.numbers.asWritten) ?? say.notRelevant
    return "\(mark.rater): \(points)" + (mark.role == .adjudicator ? " (\(say.decides))" : "")
  }
}

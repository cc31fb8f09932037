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
    let wave = wave ?? waves.last ?? 1
    let selection = Selection(self, wave: wave)
    let groups = data.municipalities.map { Optional($0.id) } + [nil]
    let participation = groups.map { selection.participation(of: $0) }
    let rows = zip(groups, participation).flatMap { municipality, participation in
      Indicator.all.map { indicator in
        selection.row(indicator, of: municipality, participation)
          .protected(minimum: study.study.minimum, answered: participation.respondents)
      }
    }
    return IndicatorTable(
      study: study.study.id.text, wave: wave, isSimulated: isSimulated, minimum: study.study.minimum,
      municipalities: data.municipalities,
      rows: rows.map(\.row).withoutRevealingTotals(minimum: study.study.minimum),
      participation: participation.map { $0.protected(minimum: study.study.minimum) }.withoutRevealingTotals(),
      leftOut: selection.leftOut)
  }
}

/// A row before disclosure control, with the respondents on each side of the share.
struct OpenRow {
  let row: IndicatorRow
  let clusters: [ClusterCount]
  /// Whether a question behind it needs stricter disclosure control.
  let isSensitive: Bool
}

/// The answers of one wave that may be counted together.
private struct Selection {
  let judged: JudgedStudy
  let answerSets: [JudgedAnswerSet]
  let respondents: [JudgedRespondent]
  private(set) var leftOut = LeftOut()
  private let municipalities: [String: Municipality]
  /// The indicators that rest on a sensitive question.
  private let sensitive: Set<String>

  init(_ judged: JudgedStudy, wave: Int) {
    self.judged = judged
    municipalities = Dictionary(
      judged.data.municipalities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var leftOut = LeftOut()
    let ofWave = judged.answerSets.filter {
      $0.respondent.role == .caseworker && $0.answerSet.key.wave == wave
    }
    let usual = ofWave.usualVariants
    answerSets = ofWave.filter { $0.counts(in: judged.study, usual: usual, &leftOut) }
    respondents = judged.respondents.filter { $0.respondent.role == .caseworker && $0.wave == wave }
    self.leftOut = leftOut
    sensitive = judged.study.sensitiveIndicators
  }

  // MARK: Participation

  func participation(of municipality: String?) -> Participation {
    let listed = judged.data.respondents.filter { $0.role == .caseworker && $0.belongs(to: municipality) }
    let own = answerSets.filter { $0.respondent.belongs(to: municipality) }
    return Participation(
      municipality: municipality, respondents: Set(own.map(\.respondent.id)).count, listed: listed.count,
      answerSets: own.count, dealt: dealt(to: listed), employed: employed(in: municipality))
  }

  /// So many vignettes as the study deals each respondent, but no more than their fields have.
  private func dealt(to respondents: [Respondent]) -> Int? {
    guard let deal = judged.study.study.deal else { return nil }
    return respondents.reduce(0) { $0 + min(deal.perRespondent, vignettes(open: $1)) }
  }

  /// How many vignettes a respondent can be dealt.
  private func vignettes(open respondent: Respondent) -> Int {
    let all = judged.study.vignettes.filter { !$0.vignette.isTameAnchor }
    guard !respondent.fields.isEmpty else { return all.count }
    return all.count { respondent.fields.contains($0.vignette.field.text) }
  }

  private func employed(in municipality: String?) -> Int? {
    if let municipality { return municipalities[municipality]?.employed }
    let known = judged.data.municipalities.compactMap(\.employed)
    return known.count == judged.data.municipalities.count ? known.reduce(0, +) : nil
  }

  // MARK: Rows

  func row(_ indicator: Indicator, of municipality: String?, _ participation: Participation) -> OpenRow {
    let clusters = clusters(of: indicator, in: municipality)
    let vignettes = indicator.unit == .respondent ? 1 : vignettesPerCaseworker(in: municipality)
    let population = participation.employed.map { AnswerSetPopulation(caseworkers: $0, vignettes: vignettes) }
    let dealt = indicator.unit == .respondent ? participation.listed : participation.dealt
    let row = IndicatorRow(
      Proportions.clusteredShare(clusters, population: population), indicator, municipality,
      answered: indicator.unit == .respondent ? !respondents.isEmpty : (participation.answerSets ?? 0) > 0,
      dealt: dealt,
      employed: participation.employed)
    return OpenRow(row: row, clusters: clusters, isSensitive: sensitive.contains(indicator.id))
  }

  /// The most vignettes that a caseworker of the municipality could have answered.
  private func vignettesPerCaseworker(in municipality: String?) -> Int {
    let listed = judged.data.respondents.filter { $0.role == .caseworker && $0.belongs(to: municipality) }
    return listed.map { vignettes(open: $0) }.max() ?? 1
  }

  /// For each respondent, how many of the decided answers count.
  private func clusters(of indicator: Indicator, in municipality: String?) -> [ClusterCount] {
    switch indicator.unit {
    case .respondent:
      return respondents.filter { $0.respondent.belongs(to: municipality) }.compactMap { judged in
        indicator.counts(judged.decision(indicator.decision, of: indicator.rubric)).map {
          ClusterCount($0 ? 1 : 0, of: 1)
        }
      }
    case .answerSet:
      let own = answerSets.filter { $0.respondent.belongs(to: municipality) }
      return Dictionary(grouping: own, by: \.respondent.id).sorted { $0.key < $1.key }.compactMap { _, sets in
        let counted = sets.compactMap { indicator.counts($0.decision(indicator.decision, of: indicator.rubric)) }
        return counted.isEmpty ? nil : ClusterCount(counted.count { $0 }, of: counted.count)
      }
    }
  }
}

extension SoundStudy {
  /// The indicators whose decision reads a question that its author marked as sensitive.
  fileprivate var sensitiveIndicators: Set<String> {
    let questions = modules.all.flatMap(\.questions) + vignettes.flatMap(\.vignette.ownQuestions)
    let marked = Set(questions.filter(\.isSensitive).map(\.id.text))
    return Set(
      Indicator.all.filter { indicator in
        guard let rubric = rubrics.first(where: { $0.id == indicator.rubric }) else { return false }
        return !rubric.questions(behind: indicator.decision).isDisjoint(with: marked)
      }.map(\.id))
  }
}

extension Indicator {
  /// Whether a decision counts above the line; `nil` when it does not count at all.
  fileprivate func counts(_ decision: DecisionJudgement?) -> Bool? {
    guard let code = decision?.code, denominator?.contains(code) ?? true else { return nil }
    return numerator.contains(code)
  }
}

extension Respondent {
  fileprivate func belongs(to municipality: String?) -> Bool {
    municipality == nil || self.municipality == municipality
  }
}

extension Array where Element == JudgedAnswerSet {
  /// The variant of each vignette that most answered; of equally many the one whose text comes first.
  fileprivate var usualVariants: [String: String] {
    Dictionary(grouping: self, by: \.answerSet.key.vignette).mapValues { sets in
      let counts = Dictionary(grouping: sets, by: \.answerSet.variant.text).mapValues(\.count)
      return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }
  }
}

extension JudgedAnswerSet {
  fileprivate func counts(in study: SoundStudy, usual: [String: String], _ leftOut: inout LeftOut) -> Bool {
    let standing = study.vignette(answerSet.key.vignette)?.vignette.standing
    if isTameAnchor {
      leftOut.tameAnchor += 1
    } else if answerSet.key.occasion > 1 {
      leftOut.repeated += 1
    } else if let date = answerSet.date, standing?.covers(date) == false {
      leftOut.otherLaw += 1
    } else if usual[answerSet.key.vignette] != answerSet.variant.text {
      leftOut.otherVariant += 1
    } else {
      return true
    }
    return false
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

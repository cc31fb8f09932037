import Diagnostics
import Statistics
import Studies
import Sustainability
import Vignettes

/// How far those who answered differ: between municipalities, between colleagues, between roles, and from themselves.
struct SpreadSection {
  let figures: ResearchFigures
  let vignettes: [SoundVignette]
  /// What the study asks about.
  let asked: Set<Indicator.Family>
  let say: Sentences

  var section: ResearchSection {
    ResearchSection(
      id: "spread", title: say.spreadTitle, introduction: say.spreadIntroduction,
      blocks: (asked.contains(.cause) ? attribution : []) + colleagues + consistency + roles + professions + anchors)
  }

  private func title(of vignette: String) -> String {
    vignettes.first { $0.id == vignette }.map { say.say($0.vignette.title.text) } ?? vignette
  }

  // MARK: Causes

  private var attribution: [ResearchSection.Block] {
    let lines = [
      (say.sameMunicipality, figures.attribution.within), (say.differentMunicipalities, figures.attribution.between),
    ]
    let rows = lines.compactMap { name, result in
      (try? result.get()).map { figure in
        [name, say.numbers.whole(figure.pairs), say.percent(figure.probability), limits(figure.interval)]
      }
    }
    let refused = lines.compactMap { name, result -> ResearchSection.Block? in
      if case .failure(let reason) = result { .words(say.cannotCompute(say.attribution(name), reason)) } else { nil }
    }
    let table = ResearchSection.Table(
      say.attributionCaption,
      [.words(say.pairHead), .number(say.pairsHead), .number(say.probabilityHead), .number(say.intervalHead)],
      rows: rows)
    return (rows.isEmpty ? [] : [.table(table)]) + refused
  }

  private func limits(_ interval: Result<Interval, Undefined>) -> String {
    switch interval {
    case .success(let limits): say.interval(max(0, limits.lower)...min(1, max(limits.lower, limits.upper)))
    case .failure: say.noInterval
    }
  }

  // MARK: Colleagues

  private var colleagues: [ResearchSection.Block] {
    let rows = figures.colleagues.compactMap { spread in
      (try? spread.parts.get()).map { parts in
        [
          say.score(spread.score), share(parts.municipality, of: parts), share(parts.level, of: parts),
          share(parts.pattern, of: parts), parts.occasion.map { share($0, of: parts) } ?? say.insidePattern,
          say.numbers.fixed(100 * parts.total.squareRoot(), decimals: 1),
          say.answersOf(parts.answerSets, respondents: parts.respondents),
        ]
      }
    }
    let refused = figures.colleagues.compactMap { spread -> ResearchSection.Block? in
      guard case .failure(let reason) = spread.parts, spread.isScored else { return nil }
      return .words(say.cannotCompute(say.spread(of: spread.score), reason))
    }
    let table = ResearchSection.Table(
      say.colleaguesCaption,
      [
        .words(say.whatHead), .number(say.betweenMunicipalitiesHead), .number(say.colleagueLevelHead),
        .number(say.patternHead),
        .number(say.occasionHead), .number(say.wholeDeviationHead), .number(say.restsOnHead),
      ], rows: rows)
    return (rows.isEmpty ? [] : [.table(table), .words(say.colleaguesNote)]) + refused
  }

  private func share(_ part: Double, of parts: ColleagueSpread.Parts) -> String {
    parts.total > 0 ? say.percent(part / parts.total) : say.none
  }

  // MARK: Oneself

  private var consistency: [ResearchSection.Block] {
    let own = figures.consistency
    guard own.repeated > 0 else { return [.words(say.nothingRepeated)] }
    let lines = [(say.ownQuestions, own.own), (say.moduleQuestions, own.modules)]
    let rows = lines.compactMap { name, result in
      (try? result.get()).map { figure in
        [name, say.numbers.whole(figure.pairs), say.percent(figure.share.value), sharedLimits(figure.share)]
      }
    }
    let table = ResearchSection.Table(
      say.consistencyCaption(own.repeated, respondents: own.respondents),
      [
        .words(say.questionsHead), .number(say.pairsOfAnswersHead), .number(say.sameAnswerHead),
        .number(say.intervalHead),
      ],
      rows: rows)
    return rows.isEmpty ? [.words(say.nothingRepeated)] : [.table(table)]
  }

  private func sharedLimits(_ share: Estimate) -> String {
    guard let lower = share.lower, let upper = share.upper, lower <= upper else { return say.noInterval }
    return say.interval(max(0, lower)...min(1, upper))
  }

  // MARK: Roles

  private var roles: [ResearchSection.Block] {
    guard !figures.roles.isEmpty else { return [] }
    let percent = { (value: Double?) in value.map(say.percent) ?? say.none }
    let rows = figures.roles.map { role in
      [
        title(of: role.vignette), say.numbers.whole(role.questions), percent(role.caseworkers), percent(role.experts),
        percent(role.between),
      ]
    }
    return [
      .table(
        ResearchSection.Table(
          say.rolesCaption,
          [
            .words(say.vignetteHead), .number(say.questionsHead), .number(say.twoCaseworkersHead),
            .number(say.twoExpertsHead), .number(say.oneOfEachHead),
          ], rows: rows))
    ]
  }

  // MARK: Professions

  private var professions: [ResearchSection.Block] {
    guard !figures.professions.isEmpty else { return [.words(say.noProfessions)] }
    let cell = { (pairs: ProfessionDispersion.Pairs) in
      pairs.probability.map { "\(say.percent($0)) (\(say.numbers.whole(pairs.count)))" } ?? say.none
    }
    let rows = figures.professions.map { found in
      [title(of: found.vignette), say.numbers.whole(found.professions), cell(found.same), cell(found.different)]
    }
    let columns: [ResearchSection.Column] = [
      .words(say.vignetteHead), .number(say.professionsHead), .number(say.sameProfessionHead),
      .number(say.differentProfessionsHead),
    ]
    return [.table(ResearchSection.Table(say.professionsCaption, columns, rows: rows)), .words(say.professionsNote)]
  }

  // MARK: Anchors

  private var anchors: [ResearchSection.Block] {
    guard !figures.anchors.isEmpty else { return [.words(say.noAnchor)] }
    let rows = figures.anchors.map { anchor in
      [
        title(of: anchor.vignette), say.numbers.whole(anchor.routine), say.numbers.whole(anchor.difficult),
        say.numbers.whole(anchor.problematic), between(anchor),
      ]
    }
    return [
      .table(
        ResearchSection.Table(
          say.anchorsCaption,
          [
            .words(say.vignetteHead), .number(say.routine), .number(say.difficult), .number(say.problematic),
            .number(say.betweenMunicipalitiesHead),
          ], rows: rows)), .words(say.anchorsNote),
    ]
  }

  private func between(_ anchor: AnchorSpread) -> String {
    (try? anchor.variation.get().giniSimpson.shareBetween.get()).map(say.percent) ?? say.none
  }
}

import Diagnostics
import Statistics
import Studies
import Sustainability
import Vignettes

/// How wild the vignettes are by three sources, and how far respondents choose as the panel does.
struct PanelSection {
  let figures: ResearchFigures
  let municipalities: [Municipality]
  let vignettes: [SoundVignette]
  /// The fewest respondents of a municipality that a figure may rest on.
  let minimum: Int
  let say: Sentences

  /// The section on the three sources of wildness; `nil` where no source says anything.
  var wildness: ResearchSection? {
    let told = figures.wildness.filter { wildness in
      Wildness.Source.allCases.contains { wildness.wildness(by: $0) != nil }
    }
    guard !told.isEmpty else { return nil }
    let rows = told.map { wildness in
      [
        title(of: wildness.vignette), seen(wildness), panel(wildness), dispersion(wildness.firstStep),
        dispersion(wildness.outcome),
      ]
    }
    let table = ResearchSection.Table(
      say.wildnessCaption,
      [
        .words(say.vignetteHead), .number(say.seenHead), .number(say.panelHead), .number(say.firstStepHead),
        .number(say.outcomeDispersionHead),
      ], rows: rows)
    let found = figures.wildness.flatMap { wildness in
      wildness.contradictions.map { say.contradiction(title(of: wildness.vignette), tame: $0.tame, wild: $0.wild) }
    }
    let refusals = Set(told.compactMap { refusal($0.panel) }).sorted()
    return ResearchSection(
      id: "wildness-sources", title: say.wildnessTitle, introduction: say.wildnessIntroduction,
      blocks: [.table(table)] + refusals.map { .words($0) }
        + [found.isEmpty ? .words(say.sourcesAgree) : .words(say.contradictionsLead)]
        + (found.isEmpty ? [] : [.list(found)]))
  }

  /// The section on the panel's credit; `nil` where there are no experts and nothing to compare with.
  var credit: ResearchSection? {
    switch figures.credit {
    case .failure(.noQuestion), .failure(.noExperts): return nil
    case .failure(let refusal):
      return ResearchSection(
        id: "panel", title: say.panelTitle, introduction: say.panelIntroduction, blocks: [.words(say.refusal(refusal))])
    case .success(let credit):
      return ResearchSection(
        id: "panel", title: say.panelTitle, introduction: say.panelIntroduction,
        blocks: [.table(whole(credit)), .words(say.leaveOneOut)]
          + [byMunicipality(credit).map { .table($0) }].compactMap(\.self)
          + [.table(byItem(credit))]
          + (credit.refused.isEmpty ? [] : [.words(say.smallPanels(credit.refused.count))]))
    }
  }

  private func title(of vignette: String) -> String {
    vignettes.first { $0.id == vignette }.map { say.say($0.vignette.title.text) } ?? vignette
  }

  // MARK: Wildness

  private func seen(_ wildness: Wildness) -> String {
    switch wildness.seen {
    case .failure: say.none
    case .success(let share):
      withLimits(say.percent(share.value), share.lower, share.upper)
        + say.wildnessOf(wildness.wildness(by: .seen), n: wildness.seenBy)
    }
  }

  private func panel(_ wildness: Wildness) -> String {
    switch wildness.panel {
    case .failure: say.none
    case .success(let panel):
      say.numbers.asWritten(panel.median) + say.wildnessOf(panel.wildness, n: panel.experts)
    }
  }

  private func refusal(_ panel: Result<PanelClass, Panel.Refusal>) -> String? {
    if case .failure(let reason) = panel { say.refusal(reason) } else { nil }
  }

  private func dispersion(_ dispersion: Result<ColleagueDispersion, Undefined>) -> String {
    guard let dispersion = try? dispersion.get() else { return say.none }
    return say.numbers.fixed(dispersion.index, decimals: 2) + " (n = \(say.numbers.whole(dispersion.answers)))"
  }

  private func withLimits(_ value: String, _ lower: Double?, _ upper: Double?) -> String {
    guard let lower, let upper, lower <= upper else { return value }
    return value + " (\(say.interval(min(1, max(0, lower))...min(1, max(0, upper)))))"
  }

  // MARK: Credit

  private func whole(_ credit: PanelCredit) -> ResearchSection.Table {
    let caseworkers = PanelCredit.Summary(credit.caseworkers)
    let experts = PanelCredit.Summary(credit.experts)
    func row(_ name: String, _ summary: PanelCredit.Summary) -> [String] {
      [
        name, say.numbers.whole(summary.count), points(summary.mean),
        summary.standardDeviation.map { say.numbers.fixed($0 * 100, decimals: 2) } ?? say.none,
      ]
    }
    return ResearchSection.Table(
      say.creditCaption(items: credit.items.count),
      [.words(say.roleHead), .number("n"), .number(say.meanHead), .number(say.deviationHead)],
      rows: [
        row(say.caseworkersHead, caseworkers), row(say.expertsLeftOut, experts),
        [say.expertsWithThemselves, say.numbers.whole(experts.count), points(credit.expertsWithThemselves), say.none],
      ])
  }

  private func points(_ share: Double?) -> String {
    share.map { say.numbers.fixed($0 * 100, decimals: 1) } ?? say.none
  }

  private func byMunicipality(_ credit: PanelCredit) -> ResearchSection.Table? {
    guard municipalities.count > 1 else { return nil }
    let rows = municipalities.map { municipality -> [String] in
      let persons = credit.persons(of: municipality.id)
      guard persons.count >= minimum else { return [municipality.name, say.fewerThan(minimum), say.none] }
      guard let mean = try? credit.mean(of: municipality.id).get().estimate else {
        return [municipality.name, say.numbers.whole(persons.count), say.none]
      }
      let limits = mean.lower.flatMap { lower in
        mean.upper.map { " (\(say.numbers.fixed(max(0, lower) * 100, decimals: 1))–\(points(min(1, $0))))" }
      }
      return [
        municipality.name, say.numbers.whole(persons.count), points(mean.value) + (limits ?? " (\(say.noInterval))"),
      ]
    }
    return ResearchSection.Table(
      say.creditByMunicipalityCaption,
      [.words(say.municipalityHead), .number(say.caseworkersHead), .number(say.meanHead)], rows: rows, isFolded: true)
  }

  private func byItem(_ credit: PanelCredit) -> ResearchSection.Table {
    let rows = credit.items.map { item in
      [
        title(of: item.key.vignette), item.key.question, say.numbers.whole(item.experts),
        item.votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
          .joined(separator: ", "),
      ]
    }
    return ResearchSection.Table(
      say.votesCaption,
      [.words(say.vignetteHead), .words(say.questionHead), .number(say.expertsHead), .words(say.votesHead)], rows: rows,
      isOfCaseworkers: false, isFolded: true)
  }
}

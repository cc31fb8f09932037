import Diagnostics
import Sustainability

/// Turns the model of a municipality's page into markup: what a head of department asks first stands first, how it was
/// made last.
struct MunicipalityView {
  let model: MunicipalityModel
  private var say: Sentences { model.sentences }
  private var common: CommonSections { model.common }
  private var line: String { say.participation(model.participation, minimum: model.minimum) }

  var page: Page {
    Page(
      title: "\(say.municipalityTitle(model.name)) – \(model.studyTitle)", language: say.language,
      banner: model.isSimulated ? say.simulatedBanner : nil, content: content,
      running: running,
      style: Stylesheet.explanation + Stylesheet.funnel)
  }

  /// What every sheet bears: whose it is, of when, and who has answered.
  private var running: String {
    let title = say.municipalityTitle(model.name)
    return model.hasAnswers
      ? "\(title) · \(say.wave(model.wave)) · \(say.day(model.date)). \(line)" : "\(title) · \(say.day(model.date))"
  }

  private var content: HTML {
    let sections = sections
    return """
      <header>
      <p class="eyebrow">\(say.municipalityEyebrow)</p>
      <h1>\(say.municipalityTitle(model.name))</h1>
      <p class="facts"><span>\(say.studyFact(model.studyTitle))</span>\
      \(model.hasAnswers ? "<span>\(say.wave(model.wave))</span>" : .none)\
      <span>\(say.dateFact(say.day(model.date)))</span></p>\(joint)
      </header>
      <main>
      \(SummaryView(statements: model.statements, sentences: say).html)
      \(keyFigures)
      \(ContentsView(entries: sections.map { ($0.anchor, $0.title) }, sentences: say).html)
      \(paper.choice)
      \(sections.map(\.html))
      \(paper.leftOut)
      </main>
      <footer><p>\(say.footer(study: model.studyName))</p></footer>
      """
  }

  /// What stands folded away, and so is not printed unless it is asked for.
  private var paper: PrintChoice {
    guard model.hasAnswers else { return PrintChoice(sentences: say, folded: []) }
    let some = [
      (model.families.contains { $0.hasOwn && !$0.dots.isEmpty }, say.foldedTables),
      (!model.controlPoints.isEmpty, say.foldedControlPoints),
      (model.peers?.scopes.contains { $0.isFolded } ?? false, say.foldedDifferences),
      (common.examples != .none, say.foldedExamples),
    ]
    return PrintChoice(sentences: say, folded: some.filter(\.0).map(\.1) + say.foldedMethod)
  }

  private var joint: HTML {
    guard !model.members.isEmpty else { return .none }
    return "\n<p class=\"note\">\(say.jointReport(of: model.members))</p>"
  }

  private var keyFigures: HTML {
    guard model.hasAnswers else { return .none }
    let isShown = model.keyFigures.contains { $0.own.share != nil }
    return """
      \(isShown ? KeyFiguresView(lines: model.keyFigures, sentences: say).html : .none)
      <p class="participation first">\(line)</p>\(edition)
      \(partial.isEmpty ? .none : "<p class=\"note\">\(say.withoutFew(in: partial))</p>")
      """
  }

  private var edition: HTML { common.isNewEdition ? "\n<p class=\"note\">\(say.newEdition)</p>" : .none }

  /// The sections whose figures of all together leave out municipalities.
  private var partial: [String] { model.families.filter(\.isPartial).map { say.title(of: $0.family) } }

  // MARK: Sections

  /// A section, and how the contents name it.
  private struct Section {
    let anchor: String
    let title: String
    let html: HTML
  }

  private var sections: [Section] {
    (model.hasAnswers ? figures : []) + yardsticks + trend + [
      Section(anchor: "cannot", title: say.cannotTitle, html: cannot),
      Section(
        anchor: "remarks", title: say.remarksTitle,
        html: RemarksView(remarks: model.remarks, recalled: model.recalled, sentences: say).html),
    ] + (model.hasAnswers ? method : [])
  }

  private var figures: [Section] {
    let families = model.families.map { family in
      Section(
        anchor: family.family.rawValue, title: say.title(of: family.family),
        html: FamilySectionView(
          family: family, name: model.name, line: line, sentences: say,
          addition: family.family == .colleagues ? controlPoints : .none
        ).html)
    }
    let peers = model.peers.map {
      Section(anchor: "peers", title: say.peersTitle, html: PeersView(model: $0).html)
    }
    return Array(families.prefix(1)) + [peers].compactMap(\.self) + Array(families.dropFirst())
      + (model.asksDifficulty ? [differing] : [])
  }

  private var differing: Section {
    Section(
      anchor: "differing", title: say.differingTitle,
      html: DifferingVignettesView(model: model.differing, name: model.name, line: line, sentences: say).html)
  }

  private var controlPoints: HTML {
    ControlPointsView(model: model.controlPoints, name: model.name, sentences: say).html
  }

  private var yardsticks: [Section] {
    guard !model.yardsticks.isEmpty else { return [] }
    return [
      Section(
        anchor: "yardsticks", title: say.yardsticksTitle, html: YardsticksView(model: model.yardsticks).html)
    ]
  }

  private var trend: [Section] {
    model.trend.map {
      [Section(anchor: "trend", title: say.trendTitle, html: TrendView(model: $0, sentences: say).html)]
    } ?? []
  }

  private var method: [Section] {
    [
      Section(anchor: "examples", title: say.composedTitle, html: common.examples),
      Section(anchor: "method", title: say.methodTitle, html: common.method),
      Section(anchor: "standings", title: say.standingsTitle, html: common.standings),
      Section(anchor: "rules", title: say.rulesTitle, html: common.rules),
      Section(anchor: "follow", title: say.followTitle, html: follow),
    ].filter { $0.html != .none }
  }

  private var cannot: HTML {
    CannotView(limits: model.hasAnswers ? model.limits : nil, name: model.name, sentences: say).html
  }

  private var follow: HTML {
    """
    <section id="follow" class="unprinted">
    <h2>\(say.followTitle)</h2>
    <p>\(say.followMunicipality)</p>
    <code class="line">vignet explain STUDY --respondent … --vignette …</code>
    <p>\(say.followPrivacy)</p>
    </section>
    """
  }
}

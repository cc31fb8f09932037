import Diagnostics
import Sustainability

/// Turns the model of a municipality's page into markup.
struct MunicipalityView {
  let model: MunicipalityModel
  private var say: Sentences { model.sentences }

  var page: Page {
    Page(
      title: "\(say.municipalityTitle(model.name)) – \(model.studyTitle)", language: say.language,
      banner: model.isSimulated ? say.simulatedBanner : nil, content: content)
  }

  private var content: HTML {
    """
    <header>
    <p class="eyebrow">\(say.municipalityEyebrow)</p>
    <h1>\(say.municipalityTitle(model.name))</h1>
    <p class="facts"><span>\(say.studyFact(model.studyTitle))</span><span>\(say.wave(model.wave))</span>\
    <span>\(say.dateFact(say.day(model.date)))</span></p>
    </header>
    <main>
    \(SummaryView(statements: model.statements, sentences: say).html)
    \(keyFigures)
    \(contents)
    \(model.families.map(section))
    \(cannot)
    \(MethodView(minimum: model.minimum, families: model.families.map(\.family), sentences: say).html)
    \(RubricShelfView(shelf: model.rubrics, sentences: say).html)
    \(follow)
    </main>
    <footer><p>\(say.footer(study: model.studyName))</p></footer>
    """
  }

  private var keyFigures: HTML {
    let cards = model.keyFigures.map { line -> HTML in
      """
      <div class="key-figure"><dt>\(say.say(line.indicator.title))</dt>
      \(own(line.own))
      <dd><small>\(say.besideAll(beside(line.all)))</small></dd></div>
      """
    }
    return """
      <dl class="keys">
      \(cards)
      </dl>
      <p class="participation">\(say.participation(model.participation, minimum: model.minimum))</p>
      """
  }

  private func own(_ figure: ShownFigure) -> HTML {
    guard let share = figure.share else { return "<dd class=\"big words withheld\">\(say.inPlace(of: figure))</dd>" }
    return """
      <dd class="big">\(say.percent(share.estimate))</dd>
      <dd>\(share.interval.map { say.interval95(say.interval($0)) } ?? say.noInterval)</dd>
      """
  }

  private func beside(_ figure: ShownFigure) -> String {
    [say.inPlace(of: figure), say.bracketed(figure.share?.interval)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var contents: HTML {
    let entries = model.families.map { ($0.family.rawValue, say.title(of: $0.family)) }
    return ContentsView(
      entries: entries + [("cannot", say.cannotTitle), ("method", say.methodTitle), ("rules", say.rulesTitle)],
      sentences: say
    ).html
  }

  // MARK: Sections

  private func section(_ family: FamilyFigures) -> HTML {
    """
    <section id="\(family.family.rawValue)">
    <h2>\(say.title(of: family.family))</h2>
    <p>\(say.introduction(to: family.family))</p>
    \(figures(family))
    </section>
    """
  }

  /// The pictures of a family, and beneath them the table that says the same in figures.
  private func figures(_ family: FamilyFigures) -> HTML {
    let bars = family.bars.map { bars -> HTML in
      """
      <div class="chart">\(StackedBarsView(chart: bars, sentences: say).html)</div>
      """
    }
    let dots = family.dots.map { dots -> HTML in
      """
      <div class="chart">\(family.bars == nil ? .none : "<p class=\"chart-title\">\(dots.subject)</p>")
      \(IntervalChartView.legend([(.own, model.name), (.all, say.allTogether)]))
      \(IntervalChartView(chart: dots, sentences: say).html)</div>
      """
    }
    return """
      <figure\(family.bars == nil || family.dots == nil ? .none : " class=\"long\"")>
      <figcaption>\(family.bars?.subject ?? say.dotSubject)</figcaption>
      \(bars ?? .none)
      \(dots ?? .none)
      \(table(family))
      </figure>
      <p class="participation">\(say.participation(model.participation, minimum: model.minimum))</p>
      """
  }

  private func table(_ family: FamilyFigures) -> HTML {
    let rows = family.lines.map { line -> HTML in
      """
      <tr><th scope="row">\(say.say(line.indicator.title))</th>\
      \(say.cell(line.own, label: model.name))\
      \(say.cell(line.all, label: say.all))\
      <td class="number" data-label="\(say.basisHead)">\(basis(line))</td></tr>
      """
    }
    return """
      <table class="stacks beside">
      <caption>\(say.tableCaption)</caption>
      <thead><tr><th scope="col">\(say.indicatorHead)</th><th scope="col" class="number">\(model.name)</th>\
      <th scope="col" class="number">\(say.all)</th><th scope="col" class="number">\(say.basisHead)</th></tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      """
  }

  private func basis(_ line: FamilyFigures.Line) -> HTML {
    guard let share = line.own.share else { return "<span class=\"withheld\">\(say.inPlace(of: line.own))</span>" }
    return "<span>\(say.basis(share, unit: line.indicator.unit))</span>"
  }

  private var cannot: HTML {
    """
    <section id="cannot">
    <h2>\(say.cannotTitle)</h2>
    <ul class="cannot">
    \(say.cannot(silent: model.silent).map { "<li>\($0)</li>" as HTML })
    </ul>
    </section>
    """
  }

  private var follow: HTML {
    """
    <section id="follow">
    <h2>\(say.followTitle)</h2>
    <p>\(say.followMunicipality)</p>
    <code class="line">vignet explain STUDY --respondent … --vignette …</code>
    <p>\(say.followPrivacy)</p>
    </section>
    """
  }
}

import Diagnostics
import Studies
import Sustainability

/// Turns the model of a council's page into markup that fits on one sheet.
struct CouncilView {
  let model: CouncilModel
  private var say: Sentences { model.sentences }

  var page: Page {
    Page(
      title: "\(say.councilTitle(model.name)) – \(model.studyTitle)", language: say.language,
      banner: model.isSimulated ? say.simulatedBanner : nil, content: content, style: Stylesheet.council)
  }

  private var content: HTML {
    """
    <header>
    <p class="eyebrow">\(say.councilEyebrow)</p>
    <h1>\(say.councilTitle(model.name))</h1>
    <p class="facts"><span>\(say.studyFact(model.studyTitle))</span><span>\(say.wave(model.wave))</span>\
    <span>\(say.dateFact(say.day(model.date)))</span></p>
    </header>
    <main class="council">
    \(method)
    \(model.hasAnswers ? figures : "<p class=\"note\">\(say.councilNoAnswers)</p>")
    \(yardsticks)
    \(chosen)
    \(cannot)
    \(answered)
    </main>
    <footer><p>\(say.councilFooter(study: model.studyName))</p></footer>
    """
  }

  private var method: HTML {
    """
    <section>
    <h2>\(say.councilMethodTitle)</h2>
    <ul>\(say.councilMethod.map { "<li>\($0)</li>" as HTML })</ul>
    </section>
    """
  }

  private var figures: HTML {
    """
    <section>
    <h2>\(say.councilFiguresTitle)</h2>
    <dl class="keys">
    \(model.keyFigures.map(card))
    </dl>
    <p class="note">\(say.councilUncertainty)</p>
    <p>\(model.comparison)</p>\(model.trend.map { "\n<p>\($0)</p>" as HTML } ?? .none)\
    \(model.isNewEdition ? "\n<p class=\"note\">\(say.newEditionOfCouncil)</p>" : .none)
    </section>
    <section>
    <h2>\(say.title(of: .misfit))</h2>
    <p>\(model.misfit.sentence)</p>
    \(model.misfitBar.map { StackedBarsView(chart: $0, sentences: say).html } ?? .none)
    </section>
    """
  }

  private func card(_ line: FamilyFigures.Line) -> HTML {
    """
    <div class="key-figure"><dt>\(say.say(line.indicator.title))</dt>
    \(own(line.own))
    <dd class="meaning">\(say.say(line.indicator.definition))</dd></div>
    """
  }

  private func own(_ figure: ShownFigure) -> HTML {
    guard let share = figure.share else { return "<dd class=\"big words withheld\">\(say.inPlace(of: figure))</dd>" }
    return """
      <dd class="big">\(say.figure(share))</dd>
      <dd>\(say.interval(of: share).map(say.councilInterval) ?? say.noInterval)</dd>
      """
  }

  /// More lines than these would not fit on the sheet.
  private static let mostYardsticks = 6

  /// The figures from elsewhere in a line each, and where they contradict each other.
  private var yardsticks: HTML {
    let model = model.yardsticks
    guard !model.isEmpty else { return .none }
    let rows = model.rows.filter { $0.source != say.ownSource }
    let lines = rows.prefix(Self.mostYardsticks).map { row -> HTML in
      "<li>\(row.name) (\(row.year)): <strong>\(row.figure)</strong></li>"
    }
    let left = rows.count - lines.count
    return """
      <section>
      <h2>\(say.councilYardsticksTitle)</h2>
      <ul>\(lines)</ul>
      \(left > 0 ? "<p>\(say.moreYardsticks(left))</p>" : .none)
      \(model.contradictions.prefix(Self.mostYardsticks).map { "<p>\($0)</p>" as HTML })
      \(rows.count == 1 ? "\(model.sayings.map(saying))" : .none)
      </section>
      """
  }

  private func saying(_ saying: YardsticksModel.Saying) -> HTML {
    """
    <p><strong>\(say.mayBeSaid)</strong> \(saying.may)</p>
    <p><strong>\(say.mayNotBeSaid)</strong> \(saying.mayNot)</p>
    """
  }

  private var chosen: HTML {
    let lines =
      model.recalled.map { say.recalled($0.shortened) } + model.remarks.flatMap { say.chosen($0.shortened) }
    return """
      <section>
      <h2>\(say.councilChosenTitle)</h2>
      \((lines.isEmpty ? [say.councilNothingChosen] : lines).map { "<p>\($0)</p>" as HTML })
      </section>
      """
  }

  private var cannot: HTML {
    """
    <section>
    <h2>\(say.cannotTitle)</h2>
    <ul>\(cannotLines.map { "<li>\($0)</li>" as HTML })</ul>
    </section>
    """
  }

  private var cannotLines: [String] {
    model.hasAnswers ? say.councilCannot(model.limits) : say.cannotFromYardsticks
  }

  private var answered: HTML {
    guard model.hasAnswers else { return .none }
    return """
      <section>
      <h2>\(say.councilAnsweredTitle)</h2>
      <p>\(say.participation(model.participation, minimum: model.minimum))</p>
      </section>
      """
  }
}

extension Remark {
  /// The remark with texts short enough for one sheet: the whole of them stands on the municipality's page.
  fileprivate var shortened: Remark {
    Remark(
      municipality: municipality, wave: wave, remark: remark.shortened(to: 220), action: action.shortened(to: 220),
      author: author, date: date)
  }
}

extension String {
  /// The words that fit into so many signs, with "…" where some were left out; line ends become spaces.
  fileprivate func shortened(to most: Int) -> String {
    let words = split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    guard whole.count > most else { return whole }
    let start = whole.prefix(most)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}

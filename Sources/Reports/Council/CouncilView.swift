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
    <p class="facts"><span>\(say.studyFact(model.studyTitle))</span>\
    \(model.hasAnswers ? "<span>\(say.wave(model.wave))</span>" : .none)\
    <span>\(say.dateFact(say.day(model.date)))</span></p>
    </header>
    <main class="council\(isFull ? " full" : .none)">
    \(model.hasAnswers ? method : .none)
    \(model.hasAnswers ? figures : "<p class=\"note\">\(say.councilNoAnswers)</p>")
    \(audit)
    \(yardsticks)
    \(chosen)
    \(cannot)
    </main>
    <footer><p>\(say.councilFooter(study: model.studyName))</p></footer>
    """
  }

  /// Whether there is so much to say that it is set closer, to stay on one sheet.
  private var isFull: Bool {
    let signs = (model.recalled.suffix(Self.mostRemarks) + model.remarks.suffix(Self.mostRemarks))
      .reduce(0) { $0 + $1.remark.count + $1.action.count }
    return model.audit != nil || model.yardsticks.rows.count > 3 || signs > mostSigns / 2
  }

  private var method: HTML {
    """
    <section>
    <h2>\(say.councilMethodTitle)</h2>
    <ul>\(say.councilMethod(classes: model.classes).map { "<li>\($0)</li>" as HTML })</ul>
    </section>
    """
  }

  private var figures: HTML {
    """
    <section>
    <h2>\(say.councilFiguresTitle(model.keyFigures.count))</h2>
    <dl class="keys">
    \(model.keyFigures.map(card))
    </dl>
    \(hasIntervals ? "<p class=\"note\">\(say.councilUncertainty)</p>\n" : .none)\
    <p class="note">\(say.participation(model.participation, minimum: model.minimum))</p>
    \(model.comparison.map { "<p>\($0)</p>" as HTML } ?? .none)\(model.trend.map { "\n<p>\($0)</p>" as HTML } ?? .none)\
    \(model.isNewEdition ? "\n<p class=\"note\">\(say.newEditionOfCouncil)</p>" : .none)
    </section>
    \(misfit)
    """
  }

  private var misfit: HTML {
    guard let misfit = model.misfit else { return .none }
    return """
      <section>
      <h2>\(say.title(of: .misfit))</h2>
      <p>\(misfit.sentence)</p>
      \(model.misfitBar.map { StackedBarsView(chart: $0, sentences: say).html } ?? .none)
      </section>
      """
  }

  private var hasIntervals: Bool { model.keyFigures.contains { $0.own.share?.interval != nil } }

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

  /// More control points than these would not fit on the sheet.
  private static let mostPoints = 3

  private var audit: HTML {
    guard let audit = model.audit else { return .none }
    let points = audit.failed.prefix(Self.mostPoints)
    let left = audit.failed.count - points.count
    return """
      <section>
      <h2>\(say.auditTitle)</h2>
      <p>\(say.audit(audit, minimum: model.minimum))</p>
      \(points.isEmpty ? .none : "<ul>\(points.map { "<li>\(say.audited($0))</li>" as HTML })</ul>")
      \(left > 0 ? "<p>\(say.furtherPoints(left))</p>" : .none)
      <p class="note">\(say.auditCaution)</p>
      </section>
      """
  }

  /// More lines than these would not fit on the sheet; fewer where control points stand there too.
  private var mostYardsticks: Int { model.audit == nil ? 8 : 6 }

  /// The figures from elsewhere in a line each, and where they contradict each other.
  private var yardsticks: HTML {
    let model = model.yardsticks
    guard !model.isEmpty else { return .none }
    let rows = model.rows.filter { $0.source != say.ownSource }
    let lines = rows.prefix(mostYardsticks).map { row -> HTML in
      "<li>\(row.name) (\(row.year)): <strong>\(row.figure)</strong></li>"
    }
    let left = rows.count - lines.count
    return """
      <section>
      <h2>\(say.councilYardsticksTitle)</h2>
      <ul\(lines.count > 3 ? " class=\"many\"" : .none)>\(lines)</ul>
      \(left > 0 ? "<p>\(say.moreYardsticks(left))</p>" : .none)
      \(model.contradictions.map { "<p>\($0)</p>" as HTML })
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

  /// The municipality's words of this year and the last: those who wrote more find the rest on the municipality's page.
  private var chosen: HTML {
    let remarks = model.recalled.suffix(Self.mostRemarks) + model.remarks.suffix(Self.mostRemarks)
    let texts = remarks.flatMap { [$0.remark, $0.action] }.count { !$0.isEmpty }
    let room = min(Self.mostOfOne, max(Self.leastSigns, mostSigns / max(1, texts)))
    let recalled = model.recalled.suffix(Self.mostRemarks).map { say.recalled($0.shortened(to: room)) }
    let rest = max(model.recalled.count, model.remarks.count) > Self.mostRemarks ? [say.moreWords] : []
    let lines = recalled + model.remarks.suffix(Self.mostRemarks).flatMap { say.chosen($0.shortened(to: room)) }
    return """
      <section>
      <h2>\(say.councilChosenTitle)</h2>
      \((lines.isEmpty ? [say.councilNothingChosen] : lines + rest).map { "<p>\($0)</p>" as HTML })
      </section>
      """
  }

  /// The most remarks of a wave that stand on the sheet, the last ones.
  private static let mostRemarks = 1
  /// How many signs of remarks fit on the sheet.
  private var mostSigns: Int { model.audit == nil ? 760 : 480 }
  /// The most and the fewest signs that are left of each text.
  private static let (mostOfOne, leastSigns) = (400, 90)

  private var cannot: HTML {
    """
    <section>
    <h2>\(say.cannotTitle)</h2>
    <ul>\(cannotLines.map { "<li>\($0)</li>" as HTML })</ul>
    </section>
    """
  }

  private var cannotLines: [String] {
    model.hasAnswers ? say.councilCannot(model.limits, classes: model.classes) : say.cannotFromYardsticks
  }
}

extension Remark {
  /// The remark with texts short enough for one sheet: the whole of them stands on the municipality's page.
  fileprivate func shortened(to most: Int) -> Remark {
    Remark(
      municipality: municipality, wave: wave, remark: remark.shortened(to: most), action: action.shortened(to: most),
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

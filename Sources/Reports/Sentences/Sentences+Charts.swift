extension Sentences {
  /// What a row of an interval chart shows, for those who hear the page.
  func pictureTitle(_ subject: String, _ row: IntervalChart.Row) -> String {
    let readings = row.entries.map { "\($0.name): \(spoken($0.figure))" }.joined(separator: "; ")
    return subject == row.label ? "\(row.label). \(readings)" : "\(subject), \(row.label). \(readings)"
  }

  /// What a bar shows, for those who hear the page.
  func pictureTitle(_ chart: StackedBars, _ bar: StackedBars.Bar) -> String {
    guard bar.shares != nil else {
      return "\(chart.subject), \(bar.label): \(bar.absent.map(inPlace) ?? "")"
    }
    let readings = zip(chart.parts, bar.figures).map { "\($0.name) \(inPlace(of: $1))" }.joined(separator: "; ")
    return "\(chart.subject), \(bar.label): \(readings)"
  }

  private func spoken(_ figure: ShownFigure) -> String {
    guard let share = figure.share, let interval = interval(of: share) else { return inPlace(of: figure) }
    return say(
      "\(inPlace(of: figure)), 95 %-interval \(interval)", "\(inPlace(of: figure)), 95% interval \(interval)")
  }

  func intervalDescription(of chart: IntervalChart) -> String {
    let end = tick(1, of: chart.axis)
    let axis = say(
      "Mærke: tallet. Streg: 95 %-intervallet. Aksen går fra 0 til \(end).",
      "Mark: the figure. Line: the 95% interval. The axis runs from 0 to \(end).")
    guard chart.band?.share?.interval != nil else { return axis }
    return axis + " "
      + say(
        "Det grå bånd: intervallet for alle kommuner under ét.",
        "Grey band: the interval of all municipalities together.")
  }

  var barDescription: String {
    say(
      "Hele bjælken er 100 %; delene står i samme rækkefølge som i forklaringen over den.",
      "The whole bar is 100%; the parts stand in the order of the legend above it.")
  }

  var allTogether: String { say("Alle kommuner under ét", "All municipalities together") }
  var all: String { say("Alle under ét", "All together") }

  // MARK: Heads of tables

  var indicatorHead: String { say("Indikator", "Indicator") }
  var municipalityHead: String { say("Kommune", "Municipality") }
  var basisHead: String { say("Kommunens tal hviler på", "Municipality's basis") }
  var tableCaption: String {
    say("Tal og 95 %-interval", "Figures and 95% intervals")
  }
  var nothingShown: String {
    say(
      "Ingen af tallene kan vises, hverken kommunens eller de andres.",
      "None of the figures can be shown, neither the municipality's nor the others'.")
  }
  var sameAsTable: String { say("Det samme som tabel", "The same as a table") }
  var matrixCaption: String {
    say(
      "Tal, 95 %-interval og antal (besvarelser / besvarere; i spørgsmål, der stilles én gang, kun besvarere)",
      "Figure, 95% interval and numbers (answer sets / respondents; for questions asked once, respondents only)")
  }
}

import Diagnostics
import Reports
import Testing

@Suite struct ChartTests {
  private let danish = Sentences(.danish)
  private let shown = ShownFigure.share(ShownFigure.Share(estimate: 0.32, interval: 0.24...0.415))

  private var dots: IntervalChart {
    IntervalChart(
      subject: "Problematiske sager",
      rows: [
        IntervalChart.Row(
          "Nordby",
          [
            IntervalChart.Entry("Nordby", shown, .own),
            IntervalChart.Entry("Alle", .share(ShownFigure.Share(estimate: 0.5, interval: 0.4...0.6)), .all),
          ]),
        IntervalChart.Row("Sønderø", [IntervalChart.Entry("Sønderø", .fewerThan(5), .plain)]),
        IntervalChart.Row(
          "Lilleby",
          [
            IntervalChart.Entry("Lilleby", .share(ShownFigure.Share(estimate: 0)), .plain)
          ]),
      ],
      band: .share(ShownFigure.Share(estimate: 0.5, interval: 0.4...0.6)))
  }

  private func bars(_ shares: [Double]) -> StackedBars.Bar {
    StackedBars.Bar("Nordby", shares.map { .share(ShownFigure.Share(estimate: $0)) })
  }

  private var causes: StackedBars {
    StackedBars(
      subject: "Årsag",
      parts: [
        StackedBars.Part("Systemet", .darkest), StackedBars.Part("Holdning", .dark), StackedBars.Part("Begge", .light),
        StackedBars.Part("Andet", .lightest),
      ], bars: [bars([0.5, 0.25, 0.2, 0.05]), StackedBars.Bar("Bogø", Array(repeating: .fewerThan(5), count: 4))])
  }

  private var misfit: StackedBars {
    StackedBars(
      subject: "Hvad passer ikke",
      parts: [
        StackedBars.Part("Målene", .darkest), StackedBars.Part("Kompetencerne", .dark),
        StackedBars.Part("Betingelserne", .light),
      ], bars: [bars([0.1, 0, 0.9])])
  }

  @Test func `the charts look as they did when somebody last looked`() throws {
    try expectGolden(IntervalChartView(chart: dots, sentences: danish).html.text, "interval-chart.html")
    try expectGolden(StackedBarsView(chart: causes, sentences: danish).html.text, "cause-bars.html")
    try expectGolden(StackedBarsView(chart: misfit, sentences: danish).html.text, "misfit-bar.html")
    let legend = IntervalChartView.legend([(.own, "Nordby"), (.all, "Alle")])
    try expectGolden(legend.text, "interval-legend.html")
  }

  @Test func `a dot and its line stand at the share and the ends of its interval`() {
    let picture = IntervalChartView(chart: dots, sentences: danish).picture(dots.rows[0]).text
    #expect(picture.contains("cx=\"32%\""))
    #expect(picture.contains("x1=\"24%\" x2=\"41.5%\""))
    #expect(
      picture.contains(
        "<title>Problematiske sager, Nordby. Nordby: 32\u{A0}%, 95 %-interval 24–42\u{A0}%; Alle: 50\u{A0}%"))
    #expect(picture.contains("<desc>"))
    #expect(picture.contains("role=\"img\""))
  }

  @Test func `a withheld figure says so in its place and draws nothing`() {
    let picture = IntervalChartView(chart: dots, sentences: danish).picture(dots.rows[1]).text
    #expect(picture.contains(">færre end 5</text>"))
    #expect(!picture.contains("<circle"))
    #expect(
      IntervalChartView(chart: dots, sentences: Sentences(.english)).picture(dots.rows[1]).text.contains(
        ">fewer than 5</text>"))
  }

  @Test func `parts follow one another without gaps`() {
    let picture = StackedBarsView(chart: causes, sentences: danish).picture(causes.bars[0]).text
    #expect(picture.contains("x=\"0%\" y=\"1.5\" width=\"50%\""))
    #expect(picture.contains("x=\"50%\" y=\"1.5\" width=\"25%\""))
    #expect(picture.contains("x=\"75%\" y=\"1.5\" width=\"20%\""))
    #expect(picture.contains("x=\"95%\" y=\"1.5\" width=\"5%\""))
  }

  @Test func `a narrow part bears no figure, for it would not fit on a telephone`() {
    let picture = StackedBarsView(chart: causes, sentences: danish).picture(causes.bars[0]).text
    #expect(picture.occurrences(of: "</text>") == 3)
  }

  @Test func `a bar with one withheld part shows none of its parts`() {
    let bar = StackedBars.Bar("Bogø", [.share(ShownFigure.Share(estimate: 0.4)), .fewerThan(5), .fewerThan(5)])
    let picture = StackedBarsView(chart: misfit, sentences: danish).picture(bar).text
    #expect(!picture.contains("class=\"part"))
    #expect(!picture.contains("40"))
    #expect(picture.contains(">færre end 5</text>"))
  }

  @Test(arguments: [(0.0, "0%"), (1.0, "100%"), (0.5, "50%"), (0.125, "12.5%"), (1.0 / 3, "33.33%"), (0.0007, "0.07%")])
  func `a share becomes a coordinate with at most two decimals`(share: Double, coordinate: String) {
    #expect(across(share) == coordinate)
  }

  @Test(arguments: [(Double.nan, "0%"), (-0.2, "0%"), (1.7, "100%"), (Double.infinity, "0%")])
  func `what is no share stays inside the picture`(share: Double, coordinate: String) {
    #expect(across(share) == coordinate)
  }
}

extension String {
  /// How often a text occurs.
  func occurrences(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}

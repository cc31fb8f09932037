import Diagnostics
import Studies
import Sustainability

/// What is drawn of a family of indicators for all municipalities, in the order of the study's table.
struct FamilyOverview: Sendable {
  /// A municipality, or all together, with its figure for every indicator of the family.
  struct Line: Sendable {
    let name: String
    let figures: [ShownFigure]
    let isTotal: Bool
  }

  /// Whether some figure is shown.
  var hasFigures: Bool { lines.contains { $0.figures.contains { $0.share != nil } } }

  let family: Indicator.Family
  let indicators: [Indicator]
  let lines: [Line]
  let bars: StackedBars?
  let dots: [IntervalChart]
  /// Whether some figure of all together leaves municipalities out.
  let isPartial: Bool

  init(_ family: Indicator.Family, of municipalities: [Municipality], in figures: Figures, _ say: Sentences) {
    let indicators = figures.indicators(of: family)
    let places: [(id: String?, name: String)] = municipalities.map { ($0.id, $0.name) } + [(nil, say.all)]
    self.family = family
    self.indicators = indicators
    isPartial = indicators.contains(where: figures.isPartial)
    lines = places.map { place in
      Line(
        name: place.name, figures: indicators.map { figures.figure($0.id, of: place.id) }, isTotal: place.id == nil)
    }
    bars = FamilyParts(family, sentences: say).map { parts in
      StackedBars(
        subject: say.barSubject(family), parts: parts.parts,
        bars: places.map { StackedBars.Bar($0.name, parts.figures(figures, of: $0.id)) })
    }
    dots =
      family.isWhole
      ? []
      : indicators.map { indicator in
        IntervalChart(
          subject: say.say(indicator.title),
          rows: places.map { place in
            IntervalChart.Row(
              place.name,
              [
                IntervalChart.Entry(
                  place.name, figures.figure(indicator.id, of: place.id), place.id == nil ? .all : .plain)
              ])
          },
          band: figures.figure(indicator.id, of: nil), isCompact: true, in: indicator.measure)
      }
  }
}

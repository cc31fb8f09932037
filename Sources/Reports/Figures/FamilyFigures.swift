import Diagnostics
import Sustainability

/// What is drawn of a family of indicators for one municipality, beside all together.
struct FamilyFigures {
  /// One indicator with the municipality's figure and that of all.
  struct Line {
    let indicator: Indicator
    let own: ShownFigure
    let all: ShownFigure
  }

  let family: Indicator.Family
  let lines: [Line]
  let bars: StackedBars?
  /// One chart for each measure that the family's figures are in.
  let dots: [IntervalChart]
  /// Whether some figure of all together leaves municipalities out.
  let isPartial: Bool

  init(_ family: Indicator.Family, of municipality: String, named name: String, in figures: Figures, _ say: Sentences) {
    self.family = family
    let indicators = figures.indicators(of: family)
    let lines = indicators.map { indicator in
      Line(
        indicator: indicator, own: figures.figure(indicator, of: municipality), all: figures.figure(indicator, of: nil))
    }
    self.lines = lines
    isPartial = indicators.contains(where: figures.isPartial)
    let parts = FamilyParts(family, sentences: say)
    bars = parts.map { parts in
      StackedBars(
        subject: say.barSubject(family), parts: parts.parts,
        bars: [
          StackedBars.Bar(name, parts.figures(figures, of: municipality)),
          StackedBars.Bar(say.all, parts.figures(figures, of: nil)),
        ])
    }
    let measures = lines.map(\.indicator.measure).reduce(into: [Indicator.Measure]()) { found, measure in
      if !found.contains(measure) { found.append(measure) }
    }
    dots =
      family.isWhole
      ? []
      : measures.map { measure in
        Self.chart(of: lines.filter { $0.indicator.measure == measure }, in: measure, named: name, say)
      }
  }

  private static func chart(
    of lines: [Line], in measure: Indicator.Measure, named name: String, _ say: Sentences
  ) -> IntervalChart {
    IntervalChart(
      subject: say.dotSubject(measure),
      rows: lines.map { line in
        let adjusted = line.own.adjusted.map { IntervalChart.Entry(say.adjusted(name), $0, .adjusted) }
        let own = IntervalChart.Entry(name, line.own, .own)
        let all = IntervalChart.Entry(say.all, line.all, .all)
        return IntervalChart.Row(
          say.say(line.indicator.title), basis: line.own.share.map { say.basis($0, unit: line.indicator.unit) },
          [own] + [adjusted].compactMap(\.self) + [all])
      }, in: measure)
  }

  /// Whether some figure was adjusted.
  var hasAdjusted: Bool { lines.contains { $0.own.adjusted != nil } }

  /// Whether some figure of the municipality is shown.
  var hasOwn: Bool { lines.contains { $0.own.share != nil } }

  /// Whether some figure of all together is shown.
  var hasAll: Bool { lines.contains { $0.all.share != nil } }

  /// Whether the family says anything of the municipality or of all: where nobody answered, nothing is drawn.
  var isEmpty: Bool {
    lines.allSatisfy { line in
      [line.own, line.all].allSatisfy { $0 == .nothing(.noAnswers) || $0 == .nothing(.notAsked) }
    }
  }
}

extension Indicator.Family {
  /// Whether its indicators are the parts of one whole, so that bars say all that dots would.
  var isWhole: Bool { self == .cause || self == .misfit }
}

/// The parts into which a family divides its answer sets, in the order in which bars show them.
struct FamilyParts {
  let parts: [StackedBars.Part]
  private let family: Indicator.Family

  /// The parts of a family; `nil` for families that do not divide anything.
  init?(_ family: Indicator.Family, sentences: Sentences) {
    let indicators = Indicator.all(in: family)
    let patterns: [Pattern] = [.darkest, .dark, .light, .lightest]
    self.family = family
    switch family {
    case .difficulty:
      parts = [
        StackedBars.Part(sentences.problematic, .darkest), StackedBars.Part(sentences.difficult, .dark),
        StackedBars.Part(sentences.routine, .lightest),
      ]
    case .cause, .misfit:
      parts = zip(indicators, patterns).map { StackedBars.Part(sentences.say($0.title), $1) }
    case .load, .wildness, .expertise, .politics, .culture, .colleagues: return nil
    }
  }

  /// The figures of the parts. Routine is what is neither problematic nor difficult.
  func figures(_ figures: Figures, of municipality: String?) -> [ShownFigure] {
    guard family == .difficulty else {
      return Indicator.all(in: family).map { figures.figure($0.id, of: municipality) }
    }
    let problematic = figures.figure("problematic", of: municipality)
    let difficult = figures.figure("difficult", of: municipality)
    guard let first = problematic.share, let second = difficult.share else {
      return [problematic, difficult, problematic.share == nil ? problematic : difficult]
    }
    let routine = ShownFigure.Share(estimate: max(0, 1 - first.estimate - second.estimate))
    return [problematic, difficult, .share(routine)]
  }
}

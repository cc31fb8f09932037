import Diagnostics
import Rubrics
import Studies
import Sustainability

/// The criteria by which raters judged a municipality's answer sets, vignette by vignette, and those of them on which it
/// can be told apart from all together.
struct ControlPointFigures {
  /// The criteria of one rubric.
  struct Part {
    let title: String
    let lines: [FamilyFigures.Line]
  }

  let parts: [Part]

  init(_ figures: Figures, of municipality: String, in study: SoundStudy, _ say: Sentences) {
    let lines = figures.controlPoints.map { indicator in
      FamilyFigures.Line(
        indicator: indicator, own: figures.figure(indicator, of: municipality), all: figures.figure(indicator, of: nil))
    }
    let byRubric = Dictionary(grouping: lines) { $0.indicator.rubric ?? "" }
    var seen: Set<String> = []
    let order = lines.map { $0.indicator.rubric ?? "" }.filter { seen.insert($0).inserted }
    parts = order.map { id in
      let title = study.rubrics.first { $0.id == id }?.rubric.title.map { say.say($0.text) }
      return Part(title: title ?? id, lines: byRubric[id] ?? [])
    }
  }

  /// Whether raters gave no figures at all.
  var isEmpty: Bool { parts.isEmpty }

  private var lines: [FamilyFigures.Line] { parts.flatMap(\.lines) }

  /// How many can be set beside all together.
  var compared: Int { lines.count { Comparison($0.own, with: $0.all) != .unknown } }

  /// How many are not shown for the municipality.
  var notShown: Int { lines.count { $0.own.share == nil } }

  /// The parts with the lines that can be told apart.
  var toldApart: [Part] {
    parts.compactMap { part in
      let lines = part.lines.filter { [.above, .below].contains(Comparison($0.own, with: $0.all)) }
      return lines.isEmpty ? nil : Part(title: part.title, lines: lines)
    }
  }
}

/// Turns them into markup: what stands out is open, the rest folded away.
struct ControlPointsView {
  let model: ControlPointFigures
  let name: String
  let sentences: Sentences

  var html: HTML {
    guard !model.isEmpty else { return .none }
    let apart = model.toldApart
    let count = apart.reduce(0) { $0 + $1.lines.count }
    return """
      <h3>\(sentences.judgedPointsTitle)</h3>
      <p>\(sentences.controlPoints(count, of: model.compared, notShown: model.notShown))</p>
      \(apart.isEmpty ? .none : table(apart, isAlone: false))
      \(Fold(name: "\(sentences.allControlPoints)", content: table(model.parts, isAlone: true)).html)
      """
  }

  private func table(_ parts: [ControlPointFigures.Part], isAlone: Bool) -> HTML {
    FigureTableView(
      groups: parts.map { FigureTableView.Group(heading: $0.title, lines: $0.lines) }, head: sentences.criterionHead,
      name: name, isAlone: isAlone, sentences: sentences
    ).html
  }
}

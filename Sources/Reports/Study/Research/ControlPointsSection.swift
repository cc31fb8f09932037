import Diagnostics
import Rubrics
import Studies
import Sustainability

/// What share met each criterion: all together, and by municipality.
struct ControlPointsSection {
  let figures: Figures
  let municipalities: [Municipality]
  let rubrics: [SoundRubric]
  let say: Sentences

  /// `nil` where nobody was rated.
  var section: ResearchSection? {
    guard !figures.controlPoints.isEmpty else { return nil }
    let together = ResearchSection.Table(
      say.controlPointsCaption,
      [
        .words(say.criterionHead), .number(say.metHead), .number(say.intervalHead), .number(say.answerSetsHead),
      ],
      groups: parts.map { title, points in
        ResearchSection.Group(heading: title, rows: points.map { [say.say($0.title)] + cells($0, nil) })
      })
    let apart = ResearchSection.Table(
      say.controlPointsByMunicipality,
      [
        .words(say.municipalityHead), .number(say.metHead), .number(say.intervalHead), .number(say.answerSetsHead),
      ],
      groups: figures.controlPoints.map { point in
        ResearchSection.Group(
          heading: say.say(point.title), rows: municipalities.map { [$0.name] + cells(point, $0.id) })
      }, isFolded: true)
    let partial = figures.controlPoints.contains(where: figures.isPartial)
    return ResearchSection(
      id: "control-points", title: say.controlPointsTitle, introduction: say.controlPointsIntroduction,
      blocks: [.table(together)] + (partial ? [.words(say.withoutFew)] : []) + [.table(apart)])
  }

  /// The criteria of each rubric under its title, in the order of the rubrics.
  private var parts: [(String, [Indicator])] {
    let byRubric = Dictionary(grouping: figures.controlPoints) { $0.rubric ?? "" }
    var seen: Set<String> = []
    return figures.controlPoints.map { $0.rubric ?? "" }.filter { seen.insert($0).inserted }.map { id in
      let title = rubrics.first { $0.id == id }?.rubric.title.map { say.say($0.text) }
      return (title ?? id, byRubric[id] ?? [])
    }
  }

  private func cells(_ point: Indicator, _ municipality: String?) -> [String] {
    let figure = figures.figure(point, of: municipality)
    guard let share = figure.share else { return [say.inPlace(of: figure), say.none, say.none] }
    return [
      say.figure(share), say.interval(of: share) ?? say.noInterval,
      share.answerSets.map(say.numbers.whole) ?? say.notShown,
    ]
  }
}

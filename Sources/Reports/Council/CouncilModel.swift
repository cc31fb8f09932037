import Diagnostics
import Studies
import Sustainability
import Vignettes

/// Everything the council's page shows, worked out before any markup is made: one sheet a year.
struct CouncilModel: Sendable {
  let sentences: Sentences
  let name: String
  let studyTitle: String
  let studyName: String
  let wave: Int
  let date: CalendarDate
  let isSimulated: Bool
  let minimum: Int
  /// Whether anybody in the study answered anything.
  let hasAnswers: Bool
  let participation: Participation?
  /// Whether the study classes cases at all.
  let classes: Bool
  /// Three figures for politicians.
  let keyFigures: [FamilyFigures.Line]
  /// What does not fit, in a sentence and as a bar; `nil` where the study does not ask.
  let misfit: Statement?
  let misfitBar: StackedBars?
  /// One sentence on how the municipality stands to the others; `nil` where the study does not class cases.
  let comparison: String?
  /// One sentence on what has changed since the wave before; `nil` without one.
  let trend: String?
  /// Whether the figures were held against an earlier edition, so that changes are left out.
  let isNewEdition: Bool
  /// The figures from elsewhere.
  let yardsticks: YardsticksModel
  /// What colleagues found in real case files; `nil` where none were checked.
  let audit: AuditedCases?
  let limits: Limits
  let remarks: [Remark]
  let recalled: [Remark]

  /// The figures that stand on the sheet.
  private static let shown = ["problematic", "difficult", "expertise_unmet"]

  /// Those of them that the study asks for; where it asks for none, what experienced colleagues make of the answers.
  private static func keyFigures(_ figures: Figures, of municipality: String) -> [FamilyFigures.Line] {
    func lines(_ indicators: [Indicator]) -> [FamilyFigures.Line] {
      indicators.map { indicator in
        FamilyFigures.Line(
          indicator: indicator, own: figures.figure(indicator.id, of: municipality),
          all: figures.figure(indicator.id, of: nil))
      }.filter { $0.own != .nothing(.notAsked) || $0.all != .nothing(.notAsked) }
    }
    let usual = lines(shown.compactMap { Indicator.named($0) })
    return usual.isEmpty ? lines(figures.indicators(of: .colleagues)) : usual
  }

  init(
    common: CommonSections, judged: JudgedStudy, municipality: Municipality, audits: [ControlPointSeries],
    date: CalendarDate
  ) {
    let figures = common.figures
    let sentences = Sentences(common.language)
    self.sentences = sentences
    self.date = date
    name = municipality.name
    studyTitle = sentences.say(judged.study.study.title.text)
    studyName = figures.table.study
    wave = figures.table.wave
    isSimulated = figures.table.isSimulated || judged.isSimulated
    minimum = figures.table.minimum
    hasAnswers = common.hasAnswers
    participation = figures.table.participation(of: municipality.id)
    keyFigures = Self.keyFigures(figures, of: municipality.id)
    let misfits = Indicator.all(in: .misfit)
    let parts = misfits.map { figures.figure($0.id, of: municipality.id) }
    misfit =
      parts.allSatisfy { $0 == .nothing(.notAsked) }
      ? nil : sentences.misfit(parts, names: misfits.map { sentences.say($0.title) })
    misfitBar = Self.bar(parts, of: municipality.name, sentences)
    let all = figures.figure("problematic", of: nil)
    classes = all != .nothing(.notAsked)
    let compared = Comparison(figures.figure("problematic", of: municipality.id), with: all)
    comparison = classes ? sentences.councilComparison(compared, of: municipality.name) : nil
    isNewEdition = common.isNewEdition
    trend = common.trend.map { sentences.councilTrend($0.row("problematic", of: municipality.id), $0) }
    yardsticks = YardsticksModel(
      of: municipality.id, data: judged.data, table: figures.table, sentences: sentences)
    audit = AuditedCases(audits, rubrics: judged.study.rubrics, minimum: minimum, say: sentences)
    limits = Limits(figures, common.comparisons, of: municipality.id)
    remarks = judged.data.remarks(of: municipality.id, wave: figures.table.wave)
    recalled = judged.data.remarks(of: municipality.id, before: figures.table.wave)
  }

  /// The bar of what does not fit; `nil` where a part of it may not be shown.
  private static func bar(_ figures: [ShownFigure], of name: String, _ sentences: Sentences) -> StackedBars? {
    guard let parts = FamilyParts(.misfit, sentences: sentences)?.parts, figures.allSatisfy({ $0.share != nil })
    else { return nil }
    return StackedBars(
      subject: sentences.barSubject(.misfit), parts: parts, bars: [StackedBars.Bar(name, figures)])
  }
}

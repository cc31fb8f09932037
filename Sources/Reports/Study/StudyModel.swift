import Diagnostics
import Rubrics
import Studies
import Sustainability
import Vignettes

/// Everything the page of a study shows, worked out before any markup is made.
struct StudyModel: Sendable {
  let sentences: Sentences
  let title: String
  let name: String
  let wave: Int
  let date: CalendarDate
  let isSimulated: Bool
  let minimum: Int
  let statements: [Statement]
  let participation: [ParticipationLine]
  let together: Participation?
  /// What was not counted, in words; `nil` where everything was.
  let leftOut: String?
  let families: [FamilyOverview]
  /// What the study asks about.
  let asked: Set<Indicator.Family>
  /// Whether any figure is adjusted.
  let isAdjusted: Bool
  /// The families of which no figure can be shown, by title.
  let without: [String]
  let vignettes: [SoundVignette]
  let rubrics: RubricShelf
  let followed: [FollowedAnswer]
  let research: ResearchReport
  /// Whether the figures were held against an earlier edition, so that what was not is left out.
  let isNewEdition: Bool

  init(
    table: IndicatorTable, judged: JudgedStudy, studyPath: String, date: CalendarDate, isNewEdition: Bool,
    sentences: Sentences
  ) {
    let figures = Figures(table)
    self.sentences = sentences
    self.date = date
    title = sentences.say(judged.study.study.title.text)
    name = table.study
    wave = table.wave
    isSimulated = table.isSimulated || judged.isSimulated
    minimum = table.minimum
    together = table.participation(of: nil)
    leftOut = sentences.leftOut(table.leftOut)
    participation = ParticipationLine.lines(of: table, sentences: sentences)
    let declared = Set(judged.study.rubrics.map(\.id))
    // Without the rubric of a family nobody could have been classed by it.
    let overviews = figures.families.filter { family in
      figures.indicators(of: family).contains { $0.rubric.map(declared.contains) ?? true }
    }.map { FamilyOverview($0, of: table.municipalities, in: figures, sentences) }
    asked = Set(overviews.map(\.family))
    isAdjusted = figures.isAdjusted
    families = overviews.filter(\.hasFigures)
    without = overviews.filter { !$0.hasFigures }.map { sentences.title(of: $0.family) }
    vignettes = judged.study.vignettes
    rubrics = RubricShelf(judged.study, behind: Set(judged.study.rubrics.map(\.id)))
    followed = FollowedAnswer.firstOfEachClass(
      in: judged, wave: table.wave, rubrics: figures.rubrics, studyPath: studyPath)
    self.isNewEdition = isNewEdition
    research =
      isNewEdition
      ? ResearchReport(of: judged, onlyIn: figures, say: sentences)
      : ResearchReport(ResearchFigures(judged, wave: table.wave), of: judged, in: figures, asked: asked, say: sentences)
    let misfits = Indicator.all(in: .misfit)
    statements = [
      sentences.problematic(
        figures.figure("problematic", of: nil),
        municipalities: table.municipalities.map { figures.figure("problematic", of: $0.id) }),
      sentences.misfit(
        misfits.map { figures.figure($0.id, of: nil) }, names: misfits.map { sentences.say($0.title) }),
      sentences.limit(together, isSimulated: isSimulated),
    ]
  }
}

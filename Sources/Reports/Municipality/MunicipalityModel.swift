import Diagnostics
import Studies
import Sustainability
import Vignettes

/// Everything a municipality's page shows, worked out before any markup is made.
struct MunicipalityModel: Sendable {
  let sentences: Sentences
  let name: String
  let studyTitle: String
  let studyName: String
  let wave: Int
  let date: CalendarDate
  let isSimulated: Bool
  let minimum: Int
  let participation: Participation?
  let statements: [Statement]
  let keyFigures: [FamilyFigures.Line]
  let families: [FamilyFigures]
  /// The rubrics behind the figures, and the others.
  let rubrics: RubricShelf

  init(
    table: IndicatorTable, judged: JudgedStudy, municipality: Municipality, date: CalendarDate, sentences: Sentences
  ) {
    let figures = Figures(table)
    self.sentences = sentences
    self.date = date
    name = municipality.name
    studyTitle = sentences.say(judged.study.study.title.text)
    studyName = table.study
    wave = table.wave
    isSimulated = table.isSimulated || judged.isSimulated
    minimum = table.minimum
    participation = table.participation(of: municipality.id)
    families = figures.families.map {
      FamilyFigures($0, of: municipality.id, named: municipality.name, in: figures, sentences)
    }
    keyFigures = families.filter { $0.family == .difficulty }.flatMap(\.lines)
    rubrics = RubricShelf(judged.study, behind: figures.rubrics)
    let misfits = Indicator.all(in: .misfit)
    statements = [
      sentences.problematic(
        figures.figure("problematic", of: municipality.id), of: municipality.name,
        beside: figures.figure("problematic", of: nil)),
      sentences.misfit(
        misfits.map { figures.figure($0.id, of: municipality.id) }, names: misfits.map { sentences.say($0.title) }),
      sentences.limit(participation, isSimulated: isSimulated),
    ]
  }

  /// How many employed caseworkers did not answer; `nil` when that is not known or would tell how few did.
  var silent: Int? {
    guard let employed = participation?.employed, let respondents = participation?.respondents, employed > respondents
    else { return nil }
    return employed - respondents
  }
}

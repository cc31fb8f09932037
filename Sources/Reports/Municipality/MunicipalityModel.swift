import Diagnostics
import Studies
import Sustainability
import Vignettes

/// Everything a municipality's page shows, worked out before any markup is made.
struct MunicipalityModel: Sendable {
  let sentences: Sentences
  let name: String
  /// The municipalities that it is made of, where several report as one.
  let members: [String]
  let studyTitle: String
  let studyName: String
  let wave: Int
  let date: CalendarDate
  let isSimulated: Bool
  let minimum: Int
  /// Whether anybody in the study answered anything: without answers there are no figures, only what stands beside them.
  let hasAnswers: Bool
  let participation: Participation?
  let statements: [Statement]
  let keyFigures: [FamilyFigures.Line]
  let families: [FamilyFigures]
  /// The criteria by which raters judged, where there are any.
  let controlPoints: ControlPointFigures
  /// How it stands to municipalities in like circumstances; `nil` where there is nothing to compare with.
  let peers: PeersModel?
  let differing: DifferingVignettes
  /// Whether the study classes cases as problematic at all.
  let asksDifficulty: Bool
  /// The figures from elsewhere beside the method's own.
  let yardsticks: YardsticksModel
  /// How its figures have moved since the wave before; `nil` without one.
  let trend: TrendModel?
  let limits: Limits
  let remarks: [Remark]
  let recalled: [Remark]
  /// What is the same on the page of every municipality.
  let common: CommonSections

  init(common: CommonSections, judged: JudgedStudy, municipality: Municipality, date: CalendarDate) {
    let figures = common.figures
    let table = figures.table
    let sentences = Sentences(common.language)
    self.common = common
    self.sentences = sentences
    self.date = date
    name = municipality.name
    members = municipality.members
    studyTitle = sentences.say(judged.study.study.title.text)
    studyName = table.study
    wave = table.wave
    isSimulated = table.isSimulated || judged.isSimulated
    minimum = table.minimum
    hasAnswers = common.hasAnswers
    let participation = table.participation(of: municipality.id)
    self.participation = participation
    families =
      hasAnswers
      ? figures.families.map {
        FamilyFigures($0, of: municipality.id, named: municipality.name, in: figures, sentences)
      }.filter { !$0.isEmpty } : []
    controlPoints = ControlPointFigures(figures, of: municipality.id, in: judged.study, sentences)
    keyFigures = families.filter { [.difficulty, .load].contains($0.family) }.flatMap(\.lines)
    let compared = common.peers.map { PeersModel($0.comparison(of: municipality), sentences: sentences) }
    peers = compared.flatMap { $0.isEmpty ? nil : $0 }
    differing = DifferingVignettes(figures, of: municipality.id, in: judged.study, sentences)
    asksDifficulty = figures.figure("problematic", of: nil) != .nothing(.notAsked)
    yardsticks = YardsticksModel(of: municipality.id, data: judged.data, table: table, sentences: sentences)
    let titles = Dictionary(
      judged.study.vignettes.map { ($0.id, $0.vignette.title.text) }, uniquingKeysWith: { first, _ in first })
    trend = common.trend.map { TrendModel($0, of: municipality.id, titles: titles, sentences) }
    limits = Limits(figures, common.comparisons, of: municipality.id)
    remarks = judged.data.remarks(of: municipality.id, wave: table.wave)
    recalled = judged.data.remarks(of: municipality.id, before: table.wave)
    statements =
      hasAnswers
      ? Self.statements(figures, municipality, participation, isSimulated: isSimulated, sentences)
      : sentences.withoutAnswers(of: municipality.name)
  }

  private static func statements(
    _ figures: Figures, _ municipality: Municipality, _ participation: Participation?, isSimulated: Bool,
    _ sentences: Sentences
  ) -> [Statement] {
    let misfits = Indicator.all(in: .misfit)
    return [
      sentences.problematic(
        figures.figure("problematic", of: municipality.id), of: municipality.name,
        beside: figures.figure("problematic", of: nil)),
      sentences.misfit(
        misfits.map { figures.figure($0.id, of: municipality.id) }, names: misfits.map { sentences.say($0.title) }),
      sentences.limit(participation, isSimulated: isSimulated),
    ]
  }
}

extension Participation {
  /// How many employed caseworkers did not answer; `nil` when that is not known or would tell how few did.
  var silent: Int? {
    guard let employed, let respondents, employed > respondents else { return nil }
    return employed - respondents
  }

  /// Whether every employed caseworker answered.
  var isEverybody: Bool {
    guard let employed, let respondents else { return false }
    return employed <= respondents
  }
}

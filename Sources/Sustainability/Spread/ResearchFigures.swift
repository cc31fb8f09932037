public import Studies

/// What the researcher's report shows beside the indicators: how vignettes were answered, how wild they are, what the
/// panel and the raters say, and how far those who answered differ.
public struct ResearchFigures: Sendable {
  /// The wave.
  public let wave: Int
  /// How every own question of every vignette was answered.
  public let answers: [QuestionAnswers]
  /// The three sources of wildness of every vignette.
  public let wildness: [Wildness]
  /// The panel's credit, or why there is none.
  public let credit: Result<PanelCredit, Panel.Refusal>
  /// What is to be told of the raters.
  public let raters: RaterReport
  /// The experts' scores of the answer sets.
  public let scores: ExpertScores
  /// How often colleagues name different causes.
  public let attribution: AttributionDisagreement
  /// How far colleagues differ where they should not.
  public let colleagues: [ColleagueSpread]
  /// How often the same person answers the same.
  public let consistency: OwnConsistency
  /// What factors do.
  public let factorEffects: [FactorEffect]
  /// How tame anchors were classed.
  public let anchors: [AnchorSpread]
  /// How far roles differ, within and between.
  public let roles: [RoleDispersion]
  /// How far those of the same and of different training differ.
  public let professions: [ProfessionDispersion]
  /// Whether the place in the deck matters; or why that cannot be told.
  public let positions: Result<PositionEffects, PositionEffects.Refusal>

  /// The figures of a wave.
  public init(_ judged: JudgedStudy, wave: Int) {
    let own = WaveAnswers(judged, wave: wave)
    let credit = Result { () throws(Panel.Refusal) in try PanelCredit(own) }
    let raters = RaterReport(judged, wave: wave)
    let scores = ExpertScores(
      own.caseworkers, of: judged, rated: raters.rated, severity: raters.rubrics.map(\.severity))
    self.wave = wave
    self.credit = credit
    self.raters = raters
    self.scores = scores
    wildness = own.wildness()
    answers = own.questionAnswers()
    roles = RoleDispersion.all(from: answers)
    professions = own.professionDispersions()
    attribution = AttributionDisagreement(own, seed: 2026)
    colleagues = [
      own.spreadOfSteps(try? credit.get(), tame: own.tameVignettes(wildness)), own.spreadOfScores(scores),
    ]
    consistency = OwnConsistency(own)
    factorEffects = own.factorEffects()
    anchors = own.anchorSpreads()
    positions = Result { () throws(PositionEffects.Refusal) in try own.positionEffects() }
  }
}

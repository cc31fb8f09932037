/// A study before it is dealt: how many answer how much, and what is guessed of their answers.
public struct StudyPlan: Sendable, Hashable {
  /// How many municipalities take part.
  public let municipalities: Int
  /// How many respondents answer in each, after those who decline.
  public let respondents: Int
  /// How many vignettes there are.
  public let vignettes: Int
  /// How many of them each respondent answers.
  public let perRespondent: Int
  /// The share that is expected.
  public let share: Double
  /// How alike two answers of one respondent are expected to be, 0 … 1.
  public let correlation: Double
  /// How many caseworkers each municipality employs, or nil when that is not known.
  public let employed: Int?
  /// The confidence of the intervals.
  public let confidence: Confidence

  /// The most municipalities, as many as `simulate` invents.
  public static let mostMunicipalities = 2_000
  /// The most respondents or caseworkers of a municipality.
  public static let mostRespondents = 5_000
  /// The most vignettes.
  public static let mostVignettes = 1_000

  /// A plan whose numbers fit together; throws what is wrong with the first that does not.
  public init(
    municipalities: Int, respondents: Int, vignettes: Int, perRespondent: Int, share: Double, correlation: Double,
    employed: Int? = nil, confidence: Confidence = .ninetyFive
  ) throws(PlanFault) {
    let limits: [(quantity: PlanFault.Quantity, number: Int, most: Int)] = [
      (.municipalities, municipalities, Self.mostMunicipalities), (.respondents, respondents, Self.mostRespondents),
      (.vignettes, vignettes, Self.mostVignettes), (.perRespondent, perRespondent, Self.mostVignettes),
      (.employed, employed ?? 1, Self.mostRespondents),
    ]
    for limit in limits where !(1...limit.most ~= limit.number) { throw .outside(limit.quantity, 1...limit.most) }
    if perRespondent > vignettes { throw .moreThanVignettes(perRespondent: perRespondent, vignettes: vignettes) }
    if let employed, respondents > employed { throw .moreThanEmployed(respondents: respondents, employed: employed) }
    guard share > 0, share < 1 else { throw .impossibleShare }
    guard isProbability(correlation) else { throw .impossibleCorrelation }
    self.municipalities = municipalities
    self.respondents = respondents
    self.vignettes = vignettes
    self.perRespondent = perRespondent
    self.share = share
    self.correlation = correlation
    self.employed = employed
    self.confidence = confidence
  }

  init(_ plan: StudyPlan, employed: Int?) {
    municipalities = plan.municipalities
    respondents = plan.respondents
    vignettes = plan.vignettes
    perRespondent = plan.perRespondent
    share = plan.share
    correlation = plan.correlation
    confidence = plan.confidence
    self.employed = employed
  }

  /// What the variance is multiplied by because a respondent's answers are alike: 1 + (b − 1)ρ.
  public var designEffect: Double { 1 + Double(perRespondent - 1) * correlation }

  /// What the variance is multiplied by because the staff is known and finite; 1 when it is not known.
  public var populationFactor: Double { populationFactor(respondents: respondents) }

  func populationFactor(respondents: Int) -> Double {
    guard let employed else { return 1 }
    return AnswerSetPopulation(caseworkers: employed, vignettes: vignettes)
      .factor(given: Double(respondents) * Double(perRespondent))
  }
}

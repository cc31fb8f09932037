/// How large a simulated study is.
public struct SimulationSize: Hashable, Sendable {
  /// How many municipalities.
  public let municipalities: Int
  /// How many caseworkers are listed in each.
  public let respondents: Int
  /// How many vignettes each of them is dealt, of those in their fields.
  public let perRespondent: Int
  /// The seed: the same seed gives the same study.
  public let seed: UInt64

  /// A size; at least one municipality with one respondent who is dealt one vignette.
  public init(municipalities: Int, respondents: Int, perRespondent: Int = 3, seed: UInt64) {
    self.municipalities = max(1, municipalities)
    self.respondents = max(1, respondents)
    self.perRespondent = max(1, perRespondent)
    self.seed = seed
  }
}

/// Invented answers with what is true behind them: for trying out and for power, never as evidence.
public struct SimulatedStudy: Sendable {
  /// The tables.
  public let data: StudyData
  /// What is true.
  public let truth: SimulationTruth
  /// How many vignettes each respondent was dealt at most.
  public let perRespondent: Int
}

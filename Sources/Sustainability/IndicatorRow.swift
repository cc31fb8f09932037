/// One indicator of one municipality (or of all together), ready to be shown: whatever may not be shown is gone.
public struct IndicatorRow: Hashable, Sendable {
  /// Why there is no figure.
  public enum Reason: Hashable, Sendable {
    /// It rests on fewer respondents than the study's minimum.
    case fewerThan(Int)
    /// It is a total from which a withheld figure could be worked out; the number is the study's minimum.
    case wouldReveal(Int)
    /// Nobody of the municipality answered what it reads.
    case noAnswers
    /// Answers were given, but none was decided.
    case nothingDecided
  }

  /// Why a figure has no interval.
  public enum NoInterval: Hashable, Sendable {
    /// A single respondent says nothing of how respondents differ.
    case oneRespondent
    /// More answered than are employed by the table of municipalities.
    case moreThanEmployed
  }

  /// How an interval was found.
  public enum Method: String, Hashable, Sendable {
    /// Wilson's interval on the effective number of answer sets, with the respondent as sampling unit.
    case clusteredWilson = "clustered Wilson"
  }

  /// The municipality's code; `nil` for all municipalities together.
  public let municipality: String?
  /// The indicator.
  public let indicator: Indicator
  /// The group of answer sets; `all` when there is no narrower one.
  public let group: String
  /// The share, 0 to 1; `nil` when there is none or it may not be shown.
  public let estimate: Double?
  /// The lower end of the 95 % interval.
  public let lower: Double?
  /// The upper end of the 95 % interval.
  public let upper: Double?
  /// The plain share; in a descriptive analysis the estimate itself.
  public let crude: Double?
  /// The respondents it rests on.
  public let respondents: Int?
  /// The answer sets it rests on (respondents' answers for what is asked once).
  public let answerSets: Int?
  /// The answer sets that were dealt; `nil` when not known.
  public let dealt: Int?
  /// The caseworkers employed; `nil` when not known.
  public let employed: Int?
  /// How the interval was found; `nil` without one.
  public let method: Method?
  /// Whether the figure was taken out because it rests on too few.
  public let isSuppressed: Bool
  /// Why there is no figure; `nil` when there is one.
  public let reason: Reason?
  /// Why there is no interval; `nil` when there is one.
  public let noInterval: NoInterval?

  /// A row.
  public init(
    municipality: String?, indicator: Indicator, group: String = "all", estimate: Double?, lower: Double?,
    upper: Double?, crude: Double?, respondents: Int?, answerSets: Int?, dealt: Int?, employed: Int?, method: Method?,
    isSuppressed: Bool, reason: Reason?, noInterval: NoInterval?
  ) {
    self.municipality = municipality
    self.indicator = indicator
    self.group = group
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.crude = crude
    self.respondents = respondents
    self.answerSets = answerSets
    self.dealt = dealt
    self.employed = employed
    self.method = method
    self.isSuppressed = isSuppressed
    self.reason = reason
    self.noInterval = noInterval
  }
}

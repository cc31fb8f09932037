/// One indicator of one municipality (or of all together), ready to be shown: whatever may not be shown is gone.
public struct IndicatorRow: Hashable, Sendable {
  /// Why there is no figure.
  public enum Reason: Hashable, Sendable {
    /// It rests on fewer respondents than the study's minimum.
    case fewerThan(Int)
    /// It rests on fewer respondents than the study's minimum, or would help to work out a figure that does: which of the
    /// two is not told.
    case wouldReveal(Int)
    /// Beside an earlier edition it, or another figure that it would give away, could tell what fewer than the minimum said.
    case besideEarlier(Int)
    /// Nobody of the municipality answered what it reads.
    case noAnswers
    /// Answers were given, but none was decided.
    case nothingDecided
    /// Nobody answered some vignette that enters the sum, and nothing missing counts as zero.
    case notEveryVignette
  }

  /// Why a figure has no interval.
  public enum NoInterval: Hashable, Sendable {
    /// A single respondent says nothing of how respondents differ.
    case oneRespondent
    /// More answered than are employed by the table of municipalities.
    case moreThanEmployed
    /// The respondents are all alike, so that nothing is known of how far they vary.
    case noVariation
  }

  /// How an interval was found.
  public enum Method: String, Hashable, Sendable {
    /// Wilson's interval on the effective number of answer sets, with the respondent as sampling unit.
    case clusteredWilson = "clustered Wilson"
    /// A logistic mixed model, standardised over the study's vignettes and integrated over respondents.
    case mixedModel = "mixed model"
    /// Student's interval of a mean, with the respondent as sampling unit.
    case clusteredMean = "clustered mean"
    /// Student's interval of a mean of scores from which the raters' severity was taken; severity itself counts as known.
    case severityAdjusted = "clustered mean, severity-adjusted"
  }

  /// The municipality's code; `nil` for all municipalities together.
  public let municipality: String?
  /// The indicator.
  public let indicator: Indicator
  /// The group of answer sets it is about.
  public var group: IndicatorGroup
  /// The figure in the unit of ``Indicator/measure``: adjusted where ``isAdjusted``, else the plain one; `nil` when there
  /// is none or it may not be shown.
  public var estimate: Double?
  /// The lower end of the 95 % interval.
  public var lower: Double?
  /// The upper end of the 95 % interval.
  public var upper: Double?
  /// The plain figure; in a descriptive analysis the estimate itself.
  public var crude: Double?
  /// The 95 % interval of the plain figure: "these staff, these vignettes"; `nil` where there is none.
  public var descriptive: ClosedRange<Double>?
  /// Between what the plain figure would lie whatever those think who did not answer; `nil` where that is not known.
  public var bounds: ClosedRange<Double>?
  /// The respondents it rests on.
  public var respondents: Int?
  /// The answer sets it rests on (respondents' answers for what is asked once).
  public var answerSets: Int?
  /// The answer sets that were dealt; `nil` when not known.
  public var dealt: Int?
  /// The caseworkers employed; `nil` when not known.
  public var employed: Int?
  /// How the interval was found; `nil` without one.
  public var method: Method?
  /// Whether the figure was taken out because it rests on too few.
  public var isSuppressed: Bool
  /// Why there is no figure; `nil` when there is one.
  public var reason: Reason?
  /// Why there is no interval; `nil` when there is one.
  public var noInterval: NoInterval?
  /// Of how many municipalities a total is, where it leaves out those whose own figures are withheld; else `nil`.
  public var covered: Int?

  /// Whether the estimate is adjusted, by a model or for severity, so that the plain figure stands beside it.
  public var isAdjusted: Bool { method == .mixedModel || method == .severityAdjusted }

  /// A row.
  public init(
    municipality: String?, indicator: Indicator, group: IndicatorGroup = .all, estimate: Double?, lower: Double?,
    upper: Double?, crude: Double?, descriptive: ClosedRange<Double>? = nil, bounds: ClosedRange<Double>? = nil,
    respondents: Int?, answerSets: Int?, dealt: Int?, employed: Int?, method: Method?, isSuppressed: Bool,
    reason: Reason?, noInterval: NoInterval?, covered: Int? = nil
  ) {
    self.municipality = municipality
    self.indicator = indicator
    self.group = group
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
    self.crude = crude
    self.descriptive = descriptive
    self.bounds = bounds
    self.respondents = respondents
    self.answerSets = answerSets
    self.dealt = dealt
    self.employed = employed
    self.method = method
    self.isSuppressed = isSuppressed
    self.reason = reason
    self.noInterval = noInterval
    self.covered = covered
  }
}

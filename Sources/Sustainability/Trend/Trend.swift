public import Statistics
public import Studies

/// How shares have moved between two waves, as far as the waves can be compared.
public struct Trend: Sendable {
  /// A share in one wave, over the vignettes that both waves share.
  public struct Share: Hashable, Sendable {
    /// The plain share.
    public let value: Double
    /// The respondents it rests on.
    public let respondents: Int
    /// The answer sets it rests on (respondents' answers for what is asked once).
    public let answerSets: Int
  }

  /// The change of one indicator.
  public struct Change: Hashable, Sendable {
    /// The share in the earlier wave.
    public let earlier: Share
    /// The share in the later wave.
    public let now: Share
    /// The later minus the earlier one with its 95 % interval (``ShareChange``).
    public let difference: Estimate

    /// The 95 % interval; `nil` where there is none.
    public var interval: ClosedRange<Double>? {
      difference.lower.flatMap { lower in difference.upper.map { lower...$0 } }
    }

    /// Whether the interval leaves out no change.
    public var isToldApart: Bool { interval.map { !$0.contains(0) } ?? false }
  }

  /// One indicator of one municipality, or of all together.
  public struct Row: Hashable, Sendable {
    /// The municipality's code; `nil` for all together.
    public let municipality: String?
    /// The indicator.
    public let indicator: Indicator
    /// The change; `nil` where there is none or it may not be shown.
    public let change: Change?
    /// Why there is no change; `nil` when there is one.
    public let reason: IndicatorRow.Reason?
    /// Of how many municipalities all together are: only of those whose own change is shown.
    public let covered: Int?
  }

  /// The study's name.
  public let study: String
  /// The earlier wave.
  public let earlierWave: Int
  /// The later wave.
  public let wave: Int
  /// Whether the answers are invented.
  public let isSimulated: Bool
  /// The fewest respondents a shown figure may rest on.
  public let minimum: Int
  /// The municipalities in the order in which they are listed.
  public let municipalities: [Municipality]
  /// The vignettes that the figures are over: answered in both waves, in the same version and variant and under the same law.
  public let vignettes: [String]
  /// Whether the figures are over fewer vignettes than were answered in one of the waves.
  public let isOverPart: Bool
  /// What cannot be compared.
  public let gaps: [TrendGap]
  /// Municipality by municipality, then all together; in each the indicators that can be compared.
  public let rows: [Row]

  /// The row of an indicator for a municipality, or for all together.
  public func row(_ indicator: String, of municipality: String?) -> Row? {
    rows.first { $0.municipality == municipality && $0.indicator.id == indicator }
  }
}

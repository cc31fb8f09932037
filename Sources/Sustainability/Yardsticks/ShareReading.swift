public import Statistics

/// What a share that was counted elsewhere tells, and what it does not.
///
/// Three different figures are kept apart that are often taken for one another. **Coverage** is answered / population.
/// The **response rate** is answered / asked and is not known unless it is told how many were asked. The **interval as
/// if drawn at random** says how exact the share would be if those who answered were a random sample, which nobody
/// has shown; it is Wilson's, and where the population is known also the exact one for a finite population. The
/// **bounds** assume nothing: they are the shares of the whole population if all who are silent were a no, or a yes.
///
/// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 13; Horowitz & Manski, *Journal of Econometrics* 84 (1998)
/// 37–58.
public struct ShareReading: Hashable, Sendable {
  /// The numbers it rests on.
  public let counts: ShareCounts
  /// Answered / population; `nil` when the population is not told.
  public let coverage: Double?
  /// Answered / asked; `nil` when it is not told how many were asked.
  public let response: Double?
  /// Wilson's 95 % interval, as if those who answered were drawn at random from endlessly many.
  public let asIfRandom: ClosedRange<Double>
  /// How ``asIfRandom`` was found, as methods are named in JSON.
  public let asIfRandomMethod: String
  /// The exact 95 % interval as if they were drawn at random from the population; `nil` when that is not told, or is
  /// too large for every count in it to be tried.
  public let asIfRandomFromPopulation: ClosedRange<Double>?
  /// What the whole population's share is, whatever the silent think; `nil` when the population is not told.
  public let bounds: ClosedRange<Double>?
  /// The share among the silent at which the share of all is exactly one half; `nil` when nobody was silent or the
  /// population is not told. Outside 0 … 1 the silent could not bring it there.
  public let silentShareForHalf: Double?

  /// Up to here a population's exact limits take no time that anybody would notice.
  private static let largestExactPopulation = 1_000_000

  /// Reads the counts; refused only where the numbers leave what statistics can compute.
  public init(_ counts: ShareCounts) throws(Undefined) {
    self.counts = counts
    let (numerator, answered) = (Double(counts.numerator), Double(counts.answered))
    coverage = counts.population.map { answered / Double($0) }
    response = counts.asked.map { answered / Double($0) }
    let wilson = try Proportions.wilson(numerator, of: answered).get().interval.get()
    asIfRandom = wilson.lower...wilson.upper
    asIfRandomMethod = wilson.method.rawValue
    asIfRandomFromPopulation = counts.population.flatMap { population in
      guard population <= Self.largestExactPopulation else { return nil }
      let exact = try? Proportions.hypergeometric(counts.numerator, of: counts.answered, population: population).get()
      return (try? exact?.estimate.interval.get()).map { $0.lower...$0.upper }
    }
    let bounds = try counts.population.map { population throws(Undefined) in
      try Proportions.nonresponseBounds(numerator, respondents: answered, population: Double(population)).get()
    }
    self.bounds = bounds.map { $0.lower...$0.upper }
    silentShareForHalf = bounds?.silentShare(forOverall: 0.5)
  }

  /// On which side of one half the share of all lies, as far as that is known.
  public enum Half: Hashable, Sendable {
    /// Above one half, whatever the silent think.
    case certainlyAbove
    /// Below one half, whatever the silent think.
    case certainlyBelow
    /// Above or at one half if at least this share of the silent would say yes, below it otherwise.
    case depends(onSilentShare: Double)
    /// The population is not told, or all have answered.
    case notAsked
  }

  /// On which side of one half the share of all lies.
  public var half: Half {
    guard let bounds, let silent = silentShareForHalf else { return .notAsked }
    if bounds.lowerBound > 0.5 { return .certainlyAbove }
    if bounds.upperBound < 0.5 { return .certainlyBelow }
    return .depends(onSilentShare: silent)
  }
}

/// Between which limits a population's share must lie when some of it did not answer.
public struct NonresponseBounds: Sendable, Hashable {
  /// Respondents divided by the population.
  public let coverage: Double
  /// The share among the respondents.
  public let respondentShare: Double
  /// The population's share if every silent member were a no.
  public let lower: Double
  /// The population's share if every silent member were a yes.
  public let upper: Double
  /// Imbens and Manski's interval around the bounds, for a population that is itself a sample; kept in [0, 1].
  public let interval: Interval
  /// How many standard errors ``interval`` reaches beyond each bound, between the one- and the two-sided quantile.
  public let reach: Double

  /// The distance between the bounds: the silent share.
  public var width: Double { upper - lower }

  /// The yes-share among the silent at which the population's share is exactly this; nil when nobody was silent.
  ///
  /// Outside 0 … 1 means that no answer of the silent could lead there.
  public func silentShare(forOverall share: Double) -> Double? {
    coverage < 1 ? (share - lower) / (1 - coverage) : nil
  }
}

extension Proportions {
  /// The worst-case bounds of a share under non-response, without any assumption about the silent.
  ///
  /// Formula: [x/N, (x + N − n)/N] for x yes among n respondents out of N. Assumes only that answers are true. The
  /// interval adds c standard errors √(b(1 − b)/N) to each bound b, with Φ(c + width/largest error) − Φ(−c) = 1 − α.
  /// Source: Horowitz & Manski, *Journal of Econometrics* 84 (1998) 37–58; Imbens & Manski, *Econometrica* 72 (2004)
  /// 1845–1857.
  public static func nonresponseBounds(
    _ numerator: Double, respondents: Double, population: Double, confidence: Confidence = .ninetyFive
  ) -> Result<NonresponseBounds, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: respondents)
      try requirePopulation(population, sample: respondents)
      let lower = numerator / population
      let upper = (numerator + (population - respondents)) / population
      let lowerError = squareRoot(ofVariance: lower * (1 - lower) / population)
      let upperError = squareRoot(ofVariance: upper * (1 - upper) / population)
      let reach = try imbensManskiReach(
        width: upper - lower, largestError: max(lowerError, upperError), confidence: confidence)
      return NonresponseBounds(
        coverage: respondents / population, respondentShare: numerator / respondents, lower: lower, upper: upper,
        interval: try Interval(
          lower: max(0, lower - reach * lowerError), upper: min(1, upper + reach * upperError),
          confidence: confidence, method: .imbensManski),
        reach: reach)
    }
  }

  private static func imbensManskiReach(
    width: Double, largestError: Double, confidence: Confidence
  ) throws(Undefined) -> Double {
    let twoSided = try confidence.normalReach()
    guard largestError > 0 else { return twoSided }
    let normal = NormalDistribution()
    // The two-sided quantile always covers; the border of too little lies below it.
    return border(inside: twoSided, outside: 0) { reach in
      guard let missedAbove = normal.upperTail(reach + width / largestError),
        let missedBelow = normal.upperTail(reach)
      else { return true }
      return missedAbove + missedBelow > 1 - confidence.level
    }
  }
}

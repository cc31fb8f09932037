import Glibc

/// A share in a sample drawn at random without replacement from a finite population.
public struct FinitePopulationShare: Sendable, Hashable {
  /// The share with the corrected standard error and ± t(n − 1) limits, kept as computed.
  public let estimate: Estimate
  /// Limits that are symmetric on the log-odds scale and so stay between 0 and 1.
  public let logit: Result<Interval, Undefined>
  /// The standard error as if the population were endless.
  public let uncorrectedStandardError: Double
  /// The estimated number in the population.
  public let total: Double
  /// The standard error of ``total``.
  public let totalStandardError: Double
}

extension Proportions {
  /// A share in a random sample without replacement, with a finite population correction.
  ///
  /// Formula: SE = √((1 − n/N) p(1 − p)/(n − 1)); limits p ± t(n − 1) SE, and logit⁻¹(logit p ± t SE/(p(1 − p))). When all
  /// N are in the sample the interval is a point: the share is then known. It says nothing about silence or choice.
  /// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 3; R survey 4.1-1, `svymean`, `svyciprop`.
  public static func finitePopulation(
    _ numerator: Double, of sample: Double, population: Double, confidence: Confidence = .ninetyFive
  ) -> Result<FinitePopulationShare, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: sample)
      try requirePopulation(population, sample: sample)
      guard sample >= 2 else { throw .fewerThanTwoUnits }
      let share = numerator / sample
      let uncorrected = (share * (1 - share) / (sample - 1)).squareRoot()
      let standardError = uncorrected * (1 - sample / population).squareRoot()
      let reach = try confidence.studentReach(degreesOfFreedom: sample - 1) * standardError
      return FinitePopulationShare(
        estimate: try Estimate(
          share, standardError: standardError,
          interval: .success(
            Interval(
              lower: share - reach, upper: share + reach, confidence: confidence, method: .finitePopulationT))),
        logit: Result { () throws(Undefined) in try logitInterval(share, reach: reach, confidence) },
        uncorrectedStandardError: uncorrected, total: share * population,
        totalStandardError: standardError * population)
    }
  }

  static func requirePopulation(_ population: Double, sample: Double) throws(Undefined) {
    guard population.isFinite else { throw .impossibleCount }
    guard population >= sample else { throw .populationSmallerThanSample }
  }

  private static func logitInterval(
    _ share: Double, reach: Double, _ confidence: Confidence
  ) throws(Undefined) -> Interval {
    guard share > 0, share < 1 else { throw .shareIsZeroOrOne }
    let odds = share / (1 - share)
    let factor = exp(reach / (share * (1 - share)))
    return try Interval(
      lower: odds / (odds + factor), upper: 1 - 1 / (1 + odds * factor), confidence: confidence,
      method: .finitePopulationLogit)
  }

  /// √((N − n)/(N − 1)): what a standard error with divisor N is multiplied by; 0 when all were drawn.
  public static func finitePopulationFactor(sample: Double, population: Double) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      guard sample >= 0 else { throw .impossibleCount }
      try requirePopulation(population, sample: sample)
      guard population > 1 else { throw .fewerThanTwoUnits }
      return ((population - sample) / (population - 1)).squareRoot()
    }
  }
}

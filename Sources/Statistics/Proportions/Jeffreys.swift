extension Proportions {
  /// A share with the equal-tailed interval under Jeffreys' prior.
  ///
  /// Formula: the α/2 and 1 − α/2 quantiles of Beta(x + ½, n − x + ½), with 0 as the lower limit at x = 0 and 1 as the
  /// upper at x = n. Assumes independent trials with one probability.
  /// Source: Brown, Cai & DasGupta, *Statistical Science* 16 (2001) 101–133.
  public static func jeffreys(
    _ numerator: Double, of denominator: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: denominator)
      let failures = denominator - numerator
      // The upper limit from the other end, where small numbers keep their digits.
      let upper = failures == 0 ? 1 : 1 - (try betaQuantile(confidence.tail, failures + 0.5, numerator + 0.5))
      let lower = numerator == 0 ? 0 : try betaQuantile(confidence.tail, numerator + 0.5, failures + 0.5)
      return try Estimate(
        numerator / denominator,
        interval: .success(Interval(lower: lower, upper: upper, confidence: confidence, method: .jeffreys)))
    }
  }
}

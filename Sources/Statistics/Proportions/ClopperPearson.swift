extension Proportions {
  /// A share with Clopper and Pearson's exact interval.
  ///
  /// Formula: lower limit the α/2 quantile of Beta(x, n − x + 1), upper the 1 − α/2 quantile of Beta(x + 1, n − x).
  /// Never covers less than promised, and therefore usually more. Assumes independent trials with one probability.
  /// Source: Clopper & Pearson, *Biometrika* 26 (1934) 404–413.
  public static func clopperPearson(
    _ numerator: Double, of denominator: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: denominator)
      let failures = denominator - numerator
      return try Estimate(
        numerator / denominator,
        interval: .success(
          Interval(
            lower: numerator == 0 ? 0 : try betaQuantile(confidence.tail, numerator, failures + 1),
            upper: failures == 0 ? 1 : 1 - (try betaQuantile(confidence.tail, failures, numerator + 1)),
            confidence: confidence, method: .clopperPearson)))
    }
  }

  static func betaQuantile(_ probability: Double, _ alpha: Double, _ beta: Double) throws(Undefined) -> Double {
    guard let quantile = BetaDistribution(alpha: alpha, beta: beta)?.quantile(probability) else {
      throw .outOfNumericRange
    }
    return quantile
  }
}

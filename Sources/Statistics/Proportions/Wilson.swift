extension Proportions {
  /// A share with Wilson's score interval, the default choice.
  ///
  /// Formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Assumes independent trials with one probability.
  /// Never leaves [0, 1] and has a width also at 0 of n and n of n.
  /// Source: Wilson, *Journal of the American Statistical Association* 22 (1927) 209–212; recommended by Brown, Cai &
  /// DasGupta, *Statistical Science* 16 (2001) 101–133.
  public static func wilson(
    _ numerator: Double, of denominator: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: denominator)
      let share = numerator / denominator
      let limits = wilsonLimits(share, size: denominator, reach: try confidence.normalReach())
      return try Estimate(
        share, standardError: squareRoot(ofVariance: share * (1 - share) / denominator),
        interval: .success(
          Interval(lower: limits.lower, upper: limits.upper, confidence: confidence, method: .wilson)))
    }
  }

  /// The two solutions of (p̂ − p)² = reach² p(1 − p)/size.
  static func wilsonLimits(_ share: Double, size: Double, reach: Double) -> (lower: Double, upper: Double) {
    let square = reach * reach
    let middle = (share + square / (2 * size)) / (1 + square / size)
    let half =
      reach * (share * (1 - share) / size + square / (4 * size * size)).squareRoot() / (1 + square / size)
    // At the ends one solution is the end itself; rounding must not move it.
    return (share == 0 ? 0 : max(0, middle - half), share == 1 ? 1 : min(1, middle + half))
  }
}

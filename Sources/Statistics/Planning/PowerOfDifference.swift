extension Proportions {
  /// The probability that a difference between two shares is seen: that a two-sided test finds it.
  ///
  /// Formula: Φ((|d| − zσ₀)/σ₁) + Φ((−|d| − zσ₀)/σ₁) with d = p₁ − p₂, σ₀² = p̄(1 − p̄)(1/n₁ + 1/n₂), p̄ the shares weighed by
  /// size, σ₁² = p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂, z the normal quantile. The second term is the difference found on the wrong
  /// side. Sizes may be effective sizes. Assumes independent groups that are not very small. It is what R's
  /// `power.prop.test(strict = TRUE)` gives for equal sizes.
  /// Source: Fleiss, Levin & Paik, *Statistical Methods for Rates and Proportions*, 3rd ed. 2003, ch. 4.
  public static func powerOfDifference(
    _ first: Double, size firstSize: Double, minus second: Double, size secondSize: Double,
    confidence: Confidence = .ninetyFive
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      let reach = try confidence.normalReach()
      return try power(first, firstSize, second, secondSize, reach: reach)
    }
  }

  /// The same with another quantile, such as Student's.
  static func power(
    _ first: Double, _ firstSize: Double, _ second: Double, _ secondSize: Double, reach: Double
  ) throws(Undefined) -> Double {
    guard isProbability(first), isProbability(second) else { throw .notAProbability }
    guard firstSize > 0, secondSize > 0, firstSize.isFinite, secondSize.isFinite else { throw .impossibleCount }
    let pooled = (first * firstSize + second * secondSize) / (firstSize + secondSize)
    let without = reach * squareRoot(ofVariance: pooled * (1 - pooled) * (1 / firstSize + 1 / secondSize))
    let with = squareRoot(ofVariance: first * (1 - first) / firstSize + second * (1 - second) / secondSize)
    let difference = abs(first - second)
    // Without any spread the test always says the same.
    guard with > 0 else { return difference > without ? 1 : 0 }
    let normal = NormalDistribution()
    guard let found = normal.cumulative((difference - without) / with),
      let reversed = normal.cumulative((-difference - without) / with)
    else { throw .outOfNumericRange }
    return min(1, found + reversed)
  }
}

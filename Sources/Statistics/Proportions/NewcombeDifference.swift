extension Proportions {
  /// The difference between two independent shares, the first minus the second, with Newcombe's interval.
  ///
  /// Formula: with Wilson limits (l₁, u₁) and (l₂, u₂), d − √((p₁ − l₁)² + (u₂ − p₂)²) and d + √((u₁ − p₁)² + (p₂ − l₂)²).
  /// Assumes that no one is in both groups and that trials are independent; use it to set one municipality against
  /// the rest. Source: Newcombe, *Statistics in Medicine* 17 (1998) 873–890, method 10.
  public static func newcombeDifference(
    _ first: Double, of firstDenominator: Double, minus second: Double, of secondDenominator: Double,
    confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(first, of: firstDenominator)
      try requireShare(second, of: secondDenominator)
      let reach = try confidence.normalReach()
      let one = first / firstDenominator
      let other = second / secondDenominator
      let oneLimits = wilsonLimits(one, size: firstDenominator, reach: reach)
      let otherLimits = wilsonLimits(other, size: secondDenominator, reach: reach)
      let variance = one * (1 - one) / firstDenominator + other * (1 - other) / secondDenominator
      return try Estimate(
        one - other, standardError: variance.squareRoot(),
        interval: .success(
          Interval(
            lower: one - other - hypotenuse(one - oneLimits.lower, otherLimits.upper - other),
            upper: one - other + hypotenuse(oneLimits.upper - one, other - otherLimits.lower),
            confidence: confidence, method: .newcombeHybrid)))
    }
  }

  static func hypotenuse(_ first: Double, _ second: Double) -> Double {
    (first * first + second * second).squareRoot()
  }
}

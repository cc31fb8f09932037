import Glibc

extension Funnel {
  /// Overdispersion of shares, additive: a variance between units on the arcsine scale.
  ///
  /// Formula: y = arcsin √p with standard error 1/(2√n); z = (y − arcsin √t) 2√n, φ the winsorised mean of z²;
  /// τ² = (Iφ − (I − 1))/(Σw − Σw²/Σw), w = 4n, and 0 where that is negative. Around the fixed target, not around a
  /// weighted mean as in a meta-analysis. Assumes that units truly differ, all by the same variance; preferred to the
  /// multiplicative kind by its source.
  /// Source: Spiegelhalter, *Quality and Safety in Health Care* 14 (2005) 347–351; DerSimonian & Laird, *Controlled Clinical
  /// Trials* 7 (1986) 177–188.
  public static func additiveOverdispersion(
    _ points: [FunnelPoint], target: Double
  ) -> Result<FunnelOverdispersion, Undefined> {
    Result { () throws(Undefined) in
      for point in points { try requireTarget(target, point.size) }
      let middle = asin(target.squareRoot())
      return try FunnelOverdispersion(
        distances: points.map { asin($0.share.squareRoot()) - middle },
        standardErrors: points.map { 1 / (2 * $0.size.squareRoot()) })
    }
  }

  /// Limits on the arcsine scale with a variance between units, brought back to shares.
  ///
  /// Formula: sin²(arcsin √t ± z √(1/(4n) + τ²)), 0 and 1 where the angle leaves 0 … π/2, beyond which sin² would turn back.
  /// Assumptions and source as ``additiveOverdispersion(_:target:)``.
  public static func additiveLimits(
    target: Double, size: Double, betweenVariance: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      try requireTarget(target, size)
      guard betweenVariance >= 0, betweenVariance.isFinite else { throw .impossibleSpread }
      let reach = try confidence.normalReach() * (1 / (4 * size) + betweenVariance).squareRoot()
      let middle = asin(target.squareRoot())
      func share(_ angle: Double) -> Double {
        let sine = sin(min(max(angle, 0), Double.pi / 2))
        return sine * sine
      }
      return try Interval(
        lower: share(middle - reach), upper: share(middle + reach), confidence: confidence, method: .funnelAdditive)
    }
  }

  /// Overdispersion of ratios of observed to expected counts, additive on the logarithmic scale.
  ///
  /// Formula: y = log(O/E) with standard error 1/√E around log 1 = 0; φ and τ² as in ``additiveOverdispersion(_:target:)``
  /// with w = E. Assumes that counts are Poisson around known expectations; a count of 0 has no logarithm and is refused.
  /// Source: as there; R FunnelPlotR 0.6.0, transformation "SHMI".
  public static func ratioOverdispersion(
    observed: [Double], expected: [Double]
  ) -> Result<FunnelOverdispersion, Undefined> {
    Result { () throws(Undefined) in
      guard observed.count == expected.count else { throw .unequalLengths }
      guard zip(observed, expected).allSatisfy({ $0 > 0 && $1 > 0 && $0.isFinite && $1.isFinite }) else {
        throw .impossibleCount
      }
      return try FunnelOverdispersion(
        distances: zip(observed, expected).map { log($0 / $1) },
        standardErrors: expected.map { 1 / $0.squareRoot() })
    }
  }

  /// Limits of a ratio of observed to expected counts around 1, with a variance between units.
  ///
  /// Formula: exp(±z √(1/E + τ²)). Assumptions and source as ``ratioOverdispersion(observed:expected:)``.
  public static func ratioLimits(
    expected: Double, betweenVariance: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      let limits = try ratioLimits(
        expected: expected, betweenVariance: betweenVariance, reach: try confidence.normalReach())
      return try Interval(
        lower: limits.lower, upper: limits.upper, confidence: confidence, method: .funnelAdditive)
    }
  }

  /// The limits at so many standard deviations, for comparison with programs that round the normal quantile.
  package static func ratioLimits(
    expected: Double, betweenVariance: Double, reach: Double
  ) throws(Undefined) -> (lower: Double, upper: Double) {
    guard expected > 0, expected.isFinite else { throw .impossibleCount }
    guard betweenVariance >= 0, betweenVariance.isFinite else { throw .impossibleSpread }
    let distance = reach * (1 / expected + betweenVariance).squareRoot()
    return (exp(-distance), exp(distance))
  }
}

/// One point of a funnel plot: a share and how many independent cases it rests on.
public struct FunnelPoint: Sendable, Hashable {
  /// The share, from 0 to 1.
  public let share: Double
  /// How many independent cases; for clustered answers the effective size, which need not be whole.
  public let size: Double

  /// A count of independent cases.
  public init(_ numerator: Double, of denominator: Double) throws(Undefined) {
    try Proportions.requireShare(numerator, of: denominator)
    share = numerator / denominator
    size = denominator
  }

  /// A share of clustered answers with its effective size, such as that of ``ClusteredShare/effectiveSize``.
  public init(share: Double, effectiveSize: Double) throws(Undefined) {
    guard isProbability(share) else { throw .notAProbability }
    guard effectiveSize > 0, effectiveSize <= Proportions.largestCount else { throw .impossibleCount }
    self.share = share
    size = effectiveSize
  }
}

/// Where the shares of units of different size would lie if they differed by chance alone.
public enum Funnel {
  /// The pooled share, Σx/Σn, around which a funnel is drawn: each unit counts as much as it has cases, also where
  /// units depend on one another. Refused without a case.
  /// Source: Spiegelhalter, *Statistics in Medicine* 24 (2005) 1185–1202, section 2.
  public static func target(_ points: [FunnelPoint]) -> Result<Double, Undefined> {
    let size = points.reduce(0) { $0 + $1.size }
    guard size > 0 else { return .failure(.emptyDenominator) }
    return .success(points.reduce(0) { $0 + $1.share * $1.size } / size)
  }

  /// Exact limits from the binomial distribution, interpolated between counts so that they narrow smoothly with n.
  ///
  /// Formula: (r − a)/n for each tail probability p, r the smallest count with F(r) ≥ p and a = (F(r) − p)/(F(r) − F(r − 1)), F the
  /// binomial distribution of n cases at the target; for an effective size that is not whole, F is its continuation by
  /// the beta function. The lower limit may lie below 0; clip it for showing. Assumes independent cases.
  /// Source: Spiegelhalter, *Statistics in Medicine* 24 (2005) 1185–1202, appendix A.1.
  public static func exactLimits(
    target: Double, size: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      try requireTarget(target, size)
      return try Interval(
        lower: try exactLimit(confidence.tail, target, size),
        upper: try exactLimit(1 - confidence.tail, target, size), confidence: confidence, method: .funnelExact)
    }
  }

  private static func exactLimit(_ probability: Double, _ target: Double, _ size: Double) throws(Undefined) -> Double {
    // F rises with the count: halving finds the smallest count that reaches the probability.
    var low = -1.0
    var high = size.rounded(.up)
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if try cumulative(middle, target, size) >= probability { high = middle } else { low = middle }
    }
    let reached = try cumulative(high, target, size)
    let before = try cumulative(high - 1, target, size)
    guard reached > before else { throw .outOfNumericRange }
    return (high - (reached - probability) / (reached - before)) / size
  }

  private static func cumulative(_ count: Double, _ target: Double, _ size: Double) throws(Undefined) -> Double {
    if count < 0 { return 0 }
    if count >= size { return 1 }
    guard let value = BetaDistribution(alpha: count + 1, beta: size - count)?.upperTail(target) else {
      throw .outOfNumericRange
    }
    return value
  }

  /// Limits from the normal distribution, widened where units differ by more than chance.
  ///
  /// Formula: t ± z √(φ t(1 − t)/n), φ ≥ 1 the multiplicative overdispersion (``overdispersion(_:target:)``). Assumes
  /// independent cases and enough of them: below some 20 expected yes and no answers use the exact limits. The limits
  /// may leave 0 … 1; clip them for showing. Source: Spiegelhalter, *Statistics in Medicine* 24 (2005) 1185–1202.
  public static func normalLimits(
    target: Double, size: Double, overdispersion: Double = 1, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      try requireTarget(target, size)
      guard overdispersion >= 0, overdispersion.isFinite else { throw .impossibleSpread }
      let spread = (max(1, overdispersion) * target * (1 - target) / size).squareRoot()
      let reach = try confidence.normalReach() * spread
      return try Interval(
        lower: target - reach, upper: target + reach, confidence: confidence, method: .funnelNormal)
    }
  }

  static func requireTarget(_ target: Double, _ size: Double) throws(Undefined) {
    guard isProbability(target) else { throw .notAProbability }
    guard target > 0, target < 1 else { throw .shareIsZeroOrOne }
    guard size > 0, size <= Proportions.largestCount else { throw .impossibleCount }
  }
}

import CDistributions

/// The beta distribution on [0, 1].
public struct BetaDistribution: Sendable, Hashable {
  /// The first shape, above 0.
  public let alpha: Double
  /// The second shape, above 0.
  public let beta: Double

  /// The distribution, or nil unless both shapes are finite and above 0.
  public init?(alpha: Double, beta: Double) {
    guard alpha > 0, beta > 0, alpha.isFinite, beta.isFinite else { return nil }
    self.alpha = alpha
    self.beta = beta
  }

  /// The probability of a value of at most `x`; nil when `x` is outside the distribution's range.
  public func cumulative(_ x: Double) -> Double? { finite(distribution_beta_cdf(x, alpha, beta)) }

  /// The probability of a value above `x`, exact also far out where `1 - cumulative(x)` is rounded away.
  public func upperTail(_ x: Double) -> Double? { finite(distribution_beta_upper_tail(x, alpha, beta)) }

  /// The value that a probability lies below; nil outside [0, 1] and where it would be infinite.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    return finite(distribution_beta_quantile(probability, alpha, beta))
  }
}

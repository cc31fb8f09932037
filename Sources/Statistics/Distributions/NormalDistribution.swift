import CDistributions

/// The standard normal distribution (mean 0, standard deviation 1).
public struct NormalDistribution: Sendable, Hashable {
  /// The standard normal distribution.
  public init() {}

  /// The probability of a value of at most `x`; nil when `x` is not a number.
  public func cumulative(_ x: Double) -> Double? { finite(distribution_normal_cdf(x)) }

  /// The probability of a value above `x`, exact also far out where `1 - cumulative(x)` is rounded away.
  public func upperTail(_ x: Double) -> Double? { cumulative(-x) }

  /// The value that a probability lies below; nil outside (0, 1), where it would be infinite.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    return finite(distribution_normal_quantile(probability))
  }
}

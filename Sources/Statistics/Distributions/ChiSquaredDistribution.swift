import CDistributions

/// The chi-squared distribution.
public struct ChiSquaredDistribution: Sendable, Hashable {
  /// The degrees of freedom, above 0.
  public let degreesOfFreedom: Double

  /// The distribution, or nil unless the degrees of freedom are finite and above 0.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value of at most `x`; nil when `x` is outside the distribution's range.
  public func cumulative(_ x: Double) -> Double? { finite(distribution_chi_squared_cdf(x, degreesOfFreedom)) }

  /// The probability of a value above `x`, exact also far out where `1 - cumulative(x)` is rounded away.
  public func upperTail(_ x: Double) -> Double? { finite(distribution_chi_squared_upper_tail(x, degreesOfFreedom)) }

  /// The value that a probability lies below; nil outside [0, 1] and where it would be infinite.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    return finite(distribution_chi_squared_quantile(probability, degreesOfFreedom))
  }
}

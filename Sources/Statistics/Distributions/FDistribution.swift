import CDistributions

/// The F distribution of a ratio of two mean squares; the degrees of freedom need not be whole.
public struct FDistribution: Sendable, Hashable {
  /// The degrees of freedom of the numerator, above 0.
  public let numeratorFreedom: Double
  /// The degrees of freedom of the denominator, above 0.
  public let denominatorFreedom: Double

  /// The distribution, or nil unless both degrees of freedom are finite and above 0.
  public init?(numeratorFreedom: Double, denominatorFreedom: Double) {
    guard numeratorFreedom > 0, denominatorFreedom > 0, numeratorFreedom.isFinite, denominatorFreedom.isFinite else {
      return nil
    }
    self.numeratorFreedom = numeratorFreedom
    self.denominatorFreedom = denominatorFreedom
  }

  /// The probability of a value of at most `x`; nil when `x` is outside the distribution's range.
  public func cumulative(_ x: Double) -> Double? { finite(distribution_f_cdf(x, numeratorFreedom, denominatorFreedom)) }

  /// The probability of a value above `x`, exact also far out where `1 - cumulative(x)` is rounded away.
  public func upperTail(_ x: Double) -> Double? {
    finite(distribution_f_upper_tail(x, numeratorFreedom, denominatorFreedom))
  }

  /// The value that a probability lies below; nil outside [0, 1] and where it would be infinite.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    return finite(distribution_f_quantile(probability, numeratorFreedom, denominatorFreedom))
  }
}

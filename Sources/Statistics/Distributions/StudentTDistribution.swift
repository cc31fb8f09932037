import CDistributions

/// Student's t distribution; the degrees of freedom need not be whole.
public struct StudentTDistribution: Sendable, Hashable {
  /// The degrees of freedom, above 0.
  public let degreesOfFreedom: Double

  /// The distribution, or nil unless the degrees of freedom are finite and above 0.
  public init?(degreesOfFreedom: Double) {
    guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability of a value of at most `x`; nil when `x` is not a number.
  public func cumulative(_ x: Double) -> Double? { finite(distribution_student_t_cdf(x, degreesOfFreedom)) }

  /// The probability of a value above `x`, exact also far out where `1 - cumulative(x)` is rounded away.
  public func upperTail(_ x: Double) -> Double? { cumulative(-x) }

  /// The value that a probability lies below; nil outside (0, 1), where it would be infinite.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    return finite(distribution_student_t_quantile(probability, degreesOfFreedom))
  }
}

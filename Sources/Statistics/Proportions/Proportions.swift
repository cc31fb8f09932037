/// Shares: intervals for one, differences between two, clusters, finite populations and silence.
///
/// A share is `numerator` of `denominator`, both finite; they need not be whole, as an effective sample size is not.
public enum Proportions {
  /// Beyond it whole numbers cannot be told apart, so nothing is counted there.
  static let largestCount = 0x1p53

  /// Throws the reason why a numerator of a denominator is no share.
  static func requireShare(_ numerator: Double, of denominator: Double) throws(Undefined) {
    if denominator == 0, numerator == 0 { throw .emptyDenominator }
    guard numerator >= 0, denominator > 0, denominator <= largestCount, numerator <= denominator else {
      throw .impossibleCount
    }
  }
}

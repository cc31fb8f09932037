/// Spearman's rank correlation with a test that it is 0.
public struct SpearmanRho: Sendable, Hashable {
  /// rho, from −1 to 1.
  public let value: Double
  /// The two-sided probability of a rho at least as far from 0 by Student's t; nil for two pairs, where t has no freedom.
  public let probability: Double?
  /// How many units were compared.
  public let units: Int
}

extension Association {
  /// Spearman's rho: Pearson's correlation of the ranks.
  ///
  /// Equal values share the mean of their ranks. The test takes ρ√((n − 2)/(1 − ρ²)) as Student's t with n − 2 degrees of
  /// freedom, which is rough below about 10 pairs. Uses the order only. Assumes independent units; a pair with a missing
  /// value is left out. A constant side is refused.
  /// Source: Spearman, *American Journal of Psychology* 15 (1904) 72–101; R 4.2.2 `cor.test(exact = FALSE)`.
  public static func spearmanRho(_ pairs: PairedValues) -> Result<SpearmanRho, Undefined> {
    Result { () throws(Undefined) in
      let value = try correlation(midRanks(pairs.first), midRanks(pairs.second))
      return SpearmanRho(value: value, probability: studentTail(value, pairs: pairs.count), units: pairs.count)
    }
  }

  private static func studentTail(_ correlation: Double, pairs: Int) -> Double? {
    let freedom = Double(pairs - 2)
    guard let student = StudentTDistribution(degreesOfFreedom: freedom) else { return nil }
    let rest = 1 - correlation * correlation
    // A perfect order is infinitely many standard errors from none.
    guard rest > 0 else { return 0 }
    return student.upperTail(abs(correlation) * (freedom / rest).squareRoot()).map { min(1, 2 * $0) }
  }
}

import Glibc

/// How evenly cases spread over categories.
public struct QualitativeVariation: Sendable, Hashable {
  /// The index of qualitative variation: 0 when all are in one category, 1 when all categories are equally full.
  public let index: Double
  /// The probability that two cases, drawn with replacement, are in different categories (Gini–Simpson).
  public let giniSimpson: Double
  /// Shannon's entropy in nats.
  public let entropy: Double
  /// The entropy divided by the most that so many categories could have.
  public let normalisedEntropy: Double
}

/// How cases spread over categories that have no order.
public enum Dispersion {
  /// How evenly cases spread over the categories.
  ///
  /// Formulas, with shares p of K categories: Gini–Simpson 1 − Σp²; index K/(K − 1) times that; entropy −Σp log p with
  /// 0 log 0 = 0, normalised by log K. Every possible category counts in K, also an empty one. Describes the cases at
  /// hand; assumes nothing. A missing answer belongs in no category. Fewer than two categories are refused.
  /// Source: Mueller & Schuessler, *Statistical Reasoning in Sociology* 1961; Wilcox, *Western Political Quarterly* 26
  /// (1973) 325–343; Shannon, *Bell System Technical Journal* 27 (1948) 379–423.
  ///
  /// - Parameter counts: for each possible category how many cases; weights will do.
  public static func qualitativeVariation(_ counts: [Double]) -> Result<QualitativeVariation, Undefined> {
    Result { () throws(Undefined) in
      let shares = try shares(counts)
      let size = Double(counts.count)
      let variation = giniSimpson(shares)
      let entropy = entropy(shares)
      return QualitativeVariation(
        index: min(1, size / (size - 1) * variation), giniSimpson: variation, entropy: entropy,
        normalisedEntropy: min(1, entropy / log(size)))
    }
  }

  static func shares(_ counts: [Double]) throws(Undefined) -> [Double] {
    guard counts.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .impossibleCount }
    if counts.count < 2 { throw .fewerThanTwoCategories }
    let total = counts.reduce(0, +)
    if total == 0 { throw .emptyDenominator }
    guard total.isFinite else { throw .outOfNumericRange }
    return counts.map { $0 / total }
  }

  /// 1 − Σp², as Σp(1 − p), which is exactly 0 when one share is 1.
  static func giniSimpson(_ shares: [Double]) -> Double { shares.reduce(0) { $0 + $1 * (1 - $1) } }

  static func entropy(_ shares: [Double]) -> Double {
    shares.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
  }
}

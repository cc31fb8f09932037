/// What one cluster contributes to a share, such as one respondent: how many, out of how many.
public struct ClusterCount: Sendable, Hashable {
  /// How many of the members count.
  public let numerator: Int
  /// How many members there are.
  public let denominator: Int

  /// One cluster's count. Methods refuse one that is impossible and leave out one without members.
  public init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// The sums over clusters that all methods for clustered shares start from.
struct ClusterSums {
  let clusters: [ClusterCount]
  /// All members, n.
  let size: Double
  let numerator: Double
  let share: Double

  init(_ clusters: [ClusterCount]) throws(Undefined) {
    guard clusters.allSatisfy({ $0.numerator >= 0 && $0.denominator >= $0.numerator }) else {
      throw .impossibleCount
    }
    self.clusters = clusters.filter { $0.denominator > 0 }
    if self.clusters.isEmpty { throw .emptyDenominator }
    size = self.clusters.reduce(0) { $0 + Double($1.denominator) }
    // Then sums over resamples of clusters fit into a whole number too.
    guard size * Double(self.clusters.count) <= Proportions.largestCount else { throw .outOfNumericRange }
    numerator = self.clusters.reduce(0) { $0 + Double($1.numerator) }
    share = numerator / size
  }

  /// How many clusters have members, k.
  var count: Double { Double(clusters.count) }

  /// k/(k − 1) Σ (xᵢ − p nᵢ)²/n²; nil for a single cluster.
  var linearisedVariance: Double? {
    guard clusters.count > 1 else { return nil }
    let squares = clusters.reduce(0.0) { sum, cluster in
      let residual = Double(cluster.numerator) - share * Double(cluster.denominator)
      return sum + residual * residual
    }
    return count / (count - 1) * squares / (size * size)
  }

  /// The linearised variance divided by that of as many independent members; nil where either is missing.
  var designEffect: Double? {
    guard let variance = linearisedVariance, share > 0, share < 1, size > 1 else { return nil }
    return variance / (share * (1 - share) / (size - 1))
  }
}

/// How much clustering costs the precision of a share.
public struct ClusterDesign: Sendable, Hashable {
  /// The share with the standard error linearised over clusters and ± t(k − 1) limits, kept as computed.
  public let estimate: Estimate
  /// The standard error as if members were independent, √(p(1 − p)/n).
  public let independentStandardError: Double
  /// The variance over clusters divided by that of independent members. Below 1 is possible.
  public let designEffect: Result<Double, Undefined>
  /// How many independent members would be as precise.
  public let effectiveSize: Result<Double, Undefined>
  /// How alike members of a cluster are, by analysis of variance. May be negative.
  public let intraclusterCorrelation: Result<Double, Undefined>
  /// The mean cluster size that the analysis of variance uses, (n − Σ nᵢ²/n)/(k − 1).
  public let adjustedMeanSize: Result<Double, Undefined>
  /// Kish's design effect from the correlation and the mean size, 1 + (n̄ − 1)ρ.
  public let kishDesignEffect: Result<Double, Undefined>
  /// The same with the size that a member sees, 1 + (Σ nᵢ²/n − 1)ρ.
  public let sizeWeightedDesignEffect: Result<Double, Undefined>
  /// How many members, n.
  public let size: Int
  /// How many clusters with members, k.
  public let clusters: Int

  /// The mean cluster size n̄.
  public var meanSize: Double { Double(size) / Double(clusters) }
}

extension Proportions {
  /// The share over clusters with its standard error, design effect and effective sample size.
  ///
  /// Formula: SE² = k/(k − 1) Σ (xᵢ − p nᵢ)²/n², design effect SE²/(p(1 − p)/(n − 1)), effective size n/design effect;
  /// correlation (MSB − MSW)/(MSB + (m₀ − 1)MSW). Assumes that clusters are drawn independently (with replacement);
  /// below some 20 clusters even t limits cover too little. One cluster is refused.
  /// Source: Kish, *Survey Sampling* 1965; Donner & Klar, *Design and Analysis of Cluster Randomization Trials* 2000;
  /// R survey 4.1-1.
  public static func clusterDesign(
    _ clusters: [ClusterCount], confidence: Confidence = .ninetyFive
  ) -> Result<ClusterDesign, Undefined> {
    Result { () throws(Undefined) in
      let sums = try ClusterSums(clusters)
      guard let variance = sums.linearisedVariance else { throw .singleCluster }
      let standardError = variance.squareRoot()
      let reach = try confidence.studentReach(degreesOfFreedom: sums.count - 1) * standardError
      let effect = designEffect(sums)
      let correlation = ClusterCorrelation(sums)
      let rho = correlation.value
      let seenSize = correlation.squaredSizes / sums.size
      return ClusterDesign(
        estimate: try Estimate(
          sums.share, standardError: standardError,
          interval: .success(
            Interval(
              lower: sums.share - reach, upper: sums.share + reach, confidence: confidence, method: .clusteredT))),
        independentStandardError: (sums.share * (1 - sums.share) / sums.size).squareRoot(),
        designEffect: effect,
        effectiveSize: effect.flatMap { $0 > 0 ? .success(sums.size / $0) : .failure(.noVariation) },
        intraclusterCorrelation: rho, adjustedMeanSize: correlation.adjustedMeanSize,
        kishDesignEffect: rho.map { 1 + (sums.size / sums.count - 1) * $0 },
        sizeWeightedDesignEffect: rho.map { 1 + (seenSize - 1) * $0 },
        size: Int(sums.size), clusters: sums.clusters.count)
    }
  }

  private static func designEffect(_ sums: ClusterSums) -> Result<Double, Undefined> {
    if let effect = sums.designEffect { return .success(effect) }
    return .failure(sums.clusters.count < 2 ? .singleCluster : .shareIsZeroOrOne)
  }
}

/// The analysis of variance of a yes-or-no answer over clusters.
private struct ClusterCorrelation {
  let sums: ClusterSums
  /// Σ nᵢ².
  let squaredSizes: Double

  init(_ sums: ClusterSums) {
    self.sums = sums
    squaredSizes = sums.clusters.reduce(0) { $0 + Double($1.denominator) * Double($1.denominator) }
  }

  var adjustedMeanSize: Result<Double, Undefined> {
    guard sums.count > 1 else { return .failure(.singleCluster) }
    return .success((sums.size - squaredSizes / sums.size) / (sums.count - 1))
  }

  var value: Result<Double, Undefined> {
    adjustedMeanSize.flatMap { size in
      guard sums.size > sums.count else { return .failure(.noClusterWithTwoMembers) }
      var between = 0.0
      var within = 0.0
      for cluster in sums.clusters {
        let members = Double(cluster.denominator)
        let own = Double(cluster.numerator) / members
        between += members * (own - sums.share) * (own - sums.share)
        within += members * own * (1 - own)
      }
      between /= sums.count - 1
      within /= sums.size - sums.count
      let whole = between + (size - 1) * within
      return whole > 0 ? .success((between - within) / whole) : .failure(.noVariation)
    }
  }
}

/// How many clusters and members a share needs.
public struct ClusteredSampleSize: Sendable, Hashable {
  /// How many clusters, not yet rounded.
  public let exactClusters: Double
  /// How many members, not yet rounded.
  public let exactMembers: Double
  /// What clustering multiplies the variance by.
  public let designEffect: Double

  /// How many clusters, rounded up.
  public var clusters: Int { Int(exactClusters.rounded(.up)) }
  /// How many members, rounded up.
  public var members: Int { Int(exactMembers.rounded(.up)) }
}

extension Proportions {
  /// The design effect to expect from clusters of this size.
  ///
  /// Formula: 1 + ((cv² + 1) b − 1) ρ, with b the mean size, cv its standard deviation over its mean, ρ the intracluster
  /// correlation; 1 + (b − 1) ρ when all are equally large. Source: Kish, *Survey Sampling* 1965, ch. 5; Eldridge, Ashby &
  /// Kerry, *International Journal of Epidemiology* 35 (2006) 1292–1300.
  public static func expectedDesignEffect(
    meanSize: Double, sizeDeviation: Double = 0, correlation: Double
  ) -> Result<Double, Undefined> {
    guard meanSize >= 1, meanSize.isFinite, sizeDeviation >= 0, sizeDeviation.isFinite else {
      return .failure(.impossibleCount)
    }
    guard correlation.isFinite, abs(correlation) <= 1 else { return .failure(.notAProbability) }
    let variation = sizeDeviation / meanSize
    let effect = 1 + ((variation * variation + 1) * meanSize - 1) * correlation
    // A correlation below −1/(b − 1) cannot be.
    return effect > 0 ? .success(effect) : .failure(.impossibleCount)
  }

  /// How many clusters are needed for a share's interval to reach so far to each side.
  ///
  /// Formula: members z² p(1 − p) · design effect/d², divided by the mean size; in a finite population of N clusters n
  /// becomes n/(1 + n/N). Assumes that clusters are drawn at random and that the guesses of p and ρ are right; it does not
  /// know of clusters that decline. Source: Bennett, Woods, Liyanage & Smith, *World Health Statistics Quarterly* 44
  /// (1991) 98–106; Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 4 and 9A.
  ///
  /// - Parameters:
  ///   - share: the share that is expected.
  ///   - halfWidth: how far the interval may reach to each side, on the scale of the share.
  ///   - population: how many clusters there are, or nil when they are many.
  public static func clustersNeeded(
    share: Double, halfWidth: Double, meanSize: Double, sizeDeviation: Double = 0, correlation: Double,
    population: Double? = nil, confidence: Confidence = .ninetyFive
  ) -> Result<ClusteredSampleSize, Undefined> {
    Result { () throws(Undefined) in
      let effect = try expectedDesignEffect(
        meanSize: meanSize, sizeDeviation: sizeDeviation, correlation: correlation
      ).get()
      let members = try countable(independentMembers(share, halfWidth, confidence) * effect)
      let clusters = try corrected(members / meanSize, population: population) { $0 / (1 + $0 / $1) }
      return ClusteredSampleSize(
        exactClusters: clusters, exactMembers: try countable(clusters * meanSize), designEffect: effect)
    }
  }

  /// How many independent members are needed for a share's interval to reach so far to each side, not yet rounded.
  ///
  /// Formula: n₀ = z² p(1 − p)/d²; in a finite population of N members n₀/(1 + (n₀ − 1)/N). Assumes a simple random sample.
  /// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 4.
  public static func membersNeeded(
    share: Double, halfWidth: Double, population: Double? = nil, confidence: Confidence = .ninetyFive
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      try corrected(try independentMembers(share, halfWidth, confidence), population: population) {
        $0 / (1 + ($0 - 1) / $1)
      }
    }
  }

  private static func independentMembers(
    _ share: Double, _ halfWidth: Double, _ confidence: Confidence
  ) throws(Undefined) -> Double {
    guard isProbability(share) else { throw .notAProbability }
    guard share > 0, share < 1 else { throw .shareIsZeroOrOne }
    guard halfWidth > 0, halfWidth.isFinite else { throw .impossiblePrecision }
    let reach = try confidence.normalReach() / halfWidth
    return try countable(reach * reach * share * (1 - share))
  }

  /// A number of members that fits into a count; nobody could ask more.
  private static func countable(_ members: Double) throws(Undefined) -> Double {
    guard members < 1e15 else { throw .outOfNumericRange }
    return members
  }

  private static func corrected(
    _ size: Double, population: Double?, by correction: (Double, Double) -> Double
  ) throws(Undefined) -> Double {
    guard let population else { return size }
    guard population >= 1, population.isFinite else { throw .impossibleCount }
    return correction(size, population)
  }
}

/// Groups whose shares spread as a beta distribution, fitted by maximum likelihood.
public struct BetaBinomial: Sendable, Hashable {
  /// The mean share μ.
  public let mean: Double
  /// How alike members of a group are, ρ = 1/(α + β + 1); 0 where the groups differ no more than chance has it.
  public let correlation: Double
  /// The logarithm of the likelihood, with the binomial coefficients.
  public let logLikelihood: Double
  /// The standard error of log(μ/(1 − μ)).
  public let logitMeanStandardError: Double
  /// The standard error of log(ρ/(1 − ρ)), or why there is none.
  public let logitCorrelationStandardError: Result<Double, Undefined>
  /// The groups that have members, as they were counted.
  public let groups: [ClusterCount]

  /// Whether the best fit is that groups do not differ; nothing is wrong then, there is only no spread to be seen.
  public var isAtBoundary: Bool { correlation == 0 }
  /// The first shape of the beta distribution, or why there is none.
  public var alpha: Result<Double, Undefined> { shape(mean) }
  /// The second shape of the beta distribution, or why there is none.
  public var beta: Result<Double, Undefined> { shape(1 - mean) }

  private func shape(_ share: Double) -> Result<Double, Undefined> {
    isAtBoundary ? .failure(.groupsDoNotDiffer) : .success(share * (1 - correlation) / correlation)
  }

  /// A group's share drawn towards the mean, the more the fewer members it has.
  ///
  /// Formula: posterior Beta(α + x, β + n − x), its mean and equal-tailed quantiles; with ρ = 0 every group has the mean and
  /// there is no interval. The mean and ρ are taken as known, so that with few groups the interval is too narrow.
  /// Source: Griffiths, *Biometrics* 29 (1973) 637–648; Carlin & Louis, *Bayesian Methods for Data Analysis*, 3rd ed. 2009,
  /// ch. 5.
  public func shrunken(_ group: ClusterCount, confidence: Confidence = .ninetyFive) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      guard group.numerator >= 0, group.denominator >= group.numerator else { throw .impossibleCount }
      let odds = correlation / (1 - correlation)
      let value = (mean + odds * Double(group.numerator)) / (1 + odds * Double(group.denominator))
      let interval = Result { () throws(Undefined) in
        let first = try alpha.get() + Double(group.numerator)
        let second = try beta.get() + Double(group.denominator - group.numerator)
        return try Interval(
          lower: try Proportions.betaQuantile(confidence.tail, first, second),
          upper: 1 - (try Proportions.betaQuantile(confidence.tail, second, first)), confidence: confidence,
          method: .posterior)
      }
      return try Estimate(value, interval: interval)
    }
  }
}

extension BetaBinomial {
  /// The likelihood has a term for each member of the largest group.
  private static let largestGroup = 1_000_000

  /// Fits the distribution of shares over groups.
  ///
  /// Formula: each group's count is binomial with a probability from Beta(α, β); the likelihood of (μ, ρ) is maximised,
  /// for each ρ over μ, then over ρ, from every hill that a search over the whole range finds. Standard errors from
  /// Fisher's (expected) information. ρ = 0 is a legal answer. Assumes that groups are drawn independently and members
  /// of a group share one probability. Groups without members are left out. Refused: fewer than two groups, none with
  /// two members, all members yes or all no, and groups that are each all yes or all no (ρ would be 1).
  /// Source: Griffiths, *Biometrics* 29 (1973) 637–648; Crowder, *Applied Statistics* 27 (1978) 34–37.
  public init(_ groups: [ClusterCount]) throws(Undefined) {
    let sums = try ClusterSums(groups)
    if sums.clusters.count < 2 { throw .tooFewGroups }
    guard sums.share > 0, sums.share < 1 else { throw .shareIsZeroOrOne }
    guard sums.clusters.allSatisfy({ $0.denominator <= Self.largestGroup }) else { throw .outOfNumericRange }
    guard sums.clusters.contains(where: { $0.denominator > 1 }) else { throw .noClusterWithTwoMembers }
    guard sums.clusters.contains(where: { 0 < $0.numerator && $0.numerator < $0.denominator }) else {
      throw .groupsAllOrNothing
    }
    let likelihood = BetaBinomialLikelihood(sums.clusters)
    let best = try likelihood.maximum(pooled: sums.share)
    let curvature = likelihood.information(mean: best.mean, odds: best.odds)
    mean = best.mean
    correlation = best.odds / (1 + best.odds)
    logLikelihood = best.value
    self.groups = sums.clusters
    if best.odds > 0 {
      let determinant = curvature.mean * curvature.odds - curvature.mixed * curvature.mixed
      guard curvature.mean > 0, determinant > 0 else { throw .notConverged }
      logitMeanStandardError = (curvature.odds / determinant).squareRoot()
      logitCorrelationStandardError = .success((curvature.mean / determinant).squareRoot())
    } else {
      logitMeanStandardError = (1 / curvature.mean).squareRoot()
      logitCorrelationStandardError = .failure(.groupsDoNotDiffer)
    }
    guard logLikelihood.isFinite, logitMeanStandardError.isFinite else { throw .outOfNumericRange }
  }
}

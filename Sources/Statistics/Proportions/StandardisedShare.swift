/// A share over respondents in which every stratum, such as a vignette, counts alike.
public struct StandardisedShare: Sendable, Hashable {
  /// The mean of the strata's shares.
  public let share: Double
  /// How many independent answers it is worth; `nil` for a single respondent.
  public let effectiveSize: Double?
  /// How many respondents have an answer in the denominator.
  public let respondents: Int
  /// How many strata have answers.
  public let strata: Int
}

extension Proportions {
  /// The share standardised to equal weights of the strata that have answers, with its effective size.
  ///
  /// Formula: p = (1/S) Σ pᵥ over the S strata with answers, pᵥ = xᵥ/nᵥ. Weights aᵥ = 1/(S nᵥ) for each answer; Kish's size
  /// K = 1/Σ nᵥaᵥ²; variance k/(k − 1) Σᵢ (Σᵥ aᵥ(xᵢᵥ − p nᵢᵥ))² over the k respondents; design effect that variance over
  /// p(1 − p)/(K − 1), at least 1; effective size K/design effect. At 0 % and 100 % respondents are counted, at most K.
  /// Where every stratum has as many answers it is the effective size of ``clusteredShare(_:population:confidence:)`` to
  /// the last digit.
  ///
  /// Assumes that respondents answer independently of each other; strata are taken as given. Residuals are taken around
  /// the common share, not around each stratum's, which errs on the wide side. Strata without answers are left out, so
  /// that shares over different strata are not comparable: ``StandardisedShare/strata`` tells.
  /// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 5A (post-stratification); Kish, *Survey Sampling* 1965,
  /// §11.2; design effects truncated at 1 as in Korn & Graubard, *Survey Methodology* 24 (1998) 193–201.
  ///
  /// - Parameter respondents: for each respondent the counts in each stratum, in one order; 0 of 0 where there is none.
  public static func standardisedShare(_ respondents: [[ClusterCount]]) -> Result<StandardisedShare, Undefined> {
    Result { () throws(Undefined) in
      let strata = respondents.first?.count ?? 0
      guard respondents.allSatisfy({ $0.count == strata }) else { throw .unequalLengths }
      let sums = try ClusterSums(respondents.joined().map(\.self))
      var sizes = [Double](repeating: 0, count: strata)
      var shares = sizes
      for counts in respondents {
        for (stratum, count) in counts.enumerated() {
          sizes[stratum] += Double(count.denominator)
          shares[stratum] += Double(count.numerator)
        }
      }
      let filled = sizes.indices.filter { sizes[$0] > 0 }
      let part = 1 / Double(filled.count)
      let weights = sizes.map { $0 > 0 ? part / $0 : 0 }
      // All yes or all no must not become nearly so by rounding.
      let isWhole = sums.numerator == 0 || sums.numerator == sums.size
      let share = isWhole ? sums.share : filled.reduce(0) { $0 + weights[$1] * shares[$1] }
      let answering = respondents.filter { $0.contains { $0.denominator > 0 } }
      return StandardisedShare(
        share: share,
        effectiveSize: effectiveSize(of: share, answering, weights: weights, isWhole: isWhole),
        respondents: answering.count, strata: filled.count)
    }
  }

  private static func effectiveSize(
    of share: Double, _ respondents: [[ClusterCount]], weights: [Double], isWhole: Bool
  ) -> Double? {
    let count = Double(respondents.count)
    guard count > 1 else { return nil }
    var squares = 0.0
    var squaredWeights = 0.0
    for counts in respondents {
      var residual = 0.0
      for (stratum, cell) in counts.enumerated() {
        let members = Double(cell.denominator)
        residual += weights[stratum] * (Double(cell.numerator) - share * members)
        squaredWeights += weights[stratum] * weights[stratum] * members
      }
      squares += residual * residual
    }
    let kish = 1 / squaredWeights
    guard !isWhole else { return min(count, kish) }
    let independent = share * (1 - share) / (kish - 1)
    let effect = count / (count - 1) * squares / independent
    return kish / max(1, effect)
  }
}

package import Statistics

/// What one respondent gave before and now: how many answers count, out of how many. Without members for a time at which
/// the respondent did not answer.
package struct RepeatedCount: Sendable, Hashable {
  /// At the earlier time.
  package let earlier: ClusterCount
  /// At the later time.
  package let now: ClusterCount

  /// A respondent's two counts.
  package init(earlier: ClusterCount, now: ClusterCount) {
    self.earlier = earlier
    self.now = now
  }
}

/// How far a share has moved between two times.
package enum ShareChange {
  /// How far a share has moved between two times, where some respondents answered at both.
  ///
  /// **Formula.** d = p₂ − p₁ with pₜ = Σxₜ/Σnₜ. Each respondent i of the k who answered at either time moves d by
  /// zᵢ = (x₂ᵢ − p₂n₂ᵢ)/Σn₂ − (x₁ᵢ − p₁n₁ᵢ)/Σn₁, a time without answers adding nothing; the variance is
  /// k/(k − 1) · Σ(zᵢ − z̄)² and the limits are d ± t(k − 1) · s, kept within −1 … 1. The respondent is the sampling unit
  /// across both times, so that answers of one person, now and then, may be alike: the covariance of the two shares is in
  /// zᵢ². Where nobody is the same it is the sum of the two clustered variances, but for the factor k/(k − 1).
  ///
  /// **Assumptions.** Respondents answer independently of each other. Questions and cases are the same at both times. Shares
  /// pool answers: where some cases were answered more often at one time, that is part of the change. No population factor:
  /// the change is meant for those who might have answered, not for these alone.
  ///
  /// **Refused.** No answers at one time; the interval for a single respondent, and where no respondent moves the change
  /// (everybody's answers are one and the same at each time), for a width of 0 would be a claim.
  ///
  /// Source: Kish, *Survey Sampling* 1965, ch. 12, for comparisons from overlapping samples; Woodruff, *Journal of the
  /// American Statistical Association* 66 (1971) 411–414, for the linearisation.
  package static func estimate(_ respondents: [RepeatedCount]) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let (earlier, now) = (try Sums(respondents.map(\.earlier)), try Sums(respondents.map(\.now)))
      let present = respondents.filter { $0.earlier.denominator > 0 || $0.now.denominator > 0 }
      let influences = present.map { now.influence(of: $0.now) - earlier.influence(of: $0.earlier) }
      let change = now.share - earlier.share
      // What rounding leaves of nothing is no variation.
      guard influences.contains(where: { $0.magnitude > 1e-14 }) || influences.count < 2 else {
        return try Estimate(change, interval: .failure(.noVariation))
      }
      let open = try Scales.linearised(change, influences: influences).get()
      return try Estimate(change, interval: open.interval.map { $0.clipped(to: -1...1) })
    }
  }

  /// The answers of one time.
  private struct Sums {
    let size: Double
    let share: Double

    init(_ counts: [ClusterCount]) throws(Undefined) {
      guard counts.allSatisfy({ $0.numerator >= 0 && $0.denominator >= $0.numerator }) else {
        throw .impossibleCount
      }
      size = counts.reduce(0) { $0 + Double($1.denominator) }
      if size == 0 { throw .emptyDenominator }
      share = counts.reduce(0) { $0 + Double($1.numerator) } / size
    }

    /// How far a respondent moves the share of all.
    func influence(of count: ClusterCount) -> Double {
      (Double(count.numerator) - share * Double(count.denominator)) / size
    }
  }
}

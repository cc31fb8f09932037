extension Proportions {
  /// The difference between the shares of two groups of respondents, the first minus the second.
  ///
  /// Formula: with the limits (l₁, u₁) and (l₂, u₂) of ``clusteredShare(_:population:confidence:)``,
  /// d − √((p₁ − l₁)² + (u₂ − p₂)²) and d + √((u₁ − p₁)² + (p₂ − l₂)²). Assumes that no respondent is in both groups, as
  /// when one municipality is set against the rest. Refused where either share has no interval.
  /// Source: Newcombe, *Statistics in Medicine* 17 (1998) 873–890, method 10, with limits that know of clusters in the
  /// place of Wilson's as in Zou & Donner, *Statistics in Medicine* 27 (2008) 1693–1702.
  public static func clusteredDifference(
    _ first: ClusteredShare, minus second: ClusteredShare
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let (one, other) = (first.estimate.value, second.estimate.value)
      let interval = Result { () throws(Undefined) in
        let (near, far) = (try first.estimate.interval.get(), try second.estimate.interval.get())
        return try Interval(
          lower: one - other - hypotenuse(one - near.lower, far.upper - other),
          upper: one - other + hypotenuse(near.upper - one, other - far.lower),
          confidence: near.confidence, method: .newcombeHybrid)
      }
      return try Estimate(one - other, interval: interval)
    }
  }
}

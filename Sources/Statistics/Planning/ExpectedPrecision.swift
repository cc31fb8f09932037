/// How exactly a share will be known if the sample turns out as expected.
public struct ExpectedPrecision: Sendable, Hashable {
  /// How many independent answers the sample is worth.
  public let effectiveSize: Double
  /// The degrees of freedom: respondents less one.
  public let degreesOfFreedom: Double
  /// The interval that the report would show at the expected share.
  public let interval: Interval

  /// Half the distance between the limits; the interval is not symmetric.
  public var halfWidth: Double { interval.width / 2 }
}

extension StudyPlan {
  /// How exactly one municipality's share will be known.
  public var municipality: Result<ExpectedPrecision, Undefined> { precision(municipalities: 1) }

  /// How exactly the share over all municipalities will be known.
  public var study: Result<ExpectedPrecision, Undefined> { precision(municipalities: municipalities) }

  /// The interval to expect from some of the municipalities together.
  ///
  /// Formula: that of ``Proportions/clusteredShare(_:population:confidence:)`` at the expected share: Wilson's limits on the
  /// effective size n/(f(1 + (b − 1)ρ)) with t(k − 1), for k respondents with n = kb answers and f the factor of the finite
  /// population. Assumes equally many answers of each, and that the guesses of share and correlation are right. The report
  /// estimates the design effect and never takes it below 1, so that with few respondents the simulated mean differs.
  /// Source: Kish, *Survey Sampling* 1965, ch. 5; the sources of the interval as there.
  func precision(
    municipalities: Int, respondents: Int? = nil, share: Double? = nil
  ) -> Result<ExpectedPrecision, Undefined> {
    Result { () throws(Undefined) in
      let each = respondents ?? self.respondents
      let clusters = Double(municipalities) * Double(each)
      guard clusters > 1 else { throw .singleCluster }
      let effect = try Proportions.expectedDesignEffect(meanSize: Double(perRespondent), correlation: correlation).get()
      let size = clusters * Double(perRespondent) / (effect * populationFactor(respondents: each))
      let reach = try confidence.studentReach(degreesOfFreedom: clusters - 1)
      let limits = Proportions.wilsonLimits(share ?? self.share, size: size, reach: reach)
      return ExpectedPrecision(
        effectiveSize: size, degreesOfFreedom: clusters - 1,
        interval: try Interval(
          lower: limits.lower, upper: limits.upper, confidence: confidence, method: .clusteredWilson))
    }
  }
}

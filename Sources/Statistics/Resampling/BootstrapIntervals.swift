extension BootstrapReplicates {
  /// The estimate less its bias, ± normal standard errors.
  ///
  /// Formula: t − bias ± z·sd of the replicates. Assumes that the estimate is about normal.
  /// Source: Davison & Hinkley, *Bootstrap Methods and their Application* 1997, ch. 5; R boot 1.3.
  public func normalInterval(confidence: Confidence = .ninetyFive) -> Result<Interval, Undefined> {
    interval(.bootstrapNormal, confidence) { () throws(Undefined) in
      let reach = try confidence.normalReach() * standardError
      return (estimate - bias - reach, estimate - bias + reach)
    }
  }

  /// The percentiles mirrored around the estimate.
  ///
  /// Formula: 2t − q(1 − α/2) … 2t − q(α/2). Assumes that the error has the same distribution wherever the truth lies; the
  /// limits may leave the possible range. Source: Davison & Hinkley 1997, ch. 5.
  public func basicInterval(confidence: Confidence = .ninetyFive) -> Result<Interval, Undefined> {
    interval(.bootstrapBasic, confidence) { () throws(Undefined) in
      (2 * estimate - (try quantile(1 - confidence.tail)), 2 * estimate - (try quantile(confidence.tail)))
    }
  }

  /// The percentiles of the replicates.
  ///
  /// Formula: q(α/2) … q(1 − α/2), q(p) the replicate of rank (R + 1)p, interpolated on the scale of normal quantiles. Assumes
  /// that some transformation makes the estimate normal without bias. Source: Efron & Tibshirani, *An Introduction to
  /// the Bootstrap* 1993, ch. 13.
  public func percentileInterval(confidence: Confidence = .ninetyFive) -> Result<Interval, Undefined> {
    interval(.bootstrapPercentile, confidence) { () throws(Undefined) in
      (try quantile(confidence.tail), try quantile(1 - confidence.tail))
    }
  }

  /// How many normal standard deviations the estimate lies off the middle of the replicates: Φ⁻¹ of the share strictly
  /// below it; refused where none or all are, as the correction would be infinite.
  public var biasCorrection: Result<Double, Undefined> {
    let below = Double(values.count { $0 < estimate }) / Double(values.count)
    guard let correction = NormalDistribution().quantile(below) else {
      return .failure(values.allSatisfy { $0 == estimate } ? .noVariation : .tooFewResamples)
    }
    return .success(correction)
  }

  /// The percentiles corrected for bias and acceleration (BCa).
  ///
  /// Formula: q(Φ(z₀ + (z₀ + z)/(1 − a(z₀ + z)))) at z = Φ⁻¹(α/2) and Φ⁻¹(1 − α/2), z₀ from ``biasCorrection``, a from the influence
  /// of the data, never from the replicates. Refused where every replicate is the same, where none lies below the
  /// estimate, and where a limit lies outside the replicates.
  /// Source: Efron, *Journal of the American Statistical Association* 82 (1987) 171–185; DiCiccio & Efron, *Statistical
  /// Science* 11 (1996) 189–228.
  public func acceleratedInterval(
    influence: JackknifeInfluence, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    interval(.bootstrapAccelerated, confidence) { () throws(Undefined) in
      let correction = try biasCorrection.get()
      guard let acceleration = influence.acceleration else { throw .noVariation }
      let reach = try confidence.normalReach()
      func limit(_ z: Double) throws(Undefined) -> Double {
        let shifted = correction + z
        let denominator = 1 - acceleration * shifted
        guard denominator > 0, let share = NormalDistribution().cumulative(correction + shifted / denominator) else {
          throw .outOfNumericRange
        }
        return try quantile(share)
      }
      return (try limit(-reach), try limit(reach))
    }
  }

  private func interval(
    _ method: IntervalMethod, _ confidence: Confidence, _ limits: () throws(Undefined) -> (Double, Double)
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      let (lower, upper) = try limits()
      return try Interval(lower: lower, upper: upper, confidence: confidence, method: method)
    }
  }
}

extension Agreement {
  /// Krippendorff's alpha with a percentile interval from resampling units.
  ///
  /// Each resample draws as many pairable units as there are, with replacement, and computes alpha anew, also its
  /// expected disagreement and mid-ranks. Limits are the percentiles of the resampled values, interpolated as R's
  /// type 7. Resamples in which every rating is the same have no alpha and are left out; when they are more than 5 %
  /// the interval is refused. Assumes that units are independent and that the raters are the ones of interest: how
  /// other raters would differ is not in the interval. With few units (below about 20) it is too narrow.
  /// Source: Efron & Tibshirani, *An Introduction to the Bootstrap* (1993) ch. 13. This resamples units, unlike
  /// Krippendorff's own proposal, which resamples pairs as if they were independent.
  ///
  /// - Parameters:
  ///   - resamples: how many resamples, at least 1; 1,000 or more is usual.
  ///   - generator: where chance comes from; the same generator gives the same limits.
  public static func krippendorffAlpha(
    _ counts: ValueCounts, level: MeasurementLevel, resamples: Int, generator: SeededGenerator,
    confidence: Confidence = .ninetyFive
  ) -> Result<KrippendorffAlpha, Undefined> {
    Result { () throws(Undefined) in
      let disagreement = try Disagreement(counts, level: level)
      let alpha = try disagreement.alpha()
      let interval = Result { () throws(Undefined) in
        guard resamples > 0 else { throw .noResamples }
        let bootstrap = AlphaBootstrap(disagreement, level: level, values: counts.scale.values)
        let values = bootstrap.values(resamples, generator)
        guard Double(resamples - values.count) <= 0.05 * Double(resamples) else { throw .tooManyUndefinedResamples }
        let sorted = values.sorted()
        guard let lower = percentile(confidence.tail, ofSorted: sorted),
          let upper = percentile(1 - confidence.tail, ofSorted: sorted)
        else { throw .tooManyUndefinedResamples }
        return try Interval(lower: lower, upper: upper, confidence: confidence, method: .unitBootstrap)
      }
      return try disagreement.result(Estimate(alpha, interval: interval))
    }
  }
}

/// The value below which a share of the sorted values lies, interpolated between neighbours (R's type 7).
func percentile(_ probability: Double, ofSorted values: [Double]) -> Double? {
  guard let last = values.last else { return nil }
  let position = probability * Double(values.count - 1)
  let below = Int(position)
  guard below + 1 < values.count else { return last }
  return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
}

/// Alpha of many resamples, from one tally of each unit.
private struct AlphaBootstrap {
  private let disagreement: Disagreement
  private let level: MeasurementLevel
  private let values: [Double]?
  /// Each unit's own disagreement; fixed except for the ordinal metric, which hangs on the resample.
  private let fixedWithin: [Double]

  init(_ disagreement: Disagreement, level: MeasurementLevel, values: [Double]?) {
    self.disagreement = disagreement
    self.level = level
    self.values = values
    let metric = DisagreementMetric(level, values: values, pooled: disagreement.pooled)
    fixedWithin =
      level == .ordinal ? [] : disagreement.units.map { metric.pairs($0.categories, $0.counts) / ($0.total - 1) }
  }

  /// The alphas of the resamples that have one.
  func values(_ resamples: Int, _ generator: SeededGenerator) -> [Double] {
    var generator = generator
    let units = disagreement.units
    var alphas: [Double] = []
    alphas.reserveCapacity(resamples)
    for _ in 0..<resamples {
      var times = [Double](repeating: 0, count: units.count)
      for _ in units { times[generator.integer(below: units.count)] += 1 }
      if let alpha = alpha(times) { alphas.append(alpha) }
    }
    return alphas
  }

  private func alpha(_ times: [Double]) -> Double? {
    var pooled = [Double](repeating: 0, count: disagreement.pooled.count)
    for (unit, time) in zip(disagreement.units, times) where time > 0 {
      for (category, count) in zip(unit.categories, unit.counts) { pooled[category] += time * count }
    }
    let metric = DisagreementMetric(level, values: values, pooled: pooled)
    let between = metric.pairs(pooled)
    guard between > 0 else { return nil }
    var within = 0.0
    for (index, time) in times.enumerated() where time > 0 {
      let unit = disagreement.units[index]
      within +=
        time * (level == .ordinal ? metric.pairs(unit.categories, unit.counts) / (unit.total - 1) : fixedWithin[index])
    }
    return 1 - (pooled.reduce(0, +) - 1) * within / between
  }
}

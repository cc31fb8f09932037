extension CrossedLogistic {
  /// One combination of levels with what is fixed for it.
  struct PredictedCell {
    /// For each factor the index of a level, or nil to integrate over all that could be drawn.
    let levels: [Int?]
    let predictors: [Double]
    let weight: Double
    /// How unsure the sum of the intercepts named is (``CrossedUncertainty/varianceOfSum(_:)``).
    let unknown: Double
  }

  /// The expected share of yes over cells, with everything that is estimated counted into its uncertainty.
  ///
  /// Formula: the weighted mean over cells of ∫ logistic(xβ + Σ b̄ + sz) φ(z) dz, b̄ the mean (not the mode) of the intercepts
  /// named given the answers, s² the variance of the factors without a level and, for the share itself, that of the
  /// intercepts named: the mean of the share and not the share at the mean. The interval is that of the share at the
  /// mean, by its slopes (``CrossedUncertainty``) on the log-odds scale.
  func predictedShare(over cells: [PredictedCell], confidence: Confidence) throws(Undefined) -> Estimate {
    let whole = cells.reduce(0) { $0 + $1.weight }
    guard whole > 0, whole.isFinite else { throw .emptyDenominator }
    var (share, middle) = (0.0, 0.0)
    var ofEffects = effects.map { _ in 0.0 }
    var ofDeviations = deviations.map { _ in 0.0 }
    var ofIntercepts: [(factor: Int, level: Int, slope: Double)] = []
    for cell in cells {
      let named = cell.levels.enumerated().compactMap { factor, level in level.map { (factor: factor, level: $0) } }
      let open = cell.levels.indices.filter { cell.levels[$0] == nil }
      let place = named.reduce(dot(cell.predictors, effects)) {
        $0 + intercepts[$1.factor][$1.level].mode + shifts[$1.factor][$1.level]
      }
      let drawn = open.reduce(0) { $0 + deviations[$1] * deviations[$1] }
      let average = Self.average(at: place, deviation: drawn.squareRoot())
      let weight = cell.weight / whole
      share += weight * Self.average(at: place, deviation: squareRoot(ofVariance: drawn + cell.unknown)).share
      middle += weight * average.share
      for index in ofEffects.indices { ofEffects[index] += weight * average.slope * cell.predictors[index] }
      for factor in open { ofDeviations[factor] += weight * average.bend * deviations[factor] }
      ofIntercepts += named.map { ($0.factor, $0.level, weight * average.slope) }
    }
    let variance = uncertainty.variance(effects: ofEffects, deviations: ofDeviations, intercepts: ofIntercepts)
    let error = squareRoot(ofVariance: variance)
    let interval = try Self.estimate(middle, error: error, confidence).interval
    return try Estimate(share, standardError: error, interval: interval)
  }
}

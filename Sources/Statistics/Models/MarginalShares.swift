extension CrossedLogistic {
  /// The share of yes to expect from these levels of the factors.
  ///
  /// Formula: ∫ logistic(xβ + Σ b + sz) φ(z) dz, b the most likely intercepts of the levels named, s² the variances of the
  /// factors whose level is not: a respondent or vignette not seen yet is one of all that could be drawn. Estimates are
  /// taken as known, so it comes without a standard error.
  /// Source: Zeger, Liang & Albert, *Biometrics* 44 (1988) 1049–1060.
  ///
  /// - Parameters:
  ///   - predictors: one row in the order of the effects.
  ///   - levels: for each factor the index of a level, or nil to average over all that could be drawn.
  public func share(predictors: [Double], levels: [Int?]) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      guard predictors.count == effects.count, levels.count == intercepts.count else { throw .unequalLengths }
      guard predictors.allSatisfy(\.isFinite) else { throw .notANumber }
      var place = dot(predictors, effects)
      var variance = 0.0
      for (factor, level) in levels.enumerated() {
        if let level {
          guard intercepts[factor].indices.contains(level) else { throw .impossibleCount }
          place += intercepts[factor][level].mode
        } else {
          variance += deviations[factor] * deviations[factor]
        }
      }
      return try Self.averageShare(place, deviation: variance.squareRoot())
    }
  }

  /// The share of yes that one level of a factor, such as a municipality, would have on the same vignettes as all others.
  ///
  /// Formula: the mean of ``share(predictors:levels:)`` over every level of the factor to standardise over, each weighing the
  /// same; factors that are neither are averaged over. Who happened to be dealt which vignette thereby drops out.
  /// Assumptions and source as there; direct standardisation as in Lane & Nelder, *Biometrics* 38 (1982) 613–621.
  public func standardisedShare(
    ofLevel level: Int, in factor: Int, over other: Int, predictors: [Double]
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      guard intercepts.indices.contains(factor), intercepts.indices.contains(other), factor != other else {
        throw .impossibleCount
      }
      var sum = 0.0
      for place in intercepts[other].indices {
        var levels = [Int?](repeating: nil, count: intercepts.count)
        levels[factor] = level
        levels[other] = place
        sum += try share(predictors: predictors, levels: levels).get()
      }
      return sum / Double(intercepts[other].count)
    }
  }

  private static func averageShare(_ place: Double, deviation: Double) throws(Undefined) -> Double {
    guard deviation > 0 else { return logistic(place) }
    guard let rule = GaussHermiteRule(count: 60) else { throw .outOfNumericRange }
    var sum = 0.0
    for (node, weight) in zip(rule.nodes, rule.weights) {
      sum += weight * logistic(place + 2.0.squareRoot() * deviation * node)
    }
    return sum / Double.pi.squareRoot()
  }
}

extension Scales {
  /// A mean, or another smooth function of means, with an interval from what each sampling unit adds to it.
  ///
  /// Formula: s² = f · k/(k − 1) · Σ(e − ē)² over k units, e how far the unit moves the figure; limits at t(k − 1) · s. For the mean of
  /// one score a unit, e = (y − ȳ)/k and s is the usual standard error. f = max(¼, 1 − k/N) where the population N is
  /// known (``Proportions/smallestPopulationFactor`` says why not less). Assumes units that answer independently of each
  /// other. Refused: one unit, for which there is a figure but no interval.
  /// Source: Woodruff, *Journal of the American Statistical Association* 66 (1971) 411–414; Korn & Graubard, *Analysis of
  /// Health Surveys* 1999, ch. 2, for t with the units' degrees of freedom.
  ///
  /// - Parameters:
  ///   - influences: for each unit how far it moves the figure from what the others say.
  ///   - population: how many units there are in all; nil when not known.
  public static func linearised(
    _ value: Double, influences: [Double], population: Int? = nil, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      guard influences.allSatisfy(\.isFinite) else { throw .notANumber }
      let count = Double(influences.count)
      let factor = Result { () throws(Undefined) -> Double in
        guard let population else { return 1 }
        guard population >= influences.count else { throw .populationSmallerThanSample }
        return max(Proportions.smallestPopulationFactor, 1 - count / Double(population))
      }
      let interval = Result { () throws(Undefined) in
        guard influences.count > 1 else { throw .singleCluster }
        let variance = sumOfSquares(deviations(influences)) * count / (count - 1) * (try factor.get())
        let reach = try confidence.studentReach(degreesOfFreedom: count - 1) * squareRoot(ofVariance: variance)
        return try Interval(
          lower: value - reach, upper: value + reach, confidence: confidence, method: .clusteredT)
      }
      return try Estimate(value, interval: interval)
    }
  }
}

extension Proportions {
  /// The mean of numbers in a random sample without replacement, with a finite population correction.
  ///
  /// Formula: SE = √((1 − n/N) s²/n), s² with divisor n − 1; limits ± t(n − 1) SE. Assumes a simple random sample.
  /// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 2.
  public static func finitePopulationMean(
    _ values: [Double], population: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      if values.isEmpty { throw .emptyDenominator }
      guard values.count >= 2 else { throw .fewerThanTwoUnits }
      let sample = Double(values.count)
      try requirePopulation(population, sample: sample)
      let mean = mean(values)
      let standardError = ((1 - sample / population) * sampleVariance(values) / sample).squareRoot()
      guard mean.isFinite, standardError.isFinite else { throw .outOfNumericRange }
      let reach = try confidence.studentReach(degreesOfFreedom: sample - 1) * standardError
      return try Estimate(
        mean, standardError: standardError,
        interval: .success(
          Interval(lower: mean - reach, upper: mean + reach, confidence: confidence, method: .finitePopulationT)))
    }
  }
}

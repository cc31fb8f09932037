/// What one cluster contributes to a mean, such as one respondent: the sum of some values, and what they weigh.
public struct ClusterTotal: Sendable, Hashable {
  /// The sum of the values.
  public let sum: Double
  /// How many values there are, or what they weigh together.
  public let weight: Double

  /// One cluster's total. Methods leave out a cluster without weight.
  public init(_ sum: Double, weight: Double = 1) {
    self.sum = sum
    self.weight = weight
  }
}

/// A mean over respondents who each gave several answer sets.
public struct ClusteredMean: Sendable, Hashable {
  /// The mean and its interval.
  public let estimate: Estimate
  /// What the variance was multiplied by because the population is finite; 1 when the population is not known.
  public let populationFactor: Double
  /// How many respondents had any weight.
  public let respondents: Int
}

extension Proportions {
  /// The mean of numbers, for "these staff and these vignettes", with the respondent as the sampling unit.
  ///
  /// Formula: m = Σs/Σw over the k respondents; its variance is f · k/(k − 1) Σ(sᵢ − m wᵢ)²/(Σw)², the limits m ± t(k − 1)
  /// standard errors; with weight 1 each it is the plain mean of respondents. f = max(¼, 1 − answer sets/(caseworkers ×
  /// vignettes)) as in ``clusteredShare(_:population:confidence:)``, where the reasons stand. Assumes that respondents
  /// answer independently and are like those who did not answer. One respondent has a mean but no interval, nor have
  /// respondents who are all alike, as nothing is then known of how far they vary. A respondent without weight is left
  /// out. The limits may leave the possible range.
  /// Source: Cochran, *Sampling Techniques*, 3rd ed. 1977, ch. 6 (ratio of means) and 10.
  ///
  /// - Parameters:
  ///   - respondents: for each respondent the sum of the values and their weight.
  ///   - answerSets: how many answer sets the values come from.
  ///   - population: how many answer sets there could have been, or nil when that is not known.
  public static func clusteredMean(
    _ respondents: [ClusterTotal], answerSets: Int, population: AnswerSetPopulation? = nil,
    confidence: Confidence = .ninetyFive
  ) -> Result<ClusteredMean, Undefined> {
    Result { () throws(Undefined) in
      guard respondents.allSatisfy({ $0.sum.isFinite && $0.weight.isFinite && $0.weight >= 0 }) else {
        throw .notANumber
      }
      let counted = respondents.filter { $0.weight > 0 }
      if counted.isEmpty { throw .emptyDenominator }
      let weight = counted.reduce(0) { $0 + $1.weight }
      let mean = counted.reduce(0) { $0 + $1.sum } / weight
      let residuals = sumOfSquares(counted.map { $0.sum - mean * $0.weight })
      let factor = Result { () throws(Undefined) in
        guard let population else { return 1.0 }
        guard population.caseworkers >= counted.count, population.answerSets >= Double(answerSets) else {
          throw .populationSmallerThanSample
        }
        return population.factor(given: Double(answerSets))
      }
      let count = Double(counted.count)
      let standardError = Result { () throws(Undefined) in
        if counted.count < 2 { throw .singleCluster }
        // Rounding in the sums is no variation.
        guard residuals > 1e-24 * (mean * mean * weight * weight + 1e-300) else { throw .noVariation }
        return try (factor.get() * count / (count - 1) * residuals).squareRoot() / weight
      }
      let interval = Result { () throws(Undefined) in
        let reach = try confidence.studentReach(degreesOfFreedom: count - 1) * standardError.get()
        return try Interval(lower: mean - reach, upper: mean + reach, confidence: confidence, method: .clusteredT)
      }
      return ClusteredMean(
        estimate: try Estimate(mean, standardError: try? standardError.get(), interval: interval),
        populationFactor: (try? factor.get()) ?? 1, respondents: counted.count)
    }
  }
}

extension Agreement {
  /// Brennan and Prediger's coefficient: chance means that every possible category is equally likely.
  ///
  /// Formula: (pₐ − pₑ)/(1 − pₑ) with pairwise pₐ and pₑ = T/q², where q is the number of possible categories and T
  /// the sum of all weights. Standard error, interval, assumptions and missing ratings as in
  /// ``gwet(_:weights:confidence:)``; an unused category raises the coefficient.
  /// Source: Brennan & Prediger, *Educational and Psychological Measurement* 41 (1981) 687–699; R irrCAC 1.0.
  public static func brennanPrediger(
    _ counts: ValueCounts, weights: AgreementWeights = .identity, confidence: Confidence = .ninetyFive
  ) -> Result<ChanceCorrectedAgreement, Undefined> {
    Result { () throws(Undefined) in
      let pairs = try PairwiseAgreement(counts, weights: weights)
      let categories = Double(pairs.weights.count)
      let expected = pairs.weights.total / (categories * categories)
      return try ChanceCorrectedAgreement(pairs, expected: expected, confidence: confidence) { _ in expected }
    }
  }
}

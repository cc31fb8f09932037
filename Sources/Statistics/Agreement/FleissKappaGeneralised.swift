extension Agreement {
  /// Fleiss' kappa generalised by Gwet to missing ratings and to weights.
  ///
  /// Formula: (pₐ − pₑ)/(1 − pₑ) with pairwise pₐ and pₑ = Σₖₗ wₖₗ pₖ pₗ, where pₖ is the mean over units of the share
  /// of ratings in category k. On complete data without weights it is ``fleissKappa(_:)``. The standard error is
  /// linearised over units and fits an interval, unlike that under the hypothesis of no agreement.
  /// Assumes independent units and interchangeable raters.
  /// Source: Gwet, *Handbook of Inter-Rater Reliability*, 4th ed. 2014; R irrCAC 1.0, `fleiss.kappa.raw`.
  public static func fleissKappaGeneralised(
    _ counts: ValueCounts, weights: AgreementWeights = .identity, confidence: Confidence = .ninetyFive
  ) -> Result<ChanceCorrectedAgreement, Undefined> {
    Result { () throws(Undefined) in
      let pairs = try PairwiseAgreement(counts, weights: weights)
      let expected = pairs.weights.expectation(of: pairs.shares)
      return try ChanceCorrectedAgreement(pairs, expected: expected.whole, confidence: confidence) { unit in
        pairs.unitMean(of: unit) { expected.byCategory[$0] }
      }
    }
  }
}

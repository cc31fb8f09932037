extension Agreement {
  /// Gwet's AC1 (identity weights) or AC2 (other weights).
  ///
  /// Formula: (pₐ − pₑ)/(1 − pₑ) with pairwise pₐ and pₑ = T/(q(q − 1)) Σₖ pₖ(1 − pₖ), where pₖ is the mean over
  /// units of the share of ratings in category k, q the number of possible categories and T the sum of all weights.
  /// The standard error is linearised over units, with a t interval cut at 1. Assumes independent units and that
  /// raters are interchangeable; missing ratings are allowed. `counts.scale` must list every possible category.
  /// Source: Gwet, *British Journal of Mathematical and Statistical Psychology* 61 (2008) 29–48; R irrCAC 1.0.
  public static func gwet(
    _ counts: ValueCounts, weights: AgreementWeights = .identity, confidence: Confidence = .ninetyFive
  ) -> Result<ChanceCorrectedAgreement, Undefined> {
    Result { () throws(Undefined) in
      let pairs = try PairwiseAgreement(counts, weights: weights)
      let categories = Double(pairs.weights.count)
      let factor = pairs.weights.total / (categories * (categories - 1))
      return try ChanceCorrectedAgreement(
        pairs, expected: factor * pairs.shares.reduce(0) { $0 + $1 * (1 - $1) }, confidence: confidence
      ) { unit in
        factor * pairs.unitMean(of: unit) { 1 - pairs.shares[$0] }
      }
    }
  }
}

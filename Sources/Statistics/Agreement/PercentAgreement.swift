extension Agreement {
  /// The share of units on which all raters agree.
  ///
  /// Formula: units whose largest and smallest rating differ by at most `tolerance`, divided by complete units.
  /// Assumes that units are independent; the interval is Wilson's over units. A unit with a missing rating is left
  /// out. Falls as raters are added, so it does not compare panels of different size.
  /// Source: R irr 0.84.1, `agree`.
  ///
  /// - Parameter tolerance: how far apart two numbers may lie and still count as agreement; above 0 it needs
  ///   categories that are numbers.
  public static func allRatersAgree(
    _ ratings: Ratings, tolerance: Double = 0, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      if ratings.count == 0 { throw .noRatings }
      if ratings.raterCount < 2 { throw .fewerThanTwoRaters }
      let complete = ratings.completeUnits()
      if complete.isEmpty { throw .noCompleteUnit }
      let agreeing = try complete.count { row throws(Undefined) in try spread(row, ratings.scale) <= tolerance }
      return try Proportions.wilson(Double(agreeing), of: Double(complete.count), confidence: confidence).get()

      func spread(_ row: [Int], _ scale: CategoryScale) throws(Undefined) -> Double {
        guard let lowest = row.min(), let highest = row.max(), lowest != highest else { return 0 }
        guard tolerance > 0 else { return .infinity }
        guard let values = scale.values else { throw .categoriesAreNotNumbers }
        return values[highest] - values[lowest]
      }
    }
  }

  /// The mean over units of the share of pairs of ratings that agree.
  ///
  /// Formula: mean over units with r ≥ 2 ratings of Σₖ rₖ (r*ₖ − 1) / (r (r − 1)), where r*ₖ = Σₗ wₖₗ rₗ. The
  /// standard error is linearised over units with at least one rating, with a t interval cut at 1. Assumes
  /// independent units; missing ratings are allowed. Chance agreement is not removed.
  /// Source: Gwet, *Handbook of Inter-Rater Reliability*, 4th ed. 2014; R irrCAC 1.0, `pa.coeff.raw`.
  public static func pairwise(
    _ counts: ValueCounts, weights: AgreementWeights = .identity, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    // One category only is no obstacle here: there is nothing to correct for chance.
    if counts.scale.count == 1, counts.raterCount > 1 { return everybodyTheSame(counts) }
    return Result { () throws(Undefined) in
      let pairs = try PairwiseAgreement(counts, weights: weights)
      let count = Double(pairs.units.count)
      guard count >= 2 else {
        return try Estimate(pairs.observed, interval: .failure(.fewerThanTwoUnits))
      }
      let scaling = count / Double(pairs.pairableCount)
      let squares = pairs.unitAgreement.reduce(0.0) { sum, agreement in
        let deviation = scaling * (agreement ?? 0) - pairs.observed
        return sum + deviation * deviation
      }
      let standardError = squareRoot(ofVariance: squares / (count * (count - 1)))
      return try Estimate(
        pairs.observed, standardError: standardError,
        interval: .linearised(
          pairs.observed, standardError: standardError, units: pairs.units.count, confidence: confidence))
    }
  }

  private static func everybodyTheSame(_ counts: ValueCounts) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      if counts.units.isEmpty { throw .noRatings }
      guard counts.units.contains(where: { $0.total >= 2 }) else { throw .noUnitRatedTwice }
      return try Estimate(1, interval: .failure(.noVariation))
    }
  }
}

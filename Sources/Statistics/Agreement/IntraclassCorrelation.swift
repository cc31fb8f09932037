/// Which intraclass correlation: what counts as error, and whether one rater or the mean of all is judged.
public enum IntraclassForm: String, Sendable, Hashable, CaseIterable, Codable {
  /// ICC(1,1), also ICC(1): each unit has raters of its own, so raters cannot be told apart.
  case oneWaySingle = "icc_1_1"
  /// ICC(2,1), also ICC(A,1): raters are a sample, and a rater who is stricter than others counts as error.
  case agreementSingle = "icc_a_1"
  /// ICC(3,1), also ICC(C,1): rater means are removed first, so strictness does not count as error.
  case consistencySingle = "icc_c_1"
  /// ICC(1,k), also ICC(k): the mean of k raters, as ``oneWaySingle``.
  case oneWayAverage = "icc_1_k"
  /// ICC(2,k), also ICC(A,k): the mean of k raters, as ``agreementSingle``.
  case agreementAverage = "icc_a_k"
  /// ICC(3,k), also ICC(C,k): the mean of k raters, as ``consistencySingle``.
  case consistencyAverage = "icc_c_k"
}

/// One intraclass correlation with the test that it is 0.
public struct IntraclassCorrelation: Sendable, Hashable {
  /// The correlation with its interval.
  public let estimate: Estimate
  /// Which form it is.
  public let form: IntraclassForm
  /// The ratio of mean squares; nil where the error is 0 and the ratio would be infinite.
  public let fRatio: Double?
  /// The degrees of freedom of the ratio's numerator.
  public let numeratorFreedom: Int
  /// The degrees of freedom of its denominator.
  public let denominatorFreedom: Int
  /// The probability of a ratio at least as large when units do not differ; 0 where the error is 0.
  public let probability: Double
  /// The analysis of variance behind it.
  public let meanSquares: MeanSquares
}

extension Agreement {
  /// An intraclass correlation of complete numeric ratings.
  ///
  /// Formulas (n units, k raters): single ICC(1) = (MSB − MSW)/(MSB + (k − 1)MSW); ICC(A) =
  /// (MSB − MSE)/(MSB + (k − 1)MSE + k(MSJ − MSE)/n); ICC(C) = (MSB − MSE)/(MSB + (k − 1)MSE); average: Spearman–Brown,
  /// kρ/(1 + (k − 1)ρ). Limits from F; those of agreement with Satterthwaite's degrees of freedom, and for the average
  /// the Spearman–Brown transform of the single ones. May be negative. Assumes normal, independent effects with equal
  /// variances. Missing ratings are refused; units that do not differ at all have no average form.
  /// Source: Shrout & Fleiss, *Psychological Bulletin* 86 (1979) 420–428; McGraw & Wong, *Psychological Methods* 1
  /// (1996) 30–46.
  public static func intraclassCorrelation(
    _ ratings: Ratings, form: IntraclassForm, confidence: Confidence = .ninetyFive
  ) -> Result<IntraclassCorrelation, Undefined> {
    Result { () throws(Undefined) in
      let squares = try MeanSquares(ratings)
      let limits = IntraclassLimits(squares, form: form, confidence: confidence)
      let error = limits.error
      let fRatio = error > 0 ? squares.betweenUnits / error : nil
      let tail = try fRatio.map { ratio throws(Undefined) in try limits.tail(ratio) } ?? 0
      return IntraclassCorrelation(
        estimate: try Estimate(
          try limits.value(), interval: Result { () throws(Undefined) in try limits.interval() }),
        form: form, fRatio: fRatio, numeratorFreedom: squares.units - 1,
        denominatorFreedom: limits.denominatorFreedom, probability: tail, meanSquares: squares)
    }
  }
}

extension Proportions {
  /// A share with Agresti and Coull's adjusted interval.
  ///
  /// Formula: p̃ ± z √(p̃(1 − p̃)/ñ) with ñ = n + z² and p̃ = (x + z²/2)/ñ. Simple enough for a pocket calculator. The
  /// limits may lie outside [0, 1]; keep them inside with ``Interval/clipped(to:)`` when showing them. Assumes
  /// independent trials with one probability.
  /// Source: Agresti & Coull, *The American Statistician* 52 (1998) 119–126.
  public static func agrestiCoull(
    _ numerator: Double, of denominator: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: denominator)
      let reach = try confidence.normalReach()
      let size = denominator + reach * reach
      let middle = (numerator + reach * reach / 2) / size
      let half = reach * squareRoot(ofVariance: middle * (1 - middle) / size)
      return try Estimate(
        numerator / denominator,
        interval: .success(
          Interval(lower: middle - half, upper: middle + half, confidence: confidence, method: .agrestiCoull)))
    }
  }
}

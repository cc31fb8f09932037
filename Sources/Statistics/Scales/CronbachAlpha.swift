/// Cronbach's alpha of a scale.
public struct CronbachAlpha: Sendable, Hashable {
  /// Alpha with Feldt's interval.
  public let estimate: Estimate
  /// Alpha as if every item had the same variance.
  public let standardised: Result<Double, Undefined>
  /// The mean correlation between two items.
  public let meanCorrelation: Double
  /// For each item, its correlation with the sum of the others; undefined where that sum is constant.
  public let itemRestCorrelations: [Result<Double, Undefined>]
  /// For each item, alpha of the scale without it; undefined for a scale of two.
  public let withoutItem: [Result<Double, Undefined>]
  /// How many respondents answered every item.
  public let respondents: Int
}

extension Scales {
  /// Cronbach's alpha: the share of the variance of a sum of items that they have in common, if all measure the same.
  ///
  /// Formula: k/(k − 1) (1 − Σsⱼ²/s²) over k items, s² the variance of the sum; standardised k r̄/(1 + (k − 1) r̄). Limits 1 − (1 − α)F
  /// at the confidence's quantiles of F with n − 1 and (n − 1)(k − 1) degrees of freedom. May be negative. Assumes items
  /// that measure one thing equally strongly, else alpha is too low, and for the limits normal scores. A respondent
  /// with a missing item is left out; an item without variation is refused, as it measures nothing.
  /// Source: Cronbach, *Psychometrika* 16 (1951) 297–334; Feldt, *Psychometrika* 30 (1965) 357–370.
  public static func cronbachAlpha(
    _ scores: ItemScores, confidence: Confidence = .ninetyFive
  ) -> Result<CronbachAlpha, Undefined> {
    Result { () throws(Undefined) in
      try scores.requireScale(ofItems: 2)
      let items = Double(scores.itemCount)
      let correlations = try scores.correlations()
      let pairs = items * (items - 1) / 2
      var sum = 0.0
      for row in 0..<scores.itemCount { for column in 0..<row { sum += correlations[row, column] } }
      let meanCorrelation = sum / pairs
      let room = 1 + (items - 1) * meanCorrelation
      let alpha = try rawAlpha(scores, without: nil)
      return CronbachAlpha(
        estimate: try Estimate(
          alpha, interval: feldtInterval(alpha, scores, confidence)),
        standardised: room > 1e-12 ? .success(items * meanCorrelation / room) : .failure(.noVariation),
        meanCorrelation: meanCorrelation,
        itemRestCorrelations: (0..<scores.itemCount).map { item in
          Result { () throws(Undefined) in
            try Association.correlation(scores.item(item), scores.totals(without: item))
          }
        },
        withoutItem: (0..<scores.itemCount).map { item in
          Result { () throws(Undefined) in try rawAlpha(scores, without: item) }
        },
        respondents: scores.rows.count)
    }
  }

  private static func rawAlpha(_ scores: ItemScores, without dropped: Int?) throws(Undefined) -> Double {
    let kept = (0..<scores.itemCount).filter { $0 != dropped }
    if kept.count < 2 { throw .tooFewItems }
    let whole = sampleVariance(scores.totals(without: dropped))
    guard whole > 0 else { throw .noVariation }
    let own = kept.reduce(0) { $0 + sampleVariance(scores.item($1)) }
    let items = Double(kept.count)
    return items / (items - 1) * (1 - own / whole)
  }

  private static func feldtInterval(
    _ alpha: Double, _ scores: ItemScores, _ confidence: Confidence
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      let units = Double(scores.rows.count - 1)
      let freedoms = FDistribution(
        numeratorFreedom: units, denominatorFreedom: units * Double(scores.itemCount - 1))
      guard let low = freedoms?.quantile(confidence.tail), let high = freedoms?.quantile(1 - confidence.tail) else {
        throw .outOfNumericRange
      }
      return try Interval(
        lower: 1 - (1 - alpha) * high, upper: 1 - (1 - alpha) * low, confidence: confidence, method: .feldt)
    }
  }
}

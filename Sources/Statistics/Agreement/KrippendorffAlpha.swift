/// Krippendorff's alpha.
public struct KrippendorffAlpha: Sendable, Hashable {
  /// Alpha; its interval comes from the method that was asked for.
  public let estimate: Estimate
  /// The mean disagreement within units.
  public let observedDisagreement: Double
  /// The mean disagreement between any two ratings, whatever unit they come from.
  public let expectedDisagreement: Double
  /// How many units were rated at least twice; the others are left out.
  public let pairableUnits: Int
  /// How many ratings those units hold.
  public let pairableRatings: Int
}

extension Agreement {
  /// Krippendorff's alpha, any number of raters and any level of measurement.
  ///
  /// Formula: 1 − Dₒ/Dₑ; Dₒ = (1/n) Σᵤ (Σ over ordered pairs in u of δ)/(mᵤ − 1) and Dₑ = (Σ over ordered pairs
  /// of all n pairable ratings of δ)/(n(n − 1)). δ is 1 for different categories (nominal), the squared difference
  /// of mid-ranks among the pairable ratings (ordinal, the same as Krippendorff's sum over the frequencies between),
  /// of values (interval), or ((c − k)/(c + k))² with 0/0 = 0 (ratio; values must not be negative). Missing ratings
  /// are simply absent; a unit rated once is left out. Assumes interchangeable raters. 0 means no better than
  /// chance, also when nearly all ratings are the same and a single one differs; below 0 means worse than chance.
  ///
  /// The nominal level has Gwet's standard error over units with a t interval; the others have none here, see
  /// ``krippendorffAlpha(_:level:resamples:generator:confidence:)``.
  /// Source: Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), repository.upenn.edu/asc_papers/43;
  /// standard error as in R irrCAC 1.0, `krippen.alpha.raw`.
  public static func krippendorffAlpha(
    _ counts: ValueCounts, level: MeasurementLevel, confidence: Confidence = .ninetyFive
  ) -> Result<KrippendorffAlpha, Undefined> {
    Result { () throws(Undefined) in
      let disagreement = try Disagreement(counts, level: level)
      let alpha = try disagreement.alpha()
      guard level == .nominal else {
        return try disagreement.result(Estimate(alpha, interval: .failure(.notOffered)))
      }
      let standardError = disagreement.nominalStandardError()
      return try disagreement.result(
        Estimate(
          alpha, standardError: standardError,
          interval: .linearised(
            alpha, standardError: standardError, units: counts.units.count, confidence: confidence)))
    }
  }
}

extension Disagreement {
  func result(_ estimate: Estimate) throws(Undefined) -> KrippendorffAlpha {
    KrippendorffAlpha(
      estimate: estimate, observedDisagreement: within / total,
      expectedDisagreement: between / (total * (total - 1)), pairableUnits: units.count,
      pairableRatings: Int(total))
  }

  /// Gwet's standard error, linearised over the pairable units, with r̄ their mean number of ratings.
  ///
  /// Where the number of ratings differs between units, the published programs (R and PyPI irrCAC) take the agreement
  /// *after* the small-sample correction into one of the terms; the same is done here so that figures can be compared.
  func nominalStandardError() -> Double {
    let count = Double(units.count)
    let meanTotal = total / count
    let shares = pooled.map { $0 / total }
    let expected = shares.reduce(0) { $0 + $1 * $1 }
    let agreements = units.map { unit in
      unit.counts.reduce(0) { $0 + $1 * ($1 - 1) } / (meanTotal * (unit.total - 1))
    }
    let uncorrected = agreements.reduce(0, +) / count
    let corrected = (1 - 1 / total) * uncorrected + 1 / total
    let room = 1 - expected
    let coefficient = (uncorrected - expected) / room
    var squares = 0.0
    for (unit, agreement) in zip(units, agreements) {
      let surplus = (unit.total - meanTotal) / meanTotal
      let own = (agreement - corrected * surplus - expected) / room
      let sharesUsed = zip(unit.categories, unit.counts).reduce(0) { $0 + $1.1 * shares[$1.0] } / meanTotal
      let chance = (sharesUsed - expected * surplus - expected) / room
      let deviation = own - 2 * (1 - coefficient) * chance - coefficient
      squares += deviation * deviation
    }
    return squareRoot(ofVariance: squares / (count * (count - 1)))
  }
}

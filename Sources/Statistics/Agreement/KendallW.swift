/// Kendall's coefficient of concordance.
public struct KendallW: Sendable, Hashable {
  /// W, corrected for ties; it has no interval of its own.
  public let estimate: Estimate
  /// W without the correction, lower wherever a rater ties units.
  public let uncorrected: Double
  /// Friedman's chi-squared, m(n − 1)W.
  public let chiSquared: Double
  /// Its degrees of freedom, n − 1.
  public let degreesOfFreedom: Int
  /// The probability of a chi-squared at least as large when the raters rank at random; rough below about 8 units.
  public let probability: Double
  /// How many complete units were ranked.
  public let units: Int
  /// How many raters ranked them.
  public let raters: Int
}

extension Agreement {
  /// Kendall's W: how alike raters rank the units, from 0 to 1.
  ///
  /// Formula: 12 S / (m²(n³ − n) − m Σ(t³ − t)), S the squared deviations of the n units' rank sums over m raters,
  /// t the sizes of the ties within each rater; equal ratings share the mean of their ranks. Uses the order of the
  /// categories only. Assumes independent raters; a unit with a missing rating is left out of every ranking.
  /// Source: Kendall & Babington Smith, *Annals of Mathematical Statistics* 10 (1939) 275–287; Siegel & Castellan,
  /// *Nonparametric Statistics*, 2nd ed. 1988, ch. 9.
  public static func kendallW(_ ratings: Ratings) -> Result<KendallW, Undefined> {
    Result { () throws(Undefined) in
      if ratings.count == 0 { throw .noRatings }
      if ratings.raterCount < 2 { throw .fewerThanTwoRaters }
      let rows = ratings.completeUnits()
      if rows.isEmpty { throw .noCompleteUnit }
      if rows.count < 2 { throw .fewerThanTwoUnits }
      let (sums, ties) = rankSums(rows, categoryCount: ratings.scale.count, raterCount: ratings.raterCount)
      let units = Double(rows.count)
      let raters = Double(ratings.raterCount)
      let mean = raters * (units + 1) / 2
      let deviations = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let most = raters * raters * (units * units * units - units)
      guard most - raters * ties > 0 else { throw .noVariation }
      let concordance = 12 * deviations / (most - raters * ties)
      let chiSquared = raters * (units - 1) * concordance
      guard let tail = ChiSquaredDistribution(degreesOfFreedom: units - 1)?.upperTail(chiSquared) else {
        throw .outOfNumericRange
      }
      return KendallW(
        estimate: try Estimate(concordance, interval: .failure(.notOffered)), uncorrected: 12 * deviations / most,
        chiSquared: chiSquared, degreesOfFreedom: rows.count - 1, probability: tail, units: rows.count,
        raters: ratings.raterCount)
    }
  }

  /// Each unit's sum of ranks, and Σ(t³ − t) over all ties of all raters.
  private static func rankSums(
    _ rows: [[Int]], categoryCount: Int, raterCount: Int
  ) -> (sums: [Double], ties: Double) {
    var sums = [Double](repeating: 0, count: rows.count)
    var ties = 0.0
    for rater in 0..<raterCount {
      var counts = [Double](repeating: 0, count: categoryCount)
      for row in rows { counts[row[rater]] += 1 }
      let ranks = DisagreementMetric.midRanks(counts).map { $0 + 0.5 }
      for (unit, row) in rows.enumerated() { sums[unit] += ranks[row[rater]] }
      ties += counts.reduce(0) { $0 + $1 * $1 * $1 - $1 }
    }
    return (sums, ties)
  }
}

/// Fleiss' kappa for units that every rater rated.
public struct FleissKappa: Sendable, Hashable {
  /// The coefficient. Its standard error holds under the hypothesis of no agreement, so there is no interval; for
  /// one, see ``Agreement/fleissKappaGeneralised(_:weights:confidence:)``.
  public let estimate: Estimate
  /// The coefficient divided by its standard error.
  public let z: Double
  /// The two-sided probability of a z at least as far from 0 when there is no agreement beyond chance.
  public let probability: Double
  /// One kappa for each category of the scale: that category against all others.
  public let byCategory: [Result<Double, Undefined>]
  /// How many complete units were used.
  public let units: Int
  /// How many ratings each of them has.
  public let ratingsPerUnit: Int
}

extension Agreement {
  /// Fleiss' kappa.
  ///
  /// Formula: (P − Pₑ)/(1 − Pₑ), P the mean over units of Σₖ nₖ(nₖ − 1)/(n(n − 1)), Pₑ = Σ pₖ²; category k:
  /// 1 − Σᵢ nᵢₖ(n − nᵢₖ) / (N n (n − 1) pₖ(1 − pₖ)). Assumes independent units and that the n raters of a unit are
  /// drawn anew for each, so they are interchangeable. A unit with a missing rating is left out.
  /// Source: Fleiss, *Psychological Bulletin* 76 (1971) 378–382; standard error Fleiss, Nee & Landis,
  /// *Psychological Bulletin* 86 (1979) 974–977.
  public static func fleissKappa(_ counts: ValueCounts) -> Result<FleissKappa, Undefined> {
    Result { () throws(Undefined) in
      let tally = try CompleteTally(counts)
      let chance = tally.shares.reduce(0) { $0 + $1 * $1 }
      guard 1 - chance > 1e-12 else { throw .noVariation }
      let kappa = (tally.observed - chance) / (1 - chance)
      let standardError = tally.nullStandardError
      guard standardError > 0, let tail = NormalDistribution().upperTail(abs(kappa / standardError)) else {
        throw .outOfNumericRange
      }
      return FleissKappa(
        estimate: try Estimate(kappa, standardError: standardError, interval: .failure(.notOffered)),
        z: kappa / standardError, probability: min(1, 2 * tail), byCategory: tally.kappaByCategory,
        units: tally.units.count, ratingsPerUnit: Int(tally.ratings))
    }
  }
}

/// Complete units with the pooled use of categories.
private struct CompleteTally {
  let units: [ValueCounts.UnitCounts]
  let ratings: Double
  let shares: [Double]

  init(_ counts: ValueCounts) throws(Undefined) {
    if counts.units.isEmpty { throw .noRatings }
    if counts.raterCount < 2 { throw .fewerThanTwoRaters }
    if counts.scale.count < 2 { throw .fewerThanTwoCategories }
    let ratings = Double(counts.raterCount)
    units = counts.units.filter { $0.total == ratings }
    if units.isEmpty { throw .noCompleteUnit }
    if units.count < 2 { throw .fewerThanTwoUnits }
    var sums = [Double](repeating: 0, count: counts.scale.count)
    for unit in units {
      for (category, count) in zip(unit.categories, unit.counts) { sums[category] += count }
    }
    let total = ratings * Double(units.count)
    shares = sums.map { $0 / total }
    self.ratings = ratings
  }

  private var pairs: Double { Double(units.count) * ratings * (ratings - 1) }

  var observed: Double {
    units.reduce(0) { sum, unit in sum + unit.counts.reduce(0) { $0 + $1 * ($1 - 1) } } / pairs
  }

  /// √(2/(N n (n − 1)) · ((Σ pq)² − Σ pq(q − p))) / Σ pq, with q = 1 − p.
  var nullStandardError: Double {
    let spread = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let skew = shares.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) }
    return squareRoot(ofVariance: 2 / pairs * (spread * spread - skew)) / spread
  }

  var kappaByCategory: [Result<Double, Undefined>] {
    var splits = [Double](repeating: 0, count: shares.count)
    for unit in units {
      for (category, count) in zip(unit.categories, unit.counts) { splits[category] += count * (ratings - count) }
    }
    return zip(splits, shares).map { split, share in
      let spread = share * (1 - share)
      return spread > 0 ? .success(1 - split / (pairs * spread)) : .failure(.noVariation)
    }
  }
}

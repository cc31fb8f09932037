/// What the coefficients for interchangeable raters have in common: agreement within units and use of categories.
struct PairwiseAgreement {
  let units: [ValueCounts.UnitCounts]
  let weights: WeightTable
  /// The agreement of each unit's pairs of ratings, nil for a unit rated once.
  let unitAgreement: [Double?]
  /// The mean over units of each category's share of the unit's ratings.
  let shares: [Double]
  /// The mean of ``unitAgreement`` over the units that have one.
  let observed: Double
  let pairableCount: Int

  init(_ counts: ValueCounts, weights: AgreementWeights) throws(Undefined) {
    if counts.units.isEmpty { throw .noRatings }
    if counts.raterCount < 2 { throw .fewerThanTwoRaters }
    let table = try WeightTable(weights, scale: counts.scale)
    units = counts.units
    self.weights = table
    unitAgreement = counts.units.map { Self.agreement(of: $0, table) }
    let known = unitAgreement.compactMap { $0 }
    if known.isEmpty { throw .noUnitRatedTwice }
    pairableCount = known.count
    observed = known.reduce(0, +) / Double(known.count)
    shares = Self.shares(counts)
  }

  /// Σₖ rₖ (r*ₖ − 1) / (r (r − 1)), where r*ₖ = Σₗ wₖₗ rₗ.
  private static func agreement(of unit: ValueCounts.UnitCounts, _ weights: WeightTable) -> Double? {
    guard unit.total >= 2 else { return nil }
    var pairs = 0.0
    for (first, firstCount) in zip(unit.categories, unit.counts) {
      var weighted = 0.0
      for (second, secondCount) in zip(unit.categories, unit.counts) {
        weighted += weights(first, second) * secondCount
      }
      pairs += firstCount * (weighted - 1)
    }
    return pairs / (unit.total * (unit.total - 1))
  }

  private static func shares(_ counts: ValueCounts) -> [Double] {
    var shares = [Double](repeating: 0, count: counts.scale.count)
    for unit in counts.units {
      for (category, count) in zip(unit.categories, unit.counts) { shares[category] += count / unit.total }
    }
    return shares.map { $0 / Double(counts.units.count) }
  }

  /// One unit's sum of its category shares times a number for each category.
  func unitMean(of unit: ValueCounts.UnitCounts, _ numbers: (Int) -> Double) -> Double {
    zip(unit.categories, unit.counts).reduce(0) { $0 + $1.1 / unit.total * numbers($1.0) }
  }
}

/// A chi-squared test on a square table of two raters.
public struct ChiSquaredTest: Sendable, Hashable {
  /// The statistic, 0 where the data are exactly as supposed.
  public let chiSquared: Double
  /// Its degrees of freedom.
  public let degreesOfFreedom: Int
  /// The probability of a statistic at least as large when what is tested is true.
  public let probability: Double

  init(_ chiSquared: Double, degreesOfFreedom: Int) throws(Undefined) {
    guard chiSquared.isFinite,
      let tail = ChiSquaredDistribution(degreesOfFreedom: Double(degreesOfFreedom))?.upperTail(chiSquared)
    else { throw .outOfNumericRange }
    self.chiSquared = chiSquared
    self.degreesOfFreedom = degreesOfFreedom
    probability = tail
  }
}

extension Agreement {
  /// Stuart and Maxwell's test that two raters use every category equally often: is one stricter?
  ///
  /// Formula: d′V⁻¹d over all categories but one, dᵢ = nᵢ. − n.ᵢ, Vᵢᵢ = nᵢ. + n.ᵢ − 2nᵢᵢ, Vᵢⱼ = −(nᵢⱼ + nⱼᵢ). Only units that the two
  /// disagree on count. Categories that are never confused with another carry nothing and cost no degree of freedom;
  /// equal margins stay in. Assumes independent units, and large samples; a unit that only one of them rated is left out.
  /// Source: Stuart, *Biometrika* 42 (1955) 412–416; Maxwell, *British Journal of Psychiatry* 116 (1970) 651–655.
  public static func stuartMaxwell(_ table: CrossTable) -> Result<ChiSquaredTest, Undefined> {
    Result { () throws(Undefined) in
      let margins = try MarginalDifferences(table)
      return try ChiSquaredTest(margins.quadraticForm, degreesOfFreedom: margins.rank)
    }
  }

  /// Bhapkar's test of the same, with the variance as the data have it rather than as equal margins would.
  ///
  /// Formula: X²/(1 − X²/N) from ``stuartMaxwell(_:)``'s X² of N units. Assumptions and missing ratings as there.
  /// Source: Bhapkar, *Journal of the American Statistical Association* 61 (1966) 228–235.
  public static func bhapkar(_ table: CrossTable) -> Result<ChiSquaredTest, Undefined> {
    Result { () throws(Undefined) in
      let margins = try MarginalDifferences(table)
      let rest = 1 - margins.quadraticForm / Double(table.total)
      // Where every unit moves the same way the variance is 0.
      guard rest > 1e-12 else { throw .noVariation }
      return try ChiSquaredTest(margins.quadraticForm / rest, degreesOfFreedom: margins.rank)
    }
  }

  /// Bowker's test that the table is symmetric: A and B are confused as often as B and A.
  ///
  /// Formula: Σ (nᵢⱼ − nⱼᵢ)²/(nᵢⱼ + nⱼᵢ) over i < j, with k(k − 1)/2 degrees of freedom; a pair of categories that was never
  /// confused adds 0 and keeps its degree of freedom, which errs towards no finding. Assumptions and missing ratings as
  /// in ``stuartMaxwell(_:)``. Source: Bowker, *Journal of the American Statistical Association* 43 (1948) 572–574.
  public static func bowkerSymmetry(_ table: CrossTable) -> Result<ChiSquaredTest, Undefined> {
    Result { () throws(Undefined) in
      try MarginalDifferences.requireDisagreement(table)
      var statistic = 0.0
      for row in table.counts.indices {
        for column in 0..<row {
          let one = Double(table.counts[row][column])
          let other = Double(table.counts[column][row])
          if one + other > 0 { statistic += (one - other) * (one - other) / (one + other) }
        }
      }
      let size = table.counts.count
      return try ChiSquaredTest(statistic, degreesOfFreedom: size * (size - 1) / 2)
    }
  }
}

/// d′V⁻¹d and the rank of V, one category left out of every set of categories that are confused with each other.
private struct MarginalDifferences {
  let quadraticForm: Double
  let rank: Int

  init(_ table: CrossTable) throws(Undefined) {
    try Self.requireDisagreement(table)
    let size = table.counts.count
    var variance = SymmetricMatrix(size: size)
    var differences = [Double](repeating: 0, count: size)
    for row in 0..<size {
      for column in 0..<size where row != column {
        let count = Double(table.counts[row][column])
        differences[row] += count
        differences[column] -= count
        variance[row, row] += count
        variance[column, column] += count
        if row > column { variance[row, column] -= count + Double(table.counts[column][row]) }
      }
    }
    let factor = variance.rankRevealingFactor()
    rank = factor.rank
    let whitened = factor.solveLower(differences)
    quadraticForm = sumOfSquares(whitened)
  }

  static func requireDisagreement(_ table: CrossTable) throws(Undefined) {
    if table.total == 0 { throw .noUnitRatedTwice }
    let agreed = table.counts.indices.reduce(0) { $0 + table.counts[$1][$1] }
    if agreed == table.total { throw .noDisagreement }
  }
}

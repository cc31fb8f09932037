/// McDonald's omega of a scale with one factor.
public struct McDonaldOmega: Sendable, Hashable {
  /// Omega; it has no interval of its own.
  public let value: Double
  /// How strongly each standardised item follows the factor; their sum is not negative.
  public let loadings: [Double]
  /// The share of each standardised item's variance that the factor does not explain.
  public let uniquenesses: [Double]
  /// Whether an item's uniqueness lies at the least allowed, 0.005: the factor then hardly differs from that item.
  public let isAtBoundary: Bool
  /// How many respondents answered every item.
  public let respondents: Int
}

extension Scales {
  /// McDonald's omega: the share of the variance of a sum of standardised items that one common factor explains.
  ///
  /// Formula: (Σλ)²/((Σλ)² + Σψ), loadings λ and uniquenesses ψ ≥ 0.005 of the one-factor model by maximum likelihood
  /// from the correlations. Unlike alpha it does not assume that items measure equally strongly. Assumes one factor
  /// and normal scores, and needs three items. Found by the EM algorithm. A respondent with a missing item is left out;
  /// an item without variation is refused. Source: McDonald, *Test Theory* 1999, ch. 6; Rubin & Thayer, *Psychometrika*
  /// 47 (1982) 69–76; the bound as in R 4.2.2 `factanal`.
  public static func mcDonaldOmega(_ scores: ItemScores) -> Result<McDonaldOmega, Undefined> {
    Result { () throws(Undefined) in
      try scores.requireScale(ofItems: 3)
      var factor = OneFactor(try scores.correlations())
      try factor.fit()
      let common = factor.loadings.reduce(0, +)
      let unique = factor.uniquenesses.reduce(0, +)
      let value = common * common / (common * common + unique)
      guard value.isFinite else { throw .outOfNumericRange }
      return McDonaldOmega(
        value: value, loadings: common < 0 ? factor.loadings.map { -$0 } : factor.loadings,
        uniquenesses: factor.uniquenesses,
        isAtBoundary: factor.uniquenesses.contains { $0 <= OneFactor.leastUniqueness }, respondents: scores.rows.count)
    }
  }
}

/// The one-factor model of a correlation matrix, fitted by EM.
private struct OneFactor {
  static let leastUniqueness = 0.005
  private static let mostSteps = 200_000

  let correlations: SymmetricMatrix
  var loadings: [Double]
  var uniquenesses: [Double]

  /// Starts where every item shares half its variance, with the sign that it has in the whole.
  init(_ correlations: SymmetricMatrix) {
    self.correlations = correlations
    let items = 0..<correlations.size
    loadings = items.map { row in items.reduce(0) { $0 + correlations[row, $1] } < 0 ? -0.7 : 0.7 }
    uniquenesses = items.map { _ in 0.5 }
  }

  mutating func fit() throws(Undefined) {
    for _ in 0..<Self.mostSteps where step() < 1e-12 { return }
    throw .notConverged
  }

  /// One round of EM; returns the largest change.
  private mutating func step() -> Double {
    let items = 0..<correlations.size
    let precision = 1 + items.reduce(0) { $0 + loadings[$1] * loadings[$1] / uniquenesses[$1] }
    let weights = items.map { loadings[$0] / uniquenesses[$0] / precision }
    let covariances = items.map { row in items.reduce(0) { $0 + correlations[row, $1] * weights[$1] } }
    let factorVariance =
      1 / precision + items.reduce(0) { $0 + weights[$1] * covariances[$1] }
    var largest = 0.0
    for item in items {
      let loading = covariances[item] / factorVariance
      let uniqueness = max(Self.leastUniqueness, 1 - loading * covariances[item])
      largest = max(largest, abs(loading - loadings[item]), abs(uniqueness - uniquenesses[item]))
      loadings[item] = loading
      uniquenesses[item] = uniqueness
    }
    return largest
  }
}

/// Cohen's kappa between two raters.
public struct CohenKappa: Sendable, Hashable {
  /// Kappa with the large-sample standard error and its interval, cut to −1 … 1.
  public let estimate: Estimate
  /// The weighted agreement seen.
  public let observed: Double
  /// The weighted agreement that the two raters' own use of the categories gives by chance.
  public let expected: Double
  /// The standard error under the hypothesis of no agreement beyond chance, for tests; nil where it is 0.
  public let nullStandardError: Double?
  /// Kappa divided by ``nullStandardError``.
  public let z: Double?
  /// The two-sided probability of a z at least as far from 0 when there is no agreement beyond chance.
  public let probability: Double?
  /// How many units both raters rated.
  public let units: Int
}

extension Agreement {
  /// Cohen's kappa, with or without weights.
  ///
  /// Formula: (pₒ − pₑ)/(1 − pₑ), pₒ = Σ wᵢⱼ pᵢⱼ, pₑ = Σ wᵢⱼ pᵢ. p.ⱼ. With vᵢⱼ = w̄ᵢ. + w̄.ⱼ, the variances times
  /// N(1 − pₑ)² are Σ pᵢⱼ (wᵢⱼ − vᵢⱼ(1 − κ))² − (κ − pₑ(1 − κ))² for the interval, and Σ pᵢ. p.ⱼ (wᵢⱼ − vᵢⱼ)² − pₑ²
  /// under no agreement. Assumes independent units and two fixed raters; a unit that only one of them rated is left
  /// out. Categories that neither used still count for the weights. The interval is for large samples.
  /// Source: Cohen, *Educational and Psychological Measurement* 20 (1960) 37–46; *Psychological Bulletin* 70 (1968)
  /// 213–220; Fleiss, Cohen & Everitt, *Psychological Bulletin* 72 (1969) 323–327.
  public static func cohenKappa(
    _ table: CrossTable, weights: AgreementWeights = .identity, confidence: Confidence = .ninetyFive
  ) -> Result<CohenKappa, Undefined> {
    Result { () throws(Undefined) in
      if table.total == 0 { throw .noUnitRatedTwice }
      if table.total == 1 { throw .fewerThanTwoUnits }
      let shares = try TableShares(table, weights: weights)
      guard 1 - shares.expected > 1e-12 else { throw .noVariation }
      let kappa = (shares.observed - shares.expected) / (1 - shares.expected)
      let standardError = shares.standardError(kappa)
      let nullStandardError = shares.nullStandardError
      let z = nullStandardError.map { kappa / $0 }
      let reach = try confidence.normalReach() * standardError
      return CohenKappa(
        estimate: try Estimate(
          kappa, standardError: standardError,
          interval: .success(
            Interval(
              lower: max(-1, kappa - reach), upper: min(1, kappa + reach), confidence: confidence,
              method: .largeSample))),
        observed: shares.observed, expected: shares.expected, nullStandardError: nullStandardError, z: z,
        probability: z.flatMap { NormalDistribution().upperTail(abs($0)) }.map { min(1, 2 * $0) },
        units: table.total)
    }
  }

  /// Cohen's kappa of two of the raters, by default the only two.
  ///
  /// See ``cohenKappa(_:weights:confidence:)-(CrossTable,_,_)`` for the formula.
  public static func cohenKappa(
    _ ratings: Ratings, first: Int = 0, second: Int = 1, weights: AgreementWeights = .identity,
    confidence: Confidence = .ninetyFive
  ) -> Result<CohenKappa, Undefined> {
    if ratings.count == 0 { return .failure(.noRatings) }
    guard let table = try? CrossTable(ratings, first: first, second: second) else {
      return .failure(.fewerThanTwoRaters)
    }
    return cohenKappa(table, weights: weights, confidence: confidence)
  }
}

/// A table as shares of its total, with its margins and the mean weights that the standard errors need.
private struct TableShares {
  let weights: WeightTable
  let cells: [[Double]]
  let rows: [Double]
  let columns: [Double]
  let rowWeights: [Double]
  let columnWeights: [Double]
  let observed: Double
  let expected: Double
  let total: Double

  init(_ table: CrossTable, weights: AgreementWeights) throws(Undefined) {
    let places = table.values ?? table.counts.indices.map(Double.init)
    let weights = try WeightTable(weights, positions: places)
    let total = Double(table.total)
    let cells = table.counts.map { row in row.map { Double($0) / total } }
    let rows = cells.map { $0.reduce(0, +) }
    let columns = cells.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
    rowWeights = cells.indices.map { row in columns.indices.reduce(0) { $0 + columns[$1] * weights(row, $1) } }
    columnWeights = cells.indices.map { column in rows.indices.reduce(0) { $0 + rows[$1] * weights($1, column) } }
    expected = dot(rows, rowWeights)
    observed = cells.enumerated().reduce(0) { sum, row in
      sum + row.element.enumerated().reduce(0) { $0 + $1.element * weights(row.offset, $1.offset) }
    }
    (self.weights, self.cells, self.rows, self.columns, self.total) = (weights, cells, rows, columns, total)
  }

  /// For the interval: the variance where kappa is what it is.
  func standardError(_ kappa: Double) -> Double {
    let distance = 1 - kappa
    let mean = kappa - expected * distance
    return root(
      spread { weight, mean in
        weight - mean * distance
      } share: {
        cells[$0][$1]
      } - mean * mean)
  }

  /// For the test: the variance where kappa is 0; nil where it is 0.
  var nullStandardError: Double? {
    let error = root(
      spread { weight, mean in
        weight - mean
      } share: {
        rows[$0] * columns[$1]
      } - expected * expected)
    return error > 0 ? error : nil
  }

  private func spread(
    _ deviation: (_ weight: Double, _ mean: Double) -> Double, share: (Int, Int) -> Double
  ) -> Double {
    var sum = 0.0
    for row in rows.indices {
      for column in columns.indices {
        let distance = deviation(weights(row, column), rowWeights[row] + columnWeights[column])
        sum += share(row, column) * distance * distance
      }
    }
    return sum
  }

  private func root(_ spread: Double) -> Double {
    // What is left of a difference of sums around 1 when one rater used a single category is rounding, not variance.
    spread < 1e-14 ? 0 : (spread / total).squareRoot() / (1 - expected)
  }
}

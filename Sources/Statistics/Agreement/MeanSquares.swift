/// The analysis of variance of units × raters without missing cells.
public struct MeanSquares: Sendable, Hashable {
  /// Between units (MSB), n − 1 degrees of freedom.
  public let betweenUnits: Double
  /// Within units (MSW), n(k − 1) degrees of freedom.
  public let withinUnits: Double
  /// Between raters (MSJ), k − 1 degrees of freedom.
  public let betweenRaters: Double
  /// What neither explains (MSE), (n − 1)(k − 1) degrees of freedom.
  public let residual: Double
  /// How many units, n.
  public let units: Int
  /// How many raters, k.
  public let raters: Int

  /// The mean squares, or the reason why there are none.
  init(_ ratings: Ratings) throws(Undefined) {
    if ratings.count == 0 { throw .noRatings }
    if ratings.raterCount < 2 { throw .fewerThanTwoRaters }
    if ratings.unitCount < 2 { throw .fewerThanTwoUnits }
    guard let values = ratings.scale.values else { throw .categoriesAreNotNumbers }
    let rows = ratings.completeUnits().map { row in row.map { values[$0] } }
    guard rows.count == ratings.unitCount else { throw .incompleteRatings }
    let units = Double(rows.count)
    let raters = Double(ratings.raterCount)
    let grand = rows.reduce(0) { $0 + $1.reduce(0, +) } / (units * raters)
    // Deviations from the grand mean first: values far from 0 would otherwise drown the differences.
    let deviations = rows.map { row in row.map { $0 - grand } }
    let unitMeans = deviations.map { $0.reduce(0, +) / raters }
    let raterMeans = (0..<ratings.raterCount).map { rater in deviations.reduce(0) { $0 + $1[rater] } / units }
    var total = 0.0
    var unexplained = 0.0
    for (row, unitMean) in zip(deviations, unitMeans) {
      for (deviation, raterMean) in zip(row, raterMeans) {
        total += deviation * deviation
        unexplained += (deviation - unitMean - raterMean) * (deviation - unitMean - raterMean)
      }
    }
    guard total > 0 else { throw .noVariation }
    // Sums of squares this small beside the whole are rounding, not disagreement.
    func cleared(_ sum: Double) -> Double { sum < 1e-24 * total ? 0 : sum }
    let unitSquares = cleared(raters * unitMeans.reduce(0) { $0 + $1 * $1 })
    let raterSquares = cleared(units * raterMeans.reduce(0) { $0 + $1 * $1 })
    unexplained = cleared(unexplained)
    betweenUnits = unitSquares / (units - 1)
    betweenRaters = raterSquares / (raters - 1)
    residual = unexplained / ((units - 1) * (raters - 1))
    withinUnits = (raterSquares + unexplained) / (units * (raters - 1))
    self.units = rows.count
    self.raters = ratings.raterCount
  }
}

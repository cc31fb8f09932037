/// One rating on a scale with equal steps, and what it hangs together with; all but the value are indices from 0.
public struct SeverityRating: Sendable, Hashable {
  /// What is rated: one criterion of one answer set.
  public let unit: Int
  /// Who rates.
  public let rater: Int
  /// The answer set: units of one answer set are not independent of each other.
  public let cluster: Int
  /// The rating.
  public let value: Double

  /// A rating.
  public init(unit: Int, rater: Int, cluster: Int, value: Double) {
    self.unit = unit
    self.rater = rater
    self.cluster = cluster
    self.value = value
  }
}

/// How severe raters are, in the units of the ratings, from what they gave the same units.
public struct LinearSeverity: Sendable, Hashable {
  /// One rater's severity.
  public struct Measure: Sendable, Hashable {
    /// How much lower the rater gives than the raters' mean does.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
    /// The interval, severity ± t(clusters − 1) standard errors.
    public let interval: Interval
    /// How many ratings of units that somebody else rated too it rests on.
    public let ratings: Int
  }

  /// Each rater's severity; they sum to 0.
  public let raters: [Measure]
  /// How many clusters hold a unit that was rated twice.
  public let clusters: Int
}

extension LinearSeverity {
  /// Fits unit + rater by least squares, the units fixed.
  ///
  /// Formula: y = uᵢ − sⱼ + e with Σs = 0. Units are eliminated, so that only differences between raters of the same unit
  /// count and it does not matter who got the better answers: with Nᵢ the raters of unit i and mᵢ their number,
  /// Σᵢ (diag Nᵢ − NᵢNᵢ′/mᵢ)(−s) = Σᵢ Nᵢ(y − ȳᵢ). Standard errors are clustered: k/(k − 1) times the sum over clusters of the
  /// products of their residual sums stands in the middle of the sandwich. Assumes that a rater is as severe
  /// everywhere, and steps that mean the same all along the scale. A missing rating is simply not there; a unit rated
  /// once says nothing. Refused: fewer than two raters, no unit rated twice, one cluster, ratings that fall into parts
  /// between which raters cannot be compared (``RatingPlan``).
  /// Source: the intrablock analysis of incomplete blocks, Cochran & Cox, *Experimental Designs*, 2nd ed. 1957, ch. 11; the
  /// sandwich, Liang & Zeger, *Biometrika* 73 (1986) 13–22.
  public init(_ ratings: [SeverityRating], confidence: Confidence = .ninetyFive) throws(Undefined) {
    try requireIndices(ratings.flatMap { [$0.unit, $0.rater, $0.cluster] })
    guard ratings.allSatisfy(\.value.isFinite) else { throw .notANumber }
    if ratings.isEmpty { throw .noRatings }
    let count = (ratings.map(\.rater).max() ?? 0) + 1
    if count < 2 { throw .fewerThanTwoRaters }
    let units = Dictionary(grouping: ratings, by: \.unit).sorted { $0.key < $1.key }.map(\.value).filter {
      $0.count > 1
    }
    if units.isEmpty { throw .noUnitRatedTwice }
    let seen = Set(units.joined().map(\.rater))
    guard seen.count == count, try RatingPlan(units: ratings.map(\.unit), raters: ratings.map(\.rater)).isConnected
    else { throw .disconnectedPlan }
    let inverse = try Self.inverse(units, count: count)
    let leniency = inverse.times(Self.withinSums(units, count: count))
    let scores = Self.clusterScores(units, leniency)
    clusters = scores.count
    guard clusters > 1 else { throw .singleCluster }
    let correction = Double(clusters) / Double(clusters - 1)
    let reach = try confidence.studentReach(degreesOfFreedom: Double(clusters - 1))
    let shifts = scores.map { inverse.times($0) }
    raters = try (0..<count).map { rater throws(Undefined) in
      let standardError = (correction * sumOfSquares(shifts.map { $0[rater] })).squareRoot()
      let value = 0 - leniency[rater]
      return Measure(
        value: value, standardError: standardError,
        interval: try Interval(
          lower: value - reach * standardError, upper: value + reach * standardError, confidence: confidence,
          method: .clusteredT),
        ratings: units.joined().count { $0.rater == rater })
    }
  }

  /// The inverse of Σ (diag N − NN′/m) + J, with J all ones: it solves the equations with Σs = 0.
  private static func inverse(_ units: [[SeverityRating]], count: Int) throws(Undefined) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(size: count)
    for row in 0..<count { for column in 0...row { matrix[row, column] = 1 } }
    for unit in units {
      let share = 1 / Double(unit.count)
      for (place, one) in unit.enumerated() {
        matrix[one.rater, one.rater] += 1 - share
        for other in unit[..<place] { matrix[one.rater, other.rater] -= share }
      }
    }
    guard let factor = matrix.cholesky() else { throw .disconnectedPlan }
    return factor.inverse()
  }

  private static func withinSums(_ units: [[SeverityRating]], count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for unit in units {
      let mean = unit.reduce(0) { $0 + $1.value } / Double(unit.count)
      for rating in unit { sums[rating.rater] += rating.value - mean }
    }
    return sums
  }

  /// For each cluster the sums of its residuals by rater.
  private static func clusterScores(_ units: [[SeverityRating]], _ leniency: [Double]) -> [[Double]] {
    var scores: [Int: [Double]] = [:]
    for unit in units {
      let mean = unit.reduce(0) { $0 + $1.value - leniency[$1.rater] } / Double(unit.count)
      for rating in unit {
        scores[rating.cluster, default: leniency.map { _ in 0 }][rating.rater] +=
          rating.value - leniency[rating.rater] - mean
      }
    }
    return scores.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension SymmetricMatrix {
  fileprivate func times(_ vector: [Double]) -> [Double] {
    vector.indices.map { row in vector.indices.reduce(0) { $0 + self[row, $1] * vector[$1] } }
  }
}

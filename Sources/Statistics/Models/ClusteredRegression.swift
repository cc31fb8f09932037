/// A linear regression whose rows hang together in clusters, such as the answers of one respondent.
public struct ClusteredRegression: Sendable, Hashable {
  /// The effects of the predictors, in their order.
  public let effects: [Double]
  /// Their standard errors, clustered.
  public let standardErrors: [Double]
  /// How many clusters.
  public let clusters: Int
  private let intervals: [Interval]

  /// The interval of an effect, effect ± t(clusters − 1) standard errors.
  public func interval(_ effect: Int) -> Interval { intervals[effect] }

  /// Fits outcomes by least squares.
  ///
  /// Formula: b = (X′X)⁻¹X′y with variance (X′X)⁻¹ Σ (X꜀′e꜀)(e꜀′X꜀) (X′X)⁻¹ · k/(k − 1) over the k clusters, which holds whatever
  /// the outcome's variance and however alike a cluster's rows are; few clusters make it too small. Of an outcome that
  /// is 0 or 1 the effects are differences of shares. Assumes independent clusters. A row with a missing value must be
  /// left out. Refused: predictors that hang together, one cluster, no more rows than predictors.
  /// Source: Liang & Zeger, *Biometrika* 73 (1986) 13–22; Hainmueller, Hopkins & Yamamoto, *Political Analysis* 22 (2014)
  /// 1–30, for marginal component effects of designed factors.
  public init(
    outcomes: [Double], predictors: [[Double]], clusters names: [Int], confidence: Confidence = .ninetyFive
  ) throws(Undefined) {
    guard outcomes.count == predictors.count, outcomes.count == names.count else { throw .unequalLengths }
    guard let size = predictors.first?.count, outcomes.count > size else { throw .tooFewObservations }
    guard predictors.allSatisfy({ $0.count == size }) else { throw .unequalLengths }
    guard outcomes.allSatisfy(\.isFinite), predictors.joined().allSatisfy(\.isFinite) else { throw .notANumber }
    var matrix = SymmetricMatrix(size: size)
    var right = [Double](repeating: 0, count: size)
    for (row, outcome) in zip(predictors, outcomes) {
      for place in row.indices where row[place] != 0 {
        right[place] += row[place] * outcome
        for other in 0...place { matrix[place, other] += row[place] * row[other] }
      }
    }
    let factor = matrix.rankRevealingFactor()
    guard factor.rank == size else { throw .dependentPredictors }
    let effects = factor.solve(right)
    var sums: [Int: [Double]] = [:]
    for ((row, outcome), name) in zip(zip(predictors, outcomes), names) {
      let residual = outcome - zip(row, effects).reduce(0) { $0 + $1.0 * $1.1 }
      for place in row.indices where row[place] != 0 {
        sums[name, default: right.map { _ in 0 }][place] += row[place] * residual
      }
    }
    let count = Set(names).count
    guard count > 1 else { throw .singleCluster }
    let shifts = sums.sorted { $0.key < $1.key }.map { factor.solve($0.value) }
    let correction = Double(count) / Double(count - 1)
    let errors = (0..<size).map { place in (correction * sumOfSquares(shifts.map { $0[place] })).squareRoot() }
    let reach = try confidence.studentReach(degreesOfFreedom: Double(count - 1))
    intervals = try zip(effects, errors).map { effect, error throws(Undefined) in
      try Interval(
        lower: effect - reach * error, upper: effect + reach * error, confidence: confidence, method: .clusteredT)
    }
    self.effects = effects
    standardErrors = errors
    clusters = count
  }
}

import Glibc

/// A linear model with several random intercepts, nested or crossed.
public struct LinearMixed: Sendable, Hashable {
  /// The effects of the predictors, in their order.
  public let effects: [Double]
  /// Their standard errors.
  public let standardErrors: [Double]
  /// For each factor the variance between its levels; 0 where its levels do not differ beyond error.
  public let variances: [Double]
  /// The variance of what nothing explains.
  public let residualVariance: Double
  /// For each factor, for each of its levels, the distance from the mean, drawn towards 0.
  public let intercepts: [[Double]]
  /// The REML criterion: −2 times the logarithm of the restricted likelihood.
  public let criterion: Double
  /// For each factor the logarithm of its deviation over the error's; −∞ is left out as nil.
  let logRatios: [Double?]
  /// The variances and covariances of ``logRatios``, 0 where there is none; nil where the criterion has no clear bottom.
  let logRatioCovariances: [[Double]]?

  /// Whether some factor's levels do not differ beyond error; nothing is wrong then, the factor is not needed.
  public var isSingular: Bool { variances.contains(0) }
  /// For each factor the share of the variance that lies between its levels.
  public var varianceShares: [Double] {
    let whole = variances.reduce(residualVariance, +)
    return variances.map { $0 / whole }
  }
}

extension LinearMixed {
  /// Fits the model by restricted maximum likelihood (REML).
  ///
  /// Formula: y = Xβ + Σ over factors b of the row's level + e, all normal; with V = I + ZΛ²Z′ the criterion
  /// log det V + log det X′V⁻¹X + (n − p)(1 + log(2π r²/(n − p))) is lowest over the ratios Λ of deviations to the error's,
  /// r² the weighted residual squares. Assumes independent levels and an error with one variance. A row with a missing
  /// value must be left out; cells of a plan may be missing. Refused: a factor with a level of its own for every row,
  /// predictors that hang together, data without any error.
  /// Source: Patterson & Thompson, *Biometrika* 58 (1971) 545–554; Bates, Mächler, Bolker & Walker, *Journal of Statistical
  /// Software* 67 (2015) 1.
  public init(outcomes: [Double], predictors: [[Double]], factors: [GroupingFactor]) throws(Undefined) {
    guard outcomes.count == predictors.count, predictors.allSatisfy({ $0.count == predictors[0].count }) else {
      throw .unequalLengths
    }
    guard outcomes.allSatisfy(\.isFinite), predictors.joined().allSatisfy(\.isFinite) else { throw .notANumber }
    guard let size = predictors.first?.count, outcomes.count > size else { throw .tooFewObservations }
    for factor in factors where Set(factor.levels).count == outcomes.count { throw .factorWithoutRepetition }
    let problem = LinearMixedProblem(
      outcomes: outcomes, predictors: predictors, factors: try CrossedFactors(factors, rowCount: outcomes.count))
    guard problem.residuals > 0 else { throw .noVariation }
    try problem.requireRoomForError()
    let search = QuasiNewton(
      function: { place, wantsSlopes in
        guard let here = problem.solution(place) else { return nil }
        guard wantsSlopes else { return (here.criterion, []) }
        return Differences.slopes(place, step: 1e-4) { problem.solution($0)?.criterion }.map { (here.criterion, $0) }
      }, tolerance: 1e-11)
    var (ratios, best) = try Self.settled(problem, search, from: factors.map { _ in 1 })
    for factor in ratios.indices where ratios[factor] == 0 {
      var changed = ratios
      let better = DeviationSearch.better(than: -best.criterion / 2) {
        changed[factor] = $0
        return problem.solution(changed).map { -$0.criterion / 2 }
      }
      guard let better else { continue }
      changed[factor] = better
      (ratios, best) = try Self.settled(problem, search, from: changed)
    }
    // An error that vanishes beside the outcomes is rounding: the levels explain everything.
    guard best.variance > 1e-12 * problem.residuals / Double(outcomes.count) else { throw .noVariation }
    effects = best.effects
    residualVariance = best.variance
    variances = ratios.map { $0 * $0 * best.variance }
    standardErrors = best.effectVariances.map { ($0 * best.variance).squareRoot() }
    criterion = best.criterion
    logRatios = ratios.map { $0 > 0 ? log($0) : nil }
    logRatioCovariances = problem.covariances(logRatios)
    intercepts = factors.indices.map { factor in
      problem.factors.range(factor).map { ratios[factor] * best.modes[$0] }
    }
    guard (effects + standardErrors + variances + [criterion]).allSatisfy(\.isFinite) else { throw .outOfNumericRange }
  }
}

extension LinearMixed {
  /// The end of a search, with every ratio at 0 that is as good there.
  private static func settled(
    _ problem: LinearMixedProblem, _ search: QuasiNewton, from start: [Double]
  ) throws(Undefined) -> ([Double], LinearMixedProblem.Solution) {
    // The criterion is the same for a ratio and its negative, so the search needs no border at 0.
    var ratios = try search.minimum(from: start).place.map(abs)
    guard var best = problem.solution(ratios) else { throw .notConverged }
    for factor in ratios.indices where ratios[factor] < 0.02 {
      var without = ratios
      without[factor] = 0
      guard let plain = problem.solution(without), plain.criterion <= best.criterion + DeviationSearch.tolerance else {
        continue
      }
      (ratios, best) = (without, plain)
    }
    return (ratios, best)
  }
}

/// The best effects and error for given ratios of deviations to the error's.
private struct LinearMixedProblem {
  struct Solution {
    let criterion: Double
    let effects: [Double]
    let effectVariances: [Double]
    let variance: Double
    let modes: [Double]
  }

  let factors: CrossedFactors
  /// The predictors, one column after the other, and at last the outcomes.
  private let columns: [[Double]]
  private let scattered: [[Double]]
  /// The squared distances of the outcomes from their mean.
  let residuals: Double

  init(outcomes: [Double], predictors: [[Double]], factors: CrossedFactors) {
    self.factors = factors
    let size = predictors.first?.count ?? 0
    columns = (0..<size).map { column in predictors.map { $0[column] } } + [outcomes]
    scattered = columns.map(factors.scattered)
    residuals = sumOfSquares(deviations(outcomes))
  }

  /// Refuses predictors that hang together, and those that leave nothing for the error.
  func requireRoomForError() throws(Undefined) {
    let size = columns.count - 1
    var normal = SymmetricMatrix(size: size)
    for row in 0..<size { for column in 0...row { normal[row, column] = dot(columns[row], columns[column]) } }
    let factor = normal.rankRevealingFactor()
    guard factor.rank == size else { throw .dependentPredictors }
    let effects = factor.solve((0..<size).map { dot(columns[$0], columns[size]) })
    let left = columns[size].indices.map { row in
      (0..<size).reduce(columns[size][row]) { $0 - effects[$1] * columns[$1][row] }
    }
    guard sumOfSquares(left) > 1e-12 * residuals else { throw .noVariation }
  }

  /// From the criterion's second derivatives, which are twice those of the likelihood.
  func covariances(_ logRatios: [Double?]) -> [[Double]]? {
    let free = logRatios.indices.filter { logRatios[$0] != nil }
    func criterion(_ moved: [Double]) -> Double? {
      var ratios = logRatios.map { _ in 0.0 }
      for (index, value) in zip(free, moved) { ratios[index] = exp(value) }
      return solution(ratios)?.criterion
    }
    let curvature = Differences.curvature(free.compactMap { logRatios[$0] }) { Differences.slopes($0, criterion) }
    guard let inverse = curvature?.cholesky()?.inverse() else { return nil }
    var covariances = logRatios.map { _ in logRatios.map { _ in 0.0 } }
    for (row, first) in free.enumerated() {
      for (column, second) in free.enumerated() { covariances[first][second] = 2 * inverse[row, column] }
    }
    return covariances
  }

  func solution(_ ratios: [Double]) -> Solution? {
    let ones = [Double](repeating: 1, count: factors.rowCount)
    let spread = factors.spread(ratios)
    guard
      let factor = SparseCholesky(factors.pattern, factors.crossProduct(weights: ones, deviations: ratios))
    else { return nil }
    let sides = scattered.map { zip($0, spread).map { $0 * $1 } }
    let solved = sides.map(factor.solve)
    let size = columns.count - 1
    func product(_ one: Int, _ other: Int) -> Double {
      dot(columns[one], columns[other]) - dot(sides[one], solved[other])
    }
    var normal = SymmetricMatrix(size: size)
    for row in 0..<size { for column in 0...row { normal[row, column] = product(row, column) } }
    let whole = normal.rankRevealingFactor()
    guard whole.rank == size else { return nil }
    let right = (0..<size).map { product($0, size) }
    let effects = whole.solve(right)
    let squares = product(size, size) - dot(effects, right)
    guard squares > 0 else { return nil }
    let freedom = Double(factors.rowCount - size)
    let determinant = factor.diagonal.reduce(0) { $0 + log($1) } + whole.logDeterminant(log)
    let modes = (0..<factors.levelCount).map { level in
      (0..<size).reduce(solved[size][level]) { $0 - effects[$1] * solved[$1][level] }
    }
    let inverse = whole.inverse()
    let criterion = determinant + freedom * (1 + log(2 * Double.pi * squares / freedom))
    guard criterion.isFinite else { return nil }
    return Solution(
      criterion: criterion, effects: effects, effectVariances: (0..<size).map { inverse[$0, $0] },
      variance: squares / freedom, modes: modes)
  }
}

/// Counts of yes with what may explain them: rows of x yes of n answers.
public struct BinomialRows: Sendable, Hashable {
  /// How many yes in each row.
  public let successes: [Double]
  /// How many answers in each row.
  public let trials: [Double]
  /// What may explain them, for each row in one order; the intercept is a predictor that is 1 in every row.
  public let predictors: [[Double]]

  /// How many effects there are to estimate.
  public var effectCount: Int { predictors.first?.count ?? 0 }

  /// Rows of equal length; rows without answers may be there and say nothing.
  public init(successes: [Int], trials: [Int], predictors: [[Double]]) throws(Undefined) {
    guard successes.count == trials.count, predictors.count == trials.count else { throw .unequalLengths }
    guard predictors.allSatisfy({ $0.count == predictors[0].count }) else { throw .unequalLengths }
    guard zip(successes, trials).allSatisfy({ 0 <= $0 && $0 <= $1 }) else { throw .impossibleCount }
    guard trials.reduce(0, { $0 + Double($1) }) <= Proportions.largestCount else { throw .impossibleCount }
    guard predictors.joined().allSatisfy(\.isFinite) else { throw .notANumber }
    self.successes = successes.map(Double.init)
    self.trials = trials.map(Double.init)
    self.predictors = predictors
  }

  /// Rows explained by an intercept alone.
  public init(successes: [Int], trials: [Int]) throws(Undefined) {
    try self.init(successes: successes, trials: trials, predictors: trials.map { _ in [1] })
  }

  /// Σ log(n over x), which a likelihood needs to be comparable between ways of counting.
  var logCoefficients: Double {
    zip(successes, trials).reduce(0) { $0 + logBinomialCoefficient($1.1, $1.0) }
  }
}

/// A logistic regression without random effects: where mixed models start, and where separation shows.
struct LogisticRegression {
  let effects: [Double]
  let standardErrors: [Double]

  /// Fits by Newton's method; refuses predictors that hang together, and data in which an effect would be infinite.
  init(_ rows: BinomialRows) throws(Undefined) {
    if rows.trials.allSatisfy({ $0 == 0 }) { throw .emptyDenominator }
    var effects = [Double](repeating: 0, count: rows.effectCount)
    for _ in 0..<25 {
      var information = SymmetricMatrix(size: effects.count)
      var score = effects.map { _ in 0.0 }
      for (row, predictors) in rows.predictors.enumerated() {
        let probability = logistic(dot(predictors, effects))
        let weight = rows.trials[row] * probability * (1 - probability)
        let residual = rows.successes[row] - rows.trials[row] * probability
        for (index, value) in predictors.enumerated() where value != 0 {
          score[index] += value * residual
          for other in 0...index { information[index, other] += weight * value * predictors[other] }
        }
      }
      let factor = information.rankRevealingFactor()
      guard factor.rank == effects.count else {
        throw effects.allSatisfy { $0 == 0 } ? .dependentPredictors : .separation
      }
      let change = factor.solve(score)
      guard change.allSatisfy(\.isFinite) else { throw .separation }
      for index in effects.indices { effects[index] += change[index] }
      let gain = dot(change, score)
      // After something infinite the gain falls by e a step only, and is still far above this at the last one.
      if gain < 1e-15 {
        let inverse = factor.inverse()
        self.effects = effects
        standardErrors = effects.indices.map { inverse[$0, $0].squareRoot() }
        return
      }
    }
    // Newton's method ends within a dozen steps unless it is after something infinite.
    throw .separation
  }
}

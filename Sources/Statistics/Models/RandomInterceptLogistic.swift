import Glibc

/// How the integral over a group's intercept is taken.
public enum IntegralMethod: Sendable, Hashable {
  /// By one point: quick, and wrong where groups are small and differ much.
  case laplace
  /// By so many points around each group's most likely intercept, from 1 to 100.
  case points(Int)
  /// By as many points, doubled from 12 to 96, as the likelihood needs not to change any more.
  case adaptive
}

/// A logistic model in which every group has an intercept of its own, drawn from a normal distribution.
public struct RandomInterceptLogistic: Sendable, Hashable {
  /// The effects of the predictors on the log-odds, in their order.
  public let effects: [Double]
  /// The variances and covariances of the effects.
  public let covariances: [[Double]]
  /// The standard deviation of the groups' intercepts on the log-odds scale; 0 where groups do not differ beyond chance.
  public let deviation: Double
  /// The logarithm of the likelihood as the method took it, with the binomial coefficients.
  public let logLikelihood: Double
  /// The same with 100 points at the same estimates: what the method should have said.
  public let exactLogLikelihood: Double
  /// For each group its most likely intercept as a distance from the mean, and the standard deviation of that.
  public let intercepts: [GroupIntercept]
  /// How many points the integral was taken over.
  public let points: Int

  /// The standard errors of the effects.
  public var standardErrors: [Double] { covariances.indices.map { covariances[$0][$0].squareRoot() } }
  /// Whether the groups differ no more than chance has it. Nothing is wrong then: the model is an ordinary regression.
  public var isSingular: Bool { deviation == 0 }
  /// Whether the integral was off by enough to move the estimates; more points do better.
  public var isIntegralRough: Bool { abs(logLikelihood - exactLogLikelihood) > 0.01 }
  /// The share of the latent variance that lies between groups, σ²/(σ² + π²/3).
  public var latentCorrelation: Double {
    deviation * deviation / (deviation * deviation + Double.pi * Double.pi / 3)
  }
  /// How many times higher the odds are in the higher of two groups drawn at random, in the middle of such pairs.
  public var medianOddsRatio: Double { exp(0.674_489_750_196_081_7 * 2.0.squareRoot() * deviation) }
}

/// One group's intercept in a mixed model, as a distance from the mean.
public struct GroupIntercept: Sendable, Hashable {
  /// The most likely distance, drawn towards 0 the more the less the group says.
  public let mode: Double
  /// Its standard deviation when the estimates are taken as known.
  public let deviation: Double
}

extension RandomInterceptLogistic {
  /// Fits the model by maximum likelihood.
  ///
  /// Formula: logit P(yes) = xβ + σz_g, z normal; Π over groups of ∫ φ(z) Π P dz is maximised over β and σ, standard errors from
  /// its second derivatives in both. Assumes independent groups and that answers of a group are alike through its
  /// intercept only. Rows are to be aggregated where predictors are the same: nothing is lost. A row without answers is
  /// left out. Laplace's approximation makes σ too large where groups have few answers and differ much: look at
  /// ``isIntegralRough`` or use ``IntegralMethod/adaptive``. Refused: fewer than two groups, predictors that hang together
  /// and separation, where an effect would be infinite.
  /// Source: Pinheiro & Bates, *Journal of Computational and Graphical Statistics* 4 (1995) 12–35; Liu & Pierce, *Biometrika* 81
  /// (1994) 624–629; Larsen & Merlo, *American Journal of Epidemiology* 161 (2005) 81–88, for the median odds ratio.
  ///
  /// - Parameters:
  ///   - groups: for each row the index of its group, from 0.
  public init(_ rows: BinomialRows, groups: [Int], integral: IntegralMethod = .adaptive) throws(Undefined) {
    guard groups.count == rows.trials.count else { throw .unequalLengths }
    try requireIndices(groups)
    let answering = Set(zip(groups, rows.trials).filter { $0.1 > 0 }.map(\.0))
    if answering.count < 2 { throw answering.isEmpty ? .emptyDenominator : .tooFewGroups }
    let start = try LogisticRegression(rows)
    let likelihood = RandomInterceptLikelihood(rows, groups: groups, groupCount: (groups.max() ?? 0) + 1)
    var fit = RandomInterceptFit(likelihood, start: start)
    switch integral {
    case .laplace: try fit.maximise(points: 1)
    case .points(let count): try fit.maximise(points: count)
    case .adaptive:
      try fit.maximise(points: 12)
      while fit.points < 96, abs(try fit.value(points: 2 * fit.points) - fit.logLikelihood) > 1e-5 {
        try fit.maximise(points: 2 * fit.points)
      }
    }
    effects = fit.effects
    deviation = fit.deviation
    covariances = try fit.covariances()
    logLikelihood = fit.logLikelihood
    exactLogLikelihood = try fit.value(points: GaussHermiteRule.largestCount)
    points = fit.points
    let deviation = fit.deviation
    let integrals = likelihood.integrals(
      effects: fit.effects, deviation: deviation, rule: try RandomInterceptFit.rule(1))
    intercepts = integrals.map {
      GroupIntercept(mode: deviation * $0.mode, deviation: deviation * $0.deviation)
    }
    guard (effects + standardErrors + [deviation, logLikelihood, exactLogLikelihood]).allSatisfy(\.isFinite) else {
      throw .outOfNumericRange
    }
  }
}

/// The search for the best effects and deviation.
private struct RandomInterceptFit {
  let likelihood: RandomInterceptLikelihood
  /// What the search counts in: the standard errors of an ordinary regression, and a third of the deviation's start.
  private let scales: [Double]
  private(set) var effects: [Double]
  private(set) var deviation = 0.7
  private(set) var logLikelihood = 0.0
  private(set) var points = 1

  init(_ likelihood: RandomInterceptLikelihood, start: LogisticRegression) {
    self.likelihood = likelihood
    effects = start.effects
    scales = start.standardErrors + [0.2]
  }

  static func rule(_ points: Int) throws(Undefined) -> GaussHermiteRule {
    guard let rule = GaussHermiteRule(count: points) else { throw .outOfNumericRange }
    return rule
  }

  func value(points: Int) throws(Undefined) -> Double {
    likelihood.value(effects: effects, deviation: deviation, rule: try Self.rule(points))
  }

  mutating func maximise(points: Int) throws(Undefined) {
    let rule = try Self.rule(points)
    // It starts off 0, where all slopes in the deviation vanish.
    try search(rule, from: max(deviation, 0.3))
    self.points = points
    guard deviation == 0 else { return }
    let better = DeviationSearch.better(than: logLikelihood) {
      finite(likelihood.value(effects: effects, deviation: $0, rule: rule))
    }
    // From a point that is higher than the highest at 0, no search that climbs can come back to it.
    if let better { try search(rule, from: better) }
  }

  private mutating func search(_ rule: GaussHermiteRule, from start: Double) throws(Undefined) {
    let loss = loss(rule)
    let search = QuasiNewton { place, wantsSlopes in
      guard let value = loss(place) else { return nil }
      guard wantsSlopes else { return (value, []) }
      return Differences.slopes(place, loss).map { (value, $0) }
    }
    // The likelihood is the same for σ and −σ, so the search needs no border at 0.
    let best = try search.minimum(from: zip(effects + [start], scales).map { $0 / $1 })
    let found = zip(best.place, scales).map { $0 * $1 }
    effects = Array(found.dropLast())
    deviation = abs(found[found.count - 1])
    logLikelihood = -best.value
    settleAtZero(rule)
  }

  /// Where no deviation at all is as likely, it is the answer.
  private mutating func settleAtZero(_ rule: GaussHermiteRule) {
    guard deviation < 0.05 else { return }
    let plain = likelihood.value(effects: effects, deviation: 0, rule: rule)
    guard plain >= logLikelihood - DeviationSearch.tolerance else { return }
    deviation = 0
    logLikelihood = plain
  }

  private func loss(_ rule: GaussHermiteRule) -> ([Double]) -> Double? {
    { [likelihood, scales] place in
      let parameters = zip(place, scales).map { $0 * $1 }
      return finite(
        -likelihood.value(
          effects: Array(parameters.dropLast()), deviation: parameters[parameters.count - 1], rule: rule))
    }
  }

  /// From the second derivatives in all parameters; in the effects alone where the deviation is 0.
  func covariances() throws(Undefined) -> [[Double]] {
    let whole = loss(try Self.rule(points))
    let parameters = effects + (deviation > 0 ? [deviation] : [])
    let place = zip(parameters, scales).map { $0 / $1 }
    let loss: ([Double]) -> Double? = { [deviation] in whole(deviation > 0 ? $0 : $0 + [0]) }
    let curvature = Differences.curvature(place, step: 1e-2) { Differences.slopes($0, step: 1e-2, loss) }
    guard let inverse = curvature?.cholesky()?.inverse() else { throw .notConverged }
    return effects.indices.map { row in
      effects.indices.map { inverse[row, $0] * scales[row] * scales[$0] }
    }
  }
}

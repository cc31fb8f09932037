/// A logistic model with several random intercepts, nested or crossed: municipality, respondent, vignette.
public struct CrossedLogistic: Sendable, Hashable {
  /// The effects of the predictors on the log-odds, in their order.
  public let effects: [Double]
  /// Their standard errors.
  public let standardErrors: [Double]
  /// For each factor the standard deviation of its levels' intercepts on the log-odds scale; 0 where its levels do not
  /// differ beyond chance.
  public let deviations: [Double]
  /// For each factor, for each of its levels, the most likely distance from the mean.
  public let intercepts: [[GroupIntercept]]
  /// The logarithm of the likelihood by Laplace's approximation, with the binomial coefficients.
  public let logLikelihood: Double

  /// Whether some factor's levels do not differ beyond chance; nothing is wrong then, the factor is not needed.
  public var isSingular: Bool { deviations.contains(0) }

  /// For each factor the share of the latent variance that lies between its levels, σ²/(Σσ² + π²/3).
  public var varianceShares: [Double] {
    let whole = sumOfSquares(deviations) + Double.pi * Double.pi / 3
    return deviations.map { $0 * $0 / whole }
  }
}

extension CrossedLogistic {
  /// Fits the model by maximum likelihood under Laplace's approximation.
  ///
  /// Formula: logit P(yes) = xβ + Σ over factors σz of the row's level, z normal; the integral over all z at once is taken at
  /// its highest point. A level of one factor may lie within one of another (respondent in municipality) or across
  /// (vignette), or be a pair of both (municipality × vignette as a factor of its own); the sparse order finds out.
  /// Standard errors from the second derivatives in all parameters. Assumes that levels are drawn independently. A row
  /// without answers says nothing. Laplace's approximation makes a factor's deviation too small or too large where its
  /// levels have few answers each: compare ``RandomInterceptLogistic/isIntegralRough`` for that factor alone. Refused:
  /// factors of fewer than two levels, predictors that hang together, separation.
  /// Source: Bates, Mächler, Bolker & Walker, *Journal of Statistical Software* 67 (2015) 1; Doran, Bates, Bliese & Dowling,
  /// *Journal of Statistical Software* 20 (2007) 2; Skaug & Fournier, *Computational Statistics & Data Analysis* 51 (2006)
  /// 699–709, for the slopes.
  public init(_ rows: BinomialRows, factors: [GroupingFactor]) throws(Undefined) {
    let start = try LogisticRegression(rows)
    let crossed = try CrossedFactors(factors, rowCount: rows.trials.count)
    let isConstant = (0..<rows.effectCount).map { column in
      rows.predictors.allSatisfy { $0[column] == rows.predictors[0][column] }
    }
    var fit = CrossedFit(
      CrossedLaplace(rows, crossed), start: start, levelCounts: factors.map(\.count), isConstant: isConstant)
    try fit.maximise()
    effects = fit.effects
    deviations = fit.deviations
    logLikelihood = fit.logLikelihood
    standardErrors = try fit.standardErrors()
    // The search for standard errors has moved the modes.
    guard
      fit.likelihood.point(effects: fit.effects, deviations: fit.deviations, wantsSlopes: false) != nil,
      let errors = fit.likelihood.modeDeviations(effects: fit.effects, deviations: fit.deviations)
    else { throw .outOfNumericRange }
    let modes = fit.likelihood.modes
    let spread = fit.deviations
    intercepts = factors.indices.map { factor in
      crossed.range(factor).map {
        GroupIntercept(mode: spread[factor] * modes[$0], deviation: spread[factor] * errors[$0])
      }
    }
    guard (effects + standardErrors + deviations + [logLikelihood]).allSatisfy(\.isFinite) else {
      throw .outOfNumericRange
    }
  }
}

/// The search for the best effects and deviations.
private struct CrossedFit {
  let likelihood: CrossedLaplace
  private let scales: [Double]
  private(set) var effects: [Double]
  private(set) var deviations: [Double]
  private(set) var logLikelihood = 0.0

  init(_ likelihood: CrossedLaplace, start: LogisticRegression, levelCounts: [Int], isConstant: [Bool]) {
    self.likelihood = likelihood
    effects = start.effects
    deviations = levelCounts.map { _ in 0.7 }
    // Guesses of the standard errors: an intercept also varies with the levels drawn, which an ordinary regression does
    // not know, and a deviation is known to 1/√2k of itself from k levels.
    let drawn = levelCounts.reduce(0) { $0 + 0.49 / Double($1) }
    scales =
      zip(start.standardErrors, isConstant).map { (4 * $0 * $0 + ($1 ? drawn : 0)).squareRoot() }
      + levelCounts.map { 0.7 / (2 * Double($0)).squareRoot() }
  }

  private func split(_ place: [Double]) -> (effects: [Double], deviations: [Double]) {
    let parameters = zip(place, scales).map { $0 * $1 }
    return (Array(parameters.prefix(effects.count)), Array(parameters.dropFirst(effects.count)))
  }

  private func loss(_ place: [Double], _ wantsSlopes: Bool) -> (value: Double, slopes: [Double])? {
    let parameters = split(place)
    let point = likelihood.point(
      effects: parameters.effects, deviations: parameters.deviations, wantsSlopes: wantsSlopes)
    return point.map { point in
      (-point.value, zip(point.effectSlopes + point.deviationSlopes, scales).map { -$0 * $1 })
    }
  }

  mutating func maximise() throws(Undefined) {
    let start = zip(effects + deviations, scales).map { $0 / $1 }
    // The likelihood is the same for σ and −σ, so the search needs no border at 0.
    let search = QuasiNewton(function: { [self] in loss($0, $1) }, tolerance: 1e-8, longestStep: 20)
    let best = try search.minimum(from: start)
    (effects, deviations) = split(best.place)
    deviations = deviations.map(abs)
    logLikelihood = -best.value
    settleAtZero()
  }

  /// Where no deviation at all is as likely for a factor, it is the answer.
  private mutating func settleAtZero() {
    for factor in deviations.indices where deviations[factor] < 0.05 {
      var without = deviations
      without[factor] = 0
      let plain = likelihood.point(effects: effects, deviations: without, wantsSlopes: false)
      guard let plain, plain.value >= logLikelihood - 1e-6 else { continue }
      deviations = without
      logLikelihood = plain.value
    }
  }

  /// From the second derivatives in the effects and the deviations above 0.
  func standardErrors() throws(Undefined) -> [Double] {
    let place = zip(effects + deviations, scales).map { $0 / $1 }
    let free = place.indices.filter { $0 < effects.count || place[$0] > 0 }
    let curvature = Differences.curvature(free.map { place[$0] }, step: 1e-2) { moved in
      var there = place
      for (index, value) in zip(free, moved) { there[index] = value }
      return loss(there, true).map { result in free.map { result.slopes[$0] } }
    }
    guard let inverse = curvature?.cholesky()?.inverse() else { throw .notConverged }
    return effects.indices.map { inverse[$0, $0].squareRoot() * scales[$0] }
  }
}

/// A logistic model with several random intercepts, nested or crossed: municipality, respondent, vignette.
public struct CrossedLogistic: Sendable, Hashable {
  /// The effects of the predictors on the log-odds, in their order.
  public let effects: [Double]
  /// Their standard errors.
  public let standardErrors: [Double]
  /// For each factor the standard deviation of its levels' intercepts on the log-odds scale; 0 where its levels do not
  /// differ beyond chance.
  public let deviations: [Double]
  /// Their standard errors; nil for a factor whose deviation is 0.
  public let deviationStandardErrors: [Double?]
  /// For each factor, for each of its levels, the most likely distance from the mean.
  public let intercepts: [[GroupIntercept]]
  /// The logarithm of the likelihood as the method took it, with the binomial coefficients.
  public let logLikelihood: Double
  /// How many points the integral over the smallest groups was taken at; 1 is Laplace's approximation.
  public let points: Int
  /// How far Laplace's approximation alone would have put the estimate that it misses most, in standard errors of that
  /// estimate; nil where nothing better was asked for.
  public let laplaceDistance: Double?

  let precision: CrossedPrecision
  let uncertainty: CrossedUncertainty
  /// For each factor and level how far the mean of the intercept lies from its most likely value.
  let shifts: [[Double]]

  /// Whether some factor's levels do not differ beyond chance; nothing is wrong then, the factor is not needed.
  public var isSingular: Bool { deviations.contains(0) }
  /// Whether groups are so small that Laplace's approximation would have moved an estimate by more than a tenth of its
  /// standard error.
  public var isLaplaceRough: Bool { laplaceDistance.map { $0 > 0.1 } ?? false }

  /// For each factor the share of the latent variance that lies between its levels, σ²/(Σσ² + π²/3).
  public var varianceShares: [Double] {
    let whole = sumOfSquares(deviations) + Double.pi * Double.pi / 3
    return deviations.map { $0 * $0 / whole }
  }
}

extension CrossedLogistic {
  /// Fits the model by maximum likelihood.
  ///
  /// Formula: logit P(yes) = xβ + Σ over factors σz of the row's level, z normal; the integral over all z at once is taken at
  /// its highest point (Laplace). A level of one factor may lie within one of another (respondent in municipality) or across
  /// (vignette), or be a pair of both (municipality × vignette as a factor of its own); the sparse order finds out.
  /// Standard errors from the second derivatives in all parameters. Assumes that levels are drawn independently. A row
  /// without answers says nothing.
  ///
  /// Laplace's approximation misses a factor's deviation where its levels have few answers each: a handful of yes or no a
  /// respondent. With points the factor of most levels, the smallest groups, is integrated exactly
  /// (``IntegralMethod/adaptive`` doubles them from 7 until the likelihood changes by less than 0.001), and only the
  /// others are left to Laplace; ``isLaplaceRough`` then tells whether it mattered. Correcting Laplace instead costs a
  /// quarter more time, not fifty times as much, and sets most of it right. Refused: factors of fewer than two
  /// levels, predictors that hang together, separation.
  /// Source: Bates, Mächler, Bolker & Walker, *Journal of Statistical Software* 67 (2015) 1; Doran, Bates, Bliese & Dowling,
  /// *Journal of Statistical Software* 20 (2007) 2; Raudenbush, Yang & Yosef 2000 for the correction; Skaug & Fournier, *Computational Statistics & Data Analysis* 51 (2006)
  /// 699–709, for the slopes; Pinheiro & Bates, *Journal of Computational and Graphical Statistics* 4 (1995) 12–35.
  public init(
    _ rows: BinomialRows, factors: [GroupingFactor], integral: IntegralMethod = .laplace,
    criterion: DeviationCriterion = .likelihood, correctsLaplace: Bool = false
  ) throws(Undefined) {
    let start = try LogisticRegression(rows)
    let crossed = try CrossedFactors(factors, rowCount: rows.trials.count)
    let isConstant = (0..<rows.effectCount).map { column in
      rows.predictors.allSatisfy { $0[column] == rows.predictors[0][column] }
    }
    let laplace = CrossedLaplace(rows, crossed)
    var fit = CrossedFit(
      start: start, levelCounts: factors.map(\.count), isConstant: isConstant, criterion: criterion,
      likelihood: laplace.point)
    try fit.maximise()
    let first = (fit.effects + fit.deviations, fit.points)
    try fit.refine(integral) { rule throws(Undefined) in try CrossedQuadrature(rows, factors, rule: rule) }
    let covariances = try fit.covariances()
    if correctsLaplace, fit.points == 1 { fit.correct(covariances, by: laplace.correction) }
    effects = fit.effects
    deviations = fit.deviations
    // The search may have maximised more than the likelihood.
    let isPlain = criterion == .likelihood && !correctsLaplace
    let plain = isPlain ? nil : laplace.point(effects: fit.effects, deviations: fit.deviations, wantsSlopes: false)
    logLikelihood = plain?.value ?? fit.logLikelihood
    points = fit.points
    let errors = covariances.enumerated().map { place, row in row.map { $0[place].squareRoot() } }
    standardErrors = Array(errors.prefix(effects.count)).compactMap(\.self)
    deviationStandardErrors = Array(errors.dropFirst(effects.count))
    laplaceDistance =
      points == first.1
      ? nil
      : zip(zip(first.0, fit.effects + fit.deviations), errors).reduce(0) { farthest, pair in
        max(farthest, pair.1.map { abs(pair.0.0 - pair.0.1) / $0 } ?? 0)
      }
    guard let top = laplace.top(effects, deviations) else { throw .outOfNumericRange }
    precision = try CrossedPrecision(rows, crossed, deviations: deviations, weights: top.mode.weights, top.factor)
    let none = [Double](repeating: 0, count: covariances.count)
    uncertainty = CrossedUncertainty(
      rows, crossed, top, modes: laplace.modes, covariances: covariances.map { $0 ?? none })
    let inverse = top.factor.inverseOnPattern()
    let turned = laplace.bends(top, inverse: inverse).turned
    shifts = deviations.enumerated().map { factor, deviation in
      crossed.range(factor).map { -deviation * turned[$0] }
    }
    intercepts = deviations.enumerated().map { factor, deviation in
      crossed.range(factor).map {
        GroupIntercept(
          mode: deviation * laplace.modes[$0], deviation: deviation * inverse[crossed.pattern.starts[$0]].squareRoot())
      }
    }
    guard (effects + standardErrors + deviations + [logLikelihood]).allSatisfy(\.isFinite) else {
      throw .outOfNumericRange
    }
  }
}

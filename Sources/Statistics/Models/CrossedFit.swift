/// The search for the best effects and deviations of a logistic model with several random intercepts.
struct CrossedFit {
  /// The likelihood at effects and deviations, with its slopes where they are wanted; nil where the arithmetic fails.
  typealias Likelihood = (_ effects: [Double], _ deviations: [Double], _ wantsSlopes: Bool) -> CrossedLaplace.Point?

  private var likelihood: Likelihood
  private let scales: [Double]
  private let criterion: DeviationCriterion
  private(set) var effects: [Double]
  private(set) var deviations: [Double]
  private(set) var logLikelihood = 0.0
  private(set) var points = 1

  init(
    start: LogisticRegression, levelCounts: [Int], isConstant: [Bool], criterion: DeviationCriterion,
    likelihood: @escaping Likelihood
  ) {
    self.likelihood = likelihood
    self.criterion = criterion
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
    guard let point = adjusted(parameters.effects, parameters.deviations, wantsSlopes && points == 1) else {
      return nil
    }
    guard wantsSlopes, points > 1 else {
      return (-point.value, zip(point.effectSlopes + point.deviationSlopes, scales).map { -$0 * $1 })
    }
    return Differences.slopes(place, step: 1e-2) { loss($0, false)?.value }.map { (-point.value, $0) }
  }

  /// What is maximised; nil also where the criterion makes it vanish.
  private func adjusted(_ effects: [Double], _ deviations: [Double], _ wantsSlopes: Bool) -> CrossedLaplace.Point? {
    guard let addition = criterion.addition(deviations),
      let point = likelihood(effects, deviations, wantsSlopes)
    else { return nil }
    return CrossedLaplace.Point(
      value: point.value + addition, effectSlopes: point.effectSlopes,
      deviationSlopes: zip(point.deviationSlopes, deviations).map { $0 + criterion.slope($1) })
  }

  /// The height of what is maximised; nil where the arithmetic fails.
  func height(_ effects: [Double], _ deviations: [Double]) -> Double? { adjusted(effects, deviations, false)?.value }

  mutating func maximise() throws(Undefined) {
    // At 0 all slopes in a deviation vanish, and a search would never leave it.
    try search(from: deviations.map { max($0, 0.1) })
    for factor in deviations.indices where deviations[factor] == 0 {
      let better = DeviationSearch.better(than: logLikelihood) { adjusted(effects, with(factor, $0), false)?.value }
      if let better { try search(from: with(factor, better)) }
    }
  }

  private func with(_ factor: Int, _ deviation: Double) -> [Double] {
    var changed = deviations
    changed[factor] = deviation
    return changed
  }

  private mutating func search(from start: [Double]) throws(Undefined) {
    let start = zip(effects + start, scales).map { $0 / $1 }
    // The likelihood is the same for σ and −σ, so the search needs no border at 0.
    let search = QuasiNewton(function: { [self] in loss($0, $1) }, tolerance: 1e-8, longestStep: 20)
    let best = try search.minimum(from: start)
    (effects, deviations) = split(best.place)
    deviations = deviations.map(abs)
    logLikelihood = -best.value
    settleAtZero()
  }

  /// Searches on with as many points as the integral is to be taken at, and with more until that changes nothing.
  mutating func refine(
    _ integral: IntegralMethod, quadrature: (GaussHermiteRule) throws(Undefined) -> CrossedQuadrature
  ) throws(Undefined) {
    switch integral {
    case .laplace: return
    case .points(let count):
      guard count > 1 else { return }
      try search(points: count, quadrature)
    case .adaptive:
      try search(points: 7, quadrature)
      while points < 56 {
        let finer = try Self.rule(2 * points)
        let value = try quadrature(finer).value(effects: effects, deviations: deviations)
        guard let value, abs(value - logLikelihood) > 1e-3 else { return }
        try search(points: 2 * points, quadrature)
      }
    }
  }

  private mutating func search(
    points: Int, _ quadrature: (GaussHermiteRule) throws(Undefined) -> CrossedQuadrature
  ) throws(Undefined) {
    let finer = try quadrature(try Self.rule(points))
    likelihood = { effects, deviations, _ in
      finer.value(effects: effects, deviations: deviations).map {
        CrossedLaplace.Point(value: $0, effectSlopes: [], deviationSlopes: [])
      }
    }
    self.points = points
    try maximise()
  }

  private static func rule(_ points: Int) throws(Undefined) -> GaussHermiteRule {
    guard let rule = GaussHermiteRule(count: points) else { throw .outOfNumericRange }
    return rule
  }

  /// Takes other estimates than the search found.
  mutating func settle(effects: [Double], deviations: [Double]) {
    (self.effects, self.deviations) = (effects, deviations)
  }

  /// Where no deviation at all is as likely for a factor, it is the answer.
  private mutating func settleAtZero() {
    for factor in deviations.indices where deviations[factor] < 0.05 {
      let without = with(factor, 0)
      guard let plain = adjusted(effects, without, false),
        plain.value >= logLikelihood - DeviationSearch.tolerance
      else { continue }
      deviations = without
      logLikelihood = plain.value
    }
  }

  /// The variances and covariances of effects, then deviations, from the second derivatives in the effects and the
  /// deviations above 0; nil for those at 0.
  func covariances() throws(Undefined) -> [[Double]?] {
    let place = zip(effects + deviations, scales).map { $0 / $1 }
    let free = place.indices.filter { $0 < effects.count || place[$0] > 0 }
    let curvature = Differences.curvature(free.map { place[$0] }, step: 1e-2) { moved in
      var there = place
      for (index, value) in zip(free, moved) { there[index] = value }
      return loss(there, true).map { result in free.map { result.slopes[$0] } }
    }
    guard let inverse = curvature?.cholesky()?.inverse() else { throw .notConverged }
    var rows = [[Double]?](repeating: nil, count: place.count)
    for (row, index) in free.enumerated() {
      var values = [Double](repeating: 0, count: place.count)
      for (column, other) in free.enumerated() { values[other] = inverse[row, column] * scales[index] * scales[other] }
      rows[index] = values
    }
    return rows
  }
}

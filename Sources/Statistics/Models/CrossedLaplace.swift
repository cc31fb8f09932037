import Glibc

/// Laplace's approximation of the likelihood of a logistic model with several random intercepts, and its slopes.
///
/// ℓ = Σ log P(x | η) − u′u/2 − log det(H)/2 at the u that makes it highest without the last term, η = Xβ + ZΛu and
/// H = ΛZ′WZΛ + I. The slopes are exact; they account for W changing with the parameters and with u.
final class CrossedLaplace {
  struct Point {
    let value: Double
    let effectSlopes: [Double]
    let deviationSlopes: [Double]
  }

  let rows: BinomialRows
  let factors: CrossedFactors
  private let coefficients: Double
  /// The last modes: where the next search begins.
  private(set) var modes: [Double]
  private var last: Top?

  init(_ rows: BinomialRows, _ factors: CrossedFactors) {
    self.rows = rows
    self.factors = factors
    coefficients = rows.logCoefficients
    modes = [Double](repeating: 0, count: factors.levelCount)
  }

  /// What is known at the modes.
  struct Mode {
    var fit: Double
    var residuals: [Double]
    var weights: [Double]
    var skews: [Double]
  }

  private func state(_ fixed: [Double], _ spread: [Double], _ modes: [Double]) -> Mode {
    let random = factors.gathered(zip(modes, spread).map { $0 * $1 })
    var state = Mode(fit: -sumOfSquares(modes) / 2, residuals: random, weights: random, skews: random)
    // A product of so many factors, each at most 2, is far from overflow, and one logarithm of it stands for all theirs.
    var product = 1.0
    for row in random.indices {
      let place = fixed[row] + random[row]
      let small = exp(-abs(place))
      let probability = (place >= 0 ? 1 : small) / (1 + small)
      let trials = rows.trials[row]
      state.fit += rows.successes[row] * place - trials * max(place, 0)
      if trials == 1 { product *= 1 + small } else { state.fit -= trials * log1p(small) }
      if row % 512 == 511 {
        state.fit -= log(product)
        product = 1
      }
      state.residuals[row] = rows.successes[row] - trials * probability
      state.weights[row] = trials * probability * (1 - probability)
      state.skews[row] = state.weights[row] * (1 - 2 * probability)
    }
    state.fit -= log(product)
    return state
  }

  /// The top for one set of parameters; kept, as a value is often followed by a wish for its slopes.
  struct Top {
    let effects: [Double]
    let deviations: [Double]
    let mode: Mode
    let factor: SparseCholesky
    let value: Double
  }

  /// The value and, if wanted, the slopes; nil where the arithmetic fails.
  func point(effects: [Double], deviations: [Double], wantsSlopes: Bool) -> Point? {
    if last?.effects != effects || last?.deviations != deviations { last = top(effects, deviations) }
    guard let last else { return nil }
    guard wantsSlopes else { return Point(value: last.value, effectSlopes: [], deviationSlopes: []) }
    return slopes(last)
  }

  /// The top for one set of parameters; nil where the arithmetic fails.
  func top(_ effects: [Double], _ deviations: [Double]) -> Top? {
    let fixed = rows.predictors.map { dot($0, effects) }
    let spread = factors.spread(deviations)
    var here = state(fixed, spread, modes)
    if !here.fit.isFinite {
      modes = modes.map { _ in 0 }
      here = state(fixed, spread, modes)
    }
    var reached: SparseCholesky?
    for _ in 0..<100 {
      let factor = SparseCholesky(
        factors.pattern, factors.crossProduct(weights: here.weights, deviations: deviations))
      guard let factor else { return nil }
      reached = factor
      let pull = zip(factors.scattered(here.residuals), spread).map { $0 * $1 }
      let slope = zip(pull, modes).map { $0 - $1 }
      let step = factor.solve(slope)
      let gain = dot(step, slope)
      if gain < 1e-14 { break }
      // So near the top the full step is right, and rounding would hide that it helps.
      let next = gain < 1e-6 ? jump(fixed, spread, step) : climb(fixed, spread, step, from: here)
      guard let next else { break }
      here = next
    }
    guard let reached else { return nil }
    let value = here.fit + coefficients - reached.diagonal.reduce(0) { $0 + log($1) } / 2
    guard value.isFinite else { return nil }
    return Top(effects: effects, deviations: deviations, mode: here, factor: reached, value: value)
  }

  private func jump(_ fixed: [Double], _ spread: [Double], _ step: [Double]) -> Mode {
    modes = zip(modes, step).map { $0 + $1 }
    return state(fixed, spread, modes)
  }

  /// One step of Newton's method, halved until it helps.
  private func climb(_ fixed: [Double], _ spread: [Double], _ step: [Double], from here: Mode) -> Mode? {
    var length = 1.0
    for _ in 0..<30 {
      let next = zip(modes, step).map { $0 + length * $1 }
      let there = state(fixed, spread, next)
      if there.fit >= here.fit {
        modes = next
        return there
      }
      length /= 2
    }
    return nil
  }

  /// What bends the top: for each row half its leverage times the skewness of its likelihood, and H⁻¹ΛZ′ of that.
  ///
  /// The mean of u lies so far below its most likely value (Tierney & Kadane, *Journal of the American Statistical
  /// Association* 81 (1986) 82–86, to first order): where yes is rare the likelihood has a long tail downwards.
  func bends(_ top: Top, inverse: [Double]) -> (pulls: [Double], turned: [Double]) {
    let spread = factors.spread(top.deviations)
    let leverage = factors.quadraticForms(inverse, deviations: top.deviations)
    let pulls = zip(leverage, top.mode.skews).map { $0 * $1 / 2 }
    return (pulls, top.factor.solve(zip(factors.scattered(pulls), spread).map { $0 * $1 }))
  }

  private func slopes(_ top: Top) -> Point {
    let (here, factor, deviations) = (top.mode, top.factor, top.deviations)
    let spread = factors.spread(deviations)
    let inverse = factor.inverseOnPattern()
    let (pulls, turned) = bends(top, inverse: inverse)
    let moved = factors.gathered(zip(turned, spread).map { $0 * $1 })
    var whole = here.residuals
    for row in whole.indices { whole[row] += here.weights[row] * moved[row] - pulls[row] }
    var effectSlopes = [Double](repeating: 0, count: rows.effectCount)
    for (row, predictors) in rows.predictors.enumerated() {
      for index in effectSlopes.indices { effectSlopes[index] += predictors[index] * whole[row] }
    }
    let byLevel = factors.scattered(whole)
    let residuals = factors.scattered(here.residuals)
    let deviationSlopes = deviations.indices.map { index in
      var slope = 0.0
      for level in factors.range(index) {
        slope += modes[level] * byLevel[level] - turned[level] * residuals[level]
        // At 0 the likelihood is level in the deviation, as it is the same for σ and −σ.
        if deviations[index] != 0 {
          slope -= (1 - inverse[factors.pattern.starts[level]]) / deviations[index]
        }
      }
      return deviations[index] == 0 ? 0 : slope
    }
    return Point(value: top.value, effectSlopes: effectSlopes, deviationSlopes: deviationSlopes)
  }
}

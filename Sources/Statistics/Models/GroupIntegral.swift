import Glibc

/// What one group answered, row by row: how many yes of how many.
struct GroupAnswers: Sendable {
  let successes: [Double]
  let trials: [Double]
}

/// The integral over one group's standardised intercept, ∫ φ(z) Π P(x | η + σz) dz, by adaptive quadrature: points are
/// placed around the most likely z and as wide as the curvature there says. With one point it is Laplace's approximation.
struct GroupIntegral {
  /// The most likely intercept.
  let mode: Double
  /// The standard deviation of the intercept, as the curvature at the mode has it.
  let deviation: Double
  /// The points.
  let places: [Double]
  /// How probable each point is, given the answers; they sum to 1.
  let shares: [Double]
  /// The logarithm of the integral, without binomial coefficients.
  let logValue: Double

  /// - Parameters:
  ///   - fixed: for each row η without the group's intercept.
  ///   - deviation: σ.
  ///   - start: where the search for the mode begins.
  init(
    _ answers: GroupAnswers, fixed: [Double], deviation: Double, rule: GaussHermiteRule, start: Double = 0
  ) {
    let density = GroupDensity(answers: answers, fixed: fixed, deviation: deviation)
    mode = density.mode(from: start)
    self.deviation = 1 / density.bend(at: mode).curvature.squareRoot()
    let width = 2.0.squareRoot() * self.deviation
    let centre = mode
    places = rule.nodes.map { centre + width * $0 }
    let logs = zip(rule.freeLogWeights, places).map { $0 + density.logarithm(at: $1) }
    // Divided by the largest, so that nothing underflows.
    let highest = logs.max() ?? 0
    let heights = logs.map { exp($0 - highest) }
    let whole = heights.reduce(0, +)
    shares = heights.map { $0 / whole }
    logValue = highest + log(whole) + log(width / (2 * Double.pi).squareRoot())
  }
}

/// The integrand's logarithm, −z²/2 + Σ log P(x | η + σz), which is concave.
private struct GroupDensity {
  let answers: GroupAnswers
  let fixed: [Double]
  let deviation: Double

  func logarithm(at z: Double) -> Double {
    var sum = -z * z / 2
    for (row, start) in fixed.enumerated() {
      let place = start + deviation * z
      sum += answers.successes[row] * place - answers.trials[row] * logOnePlusExponential(place)
    }
    return sum
  }

  /// The slope, and how fast it falls.
  func bend(at z: Double) -> (slope: Double, curvature: Double) {
    var slope = -z
    var curvature = 1.0
    for (row, start) in fixed.enumerated() {
      let probability = logistic(start + deviation * z)
      slope += deviation * (answers.successes[row] - answers.trials[row] * probability)
      curvature += deviation * deviation * answers.trials[row] * probability * (1 - probability)
    }
    return (slope, curvature)
  }

  /// Newton's method, each step halved until it climbs.
  func mode(from start: Double) -> Double {
    var mode = start
    var height = logarithm(at: mode)
    for _ in 0..<100 {
      let (slope, curvature) = bend(at: mode)
      var step = slope / curvature
      // So near the top the full step is right, and rounding would hide that it helps.
      guard slope * step >= 1e-6 else {
        mode += step
        if abs(step) < 1e-11 { break }
        height = logarithm(at: mode)
        continue
      }
      var next = logarithm(at: mode + step)
      while next < height, abs(step) > 1e-11 {
        step /= 2
        next = logarithm(at: mode + step)
      }
      mode += step
      height = next
    }
    return mode
  }
}

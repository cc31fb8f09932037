#if canImport(Glibc)
  import Glibc
#endif

/// The likelihood of a random-intercept logistic model, one integral a group.
struct RandomInterceptLikelihood {
  private struct Row {
    let successes: Double
    let trials: Double
    let predictors: [Double]
  }

  /// One group's distribution of its standardised intercept, given everything else.
  struct Posterior {
    let mode: Double
    let deviation: Double
  }

  private let groups: [[Row]]
  private let coefficients: Double

  /// Rows with the same predictors in one group are one row.
  init(_ rows: BinomialRows, groups: [Int], groupCount: Int) {
    var merged = [[[Double]: (Double, Double)]](repeating: [:], count: groupCount)
    for (row, group) in groups.enumerated() where rows.trials[row] > 0 {
      let old = merged[group][rows.predictors[row]] ?? (0, 0)
      merged[group][rows.predictors[row]] = (old.0 + rows.successes[row], old.1 + rows.trials[row])
    }
    self.groups = merged.map { group in
      group.map { Row(successes: $0.value.0, trials: $0.value.1, predictors: $0.key) }
        // Dictionaries have no order; sums must come out the same every time.
        .sorted { $0.predictors.lexicographicallyPrecedes($1.predictors) }
    }
    coefficients = rows.logCoefficients
  }

  /// The logarithm of the likelihood by adaptive quadrature; with one node it is Laplace's approximation.
  ///
  /// Formula: Σ log ∫ φ(z) Π P(x | xβ + σz) dz, nodes placed around each group's mode and as wide as its curvature says.
  func value(effects: [Double], deviation: Double, rule: GaussHermiteRule) -> Double {
    var total = coefficients
    for group in groups where !group.isEmpty {
      let integral = integral(group, effects, deviation, rule)
      total +=
        integral.highest + log(integral.heights.reduce(0, +)) + log(integral.width / (2 * Double.pi).squareRoot())
    }
    return total
  }

  /// For each effect the information that the answers would hold if the groups' intercepts were seen: Σ x² n p(1 − p),
  /// averaged over where the intercepts may be.
  func completeInformation(effects: [Double], deviation: Double, rule: GaussHermiteRule) -> [Double] {
    var information = effects.map { _ in 0.0 }
    for group in groups where !group.isEmpty {
      let integral = integral(group, effects, deviation, rule)
      let whole = integral.heights.reduce(0, +)
      for row in group {
        let fixed = dot(row.predictors, effects)
        var mean = 0.0
        for (place, height) in zip(integral.places, integral.heights) {
          let probability = logistic(fixed + deviation * place)
          mean += height / whole * probability * (1 - probability)
        }
        for index in information.indices {
          information[index] += row.predictors[index] * row.predictors[index] * row.trials * mean
        }
      }
    }
    return information
  }

  /// One group's integrand at the nodes, divided by its largest value e^highest so that nothing underflows.
  private struct Integral {
    let places: [Double]
    let heights: [Double]
    let highest: Double
    let width: Double
  }

  private func integral(
    _ group: [Row], _ effects: [Double], _ deviation: Double, _ rule: GaussHermiteRule
  ) -> Integral {
    let fixed = group.map { dot($0.predictors, effects) }
    let posterior = posterior(group, fixed, deviation)
    let width = 2.0.squareRoot() * posterior.deviation
    let places = rule.nodes.map { posterior.mode + width * $0 }
    let logs = rule.nodes.indices.map { index in
      log(rule.weights[index]) + rule.nodes[index] * rule.nodes[index]
        + logDensity(group, fixed, deviation, at: places[index])
    }
    let highest = logs.max() ?? 0
    return Integral(places: places, heights: logs.map { exp($0 - highest) }, highest: highest, width: width)
  }

  /// Where each group's standardised intercept most likely is, and how sure that is.
  func posteriors(effects: [Double], deviation: Double) -> [Posterior] {
    groups.map { posterior($0, $0.map { dot($0.predictors, effects) }, deviation) }
  }

  private func logDensity(_ group: [Row], _ fixed: [Double], _ deviation: Double, at z: Double) -> Double {
    var sum = -z * z / 2
    for (row, start) in zip(group, fixed) {
      let place = start + deviation * z
      sum += row.successes * place - row.trials * logOnePlusExponential(place)
    }
    return sum
  }

  /// Newton's method on a function that is concave, each step halved until it climbs.
  private func posterior(_ group: [Row], _ fixed: [Double], _ deviation: Double) -> Posterior {
    var mode = 0.0
    var height = logDensity(group, fixed, deviation, at: mode)
    for _ in 0..<100 {
      let (slope, curvature) = bend(group, fixed, deviation, at: mode)
      var step = slope / curvature
      // So near the top the full step is right, and rounding would hide that it helps.
      guard slope * step >= 1e-6 else {
        mode += step
        if abs(step) < 1e-11 { break }
        height = logDensity(group, fixed, deviation, at: mode)
        continue
      }
      var next = logDensity(group, fixed, deviation, at: mode + step)
      while next < height, abs(step) > 1e-11 {
        step /= 2
        next = logDensity(group, fixed, deviation, at: mode + step)
      }
      mode += step
      height = next
    }
    return Posterior(mode: mode, deviation: 1 / bend(group, fixed, deviation, at: mode).curvature.squareRoot())
  }

  /// The slope of a group's log-density, and how fast it falls.
  private func bend(
    _ group: [Row], _ fixed: [Double], _ deviation: Double, at z: Double
  ) -> (slope: Double, curvature: Double) {
    var slope = -z
    var curvature = 1.0
    for (row, start) in zip(group, fixed) {
      let probability = logistic(start + deviation * z)
      slope += deviation * (row.successes - row.trials * probability)
      curvature += deviation * deviation * row.trials * probability * (1 - probability)
    }
    return (slope, curvature)
  }
}

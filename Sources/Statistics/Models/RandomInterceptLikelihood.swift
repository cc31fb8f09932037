/// The likelihood of a random-intercept logistic model, one integral a group.
struct RandomInterceptLikelihood {
  private struct Group {
    let answers: GroupAnswers
    let predictors: [[Double]]

    func integral(_ effects: [Double], _ deviation: Double, _ rule: GaussHermiteRule) -> GroupIntegral {
      GroupIntegral(answers, fixed: predictors.map { dot($0, effects) }, deviation: deviation, rule: rule)
    }
  }

  private let groups: [Group]
  private let coefficients: Double

  /// Rows with the same predictors in one group are one row.
  init(_ rows: BinomialRows, groups: [Int], groupCount: Int) {
    var merged = [[[Double]: (Double, Double)]](repeating: [:], count: groupCount)
    for (row, group) in groups.enumerated() where rows.trials[row] > 0 {
      let old = merged[group][rows.predictors[row]] ?? (0, 0)
      merged[group][rows.predictors[row]] = (old.0 + rows.successes[row], old.1 + rows.trials[row])
    }
    self.groups = merged.map { group in
      // Dictionaries have no order; sums must come out the same every time.
      let ordered = group.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      return Group(
        answers: GroupAnswers(successes: ordered.map(\.value.0), trials: ordered.map(\.value.1)),
        predictors: ordered.map(\.key))
    }
    coefficients = rows.logCoefficients
  }

  /// The logarithm of the likelihood: Σ log ∫ φ(z) Π P(x | xβ + σz) dz.
  func value(effects: [Double], deviation: Double, rule: GaussHermiteRule) -> Double {
    var total = coefficients
    for group in groups where !group.predictors.isEmpty {
      total += group.integral(effects, deviation, rule).logValue
    }
    return total
  }

  /// For each effect the information that the answers would hold if the groups' intercepts were seen: Σ x² n p(1 − p),
  /// averaged over where the intercepts may be.
  func completeInformation(effects: [Double], deviation: Double, rule: GaussHermiteRule) -> [Double] {
    var information = effects.map { _ in 0.0 }
    for group in groups where !group.predictors.isEmpty {
      let integral = group.integral(effects, deviation, rule)
      for (predictors, trials) in zip(group.predictors, group.answers.trials) {
        let fixed = dot(predictors, effects)
        var mean = 0.0
        for (place, share) in zip(integral.places, integral.shares) {
          let probability = logistic(fixed + deviation * place)
          mean += share * probability * (1 - probability)
        }
        for index in information.indices { information[index] += predictors[index] * predictors[index] * trials * mean }
      }
    }
    return information
  }

  /// Each group's integral: where its standardised intercept most likely is, and how sure that is.
  func integrals(effects: [Double], deviation: Double, rule: GaussHermiteRule) -> [GroupIntegral] {
    groups.map { $0.integral(effects, deviation, rule) }
  }
}

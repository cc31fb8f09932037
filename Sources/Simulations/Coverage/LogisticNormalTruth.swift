import Statistics

/// Respondents whose leaning is normal on the logit scale, and vignettes of different difficulty.
///
/// A respondent with leaning z says yes to vignette j with probability logistic(m + vⱼ + sz). The target is the share over
/// respondents drawn anew and these very vignettes; m and s are chosen so that it is the share wanted, and so that the
/// part of an answer's variance that lies between respondents, Var(mean over j)/(p(1 − p)), is the correlation wanted.
struct LogisticNormalTruth {
  /// The vignettes' effects on the logit scale: evenly spaced, standard deviation 0.69.
  static let effects = (0..<CoverageCell.vignettes).map { (Double($0) - 3.5) * 0.3 }

  let middle: Double
  let deviation: Double

  init(share: Double, correlation: Double) throws(SimulationFault) {
    guard let rule = GaussHermiteRule(count: 60) else { throw SimulationFault("no rule of 60 nodes") }
    func middle(_ deviation: Double) -> Double {
      border(inside: -30, outside: 30) { Self.moments($0, deviation, rule).share > share }
    }
    // The respondents' part grows with their spread.
    let deviation =
      correlation == 0
      ? 0 : border(inside: 0, outside: 10) { Self.moments(middle($0), $0, rule).correlation >= correlation }
    self.deviation = deviation
    self.middle = middle(deviation)
  }

  /// How many of these vignettes one respondent drawn anew says yes to.
  func yes(on vignettes: [Int], _ generator: inout SeededGenerator) -> Int {
    let leaning = middle + deviation * generator.normal()
    return vignettes.count { vignette in
      generator.happens(withProbability: logistic(leaning + Self.effects[vignette]))
    }
  }

  private static func moments(
    _ middle: Double, _ deviation: Double, _ rule: GaussHermiteRule
  ) -> (share: Double, correlation: Double) {
    var first = 0.0
    var second = 0.0
    for (node, weight) in zip(rule.nodes, rule.weights) {
      let leaning = middle + 2.0.squareRoot() * deviation * node
      let own = effects.reduce(0) { $0 + logistic(leaning + $1) } / Double(effects.count)
      first += weight * own
      second += weight * own * own
    }
    let share = first / Double.pi.squareRoot()
    return (share, (second / Double.pi.squareRoot() - share * share) / (share * (1 - share)))
  }
}

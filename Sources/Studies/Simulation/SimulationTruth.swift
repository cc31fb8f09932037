import Statistics

/// What is true in a simulated study: every effect that was drawn, and the indicators that they imply.
public struct SimulationTruth: Hashable, Sendable {
  /// One drawn effect on the logit scale.
  public struct Effect: Hashable, Sendable {
    /// `municipality`, `respondent`, `vignette` or `municipality x vignette`.
    public let kind: String
    /// Whose effect it is.
    public let unit: String
    /// The other unit of an interaction; empty otherwise.
    public let other: String
    /// The effect.
    public let value: Double
  }

  /// The true value of an indicator in a municipality: averaged over the study's vignettes with equal weights and
  /// integrated over respondents, so that it is a property of the municipality and not of who happened to answer.
  public struct Value: Hashable, Sendable {
    /// The municipality.
    public let municipality: String
    /// The indicator.
    public let indicator: String
    /// The true share.
    public let value: Double
  }

  /// Every effect, in a fixed order.
  public var effects: [Effect] = []
  /// The true indicators, in a fixed order.
  public var values: [Value] = []

  init() {}
}

/// How hard cases are in one municipality, for the vignettes of the study.
struct MunicipalityTruth {
  let model: SimulationModel
  /// Municipality + vignette + interaction, for each vignette.
  let sums: [Double]
  let obstacles: [String: Double]
  let changes: [String: Double]

  func indicators() -> [(String, Double)] {
    let problematic = mean { model.problematic($0) }
    let wide = mean { model.variesOrWorse($0) }
    let difficult = mean { sum in
      model.variesOrWorse(sum) - model.problematic(sum)
        + (1 - model.variesOrWorse(sum)) * model.muchMoreWork(sum)
    }
    func share(_ table: [String: Double], _ codes: [String]) -> Double { codes.reduce(0) { $0 + (table[$1] ?? 0) } }
    return [
      ("problematic", problematic), ("problematic_wide", wide), ("difficult", difficult),
      ("cause_system", share(obstacles, ["missing_offer", "missing_guideline", "rules_do_not_fit"])),
      ("cause_client", share(obstacles, ["client_attitude"])), ("cause_both", share(obstacles, ["inseparable"])),
      ("cause_other", share(obstacles, ["something_else"])), ("misfit_goals", share(changes, ["goals"])),
      ("misfit_competences", share(changes, ["competences"])),
      ("misfit_conditions", share(changes, ["time", "offers", "local_conditions"])),
    ]
  }

  /// The mean over vignettes, integrated over respondents by Gauss–Hermite quadrature.
  private func mean(_ probability: (Double) -> Double) -> Double {
    guard let rule = GaussHermiteRule(count: 40), !sums.isEmpty else { return 0 }
    let perVignette = sums.map { sum in
      zip(rule.nodes, rule.weights).reduce(0.0) { total, point in
        total + point.1 * probability(sum + 2.0.squareRoot() * model.respondent * point.0)
      } / rule.weights.reduce(0, +)
    }
    return perVignette.reduce(0, +) / Double(perVignette.count)
  }
}

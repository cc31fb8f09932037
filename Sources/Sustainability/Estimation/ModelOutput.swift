import Rubrics
import Statistics
import Studies

/// What the mixed model behind an indicator's adjusted figures was estimated to be, on the log-odds scale.
public struct ModelOutput: Hashable, Sendable {
  /// A fixed effect.
  public struct Effect: Hashable, Sendable {
    /// The field whose distance from the first one it is; `nil` for the intercept.
    public let field: String?
    /// The effect.
    public let value: Double
    /// Its standard error.
    public let standardError: Double
  }

  /// What varies at random.
  public struct Deviation: Hashable, Sendable {
    /// Between what.
    public let source: Source
    /// The standard deviation; 0 where there is no difference beyond chance.
    public let value: Double
    /// Its standard error; `nil` for a deviation of 0.
    public let standardError: Double?
    /// Its part of the latent variance, σ²/(Σσ² + π²/3): for municipalities the intraclass correlation of two answers by
    /// different respondents to different vignettes.
    public let share: Double
  }

  /// Between what answers vary.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    /// Municipalities.
    case municipality
    /// Respondents of a municipality.
    case respondent
    /// Vignettes.
    case vignette
    /// What is special to a vignette in a municipality.
    case meeting
  }

  /// The indicator.
  public let indicator: Indicator
  /// The fixed effects, the intercept first.
  public let effects: [Effect]
  /// The deviations.
  public let deviations: [Deviation]
}

extension ModelOutput.Source {
  init(_ factor: StandardisedShares.Factor) {
    self =
      switch factor {
      case .group: .municipality
      case .member: .respondent
      case .item: .vignette
      case .meeting: .meeting
      }
  }
}

extension IndicatorModel {
  /// What was estimated.
  func output(of indicator: Indicator) -> ModelOutput {
    let model = shares.model
    return ModelOutput(
      indicator: indicator,
      effects: zip(model.effects, model.standardErrors).enumerated().map { place, effect in
        ModelOutput.Effect(
          field: place == 0 || place >= fields.count ? nil : fields[place], value: effect.0, standardError: effect.1)
      },
      deviations: shares.factors.enumerated().map { place, factor in
        ModelOutput.Deviation(
          source: ModelOutput.Source(factor), value: model.deviations[place],
          standardError: model.deviationStandardErrors[place], share: model.varianceShares[place])
      })
  }
}

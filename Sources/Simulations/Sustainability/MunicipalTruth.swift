import Glibc
import Statistics

/// How a simulated world makes yes or no of municipality, caseworker and vignette.
///
/// P(yes) = link(intercept + municipality + caseworker + vignette + municipality × vignette), standard deviations on the logit
/// scale.
struct MunicipalTruth: Sendable {
  /// From what municipalities are drawn.
  enum Municipalities { case normal, skewed }
  /// From what caseworkers are drawn.
  enum Caseworkers { case normal, heavyTailed, spreadDiffers }
  /// How a place on the scale becomes a probability.
  enum Link { case logit, probit }

  let title: String
  var intercept = -1.0
  var municipality = 0.5
  var caseworker = 0.6
  var vignette = 0.5
  var meeting = 0.35
  var municipalities = Municipalities.normal
  var caseworkers = Caseworkers.normal
  var link = Link.logit

  static let all: [MunicipalTruth] =
    [0.5, 0.2, 0.8].map { MunicipalTruth(title: "as the model has it, municipalities \($0)", municipality: $0) } + [
      MunicipalTruth(title: "rare: 8 % yes", intercept: -2.8),
      MunicipalTruth(title: "skewed municipalities", municipalities: .skewed),
      MunicipalTruth(title: "heavy-tailed caseworkers", caseworkers: .heavyTailed),
      MunicipalTruth(title: "spread of caseworkers differs", caseworkers: .spreadDiffers),
      MunicipalTruth(title: "probit", link: .probit),
    ]

  func probability(_ place: Double) -> Double {
    switch link {
    case .logit: 1 / (1 + exp(-place))
    case .probit: NormalDistribution().upperTail(-0.6 * place) ?? .nan
    }
  }

  /// The spread of caseworkers in a municipality: from 0.2 to 1.2 where it differs.
  func spread(_ draws: inout SeededGenerator) -> Double {
    caseworkers == .spreadDiffers ? 0.2 + draws.uniform() : caseworker
  }

  /// A municipality's effect; a skewed one is from an exponential distribution moved to mean 0.
  func effect(_ draws: inout SeededGenerator) -> Double {
    switch municipalities {
    case .normal: draws.normal(standardDeviation: municipality)
    case .skewed: municipality * (-log(1 - draws.uniform()) - 1)
    }
  }

  /// A caseworker's leaning of standard deviation 1; a heavy-tailed one is Student's t of three degrees of freedom.
  func leaning(_ draws: inout SeededGenerator) -> Double {
    let normal = draws.normal()
    guard caseworkers == .heavyTailed else { return normal }
    var squares = 0.0
    for _ in 0..<3 {
      let other = draws.normal()
      squares += other * other
    }
    return normal / squares.squareRoot()
  }

  /// The leanings of all caseworkers that there could be: the middles of 400 equally likely parts.
  func leanings() -> [Double] {
    let student = StudentTDistribution(degreesOfFreedom: 3)
    return (0..<400).map { part in
      let place = (Double(part) + 0.5) / 400
      guard caseworkers == .heavyTailed else { return NormalDistribution().quantile(place) ?? .nan }
      return (student?.quantile(place) ?? .nan) / 3.0.squareRoot()
    }
  }
}

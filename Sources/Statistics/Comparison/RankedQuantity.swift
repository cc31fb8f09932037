/// What is known of one unit's true value: a distribution.
public enum RankedQuantity: Sendable, Hashable {
  /// A share with a beta distribution.
  case beta(BetaDistribution)
  /// An estimate with a normal error.
  case normal(mean: Double, standardError: Double)

  /// The most cases, those of the prior included, that a share may rest on.
  private static let largestSize = 1e9

  /// The posterior of a share seen as x of n, under a Beta(prior, prior) prior: 1 uniform, 0.5 Jeffreys'.
  public static func share(
    _ numerator: Double, of denominator: Double, prior: (alpha: Double, beta: Double)
  ) throws(Undefined) -> RankedQuantity {
    try Proportions.requireShare(numerator, of: denominator)
    // Beyond so many cases a quantile takes seconds.
    guard prior.alpha + prior.beta + denominator <= largestSize else { throw .impossibleSpread }
    guard let posterior = BetaDistribution(alpha: prior.alpha + numerator, beta: prior.beta + denominator - numerator)
    else { throw .impossibleSpread }
    return .beta(posterior)
  }

  /// The expected value.
  public var mean: Double {
    switch self {
    case .beta(let beta): beta.alpha / (beta.alpha + beta.beta)
    case .normal(let mean, _): mean
    }
  }

  var isUsable: Bool {
    switch self {
    case .beta: true
    case .normal(let mean, let error): mean.isFinite && error > 0 && error.isFinite
    }
  }

  /// The probability of a value of at most `x`.
  func cumulative(_ x: Double) -> Double? {
    switch self {
    case .beta(let beta): beta.cumulative(min(1, max(0, x)))
    case .normal(let mean, let error): NormalDistribution().cumulative((x - mean) / error)
    }
  }

  /// The value that a probability strictly between 0 and 1 lies below.
  func quantile(_ probability: Double) -> Double? {
    switch self {
    case .beta(let beta): beta.quantile(probability)
    case .normal(let mean, let error): NormalDistribution().quantile(probability).map { mean + error * $0 }
    }
  }
}

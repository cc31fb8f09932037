import CDistributions

/// The number of successes in independent trials that all have the same probability.
public struct BinomialDistribution: Sendable, Hashable {
  /// The number of trials.
  public let trials: Int
  /// The probability of success in one trial.
  public let probability: Double

  /// The distribution, or nil when the trials are negative or the probability is outside [0, 1].
  public init?(trials: Int, probability: Double) {
    guard trials >= 0, isProbability(probability) else { return nil }
    self.trials = trials
    self.probability = probability
  }

  /// The probability of at most this many successes.
  public func cumulative(_ successes: Int) -> Double? {
    if successes < 0 { return 0 }
    if successes >= trials { return 1 }
    return finite(distribution_binomial_cdf(Double(successes), Double(trials), probability))
  }

  /// The probability of more than this many successes.
  public func upperTail(_ successes: Int) -> Double? {
    if successes < 0 { return 1 }
    if successes >= trials { return 0 }
    return finite(distribution_binomial_upper_tail(Double(successes), Double(trials), probability))
  }
}

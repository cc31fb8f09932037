public import Diagnostics

import Statistics

/// How one figure of a municipality stands to that of its peers.
///
/// Plain shares, not adjusted ones; the interval of the difference has the respondent as sampling unit
/// (``Statistics/Proportions/clusteredDifference(_:minus:)``), the peers' respondents taken together. It is told apart where
/// the probability, adjusted over the municipalities that were tested (Benjamini–Hochberg), is at most 5 %; the
/// interval itself is not adjusted.
public struct PeerDifference: Hashable, Sendable {
  /// The fewest peers with a shown figure.
  public static let fewestPeers = 3

  /// What the comparison comes to.
  public enum Outcome: Hashable, Sendable {
    /// The figures differ by more than chance.
    case toldApart(isHigher: Bool)
    /// The difference may be chance: a normal result.
    case notToldApart
    /// There is no comparison.
    case none(NoComparison)
  }

  /// Why there is no comparison.
  public enum NoComparison: Hashable, Sendable {
    /// The municipality's own figure is withheld or missing.
    case ownNotShown
    /// Fewer than three peers have a figure that is shown.
    case tooFewPeers(shown: Int)
    /// A figure rests on a single respondent.
    case noInterval
    /// The figures were made with another rubric, or another version of it.
    case otherRubric(String)
    /// The figures are over other vignettes.
    case otherVignettes
  }

  /// The indicator.
  public let indicator: Indicator
  /// The municipality's plain share; `nil` when it is not shown.
  public let own: Double?
  /// That of its peers together; `nil` without a comparison.
  public let peers: Double?
  /// How many peers it is of.
  public let peerCount: Int
  /// The difference.
  public let difference: Double?
  /// The 95 % interval of the difference.
  public let interval: ClosedRange<Double>?
  /// The two-sided probability that belongs to the interval.
  public let probability: Double?
  /// The same, adjusted over the municipalities that were tested.
  public let adjusted: Double?
  /// Over how many municipalities.
  public let tests: Int
  /// What it comes to.
  public let outcome: Outcome

  /// A comparison.
  package init(
    indicator: Indicator, own: Double?, peers: Double?, peerCount: Int, difference: Double?,
    interval: ClosedRange<Double>?, probability: Double?, adjusted: Double?, tests: Int, outcome: Outcome
  ) {
    self.indicator = indicator
    self.own = own
    self.peers = peers
    self.peerCount = peerCount
    self.difference = difference
    self.interval = interval
    self.probability = probability
    self.adjusted = adjusted
    self.tests = tests
    self.outcome = outcome
  }

  /// What it comes to, in words.
  public var reading: LocalisedText { PeerSentences.outcome(outcome) }

  /// Why there is no comparison, in words; `nil` when there is one.
  public var reason: LocalisedText? {
    if case .none(let reason) = outcome { PeerSentences.reason(reason) } else { nil }
  }
}

extension PeerDifference {
  /// Adjusted probabilities up to this are told apart.
  static let level = 0.05

  /// No comparison.
  init(_ indicator: Indicator, own: Double?, peerCount: Int, tests: Int, _ reason: NoComparison) {
    self.init(
      indicator: indicator, own: own, peers: nil, peerCount: peerCount, difference: nil, interval: nil,
      probability: nil, adjusted: nil, tests: tests, outcome: .none(reason))
  }

  /// A comparison that was made.
  init(_ indicator: Indicator, _ test: PeerTest, peerCount: Int, adjusted: Double, tests: Int) {
    self.init(
      indicator: indicator, own: test.own, peers: test.peers, peerCount: peerCount, difference: test.difference,
      interval: test.interval, probability: test.probability, adjusted: adjusted, tests: tests,
      outcome: adjusted <= Self.level ? .toldApart(isHigher: test.difference > 0) : .notToldApart)
  }
}

/// A difference with its interval and probability.
struct PeerTest: Hashable, Sendable {
  let own: Double
  let peers: Double
  let difference: Double
  let interval: ClosedRange<Double>
  let probability: Double

  /// The test of one share against another, each given with its interval at any confidence; `nil` where one has none.
  init?(
    _ own: (Confidence) -> Result<Estimate, Undefined>, _ peers: (Confidence) -> Result<Estimate, Undefined>
  ) {
    func estimate(_ confidence: Confidence) -> Result<Estimate, Undefined> {
      own(confidence).flatMap { first in peers(confidence).flatMap { Proportions.difference(first, minus: $0) } }
    }
    guard case .success(let first) = own(.ninetyFive), case .success(let second) = peers(.ninetyFive),
      case .success(let found) = estimate(.ninetyFive), case .success(let interval) = found.interval,
      case .success(let probability) = Proportions.probability(ofDifference: estimate)
    else { return nil }
    self.own = first.value
    self.peers = second.value
    difference = found.value
    self.interval = interval.lower...interval.upper
    self.probability = probability
  }

  /// Probabilities adjusted over those who were tested.
  static func adjusted(_ probabilities: [Double]) -> [Double] {
    switch MultipleTesting.adjusted(probabilities, by: .benjaminiHochberg) {
    case .success(let adjusted): adjusted
    // Nothing is told apart by a probability that is none.
    case .failure: probabilities.map { _ in 1 }
    }
  }
}

public import Studies

import Diagnostics
import Glibc
import Statistics

/// By which circumstances peers are chosen, and who is nearest by them.
///
/// The distance is ``Statistics/Peers/nearest(to:features:weights:count:)``: in standard deviations over the municipalities
/// that are compared, each variable with weight 1. Population is compared by its logarithm; a group or region is the
/// same or not. A variable that one of two municipalities lacks is left out of their distance. Never by the outcome, and never
/// by anything that is itself a yardstick.
public struct PeerContext: Sendable {
  /// A circumstance and how far it is known.
  public struct Variable: Hashable, Sendable {
    /// Its name in `peers: by:`.
    public let name: String
    /// How much it weighs.
    public let weight: Double
    /// The codes of the municipalities of which it is not known.
    public let missing: [String]

    /// A circumstance.
    package init(
      name: String, weight: Double, missing: [String]
    ) {
      self.name = name
      self.weight = weight
      self.missing = missing
    }
  }

  /// Another municipality and how far away it is; no distance for one that was added by name.
  public struct Chosen: Hashable, Sendable {
    /// The municipality.
    public let municipality: Municipality
    /// The distance in standard deviations; `nil` for one that was added by name.
    public let distance: Double?

    /// A peer.
    package init(
      municipality: Municipality, distance: Double?
    ) {
      self.municipality = municipality
      self.distance = distance
    }
  }

  /// The variables, in the order of the study's file.
  public let variables: [Variable]
  /// How many peers are chosen at most.
  public let count: Int
  private let kinds: [ContextVariable]

  /// By what peers are chosen where the study does not say.
  public static let usual = ["population", "group"]
  /// How many are chosen where the study does not say.
  public static let usualCount = 7

  /// The choice that a study declares; variables that may not choose peers are left out (``findings(_:_:)`` tells).
  public init(_ study: Study, municipalities: [Municipality], yardsticks: [Yardstick]) {
    let names = study.peers?.by.map(\.text) ?? Self.usual
    kinds = names.filter { PeerFact(refusing: $0, yardsticks: yardsticks) == nil }.map { ContextVariable($0) }
    count = study.peers?.count ?? Self.usualCount
    variables = kinds.map { kind in
      Variable(
        name: kind.name, weight: 1, missing: municipalities.filter { !$0.knows(kind) }.map(\.id))
    }
  }

  /// The nearest of some municipalities, the nearest first.
  func nearest(to own: Municipality, among others: [Municipality]) -> Result<[Chosen], Undefined> {
    let features = ([own] + others).map { unit in kinds.map { feature($0, of: unit, beside: own) } }
    return Peers.nearest(to: 0, features: features, weights: variables.map(\.weight), count: count).map { peers in
      peers.map { Chosen(municipality: others[$0.unit - 1], distance: $0.distance) }
    }
  }

  /// What is compared: the logarithm of the population, 1 for the same kind and 0 for another, else the figure.
  private func feature(_ kind: ContextVariable, of unit: Municipality, beside own: Municipality) -> Double? {
    switch kind {
    case .population: return unit.value(of: kind).flatMap { $0 > 0 ? log($0) : nil }
    case .group, .region:
      return own.kind(of: kind).flatMap { own in unit.kind(of: kind).map { $0 == own ? 1 : 0 } }
    case .figure: return unit.value(of: kind)
    }
  }
}

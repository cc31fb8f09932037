public import Diagnostics
public import Studies

import Statistics

/// Who may be named in a comparison: the municipality itself, those who consented, or, for those in charge of a study,
/// everybody.
public struct PeerNaming: Sendable {
  private let namesEverybody: Bool

  /// Names by consent, or everybody's.
  public init(everybody: Bool = false) {
    namesEverybody = everybody
  }

  /// Whether a municipality may be shown with name, population and distance.
  public func shows(_ municipality: Municipality) -> Bool { namesEverybody || municipality.consents }
}

extension PeerComparison {
  /// The comparison as `vignet compare --format json` prints it (`vignet.compare/1`). Peers that may not be named stand
  /// there without name, population and distance, and not in the order of their distance.
  public func json(
    in language: Language, naming: PeerNaming, indicator: String? = nil, withRanks: Bool = false
  ) -> JSON {
    .members([
      "format": .string("vignet.compare/1"),
      "study": .string(study),
      "simulated": .bool(isSimulated),
      "wave": .integer(wave),
      "municipality": .string(municipality.id),
      "context": .array(variables.map(\.json)),
      "scopes": .array(
        scopes.map { $0.json(in: language, naming: naming, indicator: indicator, withRanks: withRanks) }),
    ])
  }
}

extension PeerContext.Variable {
  fileprivate var json: JSON {
    .members(["variable": .string(name), "weight": .number(weight), "missing": .integer(missing.count)])
  }
}

extension PeerComparison.Scope {
  /// The peers that may be named, in the order of their distance, then the others.
  public func namedFirst(_ naming: PeerNaming) -> (named: [PeerContext.Chosen], unnamed: Int) {
    let named = peers.filter { naming.shows($0.municipality) }
    return (named, peers.count - named.count)
  }

  fileprivate func json(in language: Language, naming: PeerNaming, indicator: String?, withRanks: Bool) -> JSON {
    let (named, unnamed) = namedFirst(naming)
    let peers = named.map { $0.json } + (0..<unnamed).map { _ in PeerContext.Chosen.unnamed }
    func isWanted(_ id: String) -> Bool { indicator == nil || indicator == id }
    return .members([
      "group": .string(group.text),
      "peers": .array(peers),
      "differences": .array(differences.filter { isWanted($0.indicator.id) }.map { $0.json(in: language) }),
      "funnels": .array(
        funnels.filter { isWanted($0.indicator.id) }.map { $0.json(naming: naming, withRanks: withRanks) }),
    ])
  }
}

extension PeerContext.Chosen {
  fileprivate var json: JSON {
    .members([
      "municipality": .string(municipality.id), "name": .string(municipality.name),
      "population": .count(municipality.value(of: .population).map { Int($0) }), "distance": .figure(distance),
    ])
  }

  fileprivate static let unnamed = JSON.members([
    "municipality": .null, "name": .null, "population": .null, "distance": .null,
  ])
}

extension PeerDifference {
  /// The difference as JSON.
  func json(in language: Language) -> JSON {
    .members([
      "indicator": .string(indicator.id), "share": .figure(own), "peers": .figure(peers),
      "peer_municipalities": .integer(peerCount), "difference": .figure(difference),
      "lower": .figure(interval?.lowerBound), "upper": .figure(interval?.upperBound),
      "probability": .figure(probability), "adjusted": .figure(adjusted), "tests": .integer(tests),
      "reading": .string(reading[language]), "reason": .text(reason?[language]),
    ])
  }
}

extension PeerFunnel {
  fileprivate func json(naming: PeerNaming, withRanks: Bool) -> JSON {
    let ranks = withRanks ? try? ranks().get() : nil
    let points = self.points.indices.map { place -> JSON in
      let point = self.points[place]
      let isNamed = point.mark == .own || naming.shows(point.municipality)
      var members: [JSON.Member] = [
        JSON.Member("municipality", isNamed ? .string(point.municipality.id) : .null),
        JSON.Member("mark", .string(point.mark.rawValue)), JSON.Member("share", .number(point.share)),
        JSON.Member("effective_size", .number(point.size)),
      ]
      if let ranks {
        members.append(JSON.Member("rank_lower", isNamed ? .integer(ranks[place].lowerBound) : .null))
        members.append(JSON.Member("rank_upper", isNamed ? .integer(ranks[place].upperBound) : .null))
      }
      return .object(members)
    }
    let own = self.points.first { $0.mark == .own }
    return .members([
      "indicator": .string(indicator.id), "target": .number(target), "overdispersion": .figure(overdispersion),
      "between_variance": .number(betweenVariance), "plain_points": .integer(plainPoints),
      "limits": own.map { limitsJSON(at: $0.size) } ?? .null, "points": .array(points),
    ])
  }

  /// The limits at the own size.
  private func limitsJSON(at size: Double) -> JSON {
    func range(_ range: ClosedRange<Double>?) -> JSON {
      range.map { .members(["lower": .number($0.lowerBound), "upper": .number($0.upperBound)]) } ?? .null
    }
    let (inner, outer) = (limits(at: size), limits(at: size, outer: true))
    return .members([
      "exact_95": range(inner?.exact), "exact_998": range(outer?.exact), "widened_95": range(inner?.widened),
      "widened_998": range(outer?.widened),
    ])
  }
}

public import Studies

import Statistics

/// A study made ready for comparing municipalities with their peers: who is near whom, and every test that is made.
///
/// Each municipality is tested against its own peers, so that probabilities can be adjusted over all that were tested,
/// whichever of them is asked about.
public struct PeerStudy: Sendable {
  /// By what peers are chosen.
  public let context: PeerContext
  let table: IndicatorTable
  let scopes: [PeerScope]
  let municipalities: [Municipality]
  /// For each scope the peers of every municipality in it.
  let peers: [[String: [PeerContext.Chosen]]]
  /// For each scope and indicator the tests of every municipality.
  private let tests: [[String: [String: PeerTest]]]

  /// Makes a study ready.
  ///
  /// - Parameters:
  ///   - judged: the whole study; peers are chosen among all its municipalities.
  ///   - table: its figures of one wave after disclosure control.
  public init(_ judged: JudgedStudy, table: IndicatorTable) {
    let municipalities = judged.data.municipalities
    let context = PeerContext(
      judged.study.study, municipalities: municipalities, yardsticks: judged.data.yardsticks)
    let scopes = PeerScope.all(judged.counted(wave: table.wave), table)
    let peers = scopes.map { scope -> [String: [PeerContext.Chosen]] in
      let taking = municipalities.filter { scope.participants.contains($0.id) }
      let chosen = taking.map { own in
        (own.id, (try? context.nearest(to: own, among: taking.filter { $0.id != own.id }).get()) ?? [])
      }
      return Dictionary(chosen, uniquingKeysWith: { first, _ in first })
    }
    tests = zip(scopes, peers).map { scope, peers in
      Dictionary(
        uniqueKeysWithValues: scope.indicators.map { indicator in
          let tests = peers.compactMap { municipality, chosen in
            scope.test(indicator, of: municipality, against: chosen.map(\.municipality.id)).map { (municipality, $0) }
          }
          return (indicator.id, Dictionary(tests, uniquingKeysWith: { first, _ in first }))
        })
    }
    self.context = context
    self.table = table
    self.scopes = scopes
    self.peers = peers
    self.municipalities = municipalities
  }

  /// How a municipality stands to its peers, field by field.
  ///
  /// - Parameters:
  ///   - municipality: the municipality.
  ///   - added: others to compare it with also, whatever their circumstances.
  public func comparison(of municipality: Municipality, with added: [Municipality] = []) -> PeerComparison {
    PeerComparison(
      municipality: municipality, study: table.study, wave: table.wave, isSimulated: table.isSimulated,
      variables: context.variables,
      scopes: scopes.indices.map { scope($0, of: municipality, with: added) })
  }

  private func scope(_ place: Int, of own: Municipality, with added: [Municipality]) -> PeerComparison.Scope {
    let scope = scopes[place]
    let nearest = peers[place][own.id] ?? []
    let further = added.filter { one in one.id != own.id && !nearest.contains { $0.municipality.id == one.id } }
    let chosen = nearest + further.map { PeerContext.Chosen(municipality: $0, distance: nil) }
    let differences = scope.indicators.map { difference($0, place, of: own.id, from: chosen.map(\.municipality.id)) }
    let funnels = scope.indicators.filter { $0.family == .difficulty }.compactMap { indicator in
      PeerFunnel(indicator, scope, own: own.id, peers: Set(chosen.map(\.municipality.id)), table, municipalities)
    }
    return PeerComparison.Scope(group: scope.group, peers: chosen, differences: differences, funnels: funnels)
  }

  private func difference(
    _ indicator: Indicator, _ place: Int, of own: String, from others: [String]
  ) -> PeerDifference {
    let scope = scopes[place]
    var tests = tests[place][indicator.id] ?? [:]
    // Those added by name change the municipality's own test, and no other.
    tests[own] = scope.test(indicator, of: own, against: others)
    let share = scope.shares[PeerScope.Place(indicator: indicator.id, municipality: own)]?.estimate.value
    let shown = scope.pooled(indicator, over: others)
    guard share != nil else {
      return PeerDifference(indicator, own: nil, peerCount: shown.count, tests: tests.count, .ownNotShown)
    }
    guard shown.count >= PeerDifference.fewestPeers else {
      return PeerDifference(
        indicator, own: share, peerCount: shown.count, tests: tests.count, .tooFewPeers(shown: shown.count))
    }
    let order = tests.keys.sorted()
    let adjusted = PeerTest.adjusted(order.compactMap { tests[$0]?.probability })
    guard let test = tests[own], let position = order.firstIndex(of: own) else {
      return PeerDifference(indicator, own: share, peerCount: shown.count, tests: tests.count, .noInterval)
    }
    return PeerDifference(
      indicator, test, peerCount: shown.count, adjusted: adjusted[position], tests: tests.count)
  }
}

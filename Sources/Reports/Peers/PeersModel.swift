package import Sustainability

import Diagnostics
import Studies

/// What the section "compared with peers" shows for one municipality, worked out before any markup is made.
package struct PeersModel: Sendable {
  /// A row of the table of differences.
  struct Row: Sendable {
    let name: String
    let own: String
    let peers: String
    let difference: String
    let interval: String
    let reading: String
    let isToldApart: Bool
  }

  /// One field.
  struct Scope: Sendable {
    /// The field; `nil` where all are taken together.
    let field: String?
    /// What is read of it; what the field before says already is said once.
    fileprivate(set) var readings: [String]
    /// The funnel; `nil` where there is none.
    let chart: FunnelChart?
    /// Whether a funnel would belong here, had enough figures been shown.
    let isFunnelMissing: Bool
    let rows: [Row]
    /// The indicators of which the municipality's own figure is not shown.
    let notShown: [String]
    let tests: Int

    /// The rows that stand open.
    var toldApart: [Row] { rows.filter(\.isToldApart) }
    /// Whether there are more rows than these, folded away.
    var isFolded: Bool { rows.count > toldApart.count }
  }

  let scopes: [Scope]
  let variables: [String]
  let missing: [String]
  let sentences: Sentences

  /// Whether there is anything to compare with.
  package var isEmpty: Bool { scopes.isEmpty }

  /// The section. Peers are named by their consent alone: a page is passed on.
  package init(_ comparison: PeerComparison, sentences: Sentences) {
    let naming = PeerNaming()
    self.sentences = sentences
    variables = comparison.variables.map { sentences.circumstance($0.name) }
    missing = comparison.variables.filter { !$0.missing.isEmpty }.map {
      sentences.missing($0.missing.count, sentences.circumstance($0.name))
    }
    let known = variables
    let telling = comparison.scopes.filter { scope in
      !scope.differences.isEmpty && (!scope.peers.isEmpty || scope.differences.contains { $0.own != nil })
    }
    var told: Set<String> = []
    scopes = telling.map { scope in
      var scope = Scope(scope, of: comparison.municipality, by: known, naming, sentences)
      scope.readings.removeAll { !told.insert($0).inserted }
      return scope
    }
  }
}

extension PeersModel.Scope {
  init(
    _ scope: PeerComparison.Scope, of municipality: Municipality, by variables: [String], _ naming: PeerNaming,
    _ say: Sentences
  ) {
    let (named, unnamed) = scope.namedFirst(naming)
    let funnel = scope.funnel("problematic")
    if case .field(let name) = scope.group { field = name } else { field = nil }
    chart = funnel.flatMap { funnel in
      funnel.position == nil
        ? nil : FunnelChart(funnel, subject: say.say(funnel.indicator.title), name: municipality.name)
    }
    isFunnelMissing = chart == nil && scope.difference("problematic") != nil
    rows = scope.differences.filter { $0.own != nil }.map { PeersModel.Row($0, say) }
    notShown = scope.differences.filter { $0.own == nil }.map { say.say($0.indicator.title) }
    tests = scope.differences.map(\.tests).max() ?? 0
    readings =
      [say.comparedWith(scope.peers.count, municipality.name, by: variables)]
      + [scope.difference("problematic").map(say.differenceReading), funnel.flatMap(say.funnelReading)]
      .compactMap(\.self) + [say.peerNames(named.map(\.municipality.name), unnamed: unnamed)]
  }
}

extension PeersModel.Row {
  init(_ difference: PeerDifference, _ say: Sentences) {
    name = say.say(difference.indicator.title)
    own = difference.own.map(say.percent) ?? "–"
    peers = difference.peers.map(say.percent) ?? "–"
    self.difference = difference.difference.map(say.points) ?? "–"
    interval = difference.interval.map { say.pointRange($0) } ?? ""
    reading = say.inShort(difference)
    if case .toldApart = difference.outcome { isToldApart = true } else { isToldApart = false }
  }
}

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
  }

  /// One field.
  struct Scope: Sendable {
    /// The field; `nil` where all are taken together.
    let field: String?
    let readings: [String]
    let names: [String]
    let unnamed: Int
    let chart: FunnelChart?
    let rows: [Row]
    /// The indicators of which the municipality's own figure is not shown.
    let notShown: [String]
    let tests: Int
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
    scopes = telling.map { scope in
      Scope(scope, of: comparison.municipality, by: known, naming, sentences)
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
    names = named.map(\.municipality.name)
    self.unnamed = unnamed
    chart = funnel.flatMap { funnel in
      funnel.position == nil
        ? nil : FunnelChart(funnel, subject: say.say(funnel.indicator.title), name: municipality.name)
    }
    rows = scope.differences.filter { $0.own != nil }.map { PeersModel.Row($0, say) }
    notShown = scope.differences.filter { $0.own == nil }.map { say.say($0.indicator.title) }
    tests = scope.differences.map(\.tests).max() ?? 0
    readings =
      [say.comparedWith(scope.peers.count, municipality.name, by: variables)]
      + [scope.difference("problematic").map(say.differenceReading), funnel.flatMap(say.funnelReading)]
      .compactMap(\.self)
  }
}

extension PeersModel.Row {
  init(_ difference: PeerDifference, _ say: Sentences) {
    name = say.say(difference.indicator.title)
    own = difference.own.map(say.percent) ?? "–"
    peers = difference.peers.map(say.percent) ?? "–"
    self.difference = difference.difference.map(say.points) ?? "–"
    interval = difference.interval.map { say.pointRange($0) } ?? ""
    reading = say.say(difference.reading)
  }
}

import Studies

/// Over which municipalities totals are taken, so that they give back nothing that is withheld.
///
/// A municipality's own figure is never withheld for the sake of another. Where one or two municipalities are withheld
/// the total is over the shown ones; where more are it is over all, if the withheld ones less any one of them (who knows
/// the own figure) would suffice to be shown, and have answers above the line of every indicator and beside it: a sum of
/// 0 % or 100 % tells each of its parts. Then it is tried whether the sums within municipalities and the totals over
/// them give back a withheld count together, for every municipality that knows its own counts (``HiddenCounts``); where
/// they do, totals around that count are over the shown ones too. A total of parts is over all only where those of the
/// other parts and of the whole are: they would give each other back. Of a sensitive question only totals of all groups
/// are over all.
struct TotalCoverage {
  private var table: LinkedTable
  private let counts: HiddenCounts?

  private init(_ table: LinkedTable, outer: LinkedTable?, inner: [LinkedTable]) {
    self.table = table
    counts = HiddenCounts(table, outer: outer, inner: inner)
  }

  /// The tables with their totals decided: wholes first, then what lies within them.
  static func decided(_ tables: [LinkedTable]) -> [LinkedTable] {
    let names = tables.map(\.linked.name).uniqued
    let isInner = { (name: String) in tables.first { $0.linked.name == name }?.linked.within != nil }
    let wholes = names.filter { !isInner($0) }.mappedOnAllCores { decided($0, tables, in: []) }.flatMap(\.self)
    return wholes + names.filter(isInner).mappedOnAllCores { decided($0, tables, in: wholes) }.flatMap(\.self)
  }

  private static func decided(_ name: String, _ tables: [LinkedTable], in wholes: [LinkedTable]) -> [LinkedTable] {
    let own = tables.filter { $0.linked.name == name }
    let outer = wholes.filter { $0.linked.name == own[0].linked.within }
    let inner = tables.filter { $0.linked.within == name }
    var parts = own.map { TotalCoverage($0, outer: outer.first, inner: inner) }
    for group in own[0].tree.groups.indices {
      let areSafe =
        parts.allSatisfy { $0.isSafeAlone(group, beside: own) } && outer.allSatisfy { $0.totalsOverAll[group] }
      for part in parts.indices { parts[part].table.totalsOverAll.append(areSafe) }
    }
    for part in parts.indices {
      // Whoever knew nothing before a total was taken over fewer knows nothing after it.
      for attacker in parts[part].counts?.attackers ?? [] {
        while let known = parts[part].firstKnown(to: attacker) { parts[part].narrow(around: known) }
      }
    }
    return parts.map(\.table)
  }

  /// Whether the withheld figures of a group are so many that their sum gives none of them back.
  private func isSafeAlone(_ group: Int, beside parts: [LinkedTable]) -> Bool {
    if !table.isAnyWithheld(in: group) { return true }
    let hidden = table.hidden(in: group)
    guard hidden.count >= safelyHidden, group == 0 || counts != nil else { return false }
    let tops = table.linked.indicators.map(\.top)
    let sizes = hidden.map { CountSizes(table.counts[$0][group], tops: tops) }
    var together = CountSizes(indicators: tops.count)
    for one in sizes { together.add(one) }
    let outside = parts.count == 1 ? [] : hidden.filter { isAnyInNone(of: parts, $0, group) }
    return zip(hidden, sizes).allSatisfy { one, own in
      var rest = together
      rest.add(own, times: -1)
      return table.rule.allows(rest) && !rest.isOneSided
        && (parts.count == 1 || outside.contains { $0 != one })
    }
  }

  /// Whether somebody is in none of several parts: else those of one part are as many as the others leave.
  private func isAnyInNone(of parts: [LinkedTable], _ place: Int, _ group: Int) -> Bool {
    let beside = parts.map { $0.counts[place][group].beside(0, top: 1) }
    return !beside.dropFirst().reduce(beside[0]) { $0.intersection($1) }.isEmpty
  }

  /// A group around which totals over all give a withheld count back to an attacker.
  private func firstKnown(to attacker: Int?) -> Int? {
    let isAny = table.tree.groups.indices.contains { table.totalsOverAll[$0] && !table.hidden(in: $0).isEmpty }
    return isAny ? counts?.firstKnown(to: attacker, table.totalsOverAll)?.group : nil
  }

  /// Takes totals around a count that the sums give back over the shown municipalities only: of its group and what lies
  /// in it, else of one group beside it, else of the one around it.
  private mutating func narrow(around group: Int) {
    let tree = table.tree
    let open = tree.groups.indices.filter { table.totalsOverAll[$0] && !table.hidden(in: $0).isEmpty }
    let inside = open.filter { tree.path(from: $0).contains(group) }
    let beside = open.filter { tree.parents[$0] == tree.parents[group] }.prefix(1)
    let around = open.filter { tree.path(from: group).contains($0) }.suffix(1)
    let nearest = [inside, Array(beside), Array(around), open].first { !$0.isEmpty } ?? []
    for group in nearest { table.totalsOverAll[group] = false }
  }
}

/// Over which municipalities totals are taken, so that they give back nothing that is withheld.
///
/// A municipality's own figure is never withheld for the sake of another. Where one or two municipalities are withheld
/// the total is over the shown ones; where more are it is over all, if the withheld ones less any one of them (who knows
/// the own figure) would suffice to be shown, and have answers above the line of every indicator and beside it: a sum of
/// 0 % or 100 % tells each of its parts. Then it is tried whether the sums within municipalities and the totals over
/// them give back a withheld count together, for every municipality that knows its own counts (``CountNetwork``); where
/// they do, totals around that count are over the shown ones too. Where the counts of parts are tied by more than sums
/// (a sensitive question; parts of a part, whose sum another figure tells) only totals of all groups are over all, and only where those of the other parts
/// and of the whole are: they would give each other back.
struct TotalCoverage {
  private var table: LinkedTable

  private init(_ table: LinkedTable) { self.table = table }

  /// The tables with their totals decided; each stands behind the one that it lies within.
  static func decided(_ tables: [LinkedTable]) -> [LinkedTable] {
    var decided: [LinkedTable] = []
    for name in tables.map(\.linked.name).uniqued {
      var parts = tables.filter { $0.linked.name == name }.map(TotalCoverage.init)
      let outer = decided.filter { $0.linked.name == parts[0].table.linked.within }
      for group in parts[0].table.tree.groups.indices {
        let areSafe = parts.allSatisfy { $0.isSafeAlone(group) } && outer.allSatisfy { $0.totalsOverAll[group] }
        for part in parts.indices { parts[part].table.totalsOverAll.append(areSafe) }
      }
      for part in parts.indices {
        while let broken = parts[part].firstDetermined() { parts[part].narrow(around: broken) }
      }
      decided += parts.map(\.table)
    }
    return decided
  }

  /// Whether the withheld figures of a group are so many that their sum gives none of them back.
  private func isSafeAlone(_ group: Int) -> Bool {
    if !table.isAnyWithheld(in: group) { return true }
    let hidden = table.hidden(in: group)
    let isTied = table.linked.isSensitive || table.linked.within != nil
    guard hidden.count >= safelyHidden, group == 0 || !isTied else { return false }
    return hidden.allSatisfy { one in
      let rest = GroupCount(hidden.filter { $0 != one }.map { table.counts[$0][group] })
      return table.rule.allows(rest) && !isOneSided(rest)
    }
  }

  /// Whether all answers fall on one side of an indicator's line.
  private func isOneSided(_ count: GroupCount) -> Bool {
    table.linked.indicators.enumerated().contains { number, indicator in
      count.isOneSided(number, top: indicator.top)
    }
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

// MARK: The network

/// An edge of the network: a municipality's withheld count of a group.
private struct HiddenCell {
  let municipality: Int
  let group: Int
  let source: Int
  let target: Int
}

extension TotalCoverage {
  /// A group in which some municipality, knowing its own counts, can work out a withheld count of another.
  private func firstDetermined() -> Int? {
    let tied = table.linked.isSensitive || table.linked.within != nil
    let groups = table.tree.groups.indices
    guard !tied, groups.contains(where: { table.totalsOverAll[$0] && !table.hidden(in: $0).isEmpty }) else {
      return nil
    }
    let combinations = Set(table.counts.flatMap { $0[0].combinations.keys }).sorted { $0.order < $1.order }
    let cells = hiddenCells
    let attackers = [nil] + Set(cells.map(\.municipality)).sorted().map { Optional($0) }
    for attacker in attackers {
      let unknown = cells.filter { $0.municipality != attacker }
      let determined = combinations.map { self.determined(unknown, $0) }
      for (number, cell) in unknown.enumerated() where isBroken(cell, combinations, determined.map { $0[number] }) {
        return cell.group
      }
    }
    return nil
  }

  /// Whether a whole count is known, or the part of it on one side of an indicator, though no shown figure around it says
  /// that nobody stands there.
  private func isBroken(_ cell: HiddenCell, _ combinations: [[Double?]], _ determined: [Bool]) -> Bool {
    if determined.allSatisfy({ $0 }) { return true }
    return table.linked.indicators.enumerated().contains { number, indicator in
      let sides: [(Double) -> Bool] = [{ $0 > 0 }, { $0 < indicator.top }]
      return sides.contains { side in
        let part = combinations.indices.filter { combinations[$0][number].map(side) ?? false }
        // On a side on which nobody in the whole study stands, no total holds a count (``isSafeAlone(_:)``).
        return !part.isEmpty && part.allSatisfy { determined[$0] } && !isSaid(cell) { $0[number].map(side) ?? false }
      }
    }
  }

  /// Whether a figure of the municipality that is shown around a count says that there is no answer of some kind.
  private func isSaid(_ cell: HiddenCell, noneOf isOfKind: ([Double?]) -> Bool) -> Bool {
    let (withheld, counts) = (table.withheld[cell.municipality], table.counts[cell.municipality])
    return table.tree.path(from: cell.group).contains { group in
      !withheld[group] && !counts[group].combinations.keys.contains(where: isOfKind)
    }
  }

  private func determined(_ cells: [HiddenCell], _ combination: [Double?]) -> [Bool] {
    let tree = table.tree
    var network = CountNetwork(nodes: node(table.municipalities.count, tree.groups.count))
    for cell in cells {
      let isLeaf = tree.children[cell.group].isEmpty
      let count = table.counts[cell.municipality][cell.group].combinations[combination] ?? 0
      _ = network.add(from: cell.source, to: cell.target, canShrink: !isLeaf || count > 0)
    }
    for group in tree.groups.indices where !table.totalsOverAll[group] {
      let outer = tree.parents[group].map { node(table.municipalities.count, $0) } ?? 0
      _ = network.add(from: node(table.municipalities.count, group), to: outer, canShrink: true)
    }
    return Array(network.determined().prefix(cells.count))
  }

  private var hiddenCells: [HiddenCell] {
    table.tree.groups.indices.flatMap { group in
      table.hidden(in: group).map { municipality in
        let parent = table.tree.parents[group]
        let isLeaf = table.tree.children[group].isEmpty
        return HiddenCell(
          municipality: municipality, group: group, source: parent.map { node(municipality, $0) } ?? 0,
          target: node(isLeaf ? table.municipalities.count : municipality, group))
      }
    }
  }

  /// The node of a municipality's sum, or of the total where the municipality is the one behind the last; 0 is where
  /// the totals of all groups go and municipalities' come from.
  private func node(_ municipality: Int, _ group: Int) -> Int { 1 + municipality * table.tree.groups.count + group }
}

/// A municipality's withheld count of a group: an edge of the network.
struct HiddenCell {
  let municipality: Int
  let group: Int
  let source: Int
  let target: Int
  let isLeaf: Bool
}

/// The withheld counts of a table, taken apart into classes of answers, and which of them the sums give back.
///
/// In a whole a class moves by itself: an answer more here is one less there. Of parts the whole often tells how many
/// there are, so that only exchanges count: one cause more and another one less here, and the other way round elsewhere.
/// What can be moved so without touching any sum that is told, nobody can work out.
struct HiddenCounts {
  private let table: LinkedTable
  private let answers: ClassedAnswers
  private let isWhole: Bool
  private let cells: [HiddenCell]
  /// By cell, then class: how many answers.
  private let counts: [[Int]]
  /// By cell, then class: whether a shown figure around it says that there are none.
  private let isNone: [[Bool]]
  /// By cell: whether more answers are possible: no vignette was answered by more people than a group shown around it.
  private let mayGrow: [Bool]
  /// The sides of figures that are looked at.
  private let sides: [[Bool]]

  /// - Parameters:
  ///   - outer: the whole that the table divides further.
  ///   - inner: what divides it further.
  /// - Returns: `nil` where the counts behind the table are tied by more than is looked at here.
  init?(_ table: LinkedTable, outer: LinkedTable?, inner: [LinkedTable]) {
    if table.linked.isSensitive || outer?.linked.isSensitive == true { return nil }
    let found = outer.map { ClassedAnswers(of: table, in: $0) } ?? ClassedAnswers(of: table)
    guard let answers = found else { return nil }
    let cells = Self.cells(of: table)
    let telling = [table] + [outer].compactMap(\.self) + inner
    self.table = table
    self.answers = answers
    isWhole = outer == nil
    self.cells = cells
    counts = cells.map { answers.counts($0.municipality, $0.group) }
    isNone = cells.map { cell in
      var none = answers.classes.map { _ in false }
      for group in table.tree.path(from: cell.group) {
        for other in telling {
          none = zip(none, answers.isNone(cell.municipality, group, by: other)).map { $0 || $1 }
        }
      }
      return none
    }
    mayGrow = cells.map { cell in
      let own = table.counts[cell.municipality]
      let shown = table.tree.path(from: cell.group).first { !table.withheld[cell.municipality][$0] }
      return !cell.isLeaf || shown.map { own[cell.group].answers < own[$0].respondents.count } ?? true
    }
    sides = answers.sides(of: isWhole ? answers.whole + answers.parts : answers.parts)
  }

  private static func cells(of table: LinkedTable) -> [HiddenCell] {
    table.tree.groups.indices.flatMap { group in
      table.hidden(in: group).map { municipality in
        let parent = table.tree.parents[group]
        let isLeaf = table.tree.children[group].isEmpty
        return HiddenCell(
          municipality: municipality, group: group, source: parent.map { node(municipality, $0, table) } ?? 0,
          target: node(isLeaf ? table.municipalities.count : municipality, group, table), isLeaf: isLeaf)
      }
    }
  }

  /// The node of a municipality's sum, or of the total where the municipality is the one behind the last; 0 is where
  /// the totals of all groups go and municipalities' come from.
  private static func node(_ municipality: Int, _ group: Int, _ table: LinkedTable) -> Int {
    1 + municipality * table.tree.groups.count + group
  }
}

// MARK: What is known

extension HiddenCounts {
  /// A group in which somebody who knows one municipality's own counts, or none, can work out a withheld one of another.
  ///
  /// - Parameter totalsOverAll: of each group whether its total is over all municipalities.
  func firstKnown(_ totalsOverAll: [Bool]) -> HiddenCell? {
    let attackers = [nil] + Set(cells.map(\.municipality)).sorted().map { Optional($0) }
    for attacker in attackers {
      let unknown = cells.indices.filter { cells[$0].municipality != attacker }
      let known = isWhole ? wholeKnown(unknown, totalsOverAll) : partsKnown(unknown, totalsOverAll)
      if let known { return cells[known] }
    }
    return nil
  }

  /// The first cell of which a side is known. An answer that only the parts tell from those beside it is left to them.
  private func wholeKnown(_ unknown: [Int], _ totalsOverAll: [Bool]) -> Int? {
    let classes = answers.classes
    let determined = classes.indices.map { one in
      self.determined(unknown, totalsOverAll, canGrow: { _ in true }, canShrink: { counts[$0][one] > 0 })
    }
    // Of one class there may be more and of another less; only all together are no more than the people.
    let isNumberKnown = self.determined(
      unknown, totalsOverAll, canGrow: { mayGrow[$0] }, canShrink: { counts[$0].contains { $0 > 0 } })
    return unknown.indices.first { place in
      if isNumberKnown[place] || determined.allSatisfy({ $0[place] }) { return true }
      guard determined.contains(where: { $0[place] }) else { return false }
      let possible = classes.indices.filter { !isNone[unknown[place]][$0] }
      return sides.contains { side in
        let inside = possible.filter { side[$0] }
        return !inside.isEmpty
          && inside.allSatisfy { one in
            determined[one][place] && possible.allSatisfy { side[$0] || classes[$0].whole != classes[one].whole }
          }
      }
    }.map { unknown[$0] }
  }

  /// The first cell of which a side can be exchanged with nothing beside it, though the whole leaves it open.
  private func partsKnown(_ unknown: [Int], _ totalsOverAll: [Bool]) -> Int? {
    let classes = answers.classes
    let isCounted = classes.map { $0.parts.contains { $0 != nil } }
    var exchanged: [[Int]: [Bool]] = [:]
    for one in classes.indices {
      for other in classes.indices where one < other && classes[one].whole == classes[other].whole {
        let isFixed = isCounted[one] == isCounted[other]
        exchanged[[one, other]] = determined(
          unknown, totalsOverAll,
          canGrow: { counts[$0][other] > 0 && (isFixed || isCounted[other] || mayGrow[$0]) },
          canShrink: { counts[$0][one] > 0 && (isFixed || isCounted[one] || mayGrow[$0]) })
      }
    }
    return unknown.indices.first { place in
      let possible = classes.indices.filter { !isNone[unknown[place]][$0] }
      return sides.contains { side in
        let pairs = possible.filter { side[$0] }.flatMap { one in
          possible.filter { !side[$0] }.compactMap { exchanged[[min(one, $0), max(one, $0)]] }
        }
        return !pairs.isEmpty && pairs.allSatisfy { $0[place] }
      }
    }.map { unknown[$0] }
  }

  /// For each of some cells whether the sums leave it no room to move.
  private func determined(
    _ unknown: [Int], _ totalsOverAll: [Bool], canGrow: (Int) -> Bool, canShrink: (Int) -> Bool
  ) -> [Bool] {
    let (tree, last) = (table.tree, table.municipalities.count)
    var network = CountNetwork(nodes: Self.node(last, tree.groups.count, table))
    for number in unknown {
      let cell = cells[number]
      _ = network.add(
        from: cell.source, to: cell.target, canGrow: !cell.isLeaf || canGrow(number),
        canShrink: !cell.isLeaf || canShrink(number))
    }
    for group in tree.groups.indices where !totalsOverAll[group] {
      let outer = tree.parents[group].map { Self.node(last, $0, table) } ?? 0
      _ = network.add(from: Self.node(last, group, table), to: outer, canGrow: true, canShrink: true)
    }
    return Array(network.determined().prefix(unknown.count))
  }
}

/// The withheld counts of a table, taken apart into classes of answers, and which of them the sums give back.
///
/// What can be moved without touching any sum that is told, nobody can work out. In a whole a class moves by itself: an
/// answer more here is one less there; or it is exchanged: one of another class less here, and the other way round
/// elsewhere. Of parts the whole often tells how many there are, so that there are only exchanges: one cause more and
/// another one less. Nowhere may a class grow beyond the people who answered.
struct HiddenCounts {
  private let table: LinkedTable
  private let answers: ClassedAnswers
  private let cells: [HiddenCell]
  /// By cell, then class: how many answers.
  private let counts: [[Int]]
  /// Of every table that counts some of the classes, where it leaves room for more.
  private let rooms: [AnswerRoom]
  /// By class, then cell: whether there is room for one more of it.
  private let isRoom: [[Bool]]
  /// The cells in which a class may move by itself: of parts those where the whole that they divide is withheld too.
  private let isFree: [Bool]
  /// Of each group whether the total of that whole is over all municipalities; `nil` for the table's own totals.
  private let totalsOfWhole: [Bool]?
  /// By cell: the sides of its figures, and what would change them.
  private let sides: [[HiddenSide]]

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
    self.cells = cells
    counts = cells.map { answers.counts($0.municipality, $0.group) }
    let rooms = telling.map { AnswerRoom($0, answers, cells) }
    self.rooms = rooms
    isRoom = answers.classes.indices.map { one in
      cells.indices.map { cell in rooms.allSatisfy { $0.allows(one, cell) } }
    }
    isFree = cells.map { cell in outer.map { $0.withheld[cell.municipality][cell.group] } ?? true }
    totalsOfWhole = outer?.totalsOverAll
    let isNone = Self.isNone(cells, answers, in: table.tree, by: telling)
    let all = answers.sides(of: outer == nil ? answers.whole + answers.parts : answers.parts)
    sides = zip(cells, isNone).map { cell, isNone in
      let isEverybody = cell.isEverybody(in: table)
      return all.compactMap { side in
        if isEverybody && side.allSatisfy({ $0 }) { return nil }
        return HiddenSide(side, of: answers.classes, except: isNone, isWhole: outer == nil)
      }
    }
  }

  /// By cell, then class, whether figures shown in one place around the cell, or there, say that there are none.
  private static func isNone(
    _ cells: [HiddenCell], _ answers: ClassedAnswers, in tree: GroupTree, by tables: [LinkedTable]
  ) -> [[Bool]] {
    var found: [[Int]: [Bool]] = [:]
    return cells.map { cell in
      tree.path(from: cell.group).reduce(into: answers.classes.map { _ in false }) { none, group in
        let place = [cell.municipality, group]
        let there = found[place] ?? answers.isNone(cell.municipality, group, by: tables)
        found[place] = there
        none = zip(none, there).map { $0 || $1 }
      }
    }
  }

  private static func cells(of table: LinkedTable) -> [HiddenCell] {
    table.tree.groups.indices.flatMap { group in
      table.unknown(in: group).map { municipality in
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
  /// Whoever may work out a withheld count: somebody who knows the own counts of a municipality, or (`nil`) none.
  var attackers: [Int?] { [nil] + Set(cells.map(\.municipality)).sorted() }

  /// A withheld count that an attacker can work out.
  ///
  /// - Parameter totalsOverAll: of each group whether its total is over all municipalities. Own counts that are in none
  ///   of these tell nothing of others': what they leave open, totals that are not told leave open as well.
  func firstKnown(to attacker: Int?, _ totalsOverAll: [Bool]) -> HiddenCell? {
    let totals = zip(totalsOverAll, totals(ofWholeOr: totalsOverAll)).map { $0 || $1 }
    let isTold = cells.contains { totals[$0.group] && (attacker == nil || attacker == $0.municipality) }
    if !isTold { return nil }
    return known(cells.indices.filter { cells[$0].municipality != attacker }, totalsOverAll).first.map { cells[$0] }
  }

  /// The withheld counts that the sums of their own municipality give back, without any total.
  var knownWithin: [HiddenCell] {
    known(Array(cells.indices), table.tree.groups.map { _ in false }).map { cells[$0] }
  }

  /// The totals of the whole that is divided further, where they are decided, or else the table's own.
  private func totals(ofWholeOr totalsOverAll: [Bool]) -> [Bool] {
    totalsOfWhole.map { $0.isEmpty ? totalsOverAll : $0 } ?? totalsOverAll
  }

  /// Those of some cells that have a side of which no class moves, be it by itself or in exchange for one beside it.
  private func known(_ unknown: [Int], _ totalsOverAll: [Bool]) -> [Int] {
    let moves = moves(unknown, totalsOverAll)
    var exchanges: [ClassPair: [Bool]] = [:]
    return unknown.filter { cell in
      sides[cell].contains { side in
        if side.inside.contains(where: { moves[$0][cell] }) { return false }
        return side.pairs.allSatisfy { pair in
          let found = exchanges[pair] ?? self.exchanges(pair, unknown, totalsOverAll, moves)
          exchanges[pair] = found
          return !found[cell]
        }
      }
    }
  }

  /// By class, for each cell whether it can be moved by itself.
  private func moves(_ unknown: [Int], _ totalsOverAll: [Bool]) -> [[Bool]] {
    let free = unknown.filter { isFree[$0] }
    let totals = totals(ofWholeOr: totalsOverAll)
    return answers.classes.indices.map { one in
      open(free, totals) { cell in
        (canGrow: isRoom[one][cell], canShrink: counts[cell][one] > 0)
      }
    }
  }

  /// For each cell whether two classes can be exchanged: where there is an answer of one, or where one can be moved to.
  private func exchanges(
    _ pair: ClassPair, _ unknown: [Int], _ totalsOverAll: [Bool], _ moves: [[Bool]]
  ) -> [Bool] {
    let can = { (one: Int, other: Int, cell: Int) in
      (counts[cell][other] > 0 || moves[other][cell]) && rooms.allSatisfy { $0.allows(one, insteadOf: other, cell) }
    }
    return open(unknown, totalsOverAll) { cell in
      (canGrow: can(pair.one, pair.other, cell), canShrink: can(pair.other, pair.one, cell))
    }
  }

  /// For each cell whether it is among some and the sums leave it room to move.
  private func open(
    _ unknown: [Int], _ totalsOverAll: [Bool], leaf: (Int) -> (canGrow: Bool, canShrink: Bool)
  ) -> [Bool] {
    let (tree, last) = (table.tree, table.municipalities.count)
    var network = CountNetwork(nodes: Self.node(last, tree.groups.count, table))
    for number in unknown {
      let cell = cells[number]
      let (canGrow, canShrink) = cell.isLeaf ? leaf(number) : (true, true)
      _ = network.add(from: cell.source, to: cell.target, canGrow: canGrow, canShrink: canShrink)
    }
    for group in tree.groups.indices where !totalsOverAll[group] {
      let outer = tree.parents[group].map { Self.node(last, $0, table) } ?? 0
      _ = network.add(from: Self.node(last, group, table), to: outer, canGrow: true, canShrink: true)
    }
    var open = cells.map { _ in false }
    for (number, isKnown) in zip(unknown, network.determined()) { open[number] = !isKnown }
    return open
  }
}

extension DisclosurePlan {
  /// Withholds more where the sums within a municipality give a withheld count back all the same (``HiddenCounts``), be it
  /// by a row of another indicator around it or because no more people can have answered, until none does.
  static func withholdKnown(_ tables: inout [LinkedTable], _ secondary: inout [Set<Int>]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for number in tables.indices {
        let name = tables[number].linked.name
        while withholdKnown(number, &tables) {
          isChanged = true
          for inner in tables.indices where tables[inner].linked.within == name {
            tables[inner].withholdAgain(with: tables[number])
          }
        }
      }
    }
    for (number, table) in tables.enumerated() {
      secondary[number].formUnion(
        table.municipalities.indices.filter { table.withheld[$0][0] && table.rule.allows(table.counts[$0][0]) })
    }
  }

  /// Withholds one more group of each municipality in which a count of one table is known.
  /// - Returns: whether there was one.
  private static func withholdKnown(_ number: Int, _ tables: inout [LinkedTable]) -> Bool {
    let table = tables[number]
    let outer = tables.first { $0.linked.name == table.linked.within }
    let inner = tables.filter { $0.linked.within == table.linked.name }
    let known = HiddenCounts(table, outer: outer, inner: inner)?.knownWithin ?? []
    var isChanged = false
    for cells in Dictionary(grouping: known, by: \.municipality).values
    where table.municipalities[cells[0].municipality] != LinkedTable.unknown {
      isChanged = tables[number].withholdMore(beside: cells[0].group, in: cells[0].municipality) || isChanged
    }
    if isChanged { tables[number].withholdAgain() }
    return isChanged
  }
}

extension LinkedTable {
  /// Withholds what is withheld, what the whole around it withholds, and what follows from them.
  fileprivate mutating func withholdAgain(with outer: LinkedTable? = nil) {
    withhold(
      given: municipalities.indices.map { place in
        tree.groups.indices.map { withheld[place][$0] || outer?.withheld[place][$0] ?? false }
      })
  }
}

import Studies

extension DisclosurePlan {
  /// Withholds more where the sums within a municipality give a withheld count back all the same (``HiddenCounts``), be it
  /// by a row of another indicator around it or because no more people can have answered, until none does.
  ///
  /// - Parameter tables: wholes first, then what lies within them.
  static func withholdKnown(_ tables: inout [LinkedTable], _ secondary: inout [Set<Int>]) {
    while true {
      let known = tables.knownCounts
      var isChanged = false
      for (number, cells) in known.enumerated() {
        isChanged = tables[number].withholdMore(beside: cells) || isChanged
      }
      if !isChanged { break }
      for number in tables.indices {
        let outer = tables[..<number].first { $0.linked.name == tables[number].linked.within }
        tables[number].withholdAgain(with: outer)
      }
    }
    for (number, table) in tables.enumerated() {
      secondary[number].formUnion(
        table.municipalities.indices.filter { table.withheld[$0][0] && table.rule.allows(table.counts[$0][0]) })
    }
  }
}

extension [LinkedTable] {
  /// For each table the withheld counts that the sums of their own municipality give back.
  fileprivate var knownCounts: [[HiddenCell]] {
    mappedOnAllCores { table in
      let outer = first { $0.linked.name == table.linked.within }
      let inner = filter { $0.linked.within == table.linked.name }
      return HiddenCounts(table, outer: outer, inner: inner)?.knownWithin ?? []
    }
  }
}

extension LinkedTable {
  /// Withholds one more group in each municipality of which a count is known.
  /// - Returns: whether there was one.
  fileprivate mutating func withholdMore(beside known: [HiddenCell]) -> Bool {
    var isChanged = false
    for (municipality, cells) in Dictionary(grouping: known, by: \.municipality)
    where municipalities[municipality] != Self.unknown {
      isChanged = withholdMore(beside: cells[0].group, in: municipality) || isChanged
    }
    return isChanged
  }

  /// Withholds what is withheld, what the whole around it withholds, and what follows from them.
  fileprivate mutating func withholdAgain(with outer: LinkedTable?) {
    withhold(
      given: municipalities.indices.map { place in
        tree.groups.indices.map { withheld[place][$0] || outer?.withheld[place][$0] ?? false }
      })
  }
}

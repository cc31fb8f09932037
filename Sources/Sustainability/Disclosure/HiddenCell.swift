/// A municipality's withheld count of a group: an edge of the network.
struct HiddenCell {
  let municipality: Int
  let group: Int
  let source: Int
  let target: Int
  let isLeaf: Bool

  /// How many respondents stand behind the nearest figure around it that is shown.
  func people(in table: LinkedTable) -> Int? {
    let shown = table.tree.path(from: group).first { !table.withheld[municipality][$0] }
    return shown.map { table.counts[municipality][$0].respondents.count }
  }

  /// Whether everybody around it answered, and they suffice to be shown.
  func isEverybody(in table: LinkedTable) -> Bool {
    let counts = table.counts[municipality]
    let answered = table.tree.leaves(in: group).count { counts[$0].answers > 0 }
    return counts[group].answers >= table.rule.minimum
      && people(in: table).map { counts[group].answers == $0 * answered } ?? false
  }
}

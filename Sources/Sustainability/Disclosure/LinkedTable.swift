/// The counts behind some linked indicators, municipality by group, with what is withheld of them.
struct LinkedTable: Sendable {
  let linked: LinkedIndicators
  /// The indicators whose values make up a combination: its own, then finer ones.
  let columns: [Indicator]
  let tree: GroupTree
  let rule: DisclosureRule
  /// The municipalities; one without a name stands for those whose municipality is not known, who have no rows.
  let municipalities: [String]
  /// By municipality, then group of the tree.
  let counts: [[GroupCount]]
  /// By municipality, then group: how many answered anything there, be it decided or not.
  let takers: [[Int]]
  /// By municipality, then group: whether the row is withheld.
  var withheld: [[Bool]]
  /// By group: whether the total is over all municipalities, the withheld ones too.
  var totalsOverAll: [Bool] = []

  /// By municipality, then group: whether a shown figure of other indicators tells the counts.
  private var told: [[Bool]]

  /// Counts without anything withheld.
  ///
  /// - Parameter takers: by municipality, the one without a name last, then group: how many answered anything there.
  init(
    _ linked: LinkedIndicators, finer: [Indicator], _ answers: [LinkedAnswer], tree: GroupTree, minimum: Int,
    municipalities: [String], takers: [[Int]]
  ) {
    self.linked = linked
    columns = linked.indicators + finer
    self.tree = tree
    self.municipalities = municipalities + [Self.unknown]
    let numbers = Dictionary(
      zip(self.municipalities, self.municipalities.indices), uniquingKeysWith: { first, _ in first })
    var counts = self.municipalities.map { _ in tree.groups.map { _ in GroupCount() } }
    for answer in answers {
      guard let leaf = tree.leaf(answer.vignette) else { continue }
      let municipality = numbers[answer.municipality ?? Self.unknown] ?? self.municipalities.count - 1
      for group in tree.path(from: leaf) {
        counts[municipality][group].add(answer, first: linked.indicators.count)
      }
    }
    self.counts = counts
    self.takers = takers
    let isCountedInSeveralWays = linked.isSensitive && linked.indicators.count > 1
    rule = DisclosureRule(
      minimum: minimum, tops: linked.isSensitive ? linked.indicators.map(\.top) : [],
      combinations: isCountedInSeveralWays
        ? Set(counts.flatMap { $0[0].givers.keys }).sorted { $0.order < $1.order } : [])
    withheld = counts.map { $0.map { _ in false } }
    told = withheld
  }

  /// The name of those whose municipality is not known.
  static let unknown = ""

  /// Withholds what has too few behind it, and what would give that back within the municipality.
  ///
  /// - Parameters:
  ///   - given: by municipality and group, what is withheld for another reason.
  ///   - outer: the whole that this one divides further.
  mutating func withhold(given: [[Bool]], outer: [LinkedTable] = []) {
    if !outer.isEmpty {
      told = municipalities.indices.map { place in
        tree.groups.indices.map { group in outer.contains { tells($0, place, group) } }
      }
    }
    let groups = WithheldGroups(tree: tree, rule: rule, tops: linked.indicators.map(\.top))
    for place in municipalities.indices {
      let isUnknown = municipalities[place] == Self.unknown
      let given = isUnknown ? given[place].map { _ in true } : given[place]
      withheld[place] = groups.pattern(counts[place], given: given, told: told[place])
    }
  }

  /// Withholds one more group beside a withheld one, the smallest, or else the nearest one around it.
  /// - Returns: false when everything is withheld there.
  mutating func withholdMore(beside group: Int, in place: Int) -> Bool {
    let beside = tree.parents[group].map { tree.children[$0] } ?? []
    let open = beside.filter { !withheld[place][$0] && counts[place][$0].answers > 0 && !told[place][$0] }
    let smallest = open.min { (counts[place][$0].answers, $0) < (counts[place][$1].answers, $1) }
    guard let next = smallest ?? tree.path(from: group).first(where: { !withheld[place][$0] }) else { return false }
    withheld[place][next] = true
    return true
  }

  /// Whether the figure that it divides further says that one part is all there is, for where everybody's lack of
  /// knowledge is unmet, nobody's is compensated; or that there is nothing to divide, for where no case is problematic
  /// there are no causes.
  private func tells(_ outer: LinkedTable, _ place: Int, _ group: Int) -> Bool {
    if linked.name == "compensation" {
      return !outer.withheld[place][group] && outer.counts[place][group].beside(0, top: 1).isEmpty
    }
    return tree.path(from: group).contains {
      !outer.withheld[place][$0] && outer.counts[place][$0].above(0).isEmpty
    }
  }

  /// The municipalities whose figure of a group is withheld though there is one.
  func hidden(in group: Int) -> [Int] {
    municipalities.indices.filter { withheld[$0][group] && counts[$0][group].answers > 0 }
  }

  /// The municipalities whose figure of a group is withheld though somebody answered there, if only what is undecided.
  func unknown(in group: Int) -> [Int] {
    municipalities.indices.filter { withheld[$0][group] && max(takers[$0][group], counts[$0][group].answers) > 0 }
  }

  /// Whether the row of any municipality is withheld, be it one in which nothing was decided.
  func isAnyWithheld(in group: Int) -> Bool {
    municipalities.indices.contains { place in
      withheld[place][group] && (municipalities[place] != Self.unknown || counts[place][group].answers > 0)
    }
  }

  /// The municipalities that the total of a group is over; `nil` for all.
  func covered(_ group: Int) -> Set<String>? {
    if totalsOverAll[group] { return nil }
    return Set(municipalities.indices.filter { !withheld[$0][group] }.map { municipalities[$0] }).subtracting([
      Self.unknown
    ])
  }
}

extension [Double?] {
  /// A text by which combinations can be put in a fixed order.
  var order: String { map { $0.map { "\($0)" } ?? "-" }.joined(separator: " ") }
}

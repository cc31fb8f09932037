/// What of a study's figures may be shown: which rows are withheld, and over which municipalities totals are taken.
///
/// A figure is withheld where too few stand behind it, and with it whatever would give it back to someone who knows all
/// that is shown and one municipality's own counts (`indicators.md` §5): within a municipality (``WithheldGroups``),
/// between indicators (``LinkedIndicators``, ``SensitiveParts``) and in totals (``TotalCoverage``). A shown 0 % or 100 % of
/// a question that is not sensitive, on enough respondents, tells what each of them said; that is let through.
package struct DisclosurePlan: Sendable {
  /// The fewest respondents a shown figure may rest on.
  package let minimum: Int
  private let municipalities: [String]
  private let vignettes: [GroupTree.Place]
  private let tables: [LinkedTable]
  /// By table and municipality: whether the figure for all groups is withheld for the sake of a part.
  private var secondary: [Set<Int>]
  private let tableOf: [String: Int]
  /// What may be shown beside an earlier edition; `nil` without one.
  var edition: EditionLimits?

  /// - Parameters:
  ///   - answers: what an indicator counts.
  ///   - takers: everyone who answered something, for answer sets and for what is asked once.
  package init(
    _ indicators: [Indicator], sensitive: Set<String>, minimum: Int, municipalities: [String],
    vignettes: [GroupTree.Place], answers: (Indicator) -> [CountedAnswer],
    takers: (Indicator.Unit) -> [CountedAnswer]
  ) {
    self.minimum = minimum
    self.municipalities = municipalities
    self.vignettes = vignettes
    let linked = LinkedIndicators.all(of: indicators, sensitive: sensitive)
    let counted = Dictionary(uniqueKeysWithValues: indicators.map { ($0.id, answers($0)) })
    let present = Dictionary(
      uniqueKeysWithValues: [Indicator.Unit.answerSet, .respondent].map { unit in
        (unit, Self.takers(takers(unit), unit, vignettes, municipalities))
      })
    var tables = linked.map { linked in
      let finer = indicators.filter { $0.outerWhole == linked.name && $0.measure == .share }
      return LinkedTable(
        linked, finer: finer, (linked.indicators + finer).map { counted[$0.id] ?? [] }.joinedByAnswer,
        tree: GroupTree(linked.unit == .respondent ? [] : vignettes), minimum: minimum, municipalities: municipalities,
        takers: present[linked.unit, default: []])
    }
    secondary = tables.map { _ in [] }
    for number in tables.indices {
      let outer = tables[..<number].filter { $0.linked.name == tables[number].linked.within }
      tables[number].withholdAll(outer: outer)
    }
    for group in Dictionary(grouping: tables.indices, by: { tables[$0].linked.name }).values where group.count > 1 {
      Self.withholdSensitiveParts(group, &tables, &secondary)
    }
    Self.withholdKnown(&tables, &secondary)
    self.tables = TotalCoverage.decided(tables)
    tableOf = Dictionary(
      self.tables.enumerated().flatMap { number, table in table.linked.indicators.map { ($0.id, number) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Why the row of a municipality is withheld; `nil` when it may be shown.
  package func reason(_ indicator: Indicator, in municipality: String, _ group: IndicatorGroup) -> IndicatorRow.Reason?
  {
    guard let number = tableOf[indicator.id], let place = municipalities.firstIndex(of: municipality) else {
      return nil
    }
    let table = tables[number]
    guard parts(of: group, in: table.tree).contains(where: { table.withheld[place][$0] }) else {
      return edition?.allows(indicator, in: municipality, group) == false ? .besideEarlier(minimum) : nil
    }
    // Only where nothing of it is shown may a row say that it is the one with too few behind it: beside a shown sum, who
    // is small and who is withheld with the small ones would be one more thing to reckon with.
    let isAllWithheld = table.withheld[place][0] && !secondary[number].contains(place)
    return isAllWithheld ? .fewerThan(minimum) : .wouldReveal(minimum)
  }

  /// The counts behind an indicator; `nil` for one that is not in the plan.
  func table(of indicator: Indicator) -> LinkedTable? { tableOf[indicator.id].map { tables[$0] } }

  /// The municipalities that a total is over; `nil` for all.
  package func covered(by indicator: Indicator, _ group: IndicatorGroup) -> Set<String>? {
    guard let table = tableOf[indicator.id].map({ tables[$0] }) else { return nil }
    if edition?.hasMoved(indicator) == true {
      return Set(municipalities.filter { reason(indicator, in: $0, group) == nil })
    }
    let parts = parts(of: group, in: table.tree)
    if parts.count == 1 { return table.covered(parts[0]) }
    let places = municipalities.indices.filter { place in parts.allSatisfy { !table.withheld[place][$0] } }
    // Those whose municipality is not known have no row, so that a total over all would tell their counts.
    let isOverAll = places.count == municipalities.count && !parts.contains { table.isAnyWithheld(in: $0) }
    return isOverAll ? nil : Set(places.map { municipalities[$0] })
  }

  /// The groups of the tree that a group is made of: itself, or the vignettes of one that lies across the tree.
  private func parts(of group: IndicatorGroup, in tree: GroupTree) -> [Int] {
    if let number = tree.number(of: group) { return [number] }
    guard case .caseGroup(let name) = group else { return [0] }
    return vignettes.filter { $0.caseGroup == name }.compactMap { tree.leaf($0.vignette) }
  }
}

// MARK: Making the plan

extension DisclosurePlan {
  /// By municipality and group, how many answered anything there.
  private static func takers(
    _ answers: [CountedAnswer], _ unit: Indicator.Unit, _ vignettes: [GroupTree.Place], _ municipalities: [String]
  ) -> [[Int]] {
    let tree = GroupTree(unit == .respondent ? [] : vignettes)
    let numbers = Dictionary(zip(municipalities, municipalities.indices), uniquingKeysWith: { first, _ in first })
    var takers = (municipalities + [""]).map { _ in tree.groups.map { _ in Set<String>() } }
    for answer in answers {
      guard let leaf = tree.leaf(answer.vignette) else { continue }
      let place = answer.municipality.flatMap { numbers[$0] } ?? municipalities.count
      for group in tree.path(from: leaf) { takers[place][group].insert(answer.respondent) }
    }
    return takers.map { $0.map(\.count) }
  }

  /// Withholds further parts of sensitive wholes until nothing changes: what is withheld in a group asks for parts of
  /// the same group in other indicators, and they for other groups.
  private static func withholdSensitiveParts(
    _ numbers: [Int], _ tables: inout [LinkedTable], _ secondary: inout [Set<Int>]
  ) {
    guard numbers.allSatisfy({ tables[$0].linked.indicators[0].measure == .share }) else { return }
    let parts = SensitiveParts(minimum: tables[numbers[0]].rule.minimum)
    let wholes = numbers.map { number in GroupCount(tables[number].counts.map { $0[0] }) }
    let named = wholes.reduce(0) { $0 + $1.combinations.filter { ($0.key[0] ?? 0) > 0 }.values.reduce(0, +) }
    let hasRest = named < (wholes.map(\.answers).max() ?? 0)
    var isChanged = true
    while isChanged {
      isChanged = false
      for place in tables[numbers[0]].municipalities.indices {
        for group in tables[numbers[0]].tree.groups.indices {
          let before = numbers.map { tables[$0].withheld[place][group] }
          var after = before
          parts.withholdFurther(numbers.map { tables[$0].counts[place][group] }, &after, hasRest: hasRest)
          guard after != before else { continue }
          isChanged = true
          for (number, isWithheld) in zip(numbers, after) { tables[number].withheld[place][group] = isWithheld }
          if group == 0 { for number in numbers { secondary[number].insert(place) } }
        }
      }
      for number in numbers { tables[number].withhold(given: tables[number].withheld) }
    }
  }
}

extension LinkedTable {
  /// Withholds with what is withheld around it, and "none was decided" where so few answered that it tells of each.
  fileprivate mutating func withholdAll(outer: [LinkedTable]) {
    let given = municipalities.indices.map { place in
      tree.groups.indices.map { group in
        let tellsOfFew = counts[place][group].answers == 0 && (1..<rule.minimum).contains(takers[place][group])
        return tellsOfFew || outer.contains { $0.withheld[place][group] }
      }
    }
    withhold(given: given, outer: outer)
  }
}

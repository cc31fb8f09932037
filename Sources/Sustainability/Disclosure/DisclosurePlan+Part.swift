extension DisclosurePlan {
  /// Whether a municipality's figure over some vignettes only may be shown beside everything else that is.
  ///
  /// Over all that was answered it is the shown figure itself. Over fewer it is one more sum: it must suffice to be shown,
  /// and cuts the withheld vignettes of every field and case group in two, each of which must again hide its figures
  /// (``safelyHidden`` of them, together enough to be shown, not of one mind where all are not) or hide none. Where counts
  /// are tied by more than sums (a sensitive question, parts of a part), or where totals over all municipalities hold a
  /// withheld count, nothing around it may be withheld, so that it tells nothing new.
  func allows(_ indicator: Indicator, in municipality: String, over vignettes: Set<String>) -> Bool {
    guard let table = table(of: indicator), let place = table.municipalities.firstIndex(of: municipality) else {
      return false
    }
    let (tree, counts, withheld) = (table.tree, table.counts[place], table.withheld[place])
    guard !withheld[0], table.rule.allows(counts[0]) else { return false }
    let leaves = tree.groups.indices.filter { tree.children[$0].isEmpty && counts[$0].answers > 0 }
    let isInside = { (leaf: Int) in
      if case .vignette(let name) = tree.groups[leaf] { vignettes.contains(name) } else { true }
    }
    if leaves.allSatisfy(isInside) { return true }
    guard table.rule.allows(GroupCount(leaves.filter(isInside).map { counts[$0] })) else { return false }
    let hidden = leaves.filter { withheld[$0] }
    if hidden.isEmpty { return true }
    let isTied = table.rule.isSensitive || table.linked.within != nil
    let isInTotals = tree.groups.indices.contains { group in
      withheld[group] && counts[group].answers > 0 && table.totalsOverAll[group]
    }
    if isTied || isInTotals { return false }
    let parts = Dictionary(grouping: hidden) { Part(around: tree.parents[$0], isInside: isInside($0)) }
    let groups = WithheldGroups(tree: tree, rule: table.rule, tops: table.linked.indicators.map(\.top))
    return parts.values.allSatisfy { part in
      part.count >= safelyHidden && groups.hides(part.map { counts[$0] }, in: counts[0])
    }
  }
}

/// The withheld vignettes of one group that lie inside a part, or outside it.
private struct Part: Hashable {
  let around: Int?
  let isInside: Bool
}

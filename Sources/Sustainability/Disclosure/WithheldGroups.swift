/// How many parts of a shown sum must be withheld, where there are so many: the adjusted value of the sum is one more
/// equation between them, and one of those concerned may know the own figure.
let safelyHidden = 3

/// Which groups of one municipality are withheld, for some linked indicators.
///
/// Primary: too few stand behind the figure (``DisclosureRule``). A group holds at least as many as
/// each of its parts, so that whatever lies in a withheld group is withheld. Secondary: where parts of a shown group are
/// withheld, further parts are, smallest first, until at least ``safelyHidden`` are (or all) and together they would
/// suffice to be shown, for together they are shown: as the sum less the shown parts. Nor may they together be of one
/// mind where the sum is not, for that would tell each of them.
struct WithheldGroups {
  let tree: GroupTree
  let rule: DisclosureRule
  /// For each of the linked indicators the highest value of an answer.
  let tops: [Double]

  /// - Parameters:
  ///   - counts: by group, in the order of the tree.
  ///   - given: groups that are withheld for another reason.
  ///   - told: groups whose counts a shown figure of other indicators tells: withholding them hides nothing.
  /// - Returns: for each group whether it is withheld; one without answers is not, unless it lies in a withheld one.
  func pattern(_ counts: [GroupCount], given: [Bool], told: [Bool]) -> [Bool] {
    var given = given
    while true {
      var withheld = zip(counts, given).map { count, given in given || (count.answers > 0 && !rule.allows(count)) }
      var exposed: Int?
      for group in counts.indices where exposed == nil {
        if let parent = tree.parents[group], withheld[parent] { withheld[group] = true }
        if !withheld[group], !isSafe(group, counts, told, &withheld) { exposed = group }
      }
      guard let exposed else { return withheld }
      given[exposed] = true
    }
  }

  /// Withholds further parts of a shown group; false where that does not help, so that the group itself must go.
  private func isSafe(_ group: Int, _ counts: [GroupCount], _ told: [Bool], _ withheld: inout [Bool]) -> Bool {
    // One in which nothing was decided counts for nothing, but if it is withheld nothing may tell that.
    guard tree.children[group].contains(where: { withheld[$0] }) else { return true }
    let parts = tree.children[group].filter { counts[$0].answers > 0 && !told[$0] }
    var hidden = parts.filter { withheld[$0] }
    var shown = parts.filter { !withheld[$0] }.sorted { (counts[$0].answers, $0) < (counts[$1].answers, $1) }
    while !shown.isEmpty && (hidden.count < safelyHidden || !hides(hidden.map { counts[$0] }, in: counts[group])) {
      withheld[shown[0]] = true
      hidden.append(shown.removeFirst())
    }
    let untold = tree.children[group].filter { withheld[$0] && !told[$0] }
    return untold.isEmpty || (untold.count > 1 && hides(untold.map { counts[$0] }, in: counts[group]))
  }

  /// Whether what parts come to, the sum less the others, tells nothing of each that the sum does not.
  func hides(_ parts: [GroupCount], in sum: GroupCount) -> Bool {
    let together = GroupCount(parts)
    return rule.allows(together)
      && tops.enumerated().allSatisfy { indicator, top in
        together.above(indicator).isEmpty == sum.above(indicator).isEmpty
          && together.beside(indicator, top: top).isEmpty == sum.beside(indicator, top: top).isEmpty
      }
  }
}

/// Parts of one whole that a sensitive question was divided into, in one municipality and group.
///
/// The parts that are shown give, as the rest, the parts that are not. So whatever is not shown must be at least two
/// parts, and suffice together; else a further part is withheld, smallest first. What no indicator names (nobody
/// interfered) is a part too.
struct SensitiveParts {
  let minimum: Int

  /// - Parameters:
  ///   - counts: of each indicator; all share one denominator, and no answer is above the line of two.
  ///   - withheld: whether each is withheld; more of them are afterwards, or the same.
  ///   - hasRest: whether answers exist anywhere that are above the line of none.
  func withholdFurther(_ counts: [GroupCount], _ withheld: inout [Bool], hasRest: Bool) {
    let everybody = GroupCount(counts).respondents
    while let shown = smallestShown(counts, withheld) {
      var hidden = counts.indices.filter { withheld[$0] }.map { counts[$0].above(0) }
      if hasRest { hidden.append(rest(counts)) }
      let isUnsafe = hidden.contains { $0.count < minimum } || withheld.contains(true)
      let together = hidden.reduce(into: Set<String>()) { $0.formUnion($1) }
      let isSafe = hidden.isEmpty || !isUnsafe || (hidden.count > 1 && together.count >= minimum)
      if isSafe || everybody.isEmpty { return }
      withheld[shown] = true
    }
  }

  private func smallestShown(_ counts: [GroupCount], _ withheld: [Bool]) -> Int? {
    counts.indices.filter { !withheld[$0] && counts[$0].answers > 0 }
      .min { (counts[$0].above(0).count, $0) < (counts[$1].above(0).count, $1) }
  }

  /// Those with an answer above no line, as far as whole respondents tell.
  private func rest(_ counts: [GroupCount]) -> Set<String> {
    counts.dropFirst().reduce(counts[0].beside(0, top: 1)) { $0.intersection($1.beside(0, top: 1)) }
  }
}

package import Diagnostics

import Conditions

extension TableProof {
  /// Rules that apply to the same case.
  package struct Overlap: Hashable {
    /// The numbers of the rules, from 1, ascending.
    package let rules: [Int]
    /// A case to which they all apply.
    package let example: [Finding.Example]
  }

  /// The largest sets of rules that apply to one case, answers missing or not; `nil` when the proof was given up.
  ///
  /// A set that is part of another one is not told: three rules that meet in one case are one overlap, not three.
  ///
  /// - Parameter onlyWhereOutputsDiffer: whether rules with the same outputs may overlap.
  package func overlaps(onlyWhereOutputsDiffer: Bool = false) -> [Overlap]? {
    prove { budget throws(Budget.Spent) in
      var search = OverlapSearch(proof: self, onlyWhereOutputsDiffer: onlyWhereOutputsDiffer)
      let count = space.table.rules.count
      for rule in 0..<count {
        try budget.step()
        let others = search.partners(of: rule)
        if others.isEmpty { continue }
        try search.run([], rule: rule, alive: others.union(RuleSet(only: rule, count: count)), &budget)
      }
      return search.largest()
    }
  }
}

extension TableProof {
  /// For each rule the others that hold for a common class in every column. Where no question is hidden these are those
  /// that share a case with it; where one is, some more.
  func partners() -> [RuleSet] {
    let count = space.table.rules.count
    var partners = Array(repeating: RuleSet.all(count), count: count)
    for column in space.columns {
      var neighbours = Array(repeating: RuleSet(count: count), count: count)
      for applying in column.applying {
        for rule in applying.members { neighbours[rule].formUnion(applying) }
      }
      for rule in 0..<count { partners[rule] = partners[rule].intersection(neighbours[rule]) }
    }
    for rule in 0..<count { partners[rule].remove(rule) }
    return partners
  }
}

/// The walk that looks for cases with several rules.
private struct OverlapSearch {
  let proof: TableProof
  let onlyWhereOutputsDiffer: Bool
  private var found: [(rules: RuleSet, choice: [Int])] = []
  /// For each rule the others that share a case with it.
  private let partners: [RuleSet]

  init(proof: TableProof, onlyWhereOutputsDiffer: Bool) {
    self.proof = proof
    self.onlyWhereOutputsDiffer = onlyWhereOutputsDiffer
    partners = proof.partners()
  }

  /// The later rules that share a case with a rule.
  func partners(of rule: Int) -> RuleSet { partners[rule].without(upTo: rule) }

  mutating func run(
    _ prefix: [Int], rule: Int, alive: RuleSet, _ budget: inout TableProof.Budget
  ) throws(TableProof.Budget.Spent) {
    try budget.step()
    guard alive.contains(rule), isOfInterest(alive), !found.contains(where: { alive.isSubset(of: $0.rules) }) else {
      return
    }
    guard prefix.count < proof.space.columns.count else {
      if proof.space.isPossible(prefix) { found.append((alive, prefix)) }
      return
    }
    let groups = proof.groups(of: prefix.count, alive: alive) { _ in true }
    for group in groups.sorted(by: { $0.rest.count > $1.rest.count }) where group.rest.contains(rule) {
      try run(prefix + [group.classes[0]], rule: rule, alive: group.rest, &budget)
    }
  }

  private func isOfInterest(_ alive: RuleSet) -> Bool {
    guard alive.count > 1 else { return false }
    guard onlyWhereOutputsDiffer else { return true }
    let rules = proof.space.table.rules
    return Set(alive.members.map { rules[$0].outputs }).count > 1
  }

  /// The sets that are part of no other, in the order of their rules.
  func largest() -> [TableProof.Overlap] {
    let sets = found.enumerated().filter { index, set in
      !found.enumerated().contains { other, larger in
        other != index && set.rules.isSubset(of: larger.rules) && (set.rules != larger.rules || other < index)
      }
    }.map(\.element)
    return sets.map { set in
      TableProof.Overlap(rules: set.rules.members.map { $0 + 1 }, example: proof.space.example(set.choice))
    }.sorted { $0.rules.lexicographicallyPrecedes($1.rules) }
  }
}

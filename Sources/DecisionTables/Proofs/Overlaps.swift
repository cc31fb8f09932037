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
      var search = OverlapSearch(space: space, onlyWhereOutputsDiffer: onlyWhereOutputsDiffer)
      for rule in space.applying.indices { try search.run(from: rule, &budget) }
      return search.found.sorted { $0.rules.lexicographicallyPrecedes($1.rules) }
    }
  }
}

/// Looks for the largest sets of rules that share a case, as one looks for cliques (Bron and Kerbosch 1973), only that
/// the common cases are kept, since rules that meet in pairs need not all meet.
private struct OverlapSearch {
  let space: CaseSpace
  let onlyWhereOutputsDiffer: Bool
  private let impossible: Remainder
  private(set) var found: [TableProof.Overlap] = []

  init(space: CaseSpace, onlyWhereOutputsDiffer: Bool) {
    self.space = space
    self.onlyWhereOutputsDiffer = onlyWhereOutputsDiffer
    impossible = Remainder(covers: space.impossible)
  }

  /// Looks for the sets whose first rule is the given one.
  mutating func run(from rule: Int, _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent) {
    let common = space.applying[rule]
    let later = try meeting(Array(space.applying.indices.dropFirst(rule + 1)), common, &budget)
    guard !later.isEmpty else { return }
    let earlier = try meeting(Array(0..<rule), common, &budget)
    try grow([rule], common, with: later, without: earlier, &budget)
  }

  /// Those rules that share some of the common cases.
  private func meeting(_ rules: [Int], _ common: Box, _ budget: inout TableProof.Budget)
    throws(TableProof.Budget.Spent) -> [Int]
  {
    try budget.spend(rules.count)
    var meeting: [Int] = []
    for rule in rules where space.applying[rule].meets(common) {
      if try firstCase(of: space.applying[rule].intersection(common), &budget) != nil { meeting.append(rule) }
    }
    return meeting
  }

  private func firstCase(of box: Box, _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent) -> [Int]? {
    impossible.covers.isEmpty ? box.firstCase : try impossible.firstCase(of: box, &budget)
  }

  /// Finds the largest sets that hold the given rules.
  ///
  /// - Parameters:
  ///   - rules: the rules.
  ///   - common: the cases that they share.
  ///   - candidates: rules that share some of these cases and may be added.
  ///   - excluded: rules that share some of these cases too, but whose sets were found before.
  private mutating func grow(
    _ rules: [Int], _ common: Box, with candidates: [Int], without excluded: [Int], _ budget: inout TableProof.Budget
  ) throws(TableProof.Budget.Spent) {
    var candidates = candidates[...]
    var excluded = excluded
    while isOfInterest(rules + candidates) {
      try budget.spend((1 + candidates.count + excluded.count) * space.columns.count)
      if let (shared, choice) = try sharedCase(of: candidates, common, &budget) {
        if try meeting(excluded, shared, &budget).isEmpty { tell(rules + candidates, choice) }
        return
      }
      guard let next = candidates.popFirst() else { return }
      let narrowed = common.intersection(space.applying[next])
      try grow(
        rules + [next], narrowed, with: meeting(Array(candidates), narrowed, &budget),
        without: meeting(excluded, narrowed, &budget), &budget)
      excluded.append(next)
    }
  }

  /// The cases that all candidates share, and one of them.
  private func sharedCase(of candidates: ArraySlice<Int>, _ common: Box, _ budget: inout TableProof.Budget)
    throws(TableProof.Budget.Spent) -> (cases: Box, choice: [Int])?
  {
    var shared = common
    for rule in candidates {
      shared = shared.intersection(space.applying[rule])
      if shared.isEmpty { return nil }
    }
    return try firstCase(of: shared, &budget).map { (shared, $0) }
  }

  private func isOfInterest(_ rules: [Int]) -> Bool {
    guard rules.count > 1 else { return false }
    guard onlyWhereOutputsDiffer else { return true }
    let first = space.table.rules[rules[0]].outputs
    return rules.contains { space.table.rules[$0].outputs != first }
  }

  private mutating func tell(_ rules: [Int], _ choice: [Int]) {
    found.append(TableProof.Overlap(rules: rules.map { $0 + 1 }.sorted(), example: space.example(choice)))
  }
}

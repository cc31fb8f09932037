package import Diagnostics

import Conditions

extension TableProof {
  /// Cases that no rule covers.
  package struct Gap: Hashable {
    /// One of the cases.
    package let example: [Finding.Example]
    /// The cells of a rule that would cover them, by input; inputs that do not matter are left out.
    package let cells: [Cell]

    /// One cell of a rule.
    package struct Cell: Hashable {
      /// The input.
      package let input: String
      /// The test, as a rubric writes it.
      package let test: String
    }
  }

  /// The cases, all questions answered, that no rule covers, as few boxes; `nil` when the proof was given up.
  package func gaps() -> [Gap]? {
    prove { budget throws(Budget.Spent) in
      var search = GapSearch(proof: self)
      try search.run([], alive: .all(space.table.rules.count), &budget)
      return search.found
    }
  }
}

/// The walk that looks for cases without a rule.
private struct GapSearch {
  let proof: TableProof
  /// For each depth the rules that hold for everything from there on.
  private let covering: [RuleSet]
  /// For each column and rule, in how many of the settled classes the rule's cell holds; and how many there are.
  private let extents: [(rules: [Int], all: Int)]
  /// For each rule the others that share a case with it.
  private let partners: [RuleSet]
  /// The rests that were walked in vain, by depth.
  private var covered: [Set<RuleSet>]
  private(set) var found: [TableProof.Gap] = []

  init(proof: TableProof) {
    self.proof = proof
    let columns = proof.space.columns
    covered = Array(repeating: [], count: columns.count + 1)
    var covering = [RuleSet.all(proof.space.table.rules.count)]
    for column in columns.reversed() {
      let settled = column.classes.indices.filter { column.classes[$0].isSettled }
      covering.append(settled.reduce(covering[covering.count - 1]) { $0.intersection(column.applying[$1]) })
    }
    self.covering = covering.reversed()
    let count = proof.space.table.rules.count
    extents = columns.map { column in
      let settled = column.classes.indices.filter { column.classes[$0].isSettled }
      var rules = Array(repeating: 0, count: count)
      for index in settled { for rule in column.applying[index].members { rules[rule] += 1 } }
      return (rules, settled.count)
    }
    partners = proof.partners()
  }

  mutating func run(_ prefix: [[Int]], alive: RuleSet, _ budget: inout TableProof.Budget)
    throws(TableProof.Budget.Spent)
  {
    try budget.step()
    if alive.isEmpty {
      if let gap = try gap(prefix, &budget) { found.append(gap) }
      return
    }
    let depth = prefix.count
    let canSkip = !proof.space.hasHiddenQuestions
    guard depth < proof.space.columns.count, alive.intersection(covering[depth]).isEmpty,
      !(canSkip && (covered[depth].contains(alive) || fill(alive, from: depth)))
    else { return }
    let before = found.count
    for group in proof.groups(of: depth, alive: alive, where: \.isSettled) {
      try run(prefix + [group.classes], alive: group.rest, &budget)
    }
    if found.count == before { covered[depth].insert(alive) }
  }

  /// Whether rules that never meet fill everything from a depth on: their volumes add up to the whole.
  private func fill(_ alive: RuleSet, from depth: Int) -> Bool {
    let members = alive.members
    guard members.allSatisfy({ partners[$0].intersection(alive).isEmpty }) else { return false }
    var filled = Volume.zero
    for rule in members { filled += Volume(product: extents[depth...].map { $0.rules[rule] }) }
    return filled == Volume(product: extents[depth...].map(\.all))
  }

  private func gap(_ prefix: [[Int]], _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent)
    -> TableProof.Gap?
  {
    let space = proof.space
    // Among the cases that no rule covers there may be some in which the decision is not applicable.
    let choice = try proof.completion(of: prefix.map { $0[0] }, &budget, where: \.isSettled) { choice in
      let readings = zip(space.columns, choice).map { $0.classes[$1].witness }
      return space.table.trace(of: readings).verdict == .empty
    }
    guard let choice else { return nil }
    let cells = prefix.enumerated().compactMap { column, group -> TableProof.Gap.Cell? in
      let classes = space.columns[column].classes
      let answered = classes.indices.filter { classes[$0].isAnswered }
      guard group != answered, classes[group[0]].isAnswered else { return nil }
      let test = group.map { classes[$0].test }.joined(separator: ", ")
      return TableProof.Gap.Cell(input: space.table.inputs[column].name, test: test)
    }
    return TableProof.Gap(example: space.example(choice), cells: cells)
  }
}

package import Conditions
package import Diagnostics

/// Proofs over the whole domain of a table's inputs: gaps, overlaps and dead rules, each with a concrete case.
///
/// The space of cases is cut into classes of values that no cell tells apart, and walked depth first; branches in which
/// nothing can be found any more are cut. A proof that needs more than `budget` steps is given up and says so.
package struct TableProof {
  /// Cases that no rule covers.
  package struct Gap: Hashable {
    /// One of the cases.
    package let example: [Finding.Example]
    /// The cells of a rule that would cover them, by input; inputs that do not matter are left out.
    package let cells: [(input: String, test: String)]

    package static func == (left: Gap, right: Gap) -> Bool { left.example == right.example }
    package func hash(into hasher: inout Hasher) { hasher.combine(example) }
  }

  /// Rules that apply to the same case.
  package struct Overlap: Hashable {
    /// The numbers of the rules, from 1.
    package let rules: [Int]
    /// A case to which they all apply.
    package let example: [Finding.Example]
  }

  private let space: CaseSpace
  private var steps: Int

  /// Prepares the proofs of a table; `nil` when an input alone has too many values.
  ///
  /// - Parameters:
  ///   - when: the decision's own condition; cases in which it does not hold are left out.
  ///   - budget: how many steps each proof may take.
  package init?(_ table: DecisionTable, when: Condition?, budget: Int = 2_000_000) {
    guard let space = CaseSpace(table, when: when, limit: 100_000) else { return nil }
    self.space = space
    steps = budget
  }

  private struct BudgetSpent: Error {}

  private mutating func step() throws(BudgetSpent) {
    steps -= 1
    if steps < 0 { throw BudgetSpent() }
  }

  // MARK: Gaps

  /// The cases, all questions answered, that no rule covers; `nil` when the proof was given up.
  package mutating func gaps() -> [Gap]? {
    var found: [Gap] = []
    do {
      try findGaps([], alive: .all(space.table.rules.count), into: &found)
      return found
    } catch { return nil }
  }

  private mutating func findGaps(
    _ prefix: [[Int]], alive: RuleSet, into found: inout [Gap]
  ) throws(BudgetSpent) {
    try step()
    if alive.isEmpty {
      if let gap = try gap(prefix) { found.append(gap) }
      return
    }
    guard prefix.count < space.columns.count else { return }
    for (group, rest) in groups(of: prefix.count, alive: alive) {
      try findGaps(prefix + [group], alive: rest, into: &found)
    }
  }

  /// The classes of a column, those together that leave the same rules in play. Answers only, and "not asked".
  private func groups(of column: Int, alive: RuleSet) -> [([Int], RuleSet)] {
    var groups: [([Int], RuleSet)] = []
    for (index, value) in space.columns[column].classes.enumerated()
    where value.isAnswered || value.witness == .notAsked {
      let rest = alive.intersection(space.columns[column].applying[index])
      if !space.hasHiddenQuestions, let same = groups.firstIndex(where: { $0.1 == rest }) {
        groups[same].0.append(index)
      } else {
        groups.append(([index], rest))
      }
    }
    return groups
  }

  private mutating func gap(_ prefix: [[Int]]) throws(BudgetSpent) -> Gap? {
    guard let choice = try completion(of: prefix.map { $0[0] }, where: { $0.isAnswered || $0.witness == .notAsked })
    else { return nil }
    let readings = zip(space.columns, choice).map { $0.classes[$1].witness }
    guard space.table.trace(of: readings).verdict == .empty else { return nil }
    let cells = prefix.enumerated().compactMap { column, group -> (input: String, test: String)? in
      let answered = space.columns[column].classes.indices.filter { space.columns[column].classes[$0].isAnswered }
      guard group != answered, space.columns[column].classes[group[0]].isAnswered else { return nil }
      let tests = group.map { space.columns[column].classes[$0].test }
      return (space.table.inputs[column].name, tests.joined(separator: ", "))
    }
    return Gap(example: space.example(choice), cells: cells)
  }

  /// The first possible case that begins with the chosen classes.
  private mutating func completion(
    of prefix: [Int], where isAllowed: (ValueClass) -> Bool
  ) throws(BudgetSpent) -> [Int]? {
    try step()
    guard prefix.count < space.columns.count else { return space.isPossible(prefix) ? prefix : nil }
    for (index, value) in space.columns[prefix.count].classes.enumerated() where isAllowed(value) {
      if let found = try completion(of: prefix + [index], where: isAllowed) { return found }
      if !space.hasHiddenQuestions { return nil }
    }
    return nil
  }

  // MARK: Overlaps

  /// The pairs of rules that apply to the same case, answers missing or not; `nil` when the proof was given up.
  ///
  /// - Parameter matters: whether an overlap of two rules is of interest.
  package mutating func overlaps(where matters: (Int, Int) -> Bool = { _, _ in true }) -> [Overlap]? {
    var found: [Overlap] = []
    let count = space.table.rules.count
    do {
      for first in 0..<count {
        for second in first + 1..<max(count, first + 1) where matters(first + 1, second + 1) {
          if let choice = try sharedCase([], of: first, second) {
            found.append(Overlap(rules: [first + 1, second + 1], example: space.example(choice)))
          }
        }
      }
      return found
    } catch { return nil }
  }

  private mutating func sharedCase(_ prefix: [Int], of first: Int, _ second: Int) throws(BudgetSpent) -> [Int]? {
    try step()
    guard prefix.count < space.columns.count else { return space.isPossible(prefix) ? prefix : nil }
    let column = space.columns[prefix.count]
    for index in column.classes.indices
    where column.applying[index].contains(first) && column.applying[index].contains(second) {
      if let found = try sharedCase(prefix + [index], of: first, second) { return found }
      if !space.hasHiddenQuestions { return nil }
    }
    return nil
  }

  // MARK: Dead rules

  /// The rules that never decide because earlier ones always apply where they do; `nil` when the proof was given up.
  package mutating func deadRules() -> [Int]? {
    var dead: [Int] = []
    do {
      for rule in space.table.rules.indices {
        let applies = try sharedCase([], of: rule, rule) != nil
        if applies, try !decides(rule, [], alive: .all(space.table.rules.count)) { dead.append(rule + 1) }
      }
      return dead
    } catch { return nil }
  }

  /// Whether there is a case to which the rule applies and no earlier one.
  private mutating func decides(_ rule: Int, _ prefix: [Int], alive: RuleSet) throws(BudgetSpent) -> Bool {
    try step()
    guard prefix.count < space.columns.count else {
      return !alive.containsRule(before: rule) && space.isPossible(prefix)
    }
    if !alive.containsRule(before: rule), !space.hasHiddenQuestions { return true }
    var tried: Set<RuleSet> = []
    for (index, applying) in space.columns[prefix.count].applying.enumerated() where applying.contains(rule) {
      let rest = alive.intersection(applying)
      guard space.hasHiddenQuestions || tried.insert(rest).inserted else { continue }
      if try decides(rule, prefix + [index], alive: rest) { return true }
    }
    return false
  }

  // MARK: Cells

  /// The cells that hold for no case, and those that hold for every answer: rule and column, from 0.
  package func idleCells() -> (never: [(rule: Int, column: Int)], always: [(rule: Int, column: Int)]) {
    var never: [(rule: Int, column: Int)] = []
    var always: [(rule: Int, column: Int)] = []
    for (number, rule) in space.table.rules.enumerated() {
      for (column, cell) in rule.cells.enumerated() where !cell.isAny {
        let classes = space.columns[column].classes
        if !classes.contains(where: { $0.truths[number] == .yes }) { never.append((number, column)) }
        let answered = classes.filter(\.isAnswered)
        if cell.tests != [.answered], !answered.isEmpty, answered.allSatisfy({ $0.truths[number] == .yes }) {
          always.append((number, column))
        }
      }
    }
    return (never, always)
  }
}

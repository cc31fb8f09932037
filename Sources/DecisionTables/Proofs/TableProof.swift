package import Conditions

/// Proofs over the whole domain of a table's inputs: gaps, overlaps, dead rules, idle cells, needless inputs and rules
/// that can be joined, each with a concrete case.
///
/// The space of cases is cut into classes of values that no cell tells apart. A proof walks it depth first, input by
/// input, with the set of rules that are still in play; it leaves a branch as soon as nothing can be found in it, and
/// does not walk the same rest twice. So it follows the rules, of which there are few, and not the product of the
/// classes, which grows beyond all bounds. A proof that needs more than its budget of steps is given up and says so.
package struct TableProof {
  let space: CaseSpace
  private let budget: Int

  /// Prepares the proofs of a table; `nil` when an input alone has too many values.
  ///
  /// - Parameters:
  ///   - when: the decision's own condition; cases in which it does not hold are left out.
  ///   - budget: how many steps each proof may take.
  package init?(_ table: DecisionTable, when: Condition?, budget: Int = 2_000_000) {
    guard let space = CaseSpace(table, when: when, limit: 100_000) else { return nil }
    self.space = space
    self.budget = budget
  }

  /// Steps that a proof may still take.
  struct Budget {
    struct Spent: Error {}

    private var steps: Int
    /// What a step costs in a table of this size.
    private let cost: Int

    init(_ steps: Int, cost: Int) {
      self.steps = steps
      self.cost = cost
    }

    mutating func step() throws(Spent) {
      steps -= cost
      if steps < 0 { throw Spent() }
    }
  }

  /// Runs a proof within the budget; `nil` when it is spent.
  func prove<Result>(_ proof: (inout Budget) throws(Budget.Spent) -> Result) -> Result? {
    let classes = space.columns.map(\.classes.count).max() ?? 1
    var budget = Budget(budget, cost: 1 + classes * (1 + space.table.rules.count / 64) / 16)
    do {
      return try proof(&budget)
    } catch {
      return nil
    }
  }

  /// The first possible case that begins with the chosen classes.
  func completion(
    of prefix: [Int], _ budget: inout Budget, where isAllowed: (ValueClass) -> Bool, _ isWanted: ([Int]) -> Bool
  ) throws(Budget.Spent) -> [Int]? {
    try budget.step()
    guard prefix.count < space.columns.count else { return space.isPossible(prefix) && isWanted(prefix) ? prefix : nil }
    for (index, value) in space.columns[prefix.count].classes.enumerated() where isAllowed(value) {
      if let found = try completion(of: prefix + [index], &budget, where: isAllowed, isWanted) { return found }
      if !space.hasHiddenQuestions { return nil }
    }
    return nil
  }

  /// The classes of a column, those together that leave the same rules in play.
  func groups(
    of column: Int, alive: RuleSet, where isAllowed: (ValueClass) -> Bool
  ) -> [(classes: [Int], rest: RuleSet)] {
    var groups: [(classes: [Int], rest: RuleSet)] = []
    var place: [RuleSet: Int] = [:]
    for (index, value) in space.columns[column].classes.enumerated() where isAllowed(value) {
      let rest = alive.intersection(space.columns[column].applying[index])
      if !space.hasHiddenQuestions, let same = place[rest] {
        groups[same].classes.append(index)
      } else {
        place[rest] = groups.count
        groups.append(([index], rest))
      }
    }
    return groups
  }
}

extension ValueClass {
  /// Whether the class occurs in a case that is fully answered: an answer, or a question that is not asked.
  var isSettled: Bool { isAnswered || witness == .notAsked }
}

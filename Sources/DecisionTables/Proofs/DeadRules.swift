import Conditions

extension TableProof {
  /// The rules that never decide, because those that go before them apply wherever they do, or wait there with other
  /// outputs: one alone or several together; `nil` when the proof was given up. Under `priority` a rule goes before
  /// another by its outputs.
  package func deadRules() -> [Int]? {
    prove { budget throws(Budget.Spent) in
      let order = space.table.ruleOrderByPrecedence
      var earlier: [Int] = []
      var dead: [Int] = []
      for rule in order {
        let applies = try sharedCase([], of: rule, &budget)
        var tried: [Set<RuleSet>] = Array(repeating: [], count: space.columns.count + 1)
        let blockers = Blockers(earlier, of: rule, in: space.table)
        if applies, try !decides(rule, [], before: blockers.all, blockers, &tried, &budget) { dead.append(rule + 1) }
        earlier.append(rule)
      }
      return dead.sorted()
    }
  }

  /// The rules that go before another: one with other outputs already blocks it while it waits for an answer.
  private struct Blockers {
    let sameOutputs: RuleSet
    let otherOutputs: RuleSet

    init(_ earlier: [Int], of rule: Int, in table: DecisionTable) {
      var (same, other) = (RuleSet(count: table.rules.count), RuleSet(count: table.rules.count))
      for number in earlier {
        if table.disturbs(number, rule) { other.insert(number) } else { same.insert(number) }
      }
      (sameOutputs, otherOutputs) = (same, other)
    }

    var all: RuleSet { sameOutputs.union(otherOutputs) }

    /// Those of a set that still block in a class.
    func left(of set: RuleSet, applying: RuleSet, possible: RuleSet) -> RuleSet {
      set.intersection(sameOutputs).intersection(applying)
        .union(set.intersection(otherOutputs).intersection(possible))
    }
  }

  /// Whether there is a case to which the rule applies at all.
  private func sharedCase(_ prefix: [Int], of rule: Int, _ budget: inout Budget) throws(Budget.Spent) -> Bool {
    try budget.step()
    guard prefix.count < space.columns.count else { return space.isPossible(prefix) }
    for (index, applying) in space.columns[prefix.count].applying.enumerated() where applying.contains(rule) {
      if try sharedCase(prefix + [index], of: rule, &budget) { return true }
      if !space.hasHiddenQuestions { return false }
    }
    return false
  }

  /// Whether there is a case to which the rule applies and none of those before it that are still in play.
  private func decides(
    _ rule: Int, _ prefix: [Int], before: RuleSet, _ blockers: Blockers, _ tried: inout [Set<RuleSet>],
    _ budget: inout Budget
  ) throws(Budget.Spent) -> Bool {
    try budget.step()
    let canSkip = !space.hasHiddenQuestions
    guard prefix.count < space.columns.count else { return before.isEmpty && space.isPossible(prefix) }
    if before.isEmpty, canSkip { return true }
    guard !canSkip || tried[prefix.count].insert(before).inserted else { return false }
    let column = space.columns[prefix.count]
    var rests: Set<RuleSet> = []
    for (index, applying) in column.applying.enumerated() where applying.contains(rule) {
      let rest = blockers.left(of: before, applying: applying, possible: column.possible[index])
      guard !canSkip || rests.insert(rest).inserted else { continue }
      if try decides(rule, prefix + [index], before: rest, blockers, &tried, &budget) { return true }
    }
    return false
  }
}

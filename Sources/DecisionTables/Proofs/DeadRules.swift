import Conditions

extension TableProof {
  /// The rules that never decide because those that go before them always apply where they do, one alone or several
  /// together; `nil` when the proof was given up. Under `priority` a rule goes before another by its outputs.
  package func deadRules() -> [Int]? {
    prove { budget throws(Budget.Spent) in
      let order = space.table.ruleOrderByPrecedence
      var before = RuleSet(count: order.count)
      var dead: [Int] = []
      for rule in order {
        let applies = try sharedCase([], of: rule, &budget)
        var tried: [Set<RuleSet>] = Array(repeating: [], count: space.columns.count + 1)
        if applies, try !decides(rule, [], before: before, &tried, &budget) { dead.append(rule + 1) }
        before.insert(rule)
      }
      return dead.sorted()
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
    _ rule: Int, _ prefix: [Int], before: RuleSet, _ tried: inout [Set<RuleSet>], _ budget: inout Budget
  ) throws(Budget.Spent) -> Bool {
    try budget.step()
    let canSkip = !space.hasHiddenQuestions
    guard prefix.count < space.columns.count else { return before.isEmpty && space.isPossible(prefix) }
    if before.isEmpty, canSkip { return true }
    guard !canSkip || tried[prefix.count].insert(before).inserted else { return false }
    let column = space.columns[prefix.count]
    var rests: Set<RuleSet> = []
    for (index, applying) in column.applying.enumerated() where applying.contains(rule) {
      let rest = before.intersection(applying)
      guard !canSkip || rests.insert(rest).inserted else { continue }
      if try decides(rule, prefix + [index], before: rest, &tried, &budget) { return true }
    }
    return false
  }
}

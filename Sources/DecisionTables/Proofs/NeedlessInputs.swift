import Conditions

extension TableProof {
  /// The inputs, by position, that the table tests although no answer to them ever changes the outcome; `nil` when the
  /// proof was given up. Only cases that are fully answered are looked at.
  package func needlessInputs() -> [Int]? {
    guard !space.hasHiddenQuestions else { return [] }
    var needless: [Int] = []
    for column in space.columns.indices where space.columns[column].classes.count(where: \.isAnswered) > 1 {
      let order = space.columns.indices.filter { $0 != column } + [column]
      let matters = prove { budget throws(Budget.Spent) in
        var tried: [Set<RuleSet>] = Array(repeating: [], count: order.count + 1)
        return try changes(column, order, 0, alive: .all(space.table.rules.count), &tried, &budget)
      }
      guard let matters else { return nil }
      if !matters { needless.append(column) }
    }
    return needless
  }

  /// Whether the last column of the order changes the outcome for some answers to those before it.
  private func changes(
    _ column: Int, _ order: [Int], _ depth: Int, alive: RuleSet, _ tried: inout [Set<RuleSet>], _ budget: inout Budget
  ) throws(Budget.Spent) -> Bool {
    try budget.step()
    guard tried[depth].insert(alive).inserted else { return false }
    let groups = groups(of: order[depth], alive: alive, where: \.isAnswered)
    if depth == order.count - 1 { return Set(groups.map { space.table.outcome(ofApplying: $0.rest) }).count > 1 }
    for group in groups where try changes(column, order, depth + 1, alive: group.rest, &tried, &budget) { return true }
    return false
  }
}

extension DecisionTable {
  /// What the rules that apply come to, apart from their numbers.
  fileprivate func outcome(ofApplying rules: RuleSet) -> [OutputValue]? {
    let applying = rules.members.map { $0 + 1 }
    if hitPolicy.collects {
      if case .decided(let values, _) = collected(applying: applying) { return values }
      return nil
    }
    let best = ruleOrderByPrecedence.first { rules.contains($0) }
    return best.map { self.rules[$0].outputs.map(OutputValue.single) }
  }
}

import Conditions

extension TableProof {
  /// The rules that never decide, because those that go before them apply wherever they do, or wait there with other
  /// outputs: one alone or several together; `nil` when the proof was given up. Under `priority` a rule goes before
  /// another by its outputs.
  package func deadRules() -> [Int]? {
    prove { budget throws(Budget.Spent) in
      var earlier: [Int] = []
      var dead: [Int] = []
      for rule in space.table.ruleOrderByPrecedence {
        try budget.spend(earlier.count * space.columns.count)
        let applies = try Remainder(covers: space.impossible).firstCase(of: space.applying[rule], &budget) != nil
        let before = Remainder(covers: earlier.map { blocked(by: $0, rule) } + space.impossible)
        if applies, try before.firstCase(of: space.applying[rule], &budget) == nil { dead.append(rule + 1) }
        earlier.append(rule)
      }
      return dead.sorted()
    }
  }

  /// The cases in which a rule keeps a later one from deciding: where it applies, and with other outputs also where it
  /// waits for an answer.
  func blocked(by rule: Int, _ later: Int) -> Box {
    space.table.disturbs(rule, later) ? space.possible[rule] : space.applying[rule]
  }
}

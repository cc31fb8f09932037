import Conditions

extension TableProof {
  /// The inputs, by position, that the table tests although no answer to them ever changes the outcome, whatever else was
  /// answered or not; `nil` when the proof was given up.
  package func needlessInputs() -> [Int]? {
    guard !space.hasHiddenQuestions else { return [] }
    // One budget for all inputs, so that a wide table is given up as soon as a narrow one.
    return prove { budget throws(Budget.Spent) in
      var needless: [Int] = []
      for column in space.columns.indices where space.columns[column].classes.count(where: \.isAnswered) > 1 {
        let others = space.columns.indices.filter { $0 != column }
        var tried: [Set<State>] = Array(repeating: [], count: others.count + 1)
        let all = RuleSet.all(space.table.rules.count)
        let state = State(applying: all, possible: all)
        if try !changes(column, others[...], state, &tried, &budget) { needless.append(column) }
      }
      return needless
    }
  }

  /// The rules that apply, and those that apply or wait, after some inputs were read.
  private struct State: Hashable {
    let applying: RuleSet
    let possible: RuleSet

    /// After a class of one more input was read.
    func read(_ column: CaseSpace.Column, _ index: Int) -> State {
      State(
        applying: applying.intersection(column.applying[index]), possible: possible.intersection(column.possible[index])
      )
    }
  }

  /// Whether the answer to a column changes the outcome for some case of the other columns.
  private func changes(
    _ column: Int, _ others: ArraySlice<Int>, _ state: State, _ tried: inout [Set<State>], _ budget: inout Budget
  ) throws(Budget.Spent) -> Bool {
    try budget.step()
    guard tried[others.count].insert(state).inserted else { return false }
    guard let next = others.first else { return outcomes(of: column, state).count > 1 }
    for index in space.columns[next].classes.indices {
      let rest = state.read(space.columns[next], index)
      if try changes(column, others.dropFirst(), rest, &tried, &budget) { return true }
    }
    return false
  }

  /// What the table comes to for each answer to a column, with the other inputs as read.
  private func outcomes(of column: Int, _ state: State) -> Set<[OutputValue]> {
    let classes = space.columns[column].classes
    return Set(
      classes.indices.filter { classes[$0].isAnswered }.map { index in
        let rest = state.read(space.columns[column], index)
        return space.table.outcome(applying: rest.applying, possible: rest.possible)
      })
  }
}

extension DecisionTable {
  /// What rules that apply, and rules that apply or wait, come to, apart from their numbers.
  fileprivate func outcome(applying: RuleSet, possible: RuleSet) -> [OutputValue] {
    let undecided = [OutputValue.single("undecided")]
    if hitPolicy.collects {
      guard applying == possible, case .decided(let values, _) = collected(applying: applying.members.map { $0 + 1 })
      else { return undecided }
      return values
    }
    guard let best = ruleOrderByPrecedence.first(where: applying.contains) else {
      return possible.isEmpty ? [] : undecided
    }
    let waits = possible.members.contains { !applying.contains($0) && precedes($0, best) && disturbs($0, best) }
    return waits ? undecided : rules[best].outputs.map(OutputValue.single)
  }

  /// Whether a rule stands before another in the order in which they decide.
  private func precedes(_ rule: Int, _ other: Int) -> Bool {
    hitPolicy == .priority || rule < other
  }
}

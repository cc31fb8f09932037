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
        var choice = Array(repeating: 0, count: space.columns.count)
        let state = State(applying: all, possible: all)
        if try !changes(column, others[...], state, &choice, &tried, &budget) { needless.append(column) }
      }
      return needless
    }
  }

  /// The rules that apply, and those that apply or wait, after some inputs were read.
  private struct State: Hashable {
    let applying: RuleSet
    let possible: RuleSet
  }

  /// Whether the answer to a column changes the outcome for some case of the other columns.
  private func changes(
    _ column: Int, _ others: ArraySlice<Int>, _ state: State, _ choice: inout [Int], _ tried: inout [Set<State>],
    _ budget: inout Budget
  ) throws(Budget.Spent) -> Bool {
    try budget.step()
    guard tried[others.count].insert(state).inserted else { return false }
    guard let next = others.first else { return outcomes(of: column, choice).count > 1 }
    for index in space.columns[next].classes.indices {
      choice[next] = index
      let rest = State(
        applying: state.applying.intersection(space.columns[next].applying[index]),
        possible: state.possible.intersection(space.columns[next].possible[index]))
      if try changes(column, others.dropFirst(), rest, &choice, &tried, &budget) { return true }
    }
    return false
  }

  /// What the table comes to for each answer to a column, with the other inputs as chosen.
  private func outcomes(of column: Int, _ choice: [Int]) -> Set<[OutputValue]> {
    let answered = space.columns[column].classes.indices.filter { space.columns[column].classes[$0].isAnswered }
    return Set(
      answered.map { index in
        let readings = space.columns.indices.map { place in
          space.columns[place].classes[place == column ? index : choice[place]].witness
        }
        switch space.table.trace(of: readings).verdict {
        case .decided(let values, _): return values
        case .undecided: return [.single("undecided")]
        case .empty, .notApplicable: return []
        }
      })
  }
}

import Conditions

extension TableProof {
  /// The inputs, by position, that the table tests although no answer to them ever changes the outcome, whatever else was
  /// answered or not; `nil` when the proof was given up.
  package func needlessInputs() -> [Int]? {
    guard space.hideable.isEmpty else { return [] }
    // One budget for all inputs, so that a wide table is given up as soon as a narrow one.
    return prove { budget throws(Budget.Spent) in
      let search = NeedlessInputSearch(space)
      var needless: [Int] = []
      for column in space.columns.indices where space.columns[column].classes.count(where: \.isAnswered) > 1 {
        if try search.matters(column, &budget) { continue }
        needless.append(column)
      }
      return needless
    }
  }
}

/// Looks for two cases that differ in one answer only and come to different outcomes.
private struct NeedlessInputSearch {
  let space: CaseSpace
  /// For each input and class the rules whose cell holds, and those whose cell holds or waits.
  private let states: [[State]]

  /// The rules that apply, and those that apply or wait, as far as some inputs tell.
  private struct State: Hashable {
    var applying: BitSet
    var possible: BitSet

    func read(_ other: State) -> State {
      State(applying: applying.intersection(other.applying), possible: possible.intersection(other.possible))
    }
  }

  init(_ space: CaseSpace) {
    self.space = space
    let rules = space.table.rules.indices
    states = space.columns.map { column in
      column.classes.indices.map { index in
        var state = State(applying: BitSet(count: rules.count), possible: BitSet(count: rules.count))
        for rule in rules {
          if column.applying[rule].contains(index) { state.applying.insert(rule) }
          if column.possible[rule].contains(index) { state.possible.insert(rule) }
        }
        return state
      }
    }
  }

  /// Whether an answer to the input changes the outcome somewhere.
  func matters(_ column: Int, _ budget: inout TableProof.Budget) throws(TableProof.Budget.Spent) -> Bool {
    let others = space.columns.indices.filter { $0 != column }
    if try mattersToSomeRule(column, others, &budget) { return true }
    var tried: [Set<State>] = Array(repeating: [], count: others.count + 1)
    return try changes(column, others[...], untouched, &tried, &budget)
  }

  private var untouched: State {
    let all = BitSet.all(space.table.rules.count)
    return State(applying: all, possible: all)
  }

  /// Most inputs show that they matter at the first case of some rule that tests them: no need to look further.
  private func mattersToSomeRule(_ column: Int, _ others: [Int], _ budget: inout TableProof.Budget)
    throws(TableProof.Budget.Spent) -> Bool
  {
    var tried: Set<State> = []
    for (rule, box) in space.applying.enumerated() where !space.table.rules[rule].cells[column].isAny {
      guard let choice = box.firstCase else { continue }
      let state = others.reduce(untouched) { $0.read(states[$1][choice[$1]]) }
      guard tried.insert(state).inserted else { continue }
      try budget.spend(cost(of: states[column].count + others.count))
      if outcomes(of: column, state).count > 1 { return true }
    }
    return false
  }

  /// What it costs to read so many classes.
  private func cost(of classes: Int) -> Int { classes * (1 + space.table.rules.count / 64) }

  /// Whether the answer to a column changes the outcome for some case of the other columns.
  private func changes(
    _ column: Int, _ others: ArraySlice<Int>, _ state: State, _ tried: inout [Set<State>],
    _ budget: inout TableProof.Budget
  ) throws(TableProof.Budget.Spent) -> Bool {
    guard tried[others.count].insert(state).inserted else { return false }
    try budget.spend(cost(of: states[others.first ?? column].count) * 16)
    guard let next = others.first else { return outcomes(of: column, state).count > 1 }
    for read in states[next] where try changes(column, others.dropFirst(), state.read(read), &tried, &budget) {
      return true
    }
    return false
  }

  /// What the table comes to for each answer to a column, with the other inputs as read.
  private func outcomes(of column: Int, _ state: State) -> Set<[OutputValue]> {
    let answered = space.columns[column].classes.indices.filter { space.columns[column].classes[$0].isAnswered }
    let rests = Set(answered.map { state.read(states[column][$0]) })
    return Set(rests.map { space.table.outcome(applying: $0.applying, possible: $0.possible) })
  }
}

extension DecisionTable {
  /// What rules that apply, and rules that apply or wait, come to, apart from their numbers.
  fileprivate func outcome(applying: BitSet, possible: BitSet) -> [OutputValue] {
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

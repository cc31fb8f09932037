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
  /// The rules in the order in which they decide, and under `priority` the place of each one's outputs: worked out once,
  /// for outcomes are asked for more often than the budget counts.
  private let order: [Int]
  private let places: [Int]

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
    order = space.table.ruleOrderByPrecedence
    places = space.table.hitPolicy == .priority ? space.table.placesByPriority : []
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
    return Set(rests.map(outcome))
  }

  /// What rules that apply, and rules that apply or wait, come to, apart from their numbers.
  private func outcome(_ state: State) -> [OutputValue] {
    let undecided = [OutputValue.single("undecided")]
    let table = space.table
    if table.hitPolicy.collects {
      guard state.applying == state.possible,
        case .decided(let values, _) = table.collected(applying: state.applying.members.map { $0 + 1 })
      else { return undecided }
      return values
    }
    guard let best = order.first(where: state.applying.contains) else {
      return state.possible.isEmpty ? [] : undecided
    }
    let waits = state.possible.members.contains { !state.applying.contains($0) && disturbs($0, best) }
    return waits ? undecided : table.rules[best].outputs.map(OutputValue.single)
  }

  /// Whether a rule that waits leaves the table undecided although another applies.
  private func disturbs(_ waiting: Int, _ applying: Int) -> Bool {
    space.table.hitPolicy == .priority
      ? places[waiting] < places[applying] : waiting < applying && space.table.disturbs(waiting, applying)
  }
}

package import Diagnostics

import Conditions

extension TableProof {
  /// A table whose first applying rule decides, rewritten so that only one rule ever applies.
  package enum UniqueRows: Hashable {
    /// The rules: their order no longer matters.
    case rows([Row])
    /// Cells cannot say what holds where this input has no value.
    case cannotSay(input: String)
    /// In this case an answer is missing, and the rewritten table would not say the same.
    case differs([Finding.Example])

    /// One rule of the rewritten table.
    package struct Row: Hashable {
      /// The number of the rule that it comes from, from 1.
      package let rule: Int
      /// Its cells; inputs that do not matter are left out.
      package let cells: [RowCell]
    }
  }

  /// The table under `first` as rules of which never two apply, with the same outcome in every case, answers missing or
  /// not; `nil` when the proof was given up.
  package func uniqueRows() -> UniqueRows? {
    if let hidden = space.hideable.first { return .cannotSay(input: space.table.inputs[hidden].name) }
    return prove { budget throws(Budget.Spent) in
      var rows: [UniqueRows.Row] = []
      for rule in space.table.rules.indices {
        for part in try decided(by: rule, &budget) {
          var cells: [RowCell] = []
          for column in space.columns.indices where part.sides[column] != space.everything.sides[column] {
            let input = space.table.inputs[column].name
            guard let test = test(part.sides[column], column, from: rule) else { return .cannotSay(input: input) }
            cells.append(RowCell(input: input, test: test))
          }
          rows.append(UniqueRows.Row(rule: rule + 1, cells: cells))
        }
      }
      return try difference(rows, &budget).map(UniqueRows.differs) ?? .rows(rows)
    }
  }

  /// The cases in which a rule is the one that decides, as few boxes.
  private func decided(by rule: Int, _ budget: inout Budget) throws(Budget.Spent) -> [Box] {
    try budget.spend(rule * space.columns.count)
    let others = Remainder(covers: (0..<rule).map { blocked(by: $0, rule) })
    return BoxMerging(space).merged(try others.parts(of: space.applying[rule], &budget))
  }

  /// The classes as a cell that also says the same where there is no answer as the row it comes from.
  private func test(_ side: BitSet, _ column: Int, from rule: Int) -> String? {
    let all = space.columns[column].classes
    let classes = side.members.map { all[$0] }
    guard classes.allSatisfy({ $0.isAnswered || $0.witness == .notAnswered }) else { return nil }
    let test = ValueClass.test(of: classes)
    guard !classes.contains(where: { $0.witness == .notAnswered }),
      let unanswered = all.firstIndex(where: { $0.witness == .notAnswered })
    else { return test }
    // Here the row must fail without an answer where the rule fails, and wait where the rule waits.
    let fails = !space.columns[column].possible[rule].contains(unanswered)
    let answered = space.columns[column].classes(where: \.isAnswered)
    if side == answered { return fails ? "answered" : test == "answered" ? nil : test }
    let others = ValueClass.test(of: answered.subtracting(side).members.map { all[$0] })
    return fails ? "not(\(others), not answered)" : test
  }

  /// A case in which no row applies and only one of the two tables waits for an answer; `nil` when there is none.
  private func difference(_ rows: [UniqueRows.Row], _ budget: inout Budget) throws(Budget.Spent) -> [Finding.Example]? {
    // Both tables as one, so that the classes are fine enough for both.
    guard let both = CaseSpace(space.table.with(rows), when: when, limit: Self.valueLimit) else { throw Budget.Spent() }
    let old = Array(both.possible.prefix(space.table.rules.count))
    let (new, applying) = (Array(both.possible.dropFirst(old.count)), both.applying.dropFirst(old.count))
    for (waiting, others) in [(old, new), (new, old)] {
      let outside = Remainder(covers: applying + others)
      for box in waiting {
        if let choice = try outside.firstCase(of: box, &budget) { return both.example(choice) }
      }
    }
    return nil
  }
}

extension DecisionTable {
  /// The table with further rows behind its own; what they decide does not matter.
  fileprivate func with(_ rows: [TableProof.UniqueRows.Row]) -> DecisionTable {
    let further = rows.map { row in
      let from = rules[row.rule - 1]
      let cells = inputs.map { input in
        let written = row.cells.first { $0.input == input.name }.map { Written($0.test, at: from.span) }
        return written.map { WrittenCell([$0], at: from.span).parsed(for: input.name, in: input.domain).cell } ?? .any
      }
      return Rule(
        cells: cells, outputs: from.outputs, because: from.because, span: from.span, cellSpans: from.cellSpans)
    }
    return DecisionTable(
      name: name, hitPolicy: hitPolicy, inputs: inputs, outputs: outputs, rules: rules + further)
  }
}

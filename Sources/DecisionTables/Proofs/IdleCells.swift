import Conditions

extension TableProof {
  /// A cell of a table, by the positions of its rule and its input, from 0.
  package struct Place: Hashable {
    /// The rule.
    package let rule: Int
    /// The input.
    package let column: Int
  }

  /// The cells that hold for no case, and those that hold for every answer.
  package func idleCells() -> (never: [Place], always: [Place]) {
    var never: [Place] = []
    var always: [Place] = []
    for (number, rule) in space.table.rules.enumerated() {
      for (column, cell) in rule.cells.enumerated() where !cell.isAny {
        let classes = space.columns[column].classes
        if !classes.contains(where: { $0.truths[number] == .yes }) { never.append(Place(rule: number, column: column)) }
        let answered = classes.filter(\.isAnswered)
        if cell.tests != [.answered], !answered.isEmpty, answered.allSatisfy({ $0.truths[number] == .yes }) {
          always.append(Place(rule: number, column: column))
        }
      }
    }
    return (never, always)
  }

  /// Pairs of rules that could be one: they say the same for the same reason and differ in one cell only. Under `first`
  /// only neighbours, because between others the order may matter; where outputs are collected only rules that never
  /// apply together, because each counts.
  package func joinableRules() -> [(first: Int, second: Int, column: Int)] {
    let rules = space.table.rules
    var pairs: [(first: Int, second: Int, column: Int)] = []
    for first in rules.indices {
      for second in rules.indices.dropFirst(first + 1) {
        if space.table.hitPolicy == .first, second > first + 1 { break }
        guard rules[first].outputs == rules[second].outputs, rules[first].because == rules[second].because else {
          continue
        }
        let differing = space.columns.indices.filter { column in
          space.columns[column].classes.contains { $0.truths[first] != $0.truths[second] }
        }
        guard differing.count == 1, !(space.table.hitPolicy.collects && sharesClass(first, second, differing[0])) else {
          continue
        }
        pairs.append((first, second, differing[0]))
      }
    }
    return pairs
  }

  private func sharesClass(_ first: Int, _ second: Int, _ column: Int) -> Bool {
    space.columns[column].applying.contains { $0.contains(first) && $0.contains(second) }
  }
}

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
    let answered = space.columns.map { $0.classes(where: \.isAnswered) }
    for (number, rule) in space.table.rules.enumerated() {
      for (column, cell) in rule.cells.enumerated() where !cell.isAny {
        let holds = space.columns[column].applying[number]
        let place = Place(rule: number, column: column)
        if holds.isEmpty { never.append(place) }
        if cell.tests != [.answered], !answered[column].isEmpty, answered[column].isSubset(of: holds) {
          always.append(place)
        }
      }
    }
    return (never, always)
  }
}

package import Diagnostics

import Conditions

extension TableProof {
  /// Cases that no rule covers.
  package struct Gap: Hashable {
    /// One of the cases.
    package let example: [Finding.Example]
    /// The cells of a rule that would cover them, by input; inputs that do not matter are left out.
    package let cells: [RowCell]
  }

  /// One cell of a proposed rule.
  package struct RowCell: Hashable {
    /// The input.
    package let input: String
    /// The test, as a rubric writes it.
    package let test: String
  }

  /// The cases, all questions answered, that no rule covers, as few boxes; `nil` when the proof was given up.
  package func gaps() -> [Gap]? {
    prove { budget throws(Budget.Spent) in
      let rest = Remainder(covers: space.applying + space.impossible)
      let uncovered = try rest.parts(of: space.settled, &budget).flatMap(apartByWhatIsHidden)
      return BoxMerging(space).merged(uncovered.filter(isGap)).compactMap(gap)
    }
  }

  /// The box cut so that in each part a question is either asked or not.
  func apartByWhatIsHidden(_ box: Box) -> [Box] {
    space.hideable.reduce([box]) { parts, column in
      let hidden = space.columns[column].classes { $0.witness == .notAsked }
      return parts.flatMap { part in
        let side = part.sides[column]
        let halves = [side.subtracting(hidden), side.intersection(hidden)]
        return halves.filter { !$0.isEmpty }.map { part.with($0, at: column) }
      }
    }
  }

  /// Whether the decision should have said something: among the cases that no rule covers there may be some in which it
  /// is not applicable.
  private func isGap(_ box: Box) -> Bool {
    let readings = zip(space.columns, box.firstCase ?? []).map { $0.classes[$1].witness }
    return !readings.contains(.notAsked) || space.table.trace(of: readings).verdict == .empty
  }

  private func gap(_ box: Box) -> Gap? {
    guard let choice = box.firstCase else { return nil }
    let cells = zip(space.columns, box.sides).enumerated().compactMap { column, pair -> RowCell? in
      let (all, side) = (pair.0.classes, pair.1)
      guard side != pair.0.classes(where: \.isAnswered), let first = side.first, all[first].isAnswered else {
        return nil
      }
      let test = ValueClass.test(of: side.members.map { all[$0] })
      return RowCell(input: space.table.inputs[column].name, test: test)
    }
    return Gap(example: space.example(choice), cells: cells)
  }
}

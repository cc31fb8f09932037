import Conditions
import DecisionTables
import Diagnostics

extension RubricCheck {
  /// What the proofs say of a table: gaps, overlaps, dead rules and idle cells (contracts.md §3).
  func proof(of table: DecisionTable, when: Condition?, name: Written) -> [Finding] {
    guard var proof = TableProof(table, when: when) else {
      return [Finding(RubricFact.notProved(decision: table.name), at: name.span)]
    }
    var findings = idleCells(of: table, proof.idleCells())
    switch table.hitPolicy {
    case .unique, .any:
      findings += gaps(proof.gaps(), of: table, name: name) + overlaps(&proof, of: table, name: name)
    case .first, .priority:
      findings += gaps(proof.gaps(), of: table, name: name) + deadRules(&proof, of: table, name: name)
    case .collect, .ruleOrder, .outputOrder:
      break
    }
    return findings + unanswered(in: table, name: name)
  }

  private func gaps(_ gaps: [TableProof.Gap]?, of table: DecisionTable, name: Written) -> [Finding] {
    guard let gaps else { return [Finding(RubricFact.notProved(decision: table.name), at: name.span)] }
    return gaps.map { gap in
      let cells = gap.cells.map {
        $0.test.contains(",") || $0.test.contains("[") || $0.test.contains("]") || $0.test.contains(">")
          || $0.test.contains("<") ? "\($0.input): '\($0.test)'" : "\($0.input): \($0.test)"
      }
      let row = "- {" + (cells + ["then: …"]).joined(separator: ", ") + "}"
      return Finding(RubricFact.gap(decision: table.name, row: row), at: name.span, example: gap.example)
    }
  }

  private func overlaps(_ proof: inout TableProof, of table: DecisionTable, name: Written) -> [Finding] {
    let isAny = table.hitPolicy == .any
    let overlaps = proof.overlaps { first, second in
      !isAny || table.rules[first - 1].outputs != table.rules[second - 1].outputs
    }
    guard let overlaps else { return [Finding(RubricFact.notProved(decision: table.name), at: name.span)] }
    return overlaps.map { overlap in
      let first = table.rules[overlap.rules[0] - 1]
      let second = table.rules[overlap.rules[1] - 1]
      let fact = RubricFact.overlap(
        decision: table.name, rules: overlap.rules, differ: first.outputs != second.outputs)
      return Finding(
        fact, at: second.span, rules: overlap.rules, example: overlap.example,
        notes: [Finding.Note(Sentences.otherRule(overlap.rules[0]), at: first.span)])
    }
  }

  private func deadRules(_ proof: inout TableProof, of table: DecisionTable, name: Written) -> [Finding] {
    guard table.hitPolicy == .first else { return [] }
    guard let dead = proof.deadRules() else {
      return [Finding(RubricFact.notProved(decision: table.name), at: name.span)]
    }
    return dead.map { rule in
      Finding(RubricFact.deadRule(decision: table.name, rule: rule), at: table.rules[rule - 1].span, rules: [rule])
    }
  }

  private func idleCells(
    of table: DecisionTable, _ idle: (never: [(rule: Int, column: Int)], always: [(rule: Int, column: Int)])
  ) -> [Finding] {
    let never = idle.never.map { cell in
      let input = table.inputs[cell.column]
      let test = table.rules[cell.rule].cells[cell.column].text
      let countsAsMissing = input.domain.options?[test]?.isMissing ?? false
      return Finding(
        RubricFact.neverHolds(input: input.name, test: test, countsAsMissing: countsAsMissing),
        at: table.rules[cell.rule].cellSpans[cell.column], rules: [cell.rule + 1])
    }
    let always = idle.always.map { cell in
      Finding(
        RubricFact.alwaysHolds(
          input: table.inputs[cell.column].name, test: table.rules[cell.rule].cells[cell.column].text),
        at: table.rules[cell.rule].cellSpans[cell.column], rules: [cell.rule + 1])
    }
    return never + always
  }

  /// Optional questions on whose silence the table says nothing.
  private func unanswered(in table: DecisionTable, name: Written) -> [Finding] {
    let silent = table.inputs.enumerated().filter { column, input in
      guard case .question(isRequired: false) = input.source else { return false }
      return !table.rules.contains { $0.cells[column].holds(for: .notAnswered) == .yes && !$0.cells[column].isAny }
    }
    guard !silent.isEmpty else { return [] }
    return [Finding(RubricFact.unanswered(decision: table.name, inputs: silent.map(\.element.name)), at: name.span)]
  }
}

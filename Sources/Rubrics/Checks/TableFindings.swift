import Conditions
import DecisionTables
import Diagnostics

extension RubricCheck {
  /// What the proofs say of a table: gaps, overlaps, dead rules, idle cells, needless inputs and rules that can be joined
  /// (contracts.md §3). A proof that was given up is told once.
  func proof(of table: DecisionTable, when: Condition?, name: Written) -> [Finding] {
    guard let proof = TableProof(table, when: when) else { return [notProved(table, name)] }
    let proved: [[Finding]?] = [
      gaps(proof, of: table, name: name), overlaps(proof, of: table), deadRules(proof, of: table),
      needlessInputs(proof, of: table, name: name),
    ]
    let givenUp = proved.contains { $0 == nil } ? [notProved(table, name)] : []
    return idleCells(proof, of: table) + proved.compactMap(\.self).joined() + joinable(proof, of: table) + givenUp
      + unanswered(in: table, name: name)
  }

  private func notProved(_ table: DecisionTable, _ name: Written) -> Finding {
    Finding(RubricFact.notProved(decision: table.name), at: name.span)
  }

  private func gaps(_ proof: TableProof, of table: DecisionTable, name: Written) -> [Finding]? {
    if table.hitPolicy.collects { return [] }
    return proof.gaps()?.map { gap in
      let row = PastedRow.text(gap.cells, ["then: …"])
      return Finding(RubricFact.gap(decision: table.name, row: row), at: name.span, example: gap.example)
    }
  }

  private func overlaps(_ proof: TableProof, of table: DecisionTable) -> [Finding]? {
    guard [.unique, .any].contains(table.hitPolicy) else { return [] }
    return proof.overlaps(onlyWhereOutputsDiffer: table.hitPolicy == .any)?.map { overlap in
      let rules = overlap.rules.map { table.rules[$0 - 1] }
      let differ = Set(rules.map(\.outputs)).count > 1
      let notes = zip(overlap.rules, rules).dropLast().map { Finding.Note(Sentences.otherRule($0), at: $1.span) }
      return Finding(
        RubricFact.overlap(decision: table.name, rules: overlap.rules, differ: differ), at: rules[rules.count - 1].span,
        rules: overlap.rules, example: overlap.example, notes: notes)
    }
  }

  private func deadRules(_ proof: TableProof, of table: DecisionTable) -> [Finding]? {
    guard [.first, .priority].contains(table.hitPolicy) else { return [] }
    return proof.deadRules()?.map { rule in
      Finding(RubricFact.deadRule(decision: table.name, rule: rule), at: table.rules[rule - 1].span, rules: [rule])
    }
  }

  private func needlessInputs(_ proof: TableProof, of table: DecisionTable, name: Written) -> [Finding]? {
    proof.needlessInputs()?.map { column in
      let place = table.rules.first { !$0.cells[column].isAny }?.cellSpans[column] ?? name.span
      return Finding(RubricFact.needlessInput(decision: table.name, input: table.inputs[column].name), at: place)
    }
  }

  private func joinable(_ proof: TableProof, of table: DecisionTable) -> [Finding] {
    proof.joinableRules().map { set in
      let tests = set.rules.map { table.rules[$0].cells[set.column].text }
      let cell = "\(table.inputs[set.column].name): \(PastedRow.plain(tests.joined(separator: ", ")))"
      let numbers = set.rules.map { $0 + 1 }
      let notes = zip(numbers, set.rules).dropLast().prefix(5).map {
        Finding.Note(Sentences.otherRule($0), at: table.rules[$1].span)
      }
      return Finding(
        RubricFact.joinable(decision: table.name, rules: numbers, cell: cell),
        at: table.rules[set.rules[set.rules.count - 1]].span, rules: numbers, notes: notes)
    }
  }

  /// The cells of a condition that hold for no value of their input, or for every answer.
  func idleCells(of condition: Condition) -> [Finding] {
    condition.parts.flatMap { part -> [Finding] in
      guard let input = scope[part.input],
        let classes = input.domain.classes(under: [part.cell], absences: [.notAnswered], limit: 100_000),
        !part.cell.isAny
      else { return [] }
      let answered = classes.filter(\.isAnswered)
      if !classes.contains(where: { $0.truths[0] == .yes }) {
        let fact = RubricFact.neverHolds(input: part.input, test: part.cell.text, countsAsMissing: false)
        return [Finding(fact, at: part.span)]
      }
      guard part.cell.tests != [.answered], answered.allSatisfy({ $0.truths[0] == .yes }) else { return [] }
      return [Finding(RubricFact.alwaysHolds(input: part.input, test: part.cell.text), at: part.span)]
    }
  }

  private func idleCells(_ proof: TableProof, of table: DecisionTable) -> [Finding] {
    let idle = proof.idleCells()
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

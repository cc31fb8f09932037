/// A case on which engine and oracle differ.
struct Disagreement: Hashable, CustomStringConvertible {
  var rubric: PlainRubric
  var answers: [String: String]
  var differences: [String]

  /// The smallest case that still fails: leaves out decisions, criteria, rules, cells, answers one by one.
  func shrunk(while difference: (PlainRubric, [String: String]) -> [String]) -> Disagreement {
    var smallest = self
    var isSmaller = true
    while isSmaller {
      isSmaller = false
      for (rubric, answers) in smallest.steps {
        let differences = difference(rubric, answers)
        guard !differences.isEmpty else { continue }
        smallest = Disagreement(rubric: rubric, answers: answers, differences: differences)
        isSmaller = true
        break
      }
    }
    return smallest
  }

  /// Every case with one thing less.
  private var steps: [(PlainRubric, [String: String])] {
    var steps: [PlainRubric] = []
    func step(_ change: (inout PlainRubric) -> Void) {
      var smaller = rubric
      change(&smaller)
      steps.append(smaller)
    }
    for index in rubric.criteria.indices { step { $0.criteria.remove(at: index) } }
    for index in rubric.decisions.indices { step { $0.decisions.remove(at: index) } }
    for index in rubric.scales.indices { step { $0.scales.remove(at: index) } }
    for (index, decision) in rubric.decisions.enumerated() {
      if !decision.when.isEmpty { step { $0.decisions[index].when = [] } }
      for row in decision.rules.indices where decision.rules.count > 1 {
        step { $0.decisions[index].rules.remove(at: row) }
      }
      for (row, rule) in decision.rules.enumerated() {
        for cell in rule.cells.indices { step { $0.decisions[index].rules[row].cells.remove(at: cell) } }
      }
    }
    for index in rubric.questions.indices {
      if !rubric.questions[index].showIf.isEmpty { step { $0.questions[index].showIf = [] } }
      step { $0.questions.remove(at: index) }
    }
    return steps.map { ($0, answers) }
      + answers.keys.sorted().map { name in (rubric, answers.filter { $0.key != name }) }
  }

  var description: String {
    var lines = ["seed \(Chance.seed); answers \(answers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })"]
    for question in rubric.questions {
      let options = question.options.map { $0.code + ($0.isMissing ? "?" : "") + ($0.isExclusive ? "!" : "") }
      lines.append("question \(question.name) \(question.kind) \(options) show_if \(text(question.showIf))")
    }
    for scale in rubric.scales {
      lines.append(
        "scale \(scale.name) \(scale.items.map { ($0.isReversed ? "-" : "") + $0.question }) ≥ \(scale.atLeast)")
    }
    for decision in rubric.decisions {
      lines.append("decision \(decision.name), \(decision.hit), when \(text(decision.when))")
      for rule in decision.rules { lines.append("  \(text(rule.cells)) → \(rule.then)") }
    }
    for criterion in rubric.criteria {
      lines.append("criterion \(criterion.name) × \(criterion.weight)")
      for level in criterion.levels { lines.append("  \(level.score): \(level.when.map(text) ?? "always")") }
    }
    return (lines + differences).joined(separator: "\n")
  }

  private func text(_ cells: [PlainCell]) -> String {
    "{" + cells.map { "\($0.input): \($0.test)" }.joined(separator: ", ") + "}"
  }
}

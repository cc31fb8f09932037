import Conditions
import DecisionTables
import Diagnostics
import Vignettes

extension RubricCheck {
  /// The criterion with its levels from the highest score down; `nil` when something is wrong with it.
  mutating func resolve(_ criterion: Criterion) -> SoundCriterion? {
    guard !usesUnread(criterion.levels.compactMap(\.when)) else { return nil }
    let before = findings.count
    checkLevels(of: criterion)
    if !(criterion.weight > 0) { report(.weight(criterion.name.text), at: criterion.weightSpan ?? criterion.name.span) }
    let reads = criterion.reads
    for name in reads where scope.questions[name.text] == nil {
      report(.readsUnknown(name.text, known: scope.questions.keys.sorted()), at: name.span)
    }
    if criterion.scorer == .raters, reads.isEmpty {
      report(.readsNothing(criterion.name.text), at: criterion.name.span)
    }
    let table = criterion.scorer == .rules ? levelTable(of: criterion) : nil
    guard !findings.dropFirst(before).haveErrors else { return nil }
    return SoundCriterion(declaration: criterion, table: table)
  }

  private mutating func checkLevels(of criterion: Criterion) {
    if criterion.levels.count < 2 { report(.noLevels(criterion.name.text), at: criterion.name.span) }
    var scores: Set<Double> = []
    for level in criterion.levels {
      guard let score = decimal(level.score.text) else {
        report(.levelScore(level.score.text), at: level.score.span)
        continue
      }
      if !scores.insert(score).inserted { report(.duplicateLevel(level.score.text), at: level.score.span) }
      if criterion.scorer == .raters, let part = level.when?.parts.first {
        report(.ratersWithWhen(criterion.name.text), at: part.input.span)
      }
    }
  }

  /// Levels given by rule are a table tried from the highest score down, as under `first`.
  private mutating func levelTable(of criterion: Criterion) -> DecisionTable? {
    let before = findings.count
    let levels = criterion.levelsFromTheTop
    let conditions = levels.map { level in level.when.map { resolve($0) } ?? Condition([]) }
    guard findings.count == before else { return nil }
    if conditions.allSatisfy(\.parts.isEmpty) {
      report(.nothingToScore(criterion.name.text), at: criterion.name.span)
      return nil
    }
    let used = Set(conditions.flatMap { $0.parts.map(\.input) })
    let inputs = scope.names.filter(used.contains).compactMap { scope[$0] }
    let rules = zip(levels, conditions).map { level, condition in
      condition.row(over: inputs, outputs: [level.score.text], because: level.label?.text, span: level.score.span)
    }
    let table = DecisionTable(
      name: criterion.name.text, hitPolicy: .first, inputs: inputs,
      outputs: [DecisionTable.Output(values: nil)], rules: rules)
    report(levelFindings(of: table, name: criterion.name))
    return table
  }

  /// A case that meets no level would leave the criterion without a score; a level hidden by higher ones is dead.
  private func levelFindings(of table: DecisionTable, name: Written) -> [Finding] {
    proof(of: table, when: nil, name: name).compactMap { finding in
      switch finding.code {
      case .gap:
        Finding(RubricFact.levelGap(criterion: table.name), at: name.span, example: finding.example)
      case .unanswered: nil
      case .deadRule:
        finding.rules.first.map { rule in
          let fact = RubricFact.deadLevel(criterion: table.name, score: table.rules[rule - 1].outputs[0])
          return Finding(fact, at: table.rules[rule - 1].span)
        }
      default: finding
      }
    }
  }
}

extension Criterion {
  /// The levels by points, the highest first.
  var levelsFromTheTop: [Level] {
    levels.sorted { (decimal($0.score.text) ?? 0) > (decimal($1.score.text) ?? 0) }
  }
}

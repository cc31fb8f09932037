public import Diagnostics

import Conditions
import DecisionTables

extension Explanation {
  /// The explanation for a person: what was decided, why, and why each other rule was not.
  public func text(in language: Language) -> String {
    let words = ExplanationWords(language: language)
    let head = words.heading(rubric)
    let decisions = zip(rubric.decisions, judgement.decisions).map { lines(of: $0, $1, words) }
    let criteria = zip(rubric.criteria, judgement.criteria).map { lines(of: $0, $1, words) }
    let scales = judgement.scales.map { words.scale($0) }
    let discussion = words.discussion(rubric.rubric.discussion.map(\.text))
    let blocks = (decisions + criteria + [discussion]).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
    return ([head] + scales + blocks).joined(separator: "\n\n") + "\n"
  }

  private func lines(
    of decision: SoundDecision, _ judged: DecisionJudgement, _ words: ExplanationWords
  ) -> [String] {
    var lines = [words.verdict(judged)]
    if let because = judged.rules.first.flatMap({ decision.table.rules[$0 - 1].because }) {
      lines.append("  " + words.because(because))
    }
    if let when = judged.when, when.state != .applies, let condition = decision.when {
      for (part, cell) in zip(condition.parts, when.cells) where cell.truth != .yes {
        lines.append("  " + words.cell(part.input, part.cell, cell))
      }
    }
    for rule in judged.trace?.rules ?? [] {
      lines.append("  " + words.rule(rule, says: decision.table.rules[rule.number - 1].outputs, decided: judged.rules))
      lines += cells(of: rule, in: decision.table, words)
    }
    let awaited = awaited(for: decision.name)
    if !awaited.isEmpty { lines.append("  " + words.awaited) }
    lines += awaited.map { "    " + words.awaited($0, of: judged) }
    if let change = changes[decision.name] {
      lines.append("  " + words.change(change, of: judged))
    } else if !untried.isEmpty {
      lines.append("  " + words.untried(untried))
    }
    return lines
  }

  /// The cells that tell why: all of a rule that applies, those that wait, or the first that failed.
  private func cells(
    of rule: TableTrace.RuleTrace, in table: DecisionTable, _ words: ExplanationWords
  ) -> [String] {
    let telling: [TableTrace.CellTrace] =
      switch rule.state {
      case .applies: rule.cells
      case .waits: rule.cells.filter { $0.truth == .unknown }
      case .fails: Array(rule.cells.filter { $0.truth == .no }.prefix(1))
      }
    return telling.map { cell in
      "      " + words.cell(table.inputs[cell.input].name, table.rules[rule.number - 1].cells[cell.input], cell)
    }
  }

  private func lines(
    of criterion: SoundCriterion, _ judged: CriterionJudgement, _ words: ExplanationWords
  ) -> [String] {
    let declaration = criterion.declaration
    let isAsked = !unasked.contains(criterion.name)
    var lines = [words.points(judged, of: criterion, isAsked: isAsked)]
    guard isAsked, judged.isRelevant(scoredBy: declaration.scorer) else { return lines }
    if let feedback = declaration.feedback { lines.append("  " + words.feedback(feedback.text)) }
    lines += declaration.law.map { "  " + words.law($0) }
    guard let table = criterion.table, let trace = judged.trace else { return lines }
    for rule in trace.rules {
      let score = table.rules[rule.number - 1].outputs[0]
      let label = declaration.levels.first { $0.score.text == score }?.label?.text
      lines.append("  " + words.level(rule, score: score, label, isGiven: trace.verdict.rules.contains(rule.number)))
      lines += cells(of: rule, in: table, words)
    }
    return lines
  }
}

extension CriterionJudgement {
  /// Whether there is something to say of it: it was scored, waits for an answer, or for raters.
  fileprivate func isRelevant(scoredBy scorer: Criterion.Scorer) -> Bool {
    points != nil || !missing.isEmpty || scorer == .raters
  }
}

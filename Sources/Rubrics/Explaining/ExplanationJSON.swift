public import Diagnostics

import Conditions
import DecisionTables
import Vignettes

extension Explanation {
  fileprivate func decisions(in language: Language) -> [JSON] {
    zip(rubric.decisions, judgement.decisions).map { json($0, $1, language) }
  }

  fileprivate func criteria(in language: Language) -> [JSON] {
    zip(rubric.criteria, judgement.criteria).map { json($0, $1, language) }
  }

  private func json(_ decision: SoundDecision, _ judged: DecisionJudgement, _ language: Language) -> JSON {
    let because = judged.rules.first.flatMap { decision.table.rules[$0 - 1].because?[language] }
    return .members([
      "rubric": .string(rubric.id),
      "version": .integer(rubric.rubric.standing.version),
      "hash": .text(rubric.rubric.contentHash?.text),
      "decision": .string(decision.name),
      "state": .string(judged.verdict.state),
      "outcome": outcome(judged.verdict, named: judged.outputs),
      "rule": rule(judged.rules),
      "because": .text(because),
      "missing": .array(judged.missing.map(JSON.string)),
      "rules": .array(judged.trace?.rules.map { json($0, in: decision.table) } ?? []),
      "nearest_change": changes[decision.name]?.json ?? .null,
      "awaited": .array(awaited(for: decision.name).map { json($0, named: judged.outputs) }),
    ])
  }

  private func json(_ awaited: AwaitedAnswer, named outputs: [String?]) -> JSON {
    .members([
      "question": .string(awaited.question),
      "leads_to": .array(
        awaited.leadsTo.map { outcome in
          .members([
            "answers": .array(outcome.answers.map { .string($0.written) }),
            "state": .string(outcome.verdict.state),
            "outcome": self.outcome(outcome.verdict, named: outputs),
            "missing": .array(outcome.missing.map(JSON.string)),
          ])
        }),
      "complete": .bool(awaited.isComplete),
    ])
  }

  /// The rule that decided, or the list of them under a collecting policy.
  private func rule(_ numbers: [Int]) -> JSON {
    numbers.count > 1 ? .array(numbers.map(JSON.integer)) : .count(numbers.first)
  }

  private func outcome(_ verdict: Verdict, named outputs: [String?]) -> JSON {
    guard case .decided(let values, _) = verdict else { return .null }
    if outputs == [nil] { return values.first?.json ?? .null }
    return .object(zip(outputs, values).map { JSON.Member($0 ?? "", $1.json) })
  }

  private func json(_ rule: TableTrace.RuleTrace, in table: DecisionTable) -> JSON {
    let cells = table.rules[rule.number - 1].cells
    return .members([
      "number": .integer(rule.number),
      "state": .string(rule.state.rawValue),
      "cells": .array(
        rule.cells.map { cell in
          .members([
            "input": .string(table.inputs[cell.input].name),
            "test": .string(cells[cell.input].text),
            "answer": cell.reading.json,
            "state": .string(cell.truth.name),
          ])
        }),
    ])
  }

  private func json(_ criterion: SoundCriterion, _ judged: CriterionJudgement, _ language: Language) -> JSON {
    .members([
      "rubric": .string(rubric.id),
      "version": .integer(rubric.rubric.standing.version),
      "hash": .text(rubric.rubric.contentHash?.text),
      "criterion": .string(criterion.name),
      "title": .text(criterion.declaration.title?.text[language]),
      "scored_by": .string(criterion.declaration.scorer.rawValue),
      "points": .figure(judged.points),
      "full": .number(judged.fullPoints),
      "weight": .number(judged.weight),
      "missing": .array(judged.missing.map(JSON.string)),
      "feedback": .text(criterion.declaration.feedback?.text[language]),
      "levels": .array(
        zip(judged.trace?.rules ?? [], criterion.table?.rules ?? []).map { trace, rule in
          guard let table = criterion.table, case .object(let members) = json(trace, in: table) else { return .null }
          return .object([JSON.Member("score", .string(rule.outputs.first ?? ""))] + members)
        }),
    ])
  }
}

extension OutputValue {
  fileprivate var json: JSON {
    switch self {
    case .single(let literal): .string(literal)
    case .list(let literals): .array(literals.map(JSON.string))
    }
  }
}

extension Verdict {
  /// Which of the four it is, as programs read it.
  var state: String {
    switch self {
    case .decided: "decided"
    case .undecided: "undecided"
    case .empty: "empty"
    case .notApplicable: "not applicable"
    }
  }
}

extension Reading {
  fileprivate var json: JSON {
    if case .value(let answer) = self { answer.json } else { .null }
  }
}

extension Truth {
  fileprivate var name: String {
    switch self {
    case .yes: "true"
    case .no: "false"
    case .unknown: "unknown"
    }
  }
}

extension Array where Element == Explanation {
  /// Explanations by several rubrics as one document (contract `vignet.explain/1`).
  public func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.explain/1"),
      "decisions": .array(flatMap { $0.decisions(in: language) }),
      "criteria": .array(flatMap { $0.criteria(in: language) }),
    ])
  }
}

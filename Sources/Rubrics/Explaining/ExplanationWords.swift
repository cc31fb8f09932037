import Conditions
import DecisionTables
import Diagnostics
import Vignettes

/// The pieces of an explanation in words of one language.
struct ExplanationWords {
  let language: Language

  func heading(_ rubric: SoundRubric) -> String {
    let standing = rubric.rubric.standing
    return [
      Sentences.heading(rubric.id, version: standing.version)[language],
      standing.status.map { Sentences.status($0)[language] }, rubric.rubric.contentHash?.short,
    ].compactMap(\.self).joined(separator: ", ")
  }

  func scale(_ scale: ScaleValue) -> String {
    if let value = scale.value { return "\(scale.name) = " + NumberFormat(language).fixed(value, decimals: 1) }
    return "\(scale.name): " + Sentences.tooFewAnswers(scale.missing.joined(separator: ", "))[language]
  }

  // MARK: Decisions

  func verdict(_ judged: DecisionJudgement) -> String {
    guard let outcome = outcome(judged.verdict, named: judged.outputs) else {
      return "\(judged.name): " + withoutOutcome(judged)
    }
    let rules = judged.rules.isEmpty ? "" : "  (\(Sentences.byRules(judged.rules)[language]))"
    return "\(judged.name) = \(outcome)\(rules)"
  }

  private func withoutOutcome(_ judged: DecisionJudgement) -> String {
    switch judged.verdict {
    case .empty: Sentences.noRuleApplies[language]
    case .notApplicable: Sentences.notApplicable[language]
    case .decided, .undecided: Sentences.undecided(judged.missing.joined(separator: ", "))[language]
    }
  }

  private func outcome(_ verdict: Verdict, named outputs: [String?]) -> String? {
    guard let values = verdict.outcome else { return nil }
    return zip(outputs, values).map { name, value in
      (name.map { "\($0): " } ?? "") + (value == .list([]) ? Sentences.emptyList[language] : value.written)
    }.joined(separator: ", ")
  }

  func because(_ reason: LocalisedText) -> String { Sentences.because(reason)[language] }

  func rule(_ rule: TableTrace.RuleTrace, says outputs: [String], decided: [Int]) -> String {
    (decided.contains(rule.number) ? "→ " : "  ")
      + Sentences.rule(rule.number, says: outputs.joined(separator: ", "), rule.state)[language]
  }

  /// An answer as the page shows it too: a mean of items has more decimals than anybody reads.
  private func words(for answer: Answer) -> String {
    if case .number(let value) = answer { return NumberFormat(language).asWritten(value) }
    return answer.written
  }

  func cell(_ input: String, _ cell: Cell, _ trace: TableTrace.CellTrace) -> String {
    let sentence =
      switch trace.reading {
      case .value(let answer):
        Sentences.answered(input, words(for: answer), meets: trace.truth == .yes, cell.text)
      case .notAnswered: Sentences.notAnswered(input, cell.text)
      case .undecided: Sentences.inputUndecided(input, cell.text)
      case .notAsked: Sentences.notAsked(input, cell.text)
      }
    return sentence[language]
  }

  // MARK: What would lead elsewhere

  func change(_ change: NearestChange, of judged: DecisionJudgement) -> String {
    let steps = change.steps.map { Sentences.step($0.question, to: $0.to.written, from: $0.from?.written) }
    let outcome = outcome(.decided(change.outcome, rules: []), named: judged.outputs) ?? ""
    return Sentences.smallestChange(steps, outcome: outcome)[language]
  }

  func untried(_ questions: [String]) -> String {
    Sentences.untried(questions.joined(separator: ", "))[language]
  }

  var awaited: String { Sentences.awaited[language] }

  /// Such as `effort: usual, more → routine; much_more → difficult`.
  func awaited(_ awaited: AwaitedAnswer, of judged: DecisionJudgement) -> String {
    let outcomes = awaited.leadsTo.map { leads in
      leads.answers.map(\.written).joined(separator: ", ") + " → " + words(for: leads, named: judged.outputs)
    }
    let remark: [String] =
      awaited.isComplete
      ? [] : [(awaited.leadsTo.isEmpty ? Sentences.noneTried : Sentences.onlySomeTried)[language]]
    return "\(awaited.question): " + (outcomes + remark).joined(separator: "; ")
  }

  private func words(for leads: AwaitedAnswer.Outcome, named outputs: [String?]) -> String {
    switch leads.verdict {
    case .decided: outcome(leads.verdict, named: outputs) ?? ""
    case .undecided: Sentences.stillUndecided(leads.missing.joined(separator: ", "))[language]
    case .empty: Sentences.noRuleApplies[language]
    case .notApplicable: Sentences.notApplicable[language]
    }
  }

  // MARK: Criteria

  func points(_ judged: CriterionJudgement, of criterion: SoundCriterion, isAsked: Bool) -> String {
    let title = criterion.declaration.title?.text[language] ?? criterion.name
    let scorer = criterion.declaration.scorer
    return "\(criterion.name) – \(title): " + points(judged, scoredBy: scorer, isAsked: isAsked)[language]
  }

  private func points(_ judged: CriterionJudgement, scoredBy scorer: Criterion.Scorer, isAsked: Bool) -> LocalisedText {
    if let points = judged.points { return Sentences.points(points, of: judged.fullPoints) }
    if scorer == .raters { return isAsked ? Sentences.notRated : Sentences.notApplicable }
    if judged.missing.isEmpty { return Sentences.notApplicable }
    return Sentences.notScored(judged.missing.joined(separator: ", "))
  }

  func feedback(_ text: LocalisedText) -> String {
    text[language].split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func law(_ law: LawReference) -> String {
    Sentences.law(law.reference.text, asOf: law.asOf.text, isChecked: law.status == .checked, by: law.checkedBy)[
      language]
  }

  /// A level with the arrow that a rule has where it was given, and its words. One without a condition, which is given
  /// where no other is, is not met as long as another waits.
  func level(_ rule: TableTrace.RuleTrace, score: String, _ label: LocalisedText?, isGiven: Bool) -> String {
    let isOtherwise = rule.cells.isEmpty && !isGiven
    let level = isOtherwise ? Sentences.otherwise(score) : Sentences.level(score, rule.state)
    return (isGiven ? "→ " : "  ") + level[language] + (label.map { " – " + feedback($0) } ?? "")
  }

  /// What to talk over, under its heading; nothing where nothing is proposed.
  func discussion(_ questions: [LocalisedText]) -> [String] {
    questions.isEmpty ? [] : [Sentences.discussion[language]] + questions.map { "  – " + feedback($0) }
  }
}

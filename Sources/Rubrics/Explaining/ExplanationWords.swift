import Conditions
import DecisionTables
import Diagnostics
import Vignettes

/// How explanations are put into words.
struct ExplanationWords {
  let language: Language

  private func say(_ da: String, _ en: String) -> String { language == .danish ? da : en }

  func heading(_ rubric: SoundRubric) -> String {
    let standing = rubric.rubric.standing
    let status = standing.status.map { ", \(self.status($0))" } ?? ""
    return say("Vurderingsskema", "Rubric") + " `\(rubric.id)`, " + say("version", "version")
      + " \(standing.version)\(status)"
  }

  private func status(_ status: Status) -> String {
    switch status {
    case .draft: say("udkast", "draft")
    case .piloted: say("afprøvet", "piloted")
    case .agreed: say("aftalt", "agreed")
    }
  }

  func scale(_ name: String, value: Double?, missing: [String]) -> String {
    if let value { return "\(name) = " + NumberFormat(language).fixed(value, decimals: 1) }
    return "\(name): " + say("for få svar", "too few answers") + list(missing)
  }

  private func list(_ missing: [String]) -> String {
    missing.isEmpty ? "" : say(" (mangler ", " (missing ") + missing.joined(separator: ", ") + ")"
  }

  func verdict(_ judged: DecisionJudgement, of decision: SoundDecision) -> String {
    switch judged.verdict {
    case .decided(let values, _):
      let outcome = zip(judged.outputs, values).map { name, value in
        (name.map { "\($0): " } ?? "") + value.written
      }.joined(separator: ", ")
      let rules = judged.rules.map(String.init).joined(separator: ", ")
      let source = rules.isEmpty ? "" : "  (" + say("regel ", judged.rules.count > 1 ? "rules " : "rule ") + rules + ")"
      return "\(decision.name) = \(outcome)\(source)"
    case .undecided:
      return "\(decision.name): " + say("uafgjort, venter på ", "undecided, waits for ")
        + judged.missing.joined(separator: ", ")
    case .empty:
      return "\(decision.name): " + say("ingen regel gælder", "no rule applies")
    case .notApplicable:
      return "\(decision.name): " + say("ikke relevant her", "not applicable here")
    }
  }

  func because(_ reason: LocalisedText) -> String { say("fordi: ", "because: ") + reason[language] }

  func rule(_ rule: TableTrace.RuleTrace, says outputs: [String], decided: [Int]) -> String {
    let state =
      switch rule.state {
      case .applies: say("gælder", "applies")
      case .waits: say("venter", "waits")
      case .fails: say("gælder ikke", "does not apply")
      }
    let mark = decided.contains(rule.number) ? "→ " : "  "
    return mark + say("regel", "rule") + " \(rule.number) (\(outputs.joined(separator: ", "))): \(state)"
  }

  func level(_ rule: TableTrace.RuleTrace, score: String) -> String {
    let state =
      switch rule.state {
      case .applies: say("opfyldt", "met")
      case .waits: say("venter", "waits")
      case .fails: say("ikke opfyldt", "not met")
      }
    return say("trin", "level") + " \(score): \(state)"
  }

  func cell(_ input: String, _ cell: Cell, _ trace: TableTrace.CellTrace) -> String {
    switch trace.reading {
    case .value(let answer):
      let verb = trace.truth == .yes ? say("opfylder", "meets") : say("opfylder ikke", "does not meet")
      return "\(input) " + say("er", "is") + " \(answer.written) " + say("og", "and") + " \(verb) `\(cell.text)`"
    case .notAnswered:
      return say("\(input) er ikke besvaret; testen er", "\(input) is not answered; the test is") + " `\(cell.text)`"
    case .undecided:
      return say("\(input) er uafgjort; testen er", "\(input) is undecided; the test is") + " `\(cell.text)`"
    case .notAsked:
      return say(
        "\(input) er ikke stillet eller ikke relevant her; testen er",
        "\(input) was not asked, or does not apply, here; the test is")
        + " `\(cell.text)`"
    }
  }

  func change(_ change: NearestChange) -> String {
    let steps = change.steps.map { step in
      "\(step.question) = \(step.to.written)"
        + say(" (nu \(step.from?.written ?? "ikke besvaret"))", " (now \(step.from?.written ?? "not answered"))")
    }
    return say("mindste ændring: ", "smallest change: ") + steps.joined(separator: say(" og ", " and "))
      + say(" ville give ", " would give ")
      + change.outcome.map { $0 == "-" ? say("en tom liste", "an empty list") : $0 }.joined(separator: ", ")
  }

  func points(_ judged: CriterionJudgement, of criterion: SoundCriterion) -> String {
    let title = criterion.declaration.title?.text[language] ?? criterion.name
    let format = NumberFormat(language)
    func figure(_ value: Double) -> String { format.fixed(value, decimals: value == value.rounded() ? 0 : 1) }
    guard let points = judged.points else {
      let reason =
        criterion.declaration.scorer == .raters
        ? say("ikke bedømt endnu", "not rated yet")
        : judged.missing.isEmpty
          ? say("ikke relevant her", "not applicable here")
          : say("ikke vurderet, venter på ", "not scored, waits for ") + judged.missing.joined(separator: ", ")
      return "\(criterion.name) – \(title): \(reason)"
    }
    return "\(criterion.name) – \(title): \(figure(points)) " + say("af", "of") + " \(figure(judged.fullPoints))"
  }
}

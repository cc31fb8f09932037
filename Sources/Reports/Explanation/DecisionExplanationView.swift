import Conditions
import DecisionTables
import Diagnostics
import Rubrics

/// One decision: what came out, why, the whole table, and what would have led elsewhere.
struct DecisionExplanationView {
  let explanation: Explanation
  let decision: SoundDecision
  let judged: DecisionJudgement
  let anchor: String
  let words: TraceWords
  let say: Sentences
  /// The heading that it stands under, by its element.
  var heading: HTML = "h3"

  private var title: String { decision.declaration.ask.map { say.say($0.text) } ?? decision.name }

  var html: HTML {
    """
    <article class="decision explained" id="\(anchor)">
    <\(heading)>\(words.named(title, decision.name))</\(heading)>
    \(verdict)
    \(because)
    \(decision.declaration.note.map { "<p class=\"note\">\(say.say($0.text))</p>" as HTML } ?? .none)
    \(condition)
    \(table)
    \(awaited)
    \(change)
    </article>
    """
  }

  var overview: HTML {
    """
    <tr><th scope="row"><a href="#\(anchor)">\(title)</a></th><td>\(outcome)</td></tr>
    """
  }

  // MARK: What came out

  private var outcome: String {
    words.outcome(judged.verdict, named: judged.outputs) ?? say.withoutOutcome(judged.verdict)
  }

  private var verdict: HTML {
    switch judged.verdict {
    case .decided:
      let rules = judged.rules.isEmpty ? .none : " <small>\(say.byRules(judged.rules))</small>" as HTML
      return "<p class=\"verdict\"><strong>\(outcome)</strong>\(rules)</p>"
    case .undecided:
      return """
        <p class="verdict"><strong>\(outcome)</strong> <small>\(say.waitsFor(judged.missing.count))</small></p>
        \(words.missing(judged.missing))
        """
    case .empty, .notApplicable: return "<p class=\"verdict\"><strong>\(outcome)</strong></p>"
    }
  }

  private var because: HTML {
    guard let reason = judged.rules.first.flatMap({ decision.table.rules[$0 - 1].because }) else { return .none }
    return "<p class=\"because\">\(say.becauseLabel) \(say.say(reason))</p>"
  }

  // MARK: Why

  /// The decision's `when`, cell by cell.
  private var condition: HTML {
    guard let when = decision.when, let traced = judged.when, !when.parts.isEmpty else { return .none }
    let firstFailure = traced.cells.first { $0.truth == .no }?.input
    let parts = zip(when.parts, traced.cells).map { part, cell -> HTML in
      let mark = CellMark(cell.truth, isFirstFailure: cell.input == firstFailure)
      let test =
        words.words(for: part.cell, of: part.input).map { "<span class=\"words\">\($0)</span> " as HTML } ?? .none
      return """
        <li class="cell \(mark.name)">\(mark.sign(say)) \(words.named(part.input)): \(test)<code>\(part.cell.text)</code> \
        <small>\(say.readAs(words.words(for: cell.reading, of: part.input)))</small></li>
        """
    }
    return """
      <p class="when">\(say.decidedOnlyWhen)</p>
      <ul class="conditions">
      \(parts)
      </ul>
      """
  }

  private var table: HTML {
    TracedTableView(
      table: TracedTable(decision.table, judged.trace, decidedBy: judged.rules, words: words), sentences: say,
      caption: judged.trace == nil ? say.untried : say.meaning(of: decision.table.hitPolicy),
      title: { row in "\(say.rule(row.number))" },
      outcome: { row in row.outputs.map(words.name).joined(separator: ", ") }
    ).html
  }

  // MARK: What would lead elsewhere

  private var awaited: HTML {
    let awaited = explanation.awaited(for: decision.name)
    guard !awaited.isEmpty else { return .none }
    return """
      <h4>\(say.awaitedTitle)</h4>
      \(awaited.map(table))
      """
  }

  private func table(_ awaited: AwaitedAnswer) -> HTML {
    let rows = awaited.leadsTo.map { leads -> HTML in
      let answers = leads.answers.map { "\(words.words(for: $0, of: awaited.question))" as HTML }
      return """
        <tr><td data-label="\(say.ifAnswered)"><div>\(answers.separated(by: "<br>"))</div></td>\
        <td data-label="\(say.thenDecided)"><div>\(then(leads))</div></td></tr>
        """
    }
    let remark = awaited.isComplete ? .none : "<p class=\"note\">\(say.notAllTried(awaited))</p>" as HTML
    guard !rows.isEmpty else { return remark }
    return """
      <table class="stacks awaited">
      <caption>\(words.named(awaited.question))</caption>
      <thead><tr><th scope="col">\(say.ifAnswered)</th><th scope="col">\(say.thenDecided)</th></tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      \(remark)
      """
  }

  private func then(_ leads: AwaitedAnswer.Outcome) -> HTML {
    if let outcome = words.outcome(leads.verdict, named: judged.outputs) { return "<strong>\(outcome)</strong>" }
    guard case .undecided = leads.verdict else { return "\(say.withoutOutcome(leads.verdict))" }
    let questions = leads.missing.map(words.named)
    return "\(say.stillUndecided)<br>\(questions.separated(by: "<br>"))"
  }

  private var change: HTML {
    guard let change = explanation.changes[decision.name] else { return untried }
    let steps = change.steps.map { step in
      say.step(
        words.description(of: step.question), to: words.words(for: step.to, of: step.question),
        from: step.from.map { words.words(for: $0, of: step.question) })
    }
    let outcome = words.outcome(.decided(change.outcome, rules: []), named: judged.outputs) ?? ""
    return "<p class=\"change\"><strong>\(say.changeLabel)</strong> \(say.change(steps, outcome: outcome))</p>"
  }

  /// Where no change was found, the questions that the search left out.
  private var untried: HTML {
    guard !explanation.untried.isEmpty else { return .none }
    return """
      <p class="change"><strong>\(say.changeLabel)</strong> \(say.noChangeFound)</p>
      \(words.missing(explanation.untried))
      """
  }
}

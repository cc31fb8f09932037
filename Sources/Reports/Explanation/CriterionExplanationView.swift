import Conditions
import DecisionTables
import Diagnostics
import Rubrics

/// One criterion: its points, and every level with what became of it.
struct CriterionExplanationView {
  let criterion: SoundCriterion
  let judged: CriterionJudgement
  /// Whether anything was asked that bears on it.
  let isAsked: Bool
  let anchor: String
  let words: TraceWords
  let say: Sentences

  private var declaration: Criterion { criterion.declaration }
  private var title: String { declaration.title.map { say.say($0.text) } ?? criterion.name }

  var html: HTML {
    """
    <article class="decision explained" id="\(anchor)">
    <h3>\(words.named(title, criterion.name))</h3>
    <p class="verdict"><strong>\(points)</strong> <small>\(say.weight(judged.weight)), \
    \(declaration.scorer == .rules ? say.scoredByRules : say.scoredByRaters)</small></p>
    \(missing)
    \(feedback)
    \(levels)
    \(law)
    </article>
    """
  }

  var overview: HTML {
    """
    <tr><th scope="row"><a href="#\(anchor)">\(title)</a></th><td>\(points)</td></tr>
    """
  }

  private var points: String { say.points(judged, scoredBy: declaration.scorer, isAsked: isAsked) }

  private var missing: HTML {
    guard judged.points == nil, !judged.missing.isEmpty else { return .none }
    return words.missing(judged.missing)
  }

  private var feedback: HTML {
    declaration.feedback.map { "<p class=\"because\">\(say.say($0.text))</p>" } ?? .none
  }

  private var law: HTML {
    guard !declaration.law.isEmpty else { return .none }
    let references = declaration.law.map { law in
      say.lawReference(
        law.reference.text, asOf: say.day(law.asOf), isChecked: law.status == .checked, by: law.checkedBy)
    }
    return "<p class=\"note\">\(references.joined(separator: "; "))</p>"
  }

  private var levels: HTML {
    guard let table = criterion.table else { return ratedLevels }
    return TracedTableView(
      table: TracedTable(table, judged.trace, decidedBy: judged.trace?.verdict.rules ?? [], words: words),
      sentences: say, caption: say.levelsFromTheTop,
      title: { row in
        "\(say.points(row.outputs[0]))\(label(of: row.outputs[0]).map { "<small>\($0)</small>" as HTML } ?? .none)"
      },
      outcome: nil
    ).html
  }

  /// The levels that raters choose between; their mean may lie between two.
  private var ratedLevels: HTML {
    let levels = declaration.levels.map { level -> HTML in
      """
      <li>\(isGiven(level) ? "→ " : .none)<strong>\(say.points(level.score.text))</strong>\(level.label.map { ": \(say.say($0.text))" as HTML } ?? .none)</li>
      """
    }
    return "<ul class=\"levels\">\(levels)</ul>"
  }

  private func isGiven(_ level: Criterion.Level) -> Bool {
    judged.points != nil && judged.points == decimal(level.score.text)
  }

  private func label(of score: String) -> String? {
    declaration.levels.first { $0.score.text == score }?.label.map { say.say($0.text) }
  }
}

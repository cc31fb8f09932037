import Diagnostics
import Rubrics
import Vignettes

/// What one rubric says of the answers, and why.
struct RubricExplanationView {
  private let explanation: Explanation
  private let place: Int
  private let say: Sentences
  private let words: TraceWords

  init(_ explanation: Explanation, place: Int, sentences: Sentences) {
    self.explanation = explanation
    self.place = place
    say = sentences
    words = TraceWords(explanation, sentences: sentences)
  }

  private var rubric: SoundRubric { explanation.rubric }
  private var title: String { rubric.rubric.title.map { say.say($0.text) } ?? rubric.id }

  private var decisions: [DecisionExplanationView] {
    zip(rubric.decisions, explanation.judgement.decisions).enumerated().map { index, pair in
      DecisionExplanationView(
        explanation: explanation, decision: pair.0, judged: pair.1, anchor: "decision-\(place)-\(index + 1)",
        words: words, say: say)
    }
  }

  private var criteria: [CriterionExplanationView] {
    zip(rubric.criteria, explanation.judgement.criteria).enumerated().map { index, pair in
      CriterionExplanationView(
        criterion: pair.0, judged: pair.1, isAsked: !explanation.unasked.contains(pair.0.name),
        anchor: "criterion-\(place)-\(index + 1)", words: words, say: say)
    }
  }

  var html: HTML {
    """
    <section id="rubric-\(place)">
    <h2>\(title)</h2>
    <p class="note"><code>\(rubric.id)</code> · \(say.version(rubric.rubric.standing.version)) · \
    \(say.status(rubric.rubric.standing.status)) · \(say.law(rubric.rubric.standing))\(hash)</p>
    \(source)
    \(scales)
    \(decisions.map(\.html))
    \(criteria.map(\.html))
    \(score)
    \(DiscussionView(rubric: rubric, sentences: say, heading: "h3").html)
    </section>
    """
  }

  private var source: HTML {
    rubric.rubric.source.map { "<p><strong>\(say.sourceLabel)</strong> \(say.say($0.text))</p>" } ?? .none
  }

  private var hash: HTML {
    rubric.rubric.contentHash.map { " · <span class=\"hash\" title=\"\($0.text)\">\($0.short)</span>" } ?? .none
  }

  /// The rubric's lines of the overview.
  var overview: HTML {
    """
    <tbody>
    <tr class="head"><th scope="rowgroup" colspan="2"><a href="#rubric-\(place)">\(title)</a></th></tr>
    \(decisions.map(\.overview))
    \(criteria.map(\.overview))
    </tbody>
    """
  }

  /// The file by its whole hash; `nil` where it was not read from one.
  var footnote: HTML? {
    rubric.rubric.contentHash.map { hash in
      """
      <li><code>\(rubric.id)</code>, \(say.version(rubric.rubric.standing.version))<br><code>\(hash.text)</code></li>
      """
    }
  }

  private var scales: HTML {
    guard !explanation.judgement.scales.isEmpty else { return .none }
    let lines = zip(rubric.rubric.scales, explanation.judgement.scales).map { scale, value -> HTML in
      """
      <li>\(scale.title.map { say.say($0.text) } ?? value.name) <code>\(value.name)</code>: \
      <strong>\(say.scale(value))</strong></li>
      """
    }
    return """
      <h3>\(say.scalesTitle)</h3>
      <ul class="scales">
      \(lines)
      </ul>
      """
  }

  private var score: HTML {
    guard !explanation.judgement.criteria.isEmpty else { return .none }
    return "<p class=\"score\">\(say.total(explanation.judgement.score))</p>"
  }
}

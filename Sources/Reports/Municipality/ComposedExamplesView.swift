import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Studies
import Vignettes

/// Answer sets that nobody gave, one for each class, with the rules that decided: how answers become classes, shown
/// without showing anybody's.
struct ComposedExamplesView {
  let examples: [ComposedExample]
  let study: SoundStudy
  let sentences: Sentences

  /// The decisions that are told of, where they are decided.
  private static let told = ["difficulty", "cause", "misfit"]

  var html: HTML {
    guard let first = examples.first else { return .none }
    let title = study.vignette(first.vignette).map { sentences.say($0.vignette.title.text) } ?? first.vignette
    return """
      <section id="examples" class="unprinted">
      <h2>\(sentences.composedTitle)</h2>
      <p>\(sentences.composedIntroduction(vignette: title))</p>
      \(SignsView(sentences: sentences).html)
      \(examples.enumerated().map { article($1, number: $0 + 1) })
      </section>
      """
  }

  private func article(_ example: ComposedExample, number: Int) -> HTML {
    let explanation = example.explanation
    let words = TraceWords(explanation, sentences: sentences)
    let decided = zip(explanation.rubric.decisions, explanation.judgement.decisions).filter { decision, judged in
      Self.told.contains(decision.name) && judged.code != nil
    }
    let outcome = sentences.outcome(example.outcome, of: explanation.rubric.id) ?? example.outcome
    let articles = decided.map { decision, judged in
      DecisionExplanationView(
        explanation: explanation, decision: decision, judged: judged, anchor: "example-\(number)-\(decision.name)",
        words: words, say: sentences, heading: "h4"
      ).html
    }
    return Fold(
      name: "<h3>\(sentences.composedExample(number, outcome: outcome))</h3>", content: "\(articles)"
    ).html
  }
}

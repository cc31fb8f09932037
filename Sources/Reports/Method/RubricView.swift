import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Studies
import Vignettes

/// One rubric in plain words: its standing, and every rule of every decision with the reason for it.
struct RubricView {
  let rubric: SoundRubric
  let words: PlainWords
  let sentences: Sentences

  init(rubric: SoundRubric, study: SoundStudy, sentences: Sentences) {
    self.rubric = rubric
    self.sentences = sentences
    words = PlainWords(rubric, in: study, sentences: sentences)
  }

  var html: HTML {
    Fold(name: "<h3>\(rubric.rubric.title.map { sentences.say($0.text) } ?? rubric.id)</h3>", content: content).html
  }

  private var content: HTML {
    """
    <p class="note"><code>\(rubric.id)</code> · \(sentences.version(rubric.rubric.standing.version)) · \
    \(sentences.status(rubric.rubric.standing.status)) · \(sentences.law(rubric.rubric.standing))</p>
    \(source)
    \(rubric.decisions.map(decision))
    \(CriteriaView(rubric: rubric, sentences: sentences).html)
    \(DiscussionView(rubric: rubric, sentences: sentences, heading: "h4").html)
    """
  }

  private var source: HTML {
    guard let source = rubric.rubric.source else { return .none }
    return "<p><strong>\(sentences.sourceLabel)</strong> \(sentences.say(source.text))</p>"
  }

  private func decision(_ decision: SoundDecision) -> HTML {
    """
    <div class="decision">
    <h4>\(decision.declaration.ask.map { sentences.say($0.text) } ?? decision.name) <code>\(decision.name)</code></h4>
    \(condition(decision))
    \(decision.declaration.note.map { "<p class=\"note\">\(sentences.say($0.text))</p>" as HTML } ?? .none)
    \(inputs(decision))
    <ol class="rules">
    \(decision.table.rules.enumerated().map { rule($1, number: $0 + 1, of: decision) })
    </ol>
    </div>
    """
  }

  private func condition(_ decision: SoundDecision) -> HTML {
    guard let when = decision.when, !when.parts.isEmpty else { return .none }
    let parts = when.parts.map { "\($0.input): \(words.words(for: $0.cell, of: $0.input))" }
    return "<p class=\"note\">\(sentences.onlyWhen) \(sentences.both(parts)).</p>"
  }

  private func inputs(_ decision: SoundDecision) -> HTML {
    let inputs = decision.table.inputs.map { input -> HTML in
      "<code>\(input.name)</code> – \(words.description(of: input.name))"
    }
    return "<p class=\"note\">\(sentences.readsLabel)<br>\(inputs.separated(by: "<br>"))</p>"
  }

  private func rule(_ rule: SoundRule, number: Int, of decision: SoundDecision) -> HTML {
    let tests = zip(decision.table.inputs, rule.cells).filter { !$1.isAny }.map { input, cell -> HTML in
      "<code>\(input.name)</code>: \(words.words(for: cell, of: input.name))"
    }
    let because = rule.because.map { because -> HTML in
      "<p class=\"because\">\(sentences.becauseLabel) \(sentences.say(because))</p>"
    }
    return """
      <li><p class="then">\(words.outcome(rule.outputs))<small>\(sentences.rule(number))</small></p>\
      <div><p>\(tests.isEmpty ? "\(sentences.always)" : tests.separated(by: "\(sentences.andAlso)"))</p>\(because ?? .none)</div></li>
      """
  }
}

extension Array where Element == HTML {
  /// The pieces with a mark between them.
  func separated(by mark: HTML) -> HTML {
    guard let first else { return .none }
    return dropFirst().reduce(first) { $0 + mark + $1 }
  }
}

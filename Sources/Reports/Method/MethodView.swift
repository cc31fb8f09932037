import Sustainability

/// How the figures are made: definitions, intervals, minimum, comparison.
struct MethodView {
  let minimum: Int
  /// What the study asks about.
  let families: [Indicator.Family]
  /// Whether any figure is adjusted.
  let isAdjusted: Bool
  let sentences: Sentences

  var html: HTML {
    """
    <section id="method">
    <h2>\(sentences.methodTitle)</h2>
    <dl class="definitions-list">
    \(sentences.method(minimum: minimum, asked: Set(families), isAdjusted: isAdjusted).map {
      "<dt>\($0.term)</dt><dd>\($0.explanation)</dd>" as HTML
    })
    </dl>
    \(definitions)
    </section>
    """
  }

  private var definitions: HTML {
    let list: HTML = """
      <dl class="definitions-list">
      \(families.flatMap(Indicator.all(in:)).map(definition))
      </dl>
      """
    return Fold(name: "<h3>\(sentences.definitionsTitle)</h3>", content: list).html
  }

  private func definition(_ indicator: Indicator) -> HTML {
    "<dt>\(sentences.say(indicator.title)) <code>\(indicator.id)</code></dt><dd>\(sentences.say(indicator.definition))</dd>"
  }
}

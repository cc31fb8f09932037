import Diagnostics
import Rubrics

/// Turns explanations into markup: what came out on top, then rubric by rubric why, and last the files it rests on.
struct ExplanationView {
  private let model: ExplanationPage
  private let rubrics: [RubricExplanationView]
  private var say: Sentences { model.sentences }

  init(page model: ExplanationPage) {
    self.model = model
    rubrics = model.explanations.enumerated().map { place, explanation in
      RubricExplanationView(explanation, place: place + 1, sentences: model.sentences)
    }
  }

  var page: Page {
    Page(
      title: say.explanationTitle(model.subject), language: say.language,
      banner: model.isSimulated ? say.simulatedBanner : nil, content: content, style: Stylesheet.explanation)
  }

  private var content: HTML {
    """
    <header>
    <p class="eyebrow">\(say.explanationEyebrow)</p>
    <h1>\(say.explanationHeading)</h1>
    <p class="facts">\(say.facts(of: model.subject).map { "<span>\($0)</span>" as HTML })</p>
    </header>
    <main>
    <p>\(say.explanationIntroduction)</p>\(model.note.map { "\n<p class=\"note\">\($0)</p>" as HTML } ?? .none)
    \(overview)
    \(SignsView(sentences: say).html)
    \(rubrics.map(\.html))
    \(files)
    </main>
    <footer><p>\(say.explanationFooter)</p></footer>
    """
  }

  /// Everything that came out, with links to why.
  private var overview: HTML {
    """
    <nav class="outcomes" aria-label="\(say.overviewTitle)">
    <table class="overview">
    <thead><tr><th scope="col">\(say.overviewTitle)</th><th scope="col">\(say.outcomeHead)</th></tr></thead>
    \(rubrics.map(\.overview))
    </table>
    </nav>
    """
  }

  /// The files that judged, each with the whole of its hash.
  private var files: HTML {
    let hashes = rubrics.compactMap(\.footnote)
    guard !hashes.isEmpty else { return .none }
    return """
      <section id="files">
      <h2>\(say.filesTitle)</h2>
      <p>\(say.filesIntroduction)</p>
      <ul class="hashes">
      \(hashes)
      </ul>
      </section>
      """
  }
}

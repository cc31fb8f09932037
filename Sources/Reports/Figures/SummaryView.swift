/// The three sentences on top of a page.
struct SummaryView {
  let statements: [Statement]
  let sentences: Sentences

  var html: HTML {
    """
    <div class="summary">
    <h2>\(sentences.summaryTitle)</h2>
    <ol>
    \(statements.map { "<li><strong>\($0.lead)</strong> \($0.sentence)</li>" as HTML })
    </ol>
    </div>
    """
  }
}

/// Links to the sections of a page.
struct ContentsView {
  let entries: [(anchor: String, title: String)]
  let sentences: Sentences

  var html: HTML {
    """
    <nav aria-label="\(sentences.contents)"><ul>
    \(entries.map { "<li><a href=\"#\($0.anchor)\">\($0.title)</a></li>" as HTML })
    </ul></nav>
    """
  }
}

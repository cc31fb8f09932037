import Diagnostics
import Rubrics
import Vignettes

/// The rules behind the figures in full, and the names of the other rubrics.
struct RubricShelfView {
  let shelf: RubricShelf
  let sentences: Sentences

  var html: HTML {
    """
    <section id="rules" class="unprinted">
    <h2>\(sentences.rulesTitle)</h2>
    \(shelf.behind.isEmpty ? .none : "<p>\(sentences.rulesIntroduction)</p>")
    \(shelf.behind.map { RubricView(rubric: $0, study: shelf.study, sentences: sentences).html })
    \(others)
    </section>
    """
  }

  private var others: HTML {
    guard !shelf.others.isEmpty else { return .none }
    let table: HTML = """
      <table class="stacks">
      <thead><tr><th scope="col">\(sentences.rubricHead)</th><th scope="col">\(sentences.versionHead)</th>\
      <th scope="col">\(sentences.statusHead)</th><th scope="col">\(sentences.lawHead)</th></tr></thead>
      <tbody>
      \(shelf.others.map(row))
      </tbody>
      </table>
      """
    return Fold(name: "<h3>\(sentences.alsoUsedTitle)</h3>", content: table).html
  }

  private func row(_ rubric: SoundRubric) -> HTML {
    let standing = rubric.rubric.standing
    return """
      <tr><th scope="row">\(rubric.rubric.title.map { "\(sentences.say($0.text)) " as HTML } ?? .none)\
      <code>\(rubric.id)</code></th>\
      <td data-label="\(sentences.versionHead)">\(standing.version)</td>\
      <td data-label="\(sentences.statusHead)">\(sentences.status(standing.status))</td>\
      <td data-label="\(sentences.lawHead)">\(sentences.law(standing))</td></tr>
      """
  }
}

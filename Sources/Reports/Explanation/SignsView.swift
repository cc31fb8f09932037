/// What the signs in the traced tables mean.
struct SignsView {
  let sentences: Sentences

  var html: HTML {
    let entries = CellMark.allCases.map { mark -> HTML in
      "<li><span class=\"key cell \(mark.name)\">\(mark.sign(sentences))</span> \(sentences.meaning(of: mark))</li>"
    }
    return """
      <div class="signs"><p>\(sentences.legendTitle)</p>
      <ul class="legend">
      \(entries)
      </ul></div>
      """
  }
}

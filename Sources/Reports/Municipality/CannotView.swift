/// What cannot be concluded: first what these figures cannot tell, then what no figures of this kind can.
struct CannotView {
  /// Of the municipality's own figures; `nil` where there are none.
  let limits: Limits?
  let name: String
  let sentences: Sentences

  var html: HTML {
    let lines =
      limits.map {
        sentences.cannot($0, of: name)
          + sentences.cannot(silent: $0.silent, isEverybody: $0.isEverybody, asked: $0.asked)
      } ?? sentences.cannotFromYardsticks
    return """
      <section id="cannot">
      <h2>\(sentences.cannotTitle)</h2>
      <ul class="cannot">
      \(lines.map { "<li>\($0)</li>" as HTML })
      </ul>
      </section>
      """
  }
}

import Diagnostics
import Vignettes

/// The vignettes of a study with their standing and the text of the fixed variant.
struct VignettesView {
  let vignettes: [SoundVignette]
  let sentences: Sentences

  var html: HTML {
    """
    <section id="vignettes" class="unprinted">
    <h2>\(sentences.vignettesTitle)</h2>
    <p>\(sentences.vignettesIntroduction)</p>
    \(vignettes.map(article))
    </section>
    """
  }

  private func article(_ sound: SoundVignette) -> HTML {
    let vignette = sound.vignette
    let facts = [
      sentences.version(vignette.standing.version), sentences.status(vignette.standing.status),
      sentences.law(vignette.standing), sentences.field(vignette.field.text),
      sentences.fixedVariant(sound.variants.first?.text ?? ""),
    ]
    let article: HTML = """
      <article class="vignette">
      <p class="note"><code>\(sound.id)</code> · \(facts.joined(separator: " · "))\
      \(vignette.isTameAnchor ? " · \(sentences.tameAnchor)" : .none)</p>
      <div class="text">\(paragraphs(of: vignette.text, sound))</div>
      \(vignette.stages.enumerated().map { stage($1, number: $0 + 1, sound) })
      </article>
      """
    return Fold(name: "<h3>\(sentences.say(vignette.title.text))</h3>", content: article).html
  }

  private func stage(_ stage: Stage, number: Int, _ sound: SoundVignette) -> HTML {
    """
    <h4>\(sentences.stage(number))</h4>
    <div class="text">\(paragraphs(of: stage.text, sound))</div>
    """
  }

  /// The text of the fixed variant, a paragraph for each block between empty lines.
  private func paragraphs(of text: AuthoredText, _ sound: SoundVignette) -> [HTML] {
    let levels = sound.variants.first?.levels ?? [:]
    let filled = sentences.say(text.text).filled { name in
      sound.vignette.factors.first { $0.name.text == name }?.levels
        .first { $0.code.text == levels[name] }.map { sentences.say($0.text.text) }
    }
    return filled.split(separator: "\n", omittingEmptySubsequences: false)
      .split { $0.allSatisfy { $0 == " " || $0 == "\r" } }
      .map { "<p>\($0.joined(separator: " "))</p>" }
  }
}

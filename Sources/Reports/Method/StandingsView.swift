import Diagnostics
import Rubrics
import Studies
import Vignettes

/// The texts that the figures stand on: every vignette and rubric with version, status, law and, where it was read from a
/// file, its fingerprint. Drafts are called drafts.
struct StandingsView {
  let study: SoundStudy
  let sentences: Sentences

  var html: HTML {
    """
    <section id="standings">
    <h2>\(sentences.standingsTitle)</h2>
    <p>\(sentences.standingsIntroduction)</p>
    \(drafts)
    \(Fold(name: "\(sentences.standingsCaption)", content: table).html)
    </section>
    """
  }

  private var table: HTML {
    """
    <table class="stacks standings alone">
    <caption>\(sentences.standingsCaption)</caption>
    <thead><tr><th scope="col">\(sentences.textHead)</th><th scope="col">\(sentences.versionHead)</th>\
    <th scope="col">\(sentences.statusHead)</th><th scope="col">\(sentences.lawHead)</th>\
    <th scope="col">\(sentences.hashHead)</th></tr></thead>
    <tbody>
    \(study.rubrics.map(rubric))
    \(study.vignettes.map(vignette))
    </tbody>
    </table>
    """
  }

  private var drafts: HTML {
    let standings = study.rubrics.map(\.rubric.standing) + study.vignettes.map(\.vignette.standing)
    let count = standings.count { $0.status == .draft }
    guard count > 0 else { return .none }
    return "<p class=\"draft\"><strong>\(sentences.drafts(count, of: standings.count))</strong></p>"
  }

  private func rubric(_ sound: SoundRubric) -> HTML {
    let rubric = sound.rubric
    return row(
      rubric.title.map { sentences.say($0.text) }, sound.id, kind: sentences.rubricHead, rubric.standing,
      hash: rubric.contentHash)
  }

  private func vignette(_ sound: SoundVignette) -> HTML {
    row(
      sentences.say(sound.vignette.title.text), sound.id, kind: sentences.vignetteHead, sound.vignette.standing,
      hash: nil)
  }

  private func row(
    _ title: String?, _ id: String, kind: String, _ standing: Standing, hash: ContentHash?
  ) -> HTML {
    let fingerprint = hash.map { "<code class=\"hash\">\($0.hexadecimal)</code>" as HTML } ?? "–"
    return """
      <tr><th scope="row">\(title ?? id)<small>\(kind) <code>\(id)</code></small></th>\
      <td data-label="\(sentences.versionHead)">\(standing.version)</td>\
      <td data-label="\(sentences.statusHead)">\(sentences.status(standing.status))</td>\
      <td data-label="\(sentences.lawHead)">\(sentences.law(standing))</td>\
      <td class="long" data-label="\(sentences.hashHead)">\(fingerprint)</td></tr>
      """
  }
}

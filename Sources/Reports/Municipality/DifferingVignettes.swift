import Diagnostics
import Studies
import Sustainability
import Vignettes

/// The vignettes on which a municipality differs from the others, worked out from figures that are shown.
struct DifferingVignettes: Sendable {
  /// One vignette that was told apart.
  struct Line: Sendable {
    let title: String
    let difference: VignetteDifference
  }

  /// How many vignettes could be compared.
  let compared: Int
  /// Those that can be told apart, in the order of the study.
  let lines: [Line]

  init(_ figures: Figures, of municipality: String, in study: SoundStudy, _ say: Sentences) {
    let differences = VignetteDifference.among(
      study.vignettes.compactMap { vignette in
        guard let own = figures.row("problematic", of: municipality, .vignette(vignette.id)),
          let all = figures.row("problematic", of: nil, .vignette(vignette.id))
        else { return nil }
        return (vignette.id, own, all)
      })
    compared = differences.count
    lines = differences.filter(\.isToldApart).map { difference in
      Line(
        title: study.vignette(difference.vignette).map { say.say($0.vignette.title.text) } ?? difference.vignette,
        difference: difference)
    }
  }
}

/// Turns them into markup: a sentence, and a table where there is something to show.
struct DifferingVignettesView {
  let model: DifferingVignettes
  let name: String
  let line: String
  let sentences: Sentences

  var html: HTML {
    """
    <section id="differing">
    <h2>\(sentences.differingTitle)</h2>
    <p>\(sentences.differing(model.lines.count, of: model.compared))</p>
    \(table)
    <p class="participation">\(line)</p>
    </section>
    """
  }

  private var table: HTML {
    guard !model.lines.isEmpty else { return .none }
    let heads = [name, sentences.othersHead, sentences.differenceHead, sentences.basisHead]
    return """
      <table class="stacks beside">
      <caption>\(sentences.differingCaption)</caption>
      <thead><tr><th scope="col">\(sentences.vignetteHead)</th>\
      \(heads.map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML })</tr></thead>
      <tbody>
      \(model.lines.map(row))
      </tbody>
      </table>
      <p class="note">\(sentences.differingMethod)</p>
      """
  }

  private func row(_ line: DifferingVignettes.Line) -> HTML {
    let difference = line.difference
    return """
      <tr><th scope="row">\(line.title)</th>\
      <td class="number" data-label="\(name)"><b>\(sentences.percent(difference.own))</b></td>\
      <td class="number" data-label="\(sentences.othersHead)">\(sentences.percent(difference.others))</td>\
      <td class="number" data-label="\(sentences.differenceHead)"><span>\
      <b>\(sentences.percentagePoints(difference.own - difference.others))</b>\
      <small>\(sentences.percentagePoints(difference.difference))</small></span></td>\
      <td class="number" data-label="\(sentences.basisHead)">\(sentences.respondents(difference.respondents))</td></tr>
      """
  }
}

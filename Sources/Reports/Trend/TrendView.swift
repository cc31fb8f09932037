import Diagnostics
import Statistics
import Sustainability

/// Turns the section on the wave before into markup.
struct TrendView {
  let model: TrendModel
  let sentences: Sentences

  var html: HTML {
    """
    <section id="trend">
    <h2>\(sentences.trendTitle)</h2>
    <p>\(sentences.trend(model.toldApart, of: model.shown, earlier: model.earlierWave))</p>
    \(gaps)\(vignettes)\(table)
    </section>
    """
  }

  private var gaps: HTML {
    guard !model.gaps.isEmpty else { return .none }
    return """
      <h3>\(sentences.trendGapsTitle)</h3>
      <ul>\(model.gaps.map { "<li>\($0)</li>" as HTML })</ul>

      """
  }

  private var vignettes: HTML {
    guard !model.vignettes.isEmpty else { return .none }
    return "<p>\(sentences.trendVignettes(model.vignettes))</p>\n"
  }

  private var table: HTML {
    guard model.shown > 0 else { return .none }
    let heads = [
      sentences.wave(model.earlierWave), sentences.wave(model.wave), sentences.changeHead, sentences.basisHead,
    ]
    return """
      <table class="stacks moves">
      <caption>\(sentences.trendCaption)</caption>
      <thead><tr><th scope="col">\(sentences.indicatorHead)</th>\
      \(heads.map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML })</tr></thead>
      <tbody>
      \(model.lines.map { line in line.change.map { row(line, $0, heads) } ?? .none })
      </tbody>
      </table>
      \(model.notShown.map { "<p class=\"note\">\(sentences.trendNotShown($0.titles, because: $0.remark))</p>" as HTML })
      <p class="note">\(sentences.trendMethod)</p>
      """
  }

  private func row(_ line: TrendModel.Line, _ change: Trend.Change, _ heads: [String]) -> HTML {
    let interval = change.interval.map(sentences.percentagePoints) ?? line.remark ?? sentences.noInterval
    return """
      <tr><th scope="row">\(line.title)</th>\
      <td class="number" data-label="\(heads[0])">\(sentences.percent(change.earlier.value))</td>\
      <td class="number" data-label="\(heads[1])"><b>\(sentences.percent(change.now.value))</b></td>\
      <td class="number" data-label="\(heads[2])"><span>\
      <b>\(sentences.percentagePoints(change.difference.value))</b><small>\(interval)</small></span></td>\
      <td class="number" data-label="\(heads[3])">\
      \(sentences.trendBasis(change.earlier.respondents, change.now.respondents))</td></tr>
      """
  }
}

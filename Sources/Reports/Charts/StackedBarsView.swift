/// Turns stacked bars into markup: a picture for each bar, its label beside it, the parts in a legend above.
package struct StackedBarsView {
  let chart: StackedBars
  let sentences: Sentences

  /// Bars and the language of their words.
  package init(chart: StackedBars, sentences: Sentences) {
    self.chart = chart
    self.sentences = sentences
  }

  /// The legend and the bars.
  package var html: HTML {
    """
    <ul class="legend">\(chart.parts.map { part -> HTML in "<li>\(part.pattern.swatch)\(part.name)</li>" })</ul>
    <div class="rows bars">
    \(chart.bars.map(row))
    </div>
    """
  }

  private func row(_ bar: StackedBars.Bar) -> HTML {
    """
    <div class="row">
    <div class="label">\(bar.label)</div>
    <div class="plot">\(picture(bar))</div>
    </div>
    """
  }

  /// The picture of one bar.
  package func picture(_ bar: StackedBars.Bar) -> HTML {
    """
    <svg role="img" width="100%" height="30">\
    <title>\(sentences.pictureTitle(chart, bar))</title>\
    <desc>\(sentences.barDescription)</desc>\
    \(bar.shares.map(segments) ?? absent(bar))</svg>
    """
  }

  private func absent(_ bar: StackedBars.Bar) -> HTML {
    """
    <rect class="empty" x="0" y="1.5" width="100%" height="27"/>\
    <text class="absent" x="0" dx="10" y="19">\(bar.absent.map(sentences.inPlace) ?? "")</text>
    """
  }

  private func segments(_ shares: [ShownFigure.Share]) -> HTML {
    var start = 0.0
    var segments: [HTML] = []
    for (part, share) in zip(chart.parts, shares) where share.estimate > 0 {
      segments.append(
        """
        <rect class="part \(part.pattern.rawValue)" x="\(across(start))" y="1.5" \
        width="\(across(share.estimate))" height="27"/>\
        \(number(share.estimate, on: part.pattern, around: start + share.estimate / 2))
        """)
      start += share.estimate
    }
    return "\(segments)"
  }

  /// The figure in its part, where the part is wide enough for it on the smallest screen.
  private func number(_ share: Double, on pattern: Pattern, around middle: Double) -> HTML {
    guard share >= 0.1 else { return .none }
    return """
      <text class="on \(pattern.rawValue)" x="\(across(middle))" y="19.5" text-anchor="middle">\
      \(sentences.percent(share))</text>
      """
  }
}

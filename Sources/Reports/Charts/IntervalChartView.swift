/// Turns a chart of intervals into markup: a picture for each row, its label and its figures beside it.
package struct IntervalChartView {
  let chart: IntervalChart
  let sentences: Sentences

  /// A chart and the language of its words.
  package init(chart: IntervalChart, sentences: Sentences) {
    self.chart = chart
    self.sentences = sentences
  }

  /// The rows and the axis.
  package var html: HTML {
    let layout: HTML = chart.isCompact ? "rows compact" : "rows"
    return """
      <div class="\(layout)">
      \(chart.rows.map(row))
      \(axis)
      </div>
      """
  }

  private func row(_ row: IntervalChart.Row) -> HTML {
    """
    <div class="row">
    <div class="label">\(row.label)\(row.basis.map { "<small>\($0)</small>" as HTML } ?? .none)</div>
    <div class="plot">\(picture(row))</div>
    <div class="reading">\(row.entries.map(reading))</div>
    </div>
    """
  }

  private func reading(_ entry: IntervalChart.Entry) -> HTML {
    guard case .share(let share) = entry.figure else { return "<span class=\"value \(entry.mark.rawValue)\"></span>" }
    return """
      <span class="value \(entry.mark.rawValue)"><b>\(sentences.figure(share))</b> \
      <i>\(sentences.bracketed(share))</i></span>
      """
  }

  /// The picture of one row.
  package func picture(_ row: IntervalChart.Row) -> HTML {
    let height = chart.isCompact ? 22 : 8 + 18 * row.entries.count
    return """
      <svg role="img" width="100%" height="\(height)">\
      <title>\(sentences.pictureTitle(chart.subject, row))</title>\
      <desc>\(sentences.intervalDescription(of: chart))</desc>\
      \(band(height))\(grid(height))\
      \(row.entries.enumerated().map { mark($1, at: chart.isCompact ? 11 : 13 + 18 * $0) })</svg>
      """
  }

  private func band(_ height: Int) -> HTML {
    guard let interval = chart.band?.share?.interval else { return .none }
    return """
      <rect class="band" x="\(chart.axis.across(interval.lowerBound))" y="0" \
      width="\(chart.axis.across(interval.upperBound - interval.lowerBound))" height="\(height)"/>
      """
  }

  private func grid(_ height: Int) -> HTML {
    let lines = ChartAxis.quarters.map { share -> HTML in
      let x = across(share)
      return "<line x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(height)\"/>"
    }
    return "<g class=\"grid\">\(lines)</g>"
  }

  private func mark(_ entry: IntervalChart.Entry, at y: Int) -> HTML {
    guard case .share(let share) = entry.figure else {
      return "<text class=\"absent\" x=\"0\" dx=\"6\" y=\"\(y + 4)\">\(sentences.inPlace(of: entry.figure))</text>"
    }
    let line = share.interval.map { interval -> HTML in
      let (low, high) = (chart.axis.across(interval.lowerBound), chart.axis.across(interval.upperBound))
      return """
        <line x1="\(low)" x2="\(high)" y1="\(y)" y2="\(y)"/>\
        <line class="end" x1="\(low)" x2="\(low)" y1="\(y - 4)" y2="\(y + 4)"/>\
        <line class="end" x1="\(high)" x2="\(high)" y1="\(y - 4)" y2="\(y + 4)"/>
        """
    }
    return """
      <g class="mark \(entry.mark.rawValue)">\(line ?? .none)\
      \(Self.sign(entry.mark, across: chart.axis.across(share.estimate), down: y))</g>
      """
  }

  /// A circle for the municipality's own figures, a square for those of all together: told apart without colour.
  private static func sign(_ mark: IntervalChart.Mark, across x: String, down y: Int) -> HTML {
    mark == .all
      ? "<rect x=\"\(x)\" y=\"\(y - 4)\" width=\"8\" height=\"8\" transform=\"translate(-4)\"/>"
      : "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>"
  }

  private var axis: HTML {
    let ticks = chart.isCompact ? [0, 0.5, 1] : ChartAxis.quarters
    let labels = ticks.map { share -> HTML in
      let anchor = share == 0 ? "start" : share == 1 ? "end" : "middle"
      return
        "<text x=\"\(across(share))\" y=\"13\" text-anchor=\"\(anchor)\">\(sentences.tick(share, of: chart.axis))</text>"
    }
    return """
      <div class="row axis"><div class="label"></div>\
      <div class="plot"><svg aria-hidden="true" width="100%" height="18">\(labels)</svg></div>\
      <div class="reading"></div></div>
      """
  }

  /// The marks and whose they are.
  package static func legend(_ entries: [(mark: IntervalChart.Mark, name: String)]) -> HTML {
    let items = entries.map { entry -> HTML in
      """
      <li><svg class="key" aria-hidden="true" width="34" height="14"><g class="mark \(entry.mark.rawValue)">\
      <line x1="2" x2="32" y1="7" y2="7"/><line class="end" x1="2" x2="2" y1="3" y2="11"/>\
      <line class="end" x1="32" x2="32" y1="3" y2="11"/>\
      \(sign(entry.mark, across: "17", down: 7))</g></svg>\
      \(entry.name)</li>
      """
    }
    return "<ul class=\"legend\">\(items)</ul>"
  }
}

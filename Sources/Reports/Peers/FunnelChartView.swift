import Diagnostics
import Sustainability

/// Turns a funnel into markup: percentages across and pixels down, so that it fills any width while text keeps its size.
package struct FunnelChartView {
  let chart: FunnelChart
  let sentences: Sentences
  private static let height = 280

  /// A chart and the language of its words.
  package init(chart: FunnelChart, sentences: Sentences) {
    self.chart = chart
    self.sentences = sentences
  }

  /// The legend, the picture and its axes.
  package var html: HTML {
    """
    \(legend)
    <div class="funnel">
    <svg class="funnel-shares" aria-hidden="true" width="44" height="\(Self.height)">\(shareLabels)</svg>
    <svg class="funnel-plot" role="img" width="100%" height="\(Self.height)">\
    <title>\(sentences.funnelTitle(chart))</title><desc>\(sentences.funnelDescription)</desc>\
    \(grid)\(curves)\(chart.points.map(mark))</svg>
    <svg class="funnel-sizes" aria-hidden="true" width="100%" height="18">\(sizeLabels)</svg>
    </div>
    <p class="axis-title">\(sentences.funnelAxis)</p>
    """
  }

  private func x(_ size: Double) -> String { across(size / chart.end) }

  private func y(_ share: Double) -> Int {
    let inner = Double(Self.height - 12)
    return 6 + Int(((1 - min(1, max(0, share))) * inner).rounded())
  }

  // MARK: Grid and axes

  private var grid: HTML {
    let lines = [0, 0.25, 0.5, 0.75, 1].map { share -> HTML in
      "<line x1=\"0%\" x2=\"100%\" y1=\"\(y(share))\" y2=\"\(y(share))\"/>"
    }
    return """
      <g class="grid">\(lines)</g>\
      <line class="funnel-target" x1="0%" x2="100%" y1="\(y(chart.target))" y2="\(y(chart.target))"/>
      """
  }

  private var shareLabels: [HTML] {
    [0, 0.25, 0.5, 0.75, 1].map { share in
      "<text x=\"40\" y=\"\(y(share) + 4)\" text-anchor=\"end\">\(sentences.percent(share))</text>"
    }
  }

  private var sizeLabels: [HTML] {
    chart.ticks.map { size in
      let anchor = size == 0 ? "start" : size == chart.ticks.last ? "end" : "middle"
      let text = sentences.numbers.whole(Int(size))
      return "<text x=\"\(x(size))\" y=\"13\" text-anchor=\"\(anchor)\">\(text)</text>"
    }
  }

  // MARK: Limits

  /// Lines in a box of its own that is stretched to the picture; their width is not stretched with it.
  private var curves: HTML {
    let lines = chart.curves.map { curve -> HTML in
      let places = curve.places.map { place in
        hundredths(place.size / chart.end * 100) + "," + String(y(place.share))
      }
      return "<polyline class=\"limit \(curve.kind.rawValue)\" points=\"\(places.joined(separator: " "))\"/>"
    }
    return """
      <svg width="100%" height="\(Self.height)" viewBox="0 0 100 \(Self.height)" preserveAspectRatio="none">\(lines)</svg>
      """
  }

  private func hundredths(_ value: Double) -> String {
    let whole = Int((min(100, max(0, value)) * 100).rounded())
    let rest = whole % 100
    return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  // MARK: Marks

  private func mark(_ point: FunnelChart.Point) -> HTML {
    let (x, y) = (x(point.size), y(point.share))
    switch point.mark {
    case .other: return "<circle class=\"funnel-other\" cx=\"\(x)\" cy=\"\(y)\" r=\"4\"/>"
    case .peer:
      return """
        <rect class="funnel-peer" x="\(x)" y="\(y)" width="9" height="9" transform="translate(-4.5 -4.5)"/>
        """
    case .own:
      let isRight = point.size > chart.end / 2
      return """
        <svg x="\(x)" y="\(y)" class="funnel-own"><path d="M0 -9L9 0L0 9L-9 0Z"/></svg>\
        <text class="funnel-name" x="\(x)" y="\(y + 4)" dx="\(isRight ? -14 : 14)" \
        text-anchor="\(isRight ? "end" : "start")">\(chart.name)</text>
        """
    }
  }

  private var legend: HTML {
    func item(_ picture: HTML, _ name: String) -> HTML {
      "<li><svg class=\"key\" aria-hidden=\"true\" width=\"34\" height=\"18\">\(picture)</svg>\(name)</li>"
    }
    func line(_ kind: FunnelChart.Curve.Kind) -> HTML {
      "<line class=\"limit \(kind.rawValue)\" x1=\"2\" x2=\"32\" y1=\"9\" y2=\"9\"/>"
    }
    let widened = chart.curves.contains { $0.kind == .widened }
    return """
      <ul class="legend">
      \(item("<path class=\"funnel-key\" d=\"M17 1L25 9L17 17L9 9Z\"/>", chart.name))
      \(item("<rect class=\"funnel-peer\" x=\"12\" y=\"4\" width=\"9\" height=\"9\"/>", sentences.peerMark))
      \(item("<circle class=\"funnel-other\" cx=\"17\" cy=\"9\" r=\"4\"/>", sentences.otherMark))
      \(item(line(.inner), sentences.innerLimit))
      \(item(line(.outer), sentences.outerLimit))
      \(widened ? item(line(.widened), sentences.widenedLimit) : .none)
      </ul>
      """
  }
}

extension Stylesheet {
  /// The looks of a funnel: lines differ by their dashes and marks by their shapes, so that grey printing loses nothing.
  static let funnel: HTML = """
    .funnel { display: grid; grid-template-columns: 44px minmax(0, 1fr); max-width: 46rem; }
    .funnel svg { display: block; overflow: visible; }
    .funnel-sizes { grid-column: 2; }
    .axis-title { font-size: 0.84rem; color: var(--soft); margin: 0.1rem 0 0 44px; max-width: 44rem; }
    .funnel-target { stroke: var(--all); stroke-width: 1.5; }
    .limit { fill: none; stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
    .limit.inner { stroke-dasharray: 7 4; }
    .limit.widened { stroke: var(--soft); stroke-dasharray: 1.5 4; stroke-width: 2; }
    .funnel-other { fill: var(--paper); stroke: var(--all); stroke-width: 1.5; }
    .funnel-peer { fill: var(--all); stroke: var(--paper); stroke-width: 1; }
    .funnel-own path, .funnel-key { fill: var(--own); stroke: var(--paper); stroke-width: 1.5; }
    svg .funnel-name { font-weight: 650; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 5px;
      stroke-linejoin: round; }

    """
}

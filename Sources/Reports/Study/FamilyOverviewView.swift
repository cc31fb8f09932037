import Diagnostics
import Sustainability

/// Turns a family's overview over municipalities into markup: panels of dots, stacked bars, and the table beneath.
struct FamilyOverviewView {
  let overview: FamilyOverview
  /// The line on participation under the table.
  let line: String
  let sentences: Sentences

  var html: HTML {
    """
    <section id="\(overview.family.rawValue)">
    <h2>\(sentences.title(of: overview.family))</h2>
    <p>\(sentences.introduction(to: overview.family))</p>
    <figure\(overview.dots.isEmpty ? .none : " class=\"long\"")>
    <figcaption>\(caption)</figcaption>
    \(bars)
    \(panels)
    \(isOpen ? table : Fold(name: "\(sentences.sameAsTable)", content: table).html)
    </figure>
    <p class="participation">\(line)</p>
    </section>
    """
  }

  /// Whether the table stands open: only where no dots bear its intervals, and it is not long.
  private var isOpen: Bool { overview.dots.isEmpty && overview.lines.count <= 13 }

  private var caption: HTML {
    let note = overview.dots.isEmpty ? sentences.orderNote : "\(sentences.orderNote) \(sentences.bandNote)"
    let subject = overview.bars?.subject ?? sentences.dotSubject(overview.indicators.first?.measure ?? .share)
    return "\(subject)<small>\(note)</small>"
  }

  private var bars: HTML {
    guard let bars = overview.bars else { return .none }
    return "<div class=\"chart\">\(StackedBarsView(chart: bars, sentences: sentences).html)</div>"
  }

  private var panels: HTML {
    guard !overview.dots.isEmpty else { return .none }
    let panels = overview.dots.map { chart -> HTML in
      """
      <div class="panel"><h3>\(chart.subject)</h3>
      \(IntervalChartView(chart: chart, sentences: sentences).html)</div>
      """
    }
    return "<div class=\"panels\">\n\(panels)\n</div>"
  }

  private var table: HTML {
    let heads = overview.indicators.map { indicator -> HTML in
      "<th scope=\"col\" class=\"number\">\(sentences.say(indicator.title))</th>"
    }
    let rows = overview.lines.map { line -> HTML in
      let cells = zip(overview.indicators, line.figures).map { indicator, figure in
        sentences.cell(figure, label: sentences.say(indicator.title), unit: indicator.unit)
      }
      return """
        <tr\(line.isTotal ? " class=\"together\"" : .none)><th scope="row">\(line.name)</th>\(cells)</tr>
        """
    }
    return """
      <table class="stacks matrix\(overview.indicators.count == 1 ? " single" : .none)">
      <caption>\(sentences.matrixCaption)</caption>
      <thead><tr><th scope="col">\(sentences.municipalityHead)</th>\(heads)</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      """
  }
}

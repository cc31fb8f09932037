import Sustainability

/// One family of indicators on a municipality's page: its pictures with their figures, and the table that says the same.
struct FamilySectionView {
  let family: FamilyFigures
  /// The municipality.
  let name: String
  /// The line on participation under the table.
  let line: String
  let sentences: Sentences
  /// What only this family has beneath its figures.
  var addition: HTML = .none

  var html: HTML {
    """
    <section id="\(family.family.rawValue)">
    <h2>\(sentences.title(of: family.family))</h2>
    <p>\(sentences.introduction(to: family.family))</p>
    \(content)
    <p class="participation">\(line)</p>
    \(addition)
    </section>
    """
  }

  /// Pictures are drawn only where the municipality has a figure in them; else a table or a sentence says enough.
  private var content: HTML {
    if family.hasOwn {
      return """
        <figure\(family.bars == nil || family.dots.isEmpty ? .none : " class=\"long\"")>
        <figcaption>\(family.bars?.subject ?? family.dots.first?.subject ?? sentences.dotSubject)</figcaption>
        \(bars)
        \(family.dots.enumerated().map { dots($1, isFirst: $0 == 0) })
        \(family.dots.isEmpty ? table : folded)
        </figure>
        """
    }
    return family.hasAll ? table : "<p class=\"note\">\(sentences.nothingShown)</p>"
  }

  private var bars: HTML {
    guard let bars = family.bars else { return .none }
    return "<div class=\"chart\">\(StackedBarsView(chart: bars, sentences: sentences).html)</div>"
  }

  private func dots(_ chart: IntervalChart, isFirst: Bool) -> HTML {
    let isTitled = !isFirst || family.bars != nil
    return """
      <div class="chart">\(isTitled ? "<p class=\"chart-title\">\(chart.subject)</p>" : .none)
      \(isFirst ? legend : .none)
      \(IntervalChartView(chart: chart, sentences: sentences).html)</div>
      """
  }

  private var legend: HTML {
    let adjusted: [(IntervalChart.Mark, String)] = family.hasAdjusted ? [(.adjusted, sentences.adjusted(name))] : []
    return IntervalChartView.legend(
      [(.own, sentences.asAnswered(name))] + adjusted + [(.all, sentences.allTogether)])
  }

  /// Dots have their figures beside them, so that the table is folded away; bars bear no intervals, and it stands open.
  private var folded: HTML { Fold(name: "\(sentences.sameAsTable)", content: table(isAlone: true)).html }
  private var table: HTML { table(isAlone: false) }

  private func table(isAlone: Bool) -> HTML {
    FigureTableView(
      groups: [FigureTableView.Group(heading: nil, lines: family.lines)], head: sentences.indicatorHead, name: name,
      isAlone: isAlone, sentences: sentences
    ).html
  }
}

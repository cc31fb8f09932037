import Sustainability

/// One family of indicators on a municipality's page: its pictures, and beneath them the table that says the same.
struct FamilySectionView {
  let family: FamilyFigures
  /// The municipality.
  let name: String
  /// The line on participation under the table.
  let line: String
  let sentences: Sentences

  var html: HTML {
    """
    <section id="\(family.family.rawValue)">
    <h2>\(sentences.title(of: family.family))</h2>
    <p>\(sentences.introduction(to: family.family))</p>
    <figure\(family.bars == nil || family.dots.isEmpty ? .none : " class=\"long\"")>
    <figcaption>\(family.bars?.subject ?? family.dots.first?.subject ?? sentences.dotSubject)</figcaption>
    \(bars)
    \(family.dots.enumerated().map { dots($1, isFirst: $0 == 0) })
    \(table)
    </figure>
    <p class="participation">\(line)\(family.isPartial ? " \(sentences.withoutFew)" : "")</p>
    </section>
    """
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

  private var table: HTML {
    let heads = [name] + (family.hasAdjusted ? [sentences.adjustedHead] : []) + [sentences.all, sentences.basisHead]
    let layout: HTML = family.hasAdjusted ? "stacks beside adjusted" : "stacks beside"
    return """
      <table class="\(layout)">
      <caption>\(sentences.tableCaption)</caption>
      <thead><tr><th scope="col">\(sentences.indicatorHead)</th>\
      \(heads.map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML })</tr></thead>
      <tbody>
      \(family.lines.map(row))
      </tbody>
      </table>
      """
  }

  private func row(_ line: FamilyFigures.Line) -> HTML {
    let adjusted =
      family.hasAdjusted
      ? sentences.cell(line.own.adjusted ?? line.own.withoutAdjusted, label: sentences.adjustedHead) : .none
    return """
      <tr><th scope="row">\(sentences.say(line.indicator.title))</th>\
      \(sentences.cell(line.own, label: name))\
      \(adjusted)\
      \(sentences.cell(line.all, label: sentences.all))\
      <td class="number" data-label="\(sentences.basisHead)">\(basis(line))</td></tr>
      """
  }

  private func basis(_ line: FamilyFigures.Line) -> HTML {
    guard let share = line.own.share else {
      return "<span class=\"withheld\">\(sentences.inPlace(of: line.own))</span>"
    }
    return "<span>\(sentences.basis(share, unit: line.indicator.unit))</span>"
  }
}

extension ShownFigure {
  /// What stands in the column of adjusted figures where there is none: what withholds the plain one, or nothing.
  fileprivate var withoutAdjusted: ShownFigure { share == nil ? self : .nothing(.notAdjusted) }
}

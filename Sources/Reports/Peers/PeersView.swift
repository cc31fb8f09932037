/// Turns the section "compared with peers" into markup.
package struct PeersView {
  let model: PeersModel
  private var say: Sentences { model.sentences }

  /// A view of the section.
  package init(model: PeersModel) {
    self.model = model
  }

  /// The section, with the anchor `peers`. Its page needs ``Stylesheet/funnel``.
  package var html: HTML {
    """
    <section id="peers">
    <h2>\(say.peersTitle)</h2>
    <p>\(say.peersIntroduction)</p>
    \(model.scopes.map(scope))
    <p class="note">\(say.peersMethod(by: model.variables))</p>
    \(model.missing.map { "<p class=\"note\">\($0)</p>" as HTML })
    </section>
    """
  }

  private func scope(_ scope: PeersModel.Scope) -> HTML {
    """
    \(scope.field.map { "<h3>\(say.field($0))</h3>" } ?? .none)
    <ul class="readings">
    \(scope.readings.map { "<li>\($0)</li>" as HTML })
    </ul>
    <p class="note">\(say.peerNames(scope.names, unnamed: scope.unnamed))</p>
    <figure>
    \(picture(scope))
    \(table(scope))
    </figure>
    \(scope.notShown.isEmpty ? .none : "<p class=\"note\">\(say.notComparedOwn(scope.notShown))</p>")
    """
  }

  private func picture(_ scope: PeersModel.Scope) -> HTML {
    guard let chart = scope.chart else { return "<figcaption>\(say.noFunnel)</figcaption>" }
    return """
      <figcaption>\(say.funnelCaption(chart.subject))</figcaption>
      <div class="chart">\(FunnelChartView(chart: chart, sentences: say).html)</div>
      """
  }

  private func table(_ scope: PeersModel.Scope) -> HTML {
    let rows = scope.rows.map { row -> HTML in
      """
      <tr><th scope="row">\(row.name)</th>\
      <td class="number" data-label="\(say.ownHead)"><span>\(row.own)</span></td>\
      <td class="number" data-label="\(say.peersHead)"><span>\(row.peers)</span></td>\
      <td class="number" data-label="\(say.differenceHead)"><span><b>\(row.difference)</b>\
      <small>\(row.interval)</small></span></td>\
      <td class="long" data-label="\(say.readingHead)"><span>\(row.reading)</span></td></tr>
      """
    }
    return """
      <table class="stacks peers">
      <caption>\(say.differencesCaption(tests: scope.tests))</caption>
      <thead><tr><th scope="col">\(say.indicatorHead)</th><th scope="col" class="number">\(say.ownHead)</th>\
      <th scope="col" class="number">\(say.peersHead)</th><th scope="col" class="number">\(say.differenceHead)</th>\
      <th scope="col">\(say.readingHead)</th></tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      """
  }
}

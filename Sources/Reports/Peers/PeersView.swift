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
    <h3>\(scope.field.map(say.field) ?? say.acrossFields)</h3>
    \(readings(scope))
    \(picture(scope))
    \(differences(scope))
    \(scope.notShown.isEmpty ? .none : "<p class=\"note\">\(say.notComparedOwn(scope.notShown))</p>")
    """
  }

  private func readings(_ scope: PeersModel.Scope) -> HTML {
    guard !scope.readings.isEmpty else { return .none }
    return "<ul class=\"readings\">\n\(scope.readings.map { "<li>\($0)</li>" as HTML })\n</ul>"
  }

  private func picture(_ scope: PeersModel.Scope) -> HTML {
    guard let chart = scope.chart else {
      return scope.isFunnelMissing ? "<p class=\"note\">\(say.noFunnel)</p>" : .none
    }
    return """
      <figure>
      <figcaption>\(say.funnelCaption(chart.subject))</figcaption>
      <div class="chart">\(FunnelChartView(chart: chart, sentences: say).html)</div>
      </figure>
      """
  }

  /// What can be told apart stands open, the rest folded away.
  private func differences(_ scope: PeersModel.Scope) -> HTML {
    guard !scope.rows.isEmpty else { return .none }
    let apart = scope.toldApart
    let all =
      scope.isFolded
      ? Fold(name: "\(say.allDifferences(scope.rows.count))", content: table(scope.rows, tests: scope.tests)).html
      : .none
    return """
      <p>\(say.differencesToldApart(apart.count, of: scope.rows.count))</p>
      \(apart.isEmpty ? .none : table(apart, tests: scope.tests))
      \(all)
      """
  }

  private func table(_ rows: [PeersModel.Row], tests: Int) -> HTML {
    let rows = rows.map { row -> HTML in
      """
      <tr><th scope="row">\(row.name)</th>\
      <td class="number" data-label="\(say.ownHead)"><span>\(row.own)</span></td>\
      <td class="number" data-label="\(say.peersHead)"><span>\(row.peers)</span></td>\
      <td class="number" data-label="\(say.differenceHead)"><span><b>\(row.difference)</b>\
      <small>\(row.interval)</small></span></td>\
      <td data-label="\(say.readingHead)"><span>\(row.reading)</span></td></tr>
      """
    }
    return """
      <table class="stacks peers">
      <caption>\(say.differencesCaption(tests: tests))</caption>
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

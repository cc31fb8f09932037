/// Turns the section on yardsticks into markup.
package struct YardsticksView {
  let model: YardsticksModel
  private var say: Sentences { model.sentences }

  /// A view of the section.
  package init(model: YardsticksModel) {
    self.model = model
  }

  /// The section, with the anchor `yardsticks`.
  package var html: HTML {
    """
    <section id="yardsticks">
    <h2>\(say.yardsticksTitle)</h2>
    <p>\(say.yardsticksIntroduction)</p>
    \(table)
    \(sayings)
    <h3>\(say.contradictionsTitle)</h3>
    \(model.contradictions.map { "<p>\($0)</p>" as HTML })
    <p class="note">\(say.contradictionRule)</p>
    </section>
    """
  }

  private var table: HTML {
    let rows = model.rows.map { row -> HTML in
      """
      <tr><th scope="row">\(row.name)<small>\(row.year)</small></th>\
      \(cell(say.figureHead, "<b>\(row.figure)</b>"))\
      \(cell(say.asIfRandomHead, "\(row.asIfRandom)"))\
      \(cell(say.coverageHead, lines(row.coverage)))\
      \(cell(say.boundsHead, "\(row.bounds)"))\
      \(cell(say.standingHead, "\(row.standing)"))\
      \(long(say.collectedHead, row.collected, say.sourceHead, row.source))</tr>
      """
    }
    let heads = [
      "\(say.yardstickHead), \(say.yearHead.lowercased())", say.figureHead, say.asIfRandomHead, say.coverageHead,
      say.boundsHead, say.standingHead, "\(say.collectedHead) · \(say.sourceHead)",
    ]
    return """
      <table class="stacks yardsticks alone">
      <caption>\(say.yardsticksTitle)</caption>
      <thead><tr>\(heads.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>
      <p class="note">\(say.yardsticksCaption)</p>
      """
  }

  private func cell(_ label: String, _ content: HTML) -> HTML {
    "<td data-label=\"\(label)\"><span>\(content)</span></td>"
  }

  private func long(_ label: String, _ collected: String, _ sourceLabel: String, _ source: String) -> HTML {
    """
    <td class="long" data-label="\(label) · \(sourceLabel)"><span>\(collected)<small>\(source)</small></span></td>
    """
  }

  private func lines(_ lines: [String]) -> HTML {
    let first: HTML = lines.first.map { "\($0)" } ?? .none
    return lines.dropFirst().reduce(first) { $0 + "<small>\($1)</small>" }
  }

  private var sayings: HTML {
    guard !model.sayings.isEmpty else { return .none }
    let items = model.sayings.map { saying -> HTML in
      """
      <div class="saying"><h4>\(saying.name)</h4>
      <p><strong>\(say.mayBeSaid)</strong> \(saying.may)</p>
      <p><strong>\(say.mayNotBeSaid)</strong> \(saying.mayNot)</p></div>
      """
    }
    return "<h3>\(say.sayingTitle)</h3>\n<div class=\"sayings\">\(items)</div>"
  }
}

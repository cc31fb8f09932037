import DecisionTables

/// A traced table as markup: a row for the answers that were read, then a row for each rule.
struct TracedTableView {
  let table: TracedTable
  let sentences: Sentences
  let caption: String
  /// What stands in front of each rule.
  let title: (TracedTable.Row) -> HTML
  /// What each rule leads to; `nil` for levels, whose title says so.
  let outcome: ((TracedTable.Row) -> String)?

  var html: HTML {
    """
    <div class="wide"><table class="stacks traced\(outcome == nil ? " by-level" : .none)\(table.columns.count > 5 ? " many" : .none)">
    <caption>\(caption)</caption>
    <thead><tr><th scope="col">\(outcome == nil ? sentences.levelHead : sentences.ruleHead)</th>\(table.columns.map(head))\
    \(outcome == nil ? .none : "<th scope=\"col\" class=\"gives\">\(sentences.thenHead)</th>" as HTML)</tr></thead>
    <tbody>
    \(answers)
    \(table.rows.map(row))
    </tbody>
    </table></div>
    """
  }

  private func head(_ column: TracedTable.Column) -> HTML {
    "<th scope=\"col\"><code>\(column.input)</code>\(description(of: column))</th>"
  }

  private func description(of column: TracedTable.Column) -> HTML {
    column.description == column.input ? .none : "<small>\(column.description)</small>"
  }

  private var answers: HTML {
    guard table.columns.contains(where: { $0.answer != nil }) else { return .none }
    let cells = table.columns.map { column -> HTML in
      "<td data-label=\"\(column.input)\"><span>\(column.answer ?? "")</span></td>"
    }
    return """
      <tr class="answers"><th scope="row">\(sentences.answerRead)</th>\(cells)\(outcome == nil ? .none : "<td class=\"blank\"></td>")</tr>
      """
  }

  private func row(_ row: TracedTable.Row) -> HTML {
    """
    <tr class="\(name(of: row))"><th scope="row">\(title(row))\(state(of: row))</th>\
    \(zip(table.columns, row.cells).map { cell($1, of: $0) })\
    \(outcome.map { "<td class=\"then\" data-label=\"\(sentences.thenHead)\"><span>\($0(row))</span></td>" as HTML } ?? .none)</tr>
    """
  }

  private func name(of row: TracedTable.Row) -> String {
    switch row.state {
    case .applies: row.isDecisive ? "rule applies decisive" : "rule applies"
    case .waits: "rule waits"
    case .fails: "rule fails"
    case nil: "rule"
    }
  }

  private func state(of row: TracedTable.Row) -> HTML {
    guard let state = row.state else { return .none }
    return "<small class=\"state\">\(words(for: state, of: row))</small>"
  }

  private func words(for state: TableTrace.State, of row: TracedTable.Row) -> String {
    outcome == nil
      ? sentences.levelState(state, isDecisive: row.isDecisive) : sentences.state(state, isDecisive: row.isDecisive)
  }

  private func cell(_ cell: TracedTable.TracedCell, of column: TracedTable.Column) -> HTML {
    let mark = cell.mark.map { "\($0.sign(sentences)) " as HTML } ?? .none
    let words = cell.words.map { "<span class=\"words\">\($0)</span>" as HTML } ?? .none
    let test: HTML = cell.mark == .any ? "<span>\(sentences.anyAnswer)</span>" : "<code>\(cell.test)</code>"
    let end: HTML = cell.mark == .firstNo ? "<small class=\"stop\">\(sentences.failsHere)</small>" : .none
    return """
      <td class="cell \(cell.mark?.name ?? "untried")" data-label="\(column.input)">\
      <div>\(mark)\(words)\(test)\(end)</div></td>
      """
  }
}

/// Turns a section of the researcher's report into markup.
struct ResearchSectionView {
  let section: ResearchSection
  /// The line on participation under tables of caseworkers' answers.
  let line: String

  var html: HTML {
    """
    <section id="\(section.id)">
    <h2>\(section.title)</h2>
    <p>\(section.introduction)</p>
    \(section.blocks.map(block))
    </section>
    """
  }

  private func block(_ block: ResearchSection.Block) -> HTML {
    switch block {
    case .words(let words): "<p>\(words)</p>"
    case .list(let items): "<ul>\n\(items.map { "<li>\($0)</li>" as HTML })\n</ul>"
    case .table(let table):
      table.isFolded
        ? Fold(name: "\(table.caption)", content: markup(of: table)).html : markup(of: table)
    }
  }

  private func markup(of table: ResearchSection.Table) -> HTML {
    let heads = table.columns.map { column -> HTML in
      "<th scope=\"col\"\(column.isNumber ? " class=\"number\"" : .none)>\(column.head)</th>"
    }
    let participation: HTML = table.isOfCaseworkers ? "<p class=\"participation\">\(line)</p>" : .none
    return """
      <table class="stacks research\(table.isFolded ? " alone" : .none)">
      <caption>\(table.caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      \(table.groups.map { group($0, of: table) })
      </table>
      \(participation)
      """
  }

  private func group(_ group: ResearchSection.Group, of table: ResearchSection.Table) -> HTML {
    let heading = group.heading.map { heading -> HTML in
      """
      <tr class="heading"><th scope="rowgroup" colspan="\(table.columns.count)">\(heading)</th></tr>
      """
    }
    let rows = group.rows.map { cells -> HTML in
      let named: HTML = "<th scope=\"row\">\(cells.first ?? "")</th>"
      let others = zip(table.columns, cells).dropFirst().map { column, cell -> HTML in
        """
        <td class="\(column.isNumber ? "number" : "words")" data-label="\(column.head)"><span>\(cell)</span></td>
        """
      }
      return "<tr>\(named + others.reduce(.none, +))</tr>"
    }
    return "<tbody>\n\(heading ?? .none)\n\(rows)\n</tbody>"
  }
}

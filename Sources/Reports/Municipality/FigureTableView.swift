import Sustainability

/// The figures of a municipality in a table: each indicator with its own figure, the adjusted one where some have it, that
/// of all together, and what the municipality's rests on.
struct FigureTableView {
  /// Lines that belong together under a heading; without one where there is but one group.
  struct Group {
    let heading: String?
    let lines: [FamilyFigures.Line]
  }

  let groups: [Group]
  /// What stands above the column of names.
  let head: String
  /// The municipality.
  let name: String
  /// Whether what it is named by stands before it already, so that its caption is only for those who hear the page.
  let isAlone: Bool
  let sentences: Sentences

  private var hasAdjusted: Bool { groups.contains { $0.lines.contains { $0.own.adjusted != nil } } }

  var html: HTML {
    let heads = [name] + (hasAdjusted ? [sentences.adjustedHead] : []) + [sentences.all, sentences.basisHead]
    return """
      <table class="stacks beside\(hasAdjusted ? " adjusted" : .none)\(isAlone ? " alone" : .none)">
      <caption>\(sentences.tableCaption)</caption>
      <thead><tr><th scope="col">\(head)</th>\
      \(heads.map { "<th scope=\"col\" class=\"number\">\($0)</th>" as HTML })</tr></thead>
      \(groups.map { group($0, columns: heads.count + 1) })
      </table>
      """
  }

  private func group(_ group: Group, columns: Int) -> HTML {
    let heading = group.heading.map {
      "<tr class=\"heading\"><th scope=\"rowgroup\" colspan=\"\(columns)\">\($0)</th></tr>\n" as HTML
    }
    return """
      <tbody>
      \(heading ?? .none)\(group.lines.map(row))
      </tbody>
      """
  }

  private func row(_ line: FamilyFigures.Line) -> HTML {
    let adjusted =
      hasAdjusted ? sentences.cell(line.own.adjusted ?? line.own.withoutAdjusted, label: sentences.adjustedHead) : .none
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

import Studies
import Sustainability

/// The figures of an indicator table as pages show them.
struct Figures {
  let table: IndicatorTable
  private let byPlace: [Place: IndicatorRow]

  private struct Place: Hashable {
    let indicator: String
    let municipality: String?
  }

  init(_ table: IndicatorTable) {
    self.table = table
    byPlace = Dictionary(
      table.rows.filter { $0.group == .all }.map {
        (Place(indicator: $0.indicator.id, municipality: $0.municipality), $0)
      }, uniquingKeysWith: { first, _ in first })
  }

  func figure(_ indicator: String, of municipality: String?) -> ShownFigure {
    ShownFigure(byPlace[Place(indicator: indicator, municipality: municipality)], minimum: table.minimum)
  }

  /// The indicators of a family that the table holds, in their fixed order.
  func indicators(of family: Indicator.Family) -> [Indicator] {
    var seen: Set<String> = []
    return table.rows.map(\.indicator).filter { $0.family == family && seen.insert($0.id).inserted }
  }

  /// The families that the table holds figures of.
  var families: [Indicator.Family] { Indicator.Family.allCases.filter { !indicators(of: $0).isEmpty } }

  /// The rubrics whose decisions the table reads.
  var rubrics: Set<String> { Set(table.rows.map(\.indicator.rubric)) }
}

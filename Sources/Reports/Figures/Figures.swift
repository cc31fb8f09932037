import Studies
import Sustainability

/// The figures of an indicator table as pages show them.
struct Figures: Sendable {
  let table: IndicatorTable
  private let byPlace: [Place: IndicatorRow]
  private let byFamily: [Indicator.Family: [Indicator]]

  private struct Place: Hashable {
    let indicator: String
    let municipality: String?
    let group: IndicatorGroup
  }

  init(_ table: IndicatorTable) {
    self.table = table
    byPlace = Dictionary(
      table.rows.map {
        (Place(indicator: $0.indicator.id, municipality: $0.municipality, group: $0.group), $0)
      }, uniquingKeysWith: { first, _ in first })
    var seen: Set<String> = []
    byFamily = Dictionary(
      grouping: table.rows.map(\.indicator).filter { seen.insert($0.id).inserted }, by: \.family)
  }

  func row(_ indicator: String, of municipality: String?, _ group: IndicatorGroup = .all) -> IndicatorRow? {
    byPlace[Place(indicator: indicator, municipality: municipality, group: group)]
  }

  func figure(_ indicator: String, of municipality: String?) -> ShownFigure {
    ShownFigure(row(indicator, of: municipality), minimum: table.minimum)
  }

  /// The indicators of a family that the table holds, in their fixed order.
  func indicators(of family: Indicator.Family) -> [Indicator] { byFamily[family] ?? [] }

  /// The families that the table holds figures of.
  var families: [Indicator.Family] { Indicator.Family.allCases.filter { byFamily[$0] != nil } }

  /// The rubrics whose decisions the table reads.
  var rubrics: Set<String> { Set(byFamily.values.joined().map(\.rubric)) }
}

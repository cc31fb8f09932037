import Studies
import Sustainability

/// The figures of an indicator table as pages show them.
struct Figures: Sendable {
  let table: IndicatorTable
  private let byPlace: [Place: IndicatorRow]
  private let byFamily: [Indicator.Family: [Indicator]]
  /// The control points that the table holds, in the order of the rubrics' files.
  let controlPoints: [Indicator]

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
    var seen: Set<Indicator> = []
    let indicators = table.rows.map(\.indicator).filter { seen.insert($0).inserted }
    byFamily = Dictionary(grouping: indicators.filter { $0.widestGroup == .all }, by: \.family)
    // A municipality lacks the criteria on which nobody there was rated; all together have every one.
    controlPoints = table.rows.filter { $0.municipality == nil && $0.indicator.widestGroup != .all }.map(\.indicator)
  }

  func row(_ indicator: String, of municipality: String?, _ group: IndicatorGroup = .all) -> IndicatorRow? {
    byPlace[Place(indicator: indicator, municipality: municipality, group: group)]
  }

  func figure(_ indicator: String, of municipality: String?) -> ShownFigure {
    ShownFigure(row(indicator, of: municipality), minimum: table.minimum)
  }

  /// The widest figure of an indicator.
  func figure(_ indicator: Indicator, of municipality: String?) -> ShownFigure {
    ShownFigure(row(indicator.id, of: municipality, indicator.widestGroup), minimum: table.minimum)
  }

  /// Whether the figure of all together leaves out municipalities whose own figure may not be shown.
  func isPartial(_ indicator: Indicator) -> Bool { row(indicator.id, of: nil, indicator.widestGroup)?.covered != nil }

  /// The indicators of a family that the table holds, in their fixed order; control points stand apart.
  func indicators(of family: Indicator.Family) -> [Indicator] { byFamily[family] ?? [] }

  /// Whether any figure is adjusted.
  var isAdjusted: Bool { table.rows.contains { $0.method == .mixedModel } }

  /// The families that the table holds figures of.
  var families: [Indicator.Family] { Indicator.Family.allCases.filter { byFamily[$0] != nil } }

  /// The rubrics whose decisions the table reads.
  var rubrics: Set<String> { Set((byFamily.values.joined() + controlPoints).compactMap(\.rubric)) }
}

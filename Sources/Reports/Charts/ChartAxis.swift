package import Sustainability

/// The axis of a chart: in what its figures are, and how far it runs from 0.
package struct ChartAxis: Hashable, Sendable {
  /// In what the figures are.
  package let measure: Indicator.Measure
  /// Where it ends.
  package let end: Double

  /// From 0 to 100 %.
  package static let share = ChartAxis(measure: .share, end: 1)

  private init(measure: Indicator.Measure, end: Double) {
    self.measure = measure
    self.end = end
  }

  /// The axis on which some figures fit: of the whole measure where it has an end, else up to a round number.
  package init(_ measure: Indicator.Measure, holding figures: [ShownFigure]) {
    let drawn = (figures + figures.compactMap(\.adjusted)).compactMap(\.share)
    let largest = drawn.map { max($0.estimate, $0.interval?.upperBound ?? 0) }.max() ?? 0
    self.init(measure: measure, end: measure.largest ?? Self.round(above: largest))
  }

  /// The first of 1, 2, 4 or 8 times a power of ten that is not below a number: quarters of it are short to write.
  private static func round(above value: Double) -> Double {
    guard value.isFinite, value < 1e9 else { return 1e9 }
    var end = 1.0
    while true {
      for step in [1.0, 2, 4, 8] where step * end >= value { return step * end }
      end *= 10
    }
  }

  /// Where a figure lies, as a coordinate of a picture.
  func across(_ value: Double) -> String { Reports.across(value / end) }

  /// The places of grid lines, as shares of the axis.
  static let quarters = [0, 0.25, 0.5, 0.75, 1.0]
}

package import Sustainability

/// Figures with their intervals on one axis, one row each.
package struct IntervalChart: Hashable, Sendable {
  /// What a mark stands for.
  package enum Mark: String, Hashable, Sendable {
    /// The municipality of the page, as answered.
    case own
    /// The municipality of the page, adjusted.
    case adjusted
    /// All municipalities together.
    case all
    /// One municipality among others.
    case plain
  }

  /// A figure and how it is marked.
  package struct Entry: Hashable, Sendable {
    /// Whose figure it is.
    package let name: String
    /// The figure.
    package let figure: ShownFigure
    /// How it is marked.
    package let mark: Mark

    /// A figure in a row.
    package init(_ name: String, _ figure: ShownFigure, _ mark: Mark) {
      self.name = name
      self.figure = figure
      self.mark = mark
    }
  }

  /// One line of the chart.
  package struct Row: Hashable, Sendable {
    /// What stands beside it.
    package let label: String
    /// What the figures rest on; `nil` where that is told elsewhere.
    package let basis: String?
    /// The figures, from the top.
    package let entries: [Entry]

    /// A line.
    package init(_ label: String, basis: String? = nil, _ entries: [Entry]) {
      self.label = label
      self.basis = basis
      self.entries = entries
    }
  }

  /// What the chart is about; begins the title of every picture in it.
  package let subject: String
  /// The lines from the top.
  package let rows: [Row]
  /// A figure whose interval runs through all rows as a band; `nil` for none.
  package let band: ShownFigure?
  /// Whether the rows are set close, for many of them beside one another.
  package let isCompact: Bool
  /// The axis.
  package let axis: ChartAxis

  /// A chart.
  package init(
    subject: String, rows: [Row], band: ShownFigure? = nil, isCompact: Bool = false,
    in measure: Indicator.Measure = .share
  ) {
    self.subject = subject
    self.rows = rows
    self.band = band
    self.isCompact = isCompact
    axis = ChartAxis(measure, holding: rows.flatMap(\.entries).map(\.figure) + [band].compactMap(\.self))
  }
}

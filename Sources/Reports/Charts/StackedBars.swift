/// Bars of the same length, each divided into parts that make up the whole.
package struct StackedBars: Hashable, Sendable {
  /// A part that every bar has.
  package struct Part: Hashable, Sendable {
    /// What it is called.
    package let name: String
    /// How it is filled.
    package let pattern: Pattern

    /// A part.
    package init(_ name: String, _ pattern: Pattern) {
      self.name = name
      self.pattern = pattern
    }
  }

  /// One bar.
  package struct Bar: Hashable, Sendable {
    /// What stands beside it.
    package let label: String
    /// The share of each part, in the order of the parts.
    package let figures: [ShownFigure]

    /// A bar.
    package init(_ label: String, _ figures: [ShownFigure]) {
      self.label = label
      self.figures = figures
    }

    /// The shares, when every part may be shown; a bar with a part left out would give that part away.
    var shares: [ShownFigure.Share]? {
      let shares = figures.compactMap(\.share)
      return shares.count == figures.count ? shares : nil
    }

    /// What stands in the place of the bar when a part may not be shown.
    var absent: ShownFigure? { figures.first { $0.share == nil } }
  }

  /// What the bars are about; begins the title of every picture in it.
  package let subject: String
  /// The parts from left to right.
  package let parts: [Part]
  /// The bars from the top.
  package let bars: [Bar]

  /// Bars.
  package init(subject: String, parts: [Part], bars: [Bar]) {
    self.subject = subject
    self.parts = parts
    self.bars = bars
  }
}

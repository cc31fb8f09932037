public import Diagnostics
public import Studies

/// A municipality's yardsticks side by side: figures from elsewhere and the method's own, and where they contradict one
/// another. They measure different things: nothing is added up, and nothing is ranked.
public struct MunicipalYardsticks: Hashable, Sendable {
  /// A figure from elsewhere.
  public struct Line: Hashable, Sendable {
    /// The figure as it was told.
    public let yardstick: Yardstick
    /// What its counts tell; `nil` where there are none.
    public let reading: ShareReading?
    /// Where it puts the municipality.
    public let standing: YardstickStanding
  }

  /// One of the method's own figures.
  public struct OwnLine: Hashable, Sendable {
    /// The indicator.
    public let indicator: Indicator
    /// The municipality's row; what may not be shown is gone from it.
    public let row: IndicatorRow
    /// Where it puts the municipality, beside all municipalities together.
    public let standing: YardstickStanding
  }

  /// Two yardsticks that disagree: one puts the municipality on the good side of its comparison group, the other on the
  /// bad. Of a yardstick that is there for several years only the last counts.
  public struct Contradiction: Hashable, Sendable {
    /// The one on the good side.
    public let good: LocalisedText
    /// The one on the bad side.
    public let bad: LocalisedText
  }

  /// The municipality's code.
  public let municipality: String
  /// Its figures from elsewhere, in the order of their table.
  public let lines: [Line]
  /// Its own figures that have a good and a bad side.
  public let ownLines: [OwnLine]
  /// Every pair that contradicts itself.
  public let contradictions: [Contradiction]

  /// The method's own figures that are set beside yardsticks, and which way is better.
  public static let ownYardsticks: KeyValuePairs<String, Yardstick.Direction> = [
    "problematic": .lower, "expert_score": .higher,
  ]

  /// The yardsticks of one municipality.
  ///
  /// - Parameters:
  ///   - all: those of all municipalities.
  ///   - table: the method's own figures, after disclosure control: what is withheld takes no side.
  public init(of municipality: String, among all: [Yardstick], and table: IndicatorTable) {
    let lines = all.filter { $0.municipality == municipality }.map { yardstick in
      Line(
        yardstick: yardstick, reading: yardstick.reading, standing: YardstickStanding(yardstick, among: all))
    }
    let ownLines = Self.ownYardsticks.compactMap { id, direction -> OwnLine? in
      guard let row = table.row(id, of: municipality) else { return nil }
      let standing = YardstickStanding(
        interval: row.plainInterval, beside: table.row(id, of: nil)?.plainInterval, direction)
      return OwnLine(indicator: row.indicator, row: row, standing: standing)
    }
    let last = lines.filter { line in
      !lines.contains { $0.yardstick.yardstick == line.yardstick.yardstick && $0.isLater(than: line) }
    }
    let sides =
      last.map { (name: LocalisedText(same: $0.yardstick.yardstick), standing: $0.standing) }
      + ownLines.map { (name: $0.indicator.title, standing: $0.standing) }
    self.municipality = municipality
    self.lines = lines
    self.ownLines = ownLines
    contradictions = sides.filter { $0.standing == .good }.flatMap { good in
      sides.filter { $0.standing == .bad }.map { Contradiction(good: good.name, bad: $0.name) }
    }
  }
}

extension MunicipalYardsticks.Line {
  /// Whether this is the figure of a later year; a year that is not certain is the earliest.
  fileprivate func isLater(than other: Self) -> Bool { (yardstick.year ?? 0) > (other.yardstick.year ?? 0) }
}

extension IndicatorRow {
  /// The interval of the plain figure, where that is shown: beside an adjusted figure it stands apart.
  public var plainInterval: ClosedRange<Double>? {
    guard estimate != nil else { return nil }
    if let descriptive { return descriptive }
    guard !isAdjusted, let lower, let upper, lower <= upper else { return nil }
    return lower...upper
  }
}

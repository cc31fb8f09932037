import Sustainability

/// What a municipality's own figures cannot tell: worked out from what is shown, and said plainly above what no figures
/// of this kind can tell.
struct Limits: Sendable {
  /// What the study asks about.
  let asked: Set<Indicator.Family>
  /// The municipality's share of problematic answer sets.
  let own: ShownFigure
  /// That of all together.
  let all: ShownFigure
  /// How many municipalities have figures that can be compared, and how many of them can be told apart from all together.
  let compared: (count: Int, toldApart: Int)
  /// How many employed caseworkers did not answer; `nil` when that is not known or would tell how few did.
  let silent: Int?
  /// Whether every employed caseworker answered.
  let isEverybody: Bool

  init(_ figures: Figures, _ comparisons: [Comparison], of municipality: String) {
    let participation = figures.table.participation(of: municipality)
    asked = Set(figures.families)
    silent = participation?.silent
    isEverybody = participation?.isEverybody ?? false
    all = figures.figure("problematic", of: nil)
    own = figures.figure("problematic", of: municipality)
    let count = comparisons.count { $0 != .unknown }
    compared = (count, count - comparisons.count { $0 == .overlapping })
  }

  /// How the own share stands to that of all together.
  var comparison: Comparison { Comparison(own, with: all) }

  /// How far the own share would have to lie from that of all together for the intervals to leave each other: the larger
  /// halves of both; `nil` without intervals.
  var visibleDifference: Double? {
    guard let own = own.share, let all = all.share, let near = own.interval, let far = all.interval else { return nil }
    let ownReach = max(own.estimate - near.lowerBound, near.upperBound - own.estimate)
    let allReach = max(all.estimate - far.lowerBound, far.upperBound - all.estimate)
    return ownReach + allReach
  }

  /// Between what the own share would lie whatever those think who did not answer.
  var bounds: ClosedRange<Double>? { own.share?.bounds }
}

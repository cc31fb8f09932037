package import Sustainability

/// A funnel as it is drawn: effective size across, share down from 100 to 0 %.
package struct FunnelChart: Hashable, Sendable {
  /// A municipality's mark.
  struct Point: Hashable, Sendable {
    let size: Double
    let share: Double
    let mark: PeerFunnel.Mark
  }

  /// One of the limits.
  struct Curve: Hashable, Sendable {
    /// Which limits it is.
    enum Kind: String, Hashable, Sendable {
      case inner, outer, widened
    }

    let kind: Kind
    /// Sizes and shares from the left.
    let places: [Place]
  }

  /// A place on a curve.
  struct Place: Hashable, Sendable {
    let size: Double
    let share: Double
  }

  /// What the chart is about.
  package let subject: String
  /// The name beside the own mark.
  let name: String
  let points: [Point]
  let curves: [Curve]
  /// The share around which the limits lie.
  let target: Double
  /// Where the axis ends: a round size above the largest.
  let end: Double
  /// Where the axis is marked.
  let ticks: [Double]

  /// Over so many sizes a curve is drawn.
  private static let steps = 48

  /// The picture of a funnel.
  package init(_ funnel: PeerFunnel, subject: String, name: String) {
    self.subject = subject
    self.name = name
    target = funnel.target
    // Own last, so that nothing covers it.
    points =
      [PeerFunnel.Mark.other, .peer, .own].flatMap { mark in funnel.points.filter { $0.mark == mark } }.map {
        Point(size: $0.size, share: $0.share, mark: $0.mark)
      }
    let step = Self.step(for: funnel.points.map(\.size).max() ?? 1)
    let largest = funnel.points.map(\.size).max() ?? 1
    let count = Int((largest * 1.04 / step).rounded(.up))
    let end = Double(max(1, count)) * step
    self.end = end
    ticks = (0...max(1, count)).map { Double($0) * step }
    let sizes = (1...Self.steps).map { max(1, end * Double($0) / Double(Self.steps)) }
    let inner = sizes.map { ($0, funnel.limits(at: $0)) }
    let outer = sizes.map { ($0, funnel.limits(at: $0, outer: true)) }
    curves =
      Self.curves(.inner, inner) { $0.exact } + Self.curves(.outer, outer) { $0.exact }
      + Self.curves(.widened, inner) { $0.widened }
  }

  private static func curves(
    _ kind: Curve.Kind, _ limits: [(Double, PeerFunnel.Limits?)], _ range: (PeerFunnel.Limits) -> ClosedRange<Double>?
  ) -> [Curve] {
    let known = limits.compactMap { size, limits in limits.flatMap(range).map { (size, $0) } }
    guard !known.isEmpty else { return [] }
    return [
      Curve(kind: kind, places: known.map { Place(size: $0.0, share: $0.1.upperBound) }),
      Curve(kind: kind, places: known.map { Place(size: $0.0, share: $0.1.lowerBound) }),
    ]
  }

  /// A round step of which about five reach the largest size.
  private static func step(for largest: Double) -> Double {
    var step = 1.0
    while step * 5 < largest {
      if step * 2 * 5 >= largest { return step * 2 }
      if step * 5 * 5 >= largest { return step * 5 }
      step *= 10
    }
    return step
  }
}

public import Studies

/// On which side of its comparison group a yardstick puts a municipality.
///
/// The comparison group is the study's other municipalities with the same yardstick of the same kind and year, three at
/// the least. Where a share is told with its counts, it is on a side when its 95 % interval, as if those who answered
/// were drawn at random, lies wholly on that side of the median of the group; a share of everybody there is
/// is known, and the interval is a point. A rank is on a side when it lies in the outer third of those ranked. A mean
/// comes without its spread, so it is never told apart. Which side is the good one is the yardstick's direction.
public enum YardstickStanding: Hashable, Sendable {
  /// The good side of the group.
  case good
  /// The bad side.
  case bad
  /// On neither side.
  case between(Reason)

  /// Why a yardstick is on neither side.
  public enum Reason: Hashable, Sendable {
    /// It is not told which way is better.
    case noDirection
    /// Fewer than three other municipalities have it.
    case noGroup
    /// It is not told how exact the figure is.
    case noInterval
    /// The interval reaches over the middle of the group.
    case notToldApart
    /// A rank in the middle third.
    case middleThird
  }

  /// The fewest other municipalities that make a group.
  public static let smallestGroup = 3

  /// Where one yardstick stands among those of the same study.
  init(_ own: Yardstick, among all: [Yardstick]) {
    guard let direction = own.direction else {
      self = .between(.noDirection)
      return
    }
    if own.kind == .rank {
      self.init(rank: own, direction)
      return
    }
    let others = all.filter { other in
      other.municipality != own.municipality && other.yardstick == own.yardstick && other.kind == own.kind
        && other.year == own.year
    }.compactMap(\.figure)
    guard others.count >= Self.smallestGroup, let middle = median(others) else {
      self = .between(.noGroup)
      return
    }
    self.init(interval: own.interval, beside: middle...middle, direction)
  }

  /// Where an interval stands beside that of the group.
  init(interval: ClosedRange<Double>?, beside group: ClosedRange<Double>?, _ direction: Yardstick.Direction) {
    guard let interval, let group else {
      self = .between(.noInterval)
      return
    }
    if interval.lowerBound > group.upperBound {
      self = direction == .higher ? .good : .bad
    } else if interval.upperBound < group.lowerBound {
      self = direction == .higher ? .bad : .good
    } else {
      self = .between(.notToldApart)
    }
  }

  private init(rank own: Yardstick, _ direction: Yardstick.Direction) {
    guard let rank = own.value, let ranked = own.population, ranked > Self.smallestGroup else {
      self = .between(.noGroup)
      return
    }
    let third = Double(ranked) / 3
    if rank <= third {
      self = direction == .lower ? .good : .bad
    } else if rank > 2 * third {
      self = direction == .lower ? .bad : .good
    } else {
      self = .between(.middleThird)
    }
  }
}

extension Yardstick {
  /// The figure: the value told, else the share of the counts.
  public var figure: Double? {
    value ?? numerator.flatMap { above in answered.flatMap { $0 > 0 ? Double(above) / Double($0) : nil } }
  }

  /// What the counts of a share tell; `nil` for other kinds and where it is not told how many answered.
  public var reading: ShareReading? {
    guard kind == .share, let answered else { return nil }
    let counts: ShareCounts?
    if let numerator {
      counts = try? ShareCounts(numerator: numerator, answered: answered, asked: asked, population: population)
    } else if let value {
      counts = try? ShareCounts(share: value, answered: answered, asked: asked, population: population)
    } else {
      counts = nil
    }
    return counts.flatMap { try? ShareReading($0) }
  }

  /// Between what a share lies as if those who answered were drawn at random; a point when everybody answered.
  fileprivate var interval: ClosedRange<Double>? {
    guard let reading else { return nil }
    if reading.counts.silent == 0 { return reading.counts.share...reading.counts.share }
    return reading.asIfRandom.lowerBound...reading.asIfRandom.upperBound
  }
}

/// The middle of some figures: of an even number the mean of the two in the middle.
private func median(_ figures: [Double]) -> Double? {
  guard !figures.isEmpty else { return nil }
  let sorted = figures.sorted()
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// One rating: which unit, which rater, which category; all are indices from 0.
public struct Rating: Sendable, Hashable {
  /// The unit that was rated, such as an answer set.
  public let unit: Int
  /// Who rated it.
  public let rater: Int
  /// The category given, as an index into the scale.
  public let category: Int

  /// A rating.
  public init(unit: Int, rater: Int, category: Int) {
    self.unit = unit
    self.rater = rater
    self.category = category
  }
}

/// Units × raters, where cells may be missing: what every agreement method starts from.
///
/// Only the ratings that exist are kept, unit by unit, so that a plan in which each rater sees a few of many
/// units costs no more than its ratings.
public struct Ratings: Sendable, Hashable {
  /// What a rating could be.
  public let scale: CategoryScale
  /// How many units there are, also those without any rating.
  public let unitCount: Int
  /// How many raters there are.
  public let raterCount: Int

  /// Where each unit's ratings begin, and at last where the final unit's end.
  let starts: [Int]
  let raters: [Int]
  let categories: [Int]

  /// How many ratings there are.
  public var count: Int { categories.count }

  /// Ratings in any order.
  public init(
    _ ratings: some Collection<Rating>, unitCount: Int, raterCount: Int, scale: CategoryScale
  ) throws(RatingsFault) {
    guard unitCount >= 0, raterCount >= 0 else { throw .indexOutOfRange }
    var starts = [Int](repeating: 0, count: unitCount + 1)
    for rating in ratings {
      guard 0..<unitCount ~= rating.unit, 0..<raterCount ~= rating.rater, 0..<scale.count ~= rating.category else {
        throw .indexOutOfRange
      }
      starts[rating.unit + 1] += 1
    }
    for unit in 0..<unitCount { starts[unit + 1] += starts[unit] }
    var next = starts
    var raters = [Int](repeating: 0, count: ratings.count)
    var categories = raters
    for rating in ratings {
      raters[next[rating.unit]] = rating.rater
      categories[next[rating.unit]] = rating.category
      next[rating.unit] += 1
    }
    (self.scale, self.unitCount, self.raterCount) = (scale, unitCount, raterCount)
    (self.starts, self.raters, self.categories) = (starts, raters, categories)
    if let fault = firstRepeatedRating() { throw fault }
  }

  private func firstRepeatedRating() -> RatingsFault? {
    var lastUnit = [Int](repeating: -1, count: raterCount)
    for unit in 0..<unitCount {
      for place in starts[unit]..<starts[unit + 1] {
        if lastUnit[raters[place]] == unit { return .repeatedRating(unit: unit, rater: raters[place]) }
        lastUnit[raters[place]] = unit
      }
    }
    return nil
  }

  /// How many ratings a unit has.
  func ratingCount(of unit: Int) -> Int { starts[unit + 1] - starts[unit] }

  /// The category that each rater gave each unit, for the units that every rater rated.
  func completeUnits() -> [[Int]] {
    (0..<unitCount).compactMap { unit in
      guard raterCount > 0, ratingCount(of: unit) == raterCount else { return nil }
      var row = [Int](repeating: 0, count: raterCount)
      for place in starts[unit]..<starts[unit + 1] { row[raters[place]] = categories[place] }
      return row
    }
  }
}

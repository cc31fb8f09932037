/// How often each category was given to each unit: all that agreement between interchangeable raters needs.
///
/// Working on counts makes a coefficient cost units × categories instead of pairs of ratings.
public struct ValueCounts: Sendable, Hashable {
  /// What a rating could be.
  public let scale: CategoryScale
  /// How many ratings a complete unit has.
  public let raterCount: Int
  /// For each unit with at least one rating: its categories and how often each was given.
  let units: [UnitCounts]

  /// The counts of one unit, in the order of the scale, without zeros.
  struct UnitCounts: Sendable, Hashable {
    let categories: [Int]
    let counts: [Double]
    let total: Double
  }

  /// Counts the ratings of each unit; units without any rating are left out.
  public init(_ ratings: Ratings) {
    var tally = [Int](repeating: 0, count: ratings.scale.count)
    var units: [UnitCounts] = []
    units.reserveCapacity(ratings.unitCount)
    for unit in 0..<ratings.unitCount where ratings.ratingCount(of: unit) > 0 {
      var touched: [Int] = []
      for place in ratings.starts[unit]..<ratings.starts[unit + 1] {
        let category = ratings.categories[place]
        if tally[category] == 0 { touched.append(category) }
        tally[category] += 1
      }
      touched.sort()
      units.append(
        UnitCounts(
          categories: touched, counts: touched.map { Double(tally[$0]) }, total: Double(ratings.ratingCount(of: unit))))
      for category in touched { tally[category] = 0 }
    }
    self.units = units
    scale = ratings.scale
    raterCount = ratings.raterCount
  }

  /// A table of counts, rows = units and columns = categories in the order of the scale.
  ///
  /// A unit with the most ratings is taken to be complete.
  public init(rows: [[Int]], scale: CategoryScale) throws(RatingsFault) {
    var units: [UnitCounts] = []
    for (unit, row) in rows.enumerated() {
      guard row.count == scale.count else { throw .unevenRow(unit: unit) }
      guard row.allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
      let used = row.indices.filter { row[$0] > 0 }
      let total = row.reduce(0) { $0 + Double($1) }
      guard total <= Double(CrossTable.largestTotal) else { throw .tooManyRatings }
      if total > 0 {
        units.append(UnitCounts(categories: used, counts: used.map { Double(row[$0]) }, total: total))
      }
    }
    self.units = units
    self.scale = scale
    raterCount = Int(units.map(\.total).max() ?? 0)
  }

  /// The units that were rated at least twice; the others hold no pair.
  var pairable: [UnitCounts] { units.filter { $0.total >= 2 } }

  /// Throws the reason why no chance-corrected coefficient exists, if there is one.
  func requirePairs() throws(Undefined) {
    if units.isEmpty { throw .noRatings }
    if raterCount < 2 { throw .fewerThanTwoRaters }
    let pairable = units.lazy.filter { $0.total >= 2 }.prefix(2).count
    if pairable == 0 { throw .noUnitRatedTwice }
    if pairable == 1 { throw .fewerThanTwoUnits }
  }
}

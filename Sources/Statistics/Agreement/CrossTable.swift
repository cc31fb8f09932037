/// How two raters' categories meet: rows the first rater, columns the second, in the order of the scale.
public struct CrossTable: Sendable, Hashable {
  /// The counts, as many rows as columns.
  public let counts: [[Int]]
  /// The numbers that the categories stand for, or nil when they are not numbers.
  public let values: [Double]?

  /// How many units both raters rated.
  public let total: Int

  /// The most units that a table may count: products of its sums must fit into a whole number.
  public static let largestTotal = 1_000_000_000

  /// A square table of counts. `values`, ascending and one for each category, are used by linear and quadratic weights.
  public init(counts: [[Int]], values: [Double]? = nil) throws(RatingsFault) {
    if let odd = counts.firstIndex(where: { $0.count != counts.count }) { throw .unevenRow(unit: odd) }
    guard counts.joined().allSatisfy({ $0 >= 0 }) else { throw .negativeCount }
    if let values {
      guard values.count == counts.count, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw .indexOutOfRange
      }
      if let odd = values.first(where: { !$0.isFinite }) { throw .notFinite(odd.description) }
    }
    // Summed as fractions first, which cannot overflow.
    guard counts.joined().reduce(0, { $0 + Double($1) }) <= Double(Self.largestTotal) else { throw .tooManyRatings }
    self.counts = counts
    self.values = values
    total = counts.joined().reduce(0, +)
  }

  /// The table of two of the raters, over the units that both rated (pairwise deletion).
  public init(_ ratings: Ratings, first: Int = 0, second: Int = 1) throws(RatingsFault) {
    guard 0..<ratings.raterCount ~= first, 0..<ratings.raterCount ~= second, first != second else {
      throw .indexOutOfRange
    }
    let size = ratings.scale.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
    for unit in 0..<ratings.unitCount {
      let places = ratings.starts[unit]..<ratings.starts[unit + 1]
      if let one = places.first(where: { ratings.raters[$0] == first }),
        let other = places.first(where: { ratings.raters[$0] == second })
      {
        counts[ratings.categories[one]][ratings.categories[other]] += 1
      }
    }
    try self.init(counts: counts, values: ratings.scale.values)
  }
}

extension Ratings {
  /// The most units of a table that are written out one by one.
  private static let mostUnits = 10_000_000

  /// The ratings of two raters that a table was counted from; the order of the units is lost.
  public init(_ table: CrossTable) throws(RatingsFault) {
    guard table.total <= Self.mostUnits else { throw .tooManyRatings }
    var rows: [[Int?]] = []
    for (first, row) in table.counts.enumerated() {
      for (second, count) in row.enumerated() {
        rows.append(contentsOf: repeatElement([first, second], count: count))
      }
    }
    let scale: CategoryScale
    if let values = table.values {
      scale = try CategoryScale(values: values)
    } else {
      scale = try CategoryScale(labels: table.counts.indices.map { String($0 + 1) })
    }
    try self.init(rows: rows, scale: scale)
  }
}

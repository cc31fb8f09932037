extension Ratings {
  /// Ratings as rows of category indices: one row a unit, one column a rater, nil where missing.
  public init(rows: [[Int?]], scale: CategoryScale) throws(RatingsFault) {
    let raterCount = rows.first?.count ?? 0
    var ratings: [Rating] = []
    for (unit, row) in rows.enumerated() {
      guard row.count == raterCount else { throw .unevenRow(unit: unit) }
      for (rater, category) in row.enumerated() {
        if let category { ratings.append(Rating(unit: unit, rater: rater, category: category)) }
      }
    }
    try self.init(ratings, unitCount: rows.count, raterCount: raterCount, scale: scale)
  }

  /// Ratings as rows of numbers. Without a list of possible values, the values that occur are the scale.
  public init(rows: [[Double?]], values: [Double]? = nil) throws(RatingsFault) {
    let scale = try CategoryScale(values: values ?? rows.flatMap { $0.compactMap { $0 } })
    let places = Dictionary(uniqueKeysWithValues: (scale.values ?? []).enumerated().map { ($1, $0) })
    var coded: [[Int?]] = []
    for row in rows {
      var codes: [Int?] = []
      for value in row {
        guard let value else {
          codes.append(nil)
          continue
        }
        guard let place = places[value] else { throw .unknownCategory(value.description) }
        codes.append(place)
      }
      coded.append(codes)
    }
    try self.init(rows: coded, scale: scale)
  }

  /// Ratings as rows of labels. Without a scale, ``CategoryScale/init(observed:)`` makes one.
  public init(rows: [[String?]], scale: CategoryScale? = nil) throws(RatingsFault) {
    let labels = rows.flatMap { $0.compactMap { $0 } }
    let scale = scale ?? CategoryScale(observed: labels)
    let places = scale.indices(of: labels)
    if let unknown = labels.first(where: { places[$0] == nil }) { throw .unknownCategory(unknown) }
    try self.init(rows: rows.map { row in row.map { label in label.flatMap { places[$0] } } }, scale: scale)
  }
}

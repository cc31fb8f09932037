/// The two sums behind Krippendorff's alpha.
struct Disagreement {
  let units: [ValueCounts.UnitCounts]
  /// How often each category was used among pairable ratings.
  let pooled: [Double]
  /// How many pairable ratings there are.
  let total: Double
  /// Σ over units of their ordered pairs' disagreement / (ratings − 1).
  let within: Double
  /// The disagreement of all ordered pairs of pairable ratings.
  let between: Double

  init(_ counts: ValueCounts, level: MeasurementLevel) throws(Undefined) {
    try counts.requirePairs()
    if level == .interval || level == .ratio {
      guard let values = counts.scale.values else { throw .categoriesAreNotNumbers }
      if level == .ratio, let first = values.first, first < 0 { throw .negativeNumbers }
    }
    let units = counts.pairable
    var pooled = [Double](repeating: 0, count: counts.scale.count)
    for unit in units {
      for (category, count) in zip(unit.categories, unit.counts) { pooled[category] += count }
    }
    let metric = DisagreementMetric(level, values: counts.scale.values, pooled: pooled)
    self.units = units
    self.pooled = pooled
    total = pooled.reduce(0, +)
    within = units.reduce(0) { $0 + metric.pairs($1.categories, $1.counts) / ($1.total - 1) }
    between = metric.pairs(pooled)
  }

  func alpha() throws(Undefined) -> Double {
    guard between > 0 else { throw .noVariation }
    return 1 - (total - 1) * within / between
  }
}

/// The sum of δ over all ordered pairs of a bag of ratings, in time linear in its categories except for ratios.
///
/// Σ (x − y)² over ordered pairs of m numbers is 2m Σ (x − x̄)²; ordinal δ is that on mid-ranks.
struct DisagreementMetric {
  private let level: MeasurementLevel
  private let positions: [Double]

  init(_ level: MeasurementLevel, values: [Double]?, pooled: [Double]) {
    self.level = level
    positions = level == .ordinal ? Self.midRanks(pooled) : values ?? []
  }

  static func midRanks(_ pooled: [Double]) -> [Double] {
    var below = 0.0
    return pooled.map { count in
      defer { below += count }
      return below + count / 2
    }
  }

  /// A bag in which every category may occur.
  func pairs(_ counts: [Double]) -> Double {
    let used = counts.indices.filter { counts[$0] > 0 }
    return pairs(used, used.map { counts[$0] })
  }

  func pairs(_ categories: [Int], _ counts: [Double]) -> Double {
    // Exactly 0, not a rounding crumb, where there is nothing to disagree about.
    if categories.count < 2 { return 0 }
    let total = counts.reduce(0, +)
    switch level {
    case .nominal: return counts.reduce(0) { $0 + $1 * (total - $1) }
    case .ordinal, .interval: return squaredDistances(categories, counts, total)
    case .ratio: return relativeDistances(categories, counts)
    }
  }

  private func squaredDistances(_ categories: [Int], _ counts: [Double], _ total: Double) -> Double {
    let mean = zip(categories, counts).reduce(0) { $0 + positions[$1.0] * $1.1 } / total
    let squares = zip(categories, counts).reduce(0) { sum, pair in
      let deviation = positions[pair.0] - mean
      return sum + pair.1 * deviation * deviation
    }
    return 2 * total * squares
  }

  private func relativeDistances(_ categories: [Int], _ counts: [Double]) -> Double {
    var sum = 0.0
    for first in categories.indices {
      for second in categories.indices.dropFirst(first + 1) {
        let low = positions[categories[first]]
        let high = positions[categories[second]]
        let relative = (high - low) / (high + low)
        sum += 2 * counts[first] * counts[second] * relative * relative
      }
    }
    return sum
  }
}

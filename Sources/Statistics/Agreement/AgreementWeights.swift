/// How much agreement there is in two different categories: 1 when they are the same, less the further apart.
///
/// On a numeric scale the distance is that of the values, else that of the places in the list; for equally spaced
/// values the two are the same.
public enum AgreementWeights: Sendable, Hashable {
  /// Only the same category counts.
  case identity
  /// 1 − |i − j| / range.
  case linear
  /// 1 − (i − j)² / range².
  case quadratic
  /// 1 − C(d + 1, 2) / C(q, 2) with d places between two of q categories (Gwet 2014), whatever the values are.
  case ordinal
  /// One's own table, rows and columns in the order of the scale: finite, between 0 and 1, with 1 on the diagonal.
  case own([[Double]])

  /// One's own table of disagreement (0 on the diagonal, larger for worse), turned into agreement by its largest
  /// entry. Kappa does not depend on that scale. Nil when the table is empty or its largest entry is not above 0.
  public static func own(disagreement: [[Double]]) -> AgreementWeights? {
    guard let largest = disagreement.joined().max(), largest > 0, largest.isFinite else { return nil }
    return .own(disagreement.map { row in row.map { 1 - $0 / largest } })
  }
}

/// Weights bound to a scale, so that a weight can be asked for by two indices.
struct WeightTable: Sendable {
  private let weights: AgreementWeights
  private let positions: [Double]
  private let range: Double

  let count: Int

  init(_ weights: AgreementWeights, scale: CategoryScale) throws(Undefined) {
    try self.init(weights, positions: scale.values ?? (0..<scale.count).map(Double.init))
  }

  init(_ weights: AgreementWeights, positions: [Double]) throws(Undefined) {
    guard positions.count >= 2, let first = positions.first, let last = positions.last else {
      throw .fewerThanTwoCategories
    }
    if case .own(let table) = weights, !Self.isUsable(table, count: positions.count) { throw .unusableWeights }
    self.weights = weights
    self.positions = positions
    range = last - first
    count = positions.count
  }

  private static func isUsable(_ table: [[Double]], count: Int) -> Bool {
    table.count == count
      && table.allSatisfy { row in row.count == count && row.allSatisfy { 0...1 ~= $0 } }
      && table.indices.allSatisfy { table[$0][$0] == 1 }
  }

  func callAsFunction(_ first: Int, _ second: Int) -> Double {
    if first == second { return 1 }
    switch weights {
    case .identity: return 0
    case .linear: return 1 - abs(positions[first] - positions[second]) / range
    case .quadratic:
      let distance = (positions[first] - positions[second]) / range
      return 1 - distance * distance
    case .ordinal:
      let places = Double(abs(first - second) + 1)
      return 1 - places * (places - 1) / (Double(count) * Double(count - 1))
    case .own(let table): return table[first][second]
    }
  }

  /// Σ w over the whole table.
  var total: Double {
    if case .identity = weights { return Double(count) }
    var sum = 0.0
    for first in 0..<count {
      for second in 0..<count { sum += self(first, second) }
    }
    return sum
  }

  /// Σₖₗ wₖₗ pₖ pₗ, and for each k the mean of both directions Σₗ (wₖₗ + wₗₖ)/2 · pₗ.
  func expectation(of shares: [Double]) -> (whole: Double, byCategory: [Double]) {
    if case .identity = weights { return (shares.reduce(0) { $0 + $1 * $1 }, shares) }
    var byCategory = [Double](repeating: 0, count: count)
    for first in 0..<count {
      for second in 0..<count where shares[second] > 0 {
        byCategory[first] += (self(first, second) + self(second, first)) / 2 * shares[second]
      }
    }
    return (dot(shares, byCategory), byCategory)
  }
}

/// Which level of a grouping factor, such as municipality or vignette, each row belongs to.
public struct GroupingFactor: Sendable, Hashable {
  /// For each row the index of its level, from 0.
  public let levels: [Int]
  /// How many levels there are, also those without rows.
  public let count: Int

  /// A factor; every index must be below the count.
  public init(levels: [Int], count: Int) throws(Undefined) {
    guard count <= largestIndex, levels.allSatisfy({ 0 <= $0 && $0 < count }) else { throw .impossibleCount }
    if Set(levels).count < 2 { throw .tooFewGroups }
    self.levels = levels
    self.count = count
  }
}

/// How the levels of several factors meet in the rows, and the sparse matrix that comes of it.
///
/// Levels are numbered through, those of the factor with most levels first: eliminating them is cheap, as each meets
/// few others. With respondents in municipalities this is the block-arrow order, and no factor need be declared nested.
struct CrossedFactors: Sendable {
  /// For each factor, in the order given, where its levels begin.
  let offsets: [Int]
  let counts: [Int]
  let pattern: SparsePattern
  let rowCount: Int
  /// For each row its level in each factor, one row after the other.
  let levels: [Int]
  /// For each row where each pair of its levels, i ≥ j, is kept in the matrix.
  let places: [Int]

  var factorCount: Int { counts.count }
  var levelCount: Int { pattern.size }

  init(_ factors: [GroupingFactor], rowCount: Int) throws(Undefined) {
    if factors.isEmpty { throw .tooFewGroups }
    guard factors.allSatisfy({ $0.levels.count == rowCount }) else { throw .unequalLengths }
    var offsets = factors.map { _ in 0 }
    var size = 0
    for factor in factors.indices.sorted(by: { (factors[$1].count, $0) < (factors[$0].count, $1) }) {
      offsets[factor] = size
      size += factors[factor].count
    }
    var levels: [Int] = []
    var meetings: Set<Int> = []
    for row in 0..<rowCount {
      let own = factors.indices.map { offsets[$0] + factors[$0].levels[row] }
      levels.append(contentsOf: own)
      for one in own.indices {
        for other in 0..<one { meetings.insert(SparsePattern.meeting(own[one], own[other], size: size)) }
      }
    }
    let pattern = SparsePattern(size: size, meetings: meetings)
    var places: [Int] = []
    places.reserveCapacity(rowCount * factors.count * (factors.count + 1) / 2)
    for row in 0..<rowCount {
      for one in factors.indices {
        for other in 0...one {
          let first = levels[row * factors.count + one]
          let second = levels[row * factors.count + other]
          places.append(pattern.place(max(first, second), min(first, second)))
        }
      }
    }
    (self.offsets, counts, self.pattern) = (offsets, factors.map(\.count), pattern)
    (self.rowCount, self.levels, self.places) = (rowCount, levels, places)
  }

  /// The levels of one factor in the common numbering.
  func range(_ factor: Int) -> Range<Int> { offsets[factor]..<(offsets[factor] + counts[factor]) }

  /// For each level the deviation of its factor.
  func spread(_ deviations: [Double]) -> [Double] {
    var spread = [Double](repeating: 0, count: levelCount)
    for factor in counts.indices { for level in range(factor) { spread[level] = deviations[factor] } }
    return spread
  }

  /// ΛZ′WZΛ + I in the order of the pattern.
  func crossProduct(weights: [Double], deviations: [Double]) -> [Double] {
    var values = [Double](repeating: 0, count: pattern.rows.count)
    let pairs = factorCount * (factorCount + 1) / 2
    var products: [Double] = []
    for one in 0..<factorCount { for other in 0...one { products.append(deviations[one] * deviations[other]) } }
    places.withUnsafeBufferPointer { places in
      var next = 0
      for row in 0..<rowCount {
        let weight = weights[row]
        for pair in 0..<pairs {
          values[places[next]] += weight * products[pair]
          next += 1
        }
      }
    }
    for level in 0..<levelCount { values[pattern.starts[level]] += 1 }
    return values
  }

  /// For each row Σ over its levels of the values.
  func gathered(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      for factor in 0..<factorCount { sums[row] += values[levels[row * factorCount + factor]] }
    }
    return sums
  }

  /// For each level Σ over its rows of the values.
  func scattered(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: levelCount)
    for row in 0..<rowCount {
      for factor in 0..<factorCount { sums[levels[row * factorCount + factor]] += values[row] }
    }
    return sums
  }

  /// For each row z′Λ M Λz, M kept on the pattern.
  func quadraticForms(_ matrix: [Double], deviations: [Double]) -> [Double] {
    let pairs = factorCount * (factorCount + 1) / 2
    var products: [Double] = []
    for one in 0..<factorCount {
      for other in 0...one { products.append(deviations[one] * deviations[other] * (one == other ? 1 : 2)) }
    }
    var forms = [Double](repeating: 0, count: rowCount)
    for row in 0..<rowCount {
      for pair in 0..<pairs { forms[row] += products[pair] * matrix[places[row * pairs + pair]] }
    }
    return forms
  }
}

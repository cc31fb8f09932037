/// The factor L D L′ of a sparse positive definite matrix, with unit L.
///
/// Source: Davis, *Direct Methods for Sparse Linear Systems* 2006, ch. 4; the inverse on the pattern as in Takahashi, Fagan &
/// Chin, *Proceedings of the 8th PICA Conference* 1973.
struct SparseCholesky: Sendable, Hashable {
  let pattern: SparsePattern
  /// D on the diagonals, L below them.
  private var factor: [Double]

  /// Factors the matrix whose lower triangle is kept in the order of the pattern; nil when it is not positive definite.
  init?(_ pattern: SparsePattern, _ values: [Double]) {
    self.pattern = pattern
    factor = values
    let starts = pattern.starts
    var targets: [Int] = []
    for column in 0..<pattern.size {
      let start = starts[column]
      let end = starts[column + 1]
      let diagonal = factor[start]
      guard diagonal > 0, diagonal.isFinite else { return nil }
      if !pattern.repeatsPrevious[column] { pattern.lookUp(column, into: &targets) }
      factor.withUnsafeMutableBufferPointer { factor in
        targets.withUnsafeBufferPointer { Self.eliminate(start..<end, in: factor, targets: $0) }
      }
    }
  }

  /// Takes a column's outer product out of the columns that it meets, and divides it by its diagonal.
  ///
  /// Here most of the time of a model goes; the places are those of the pattern, so they need no check.
  private static func eliminate(
    _ column: Range<Int>, in factor: UnsafeMutableBufferPointer<Double>, targets: UnsafeBufferPointer<Int>
  ) {
    let diagonal = factor[column.lowerBound]
    var pair = 0
    for place in column.dropFirst() {
      let share = factor[place] / diagonal
      for other in place..<column.upperBound {
        factor[targets[pair]] -= share * factor[other]
        pair += 1
      }
    }
    for place in column.dropFirst() { factor[place] /= diagonal }
  }

  /// The diagonal of D.
  var diagonal: [Double] { (0..<pattern.size).map { factor[pattern.starts[$0]] } }

  /// The x with Lx = b; quick where b holds little.
  private func solveLower(_ right: [Double]) -> [Double] {
    var solution = right
    for column in 0..<pattern.size {
      let value = solution[column]
      guard value != 0 else { continue }
      for place in (pattern.starts[column] + 1)..<pattern.starts[column + 1] {
        solution[pattern.rows[place]] -= factor[place] * value
      }
    }
    return solution
  }

  /// b′A⁻¹b, A = LDL′ the matrix: the sum of (L⁻¹b)²/D.
  func inverseForm(_ vector: [Double]) -> Double {
    var sum = 0.0
    for (column, value) in solveLower(vector).enumerated() where value != 0 {
      sum += value * value / factor[pattern.starts[column]]
    }
    return sum
  }

  /// The x with LDL′x = b.
  func solve(_ right: [Double]) -> [Double] {
    var solution = solveLower(right)
    for column in stride(from: pattern.size - 1, through: 0, by: -1) {
      var value = solution[column] / factor[pattern.starts[column]]
      for place in (pattern.starts[column] + 1)..<pattern.starts[column + 1] {
        value -= factor[place] * solution[pattern.rows[place]]
      }
      solution[column] = value
    }
    return solution
  }

  /// The entries of the inverse where the pattern has entries, in its order.
  func inverseOnPattern() -> [Double] {
    var inverse = [Double](repeating: 0, count: factor.count)
    let starts = pattern.starts
    var places: [Int] = []
    var knownFor = -1
    for column in stride(from: pattern.size - 1, through: 0, by: -1) {
      let start = starts[column]
      let end = starts[column + 1]
      if knownFor != column + 1 || !pattern.repeatsPrevious[knownFor] { pattern.lookUp(column, into: &places) }
      knownFor = column
      // Z[i, column] = −Σ Z[i, k] L[k, column] over the rows k below; every [i, k] is in the pattern and known.
      var pair = 0
      for place in (start + 1)..<end {
        inverse[place] -= inverse[places[pair]] * factor[place]
        pair += 1
        for other in (place + 1)..<end {
          let met = inverse[places[pair]]
          inverse[place] -= met * factor[other]
          inverse[other] -= met * factor[place]
          pair += 1
        }
      }
      var own = 1 / factor[start]
      for place in (start + 1)..<end { own -= factor[place] * inverse[place] }
      inverse[start] = own
    }
    return inverse
  }
}

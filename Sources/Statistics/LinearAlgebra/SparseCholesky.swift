/// The factor L D L′ of a sparse positive definite matrix, with unit L.
///
/// Source: Davis, *Direct Methods for Sparse Linear Systems* 2006, ch. 4; the inverse on the pattern as in Takahashi, Fagan &
/// Chin, *Proceedings of the 8th PICA Conference* 1973.
struct SparseCholesky: Sendable {
  let pattern: SparsePattern
  /// D on the diagonals, L below them.
  private var factor: [Double]

  /// Factors the matrix whose lower triangle is kept in the order of the pattern; nil when it is not positive definite.
  init?(_ pattern: SparsePattern, _ values: [Double]) {
    self.pattern = pattern
    factor = values
    let starts = pattern.starts
    let rows = pattern.rows
    var positions = [Int](repeating: 0, count: pattern.size)
    for column in 0..<pattern.size {
      let start = starts[column]
      let end = starts[column + 1]
      let diagonal = factor[start]
      guard diagonal > 0, diagonal.isFinite else { return nil }
      // Right-looking: take this column's outer product out of the columns that it meets.
      for place in (start + 1)..<end {
        let target = rows[place]
        let share = factor[place] / diagonal
        for other in starts[target]..<starts[target + 1] { positions[rows[other]] = other }
        for other in place..<end { factor[positions[rows[other]]] -= share * factor[other] }
      }
      for place in (start + 1)..<end { factor[place] /= diagonal }
    }
  }

  /// The diagonal of D.
  var diagonal: [Double] { (0..<pattern.size).map { factor[pattern.starts[$0]] } }

  /// The x with LDL′x = b.
  func solve(_ right: [Double]) -> [Double] {
    var solution = right
    for column in 0..<pattern.size {
      let value = solution[column]
      guard value != 0 else { continue }
      for place in (pattern.starts[column] + 1)..<pattern.starts[column + 1] {
        solution[pattern.rows[place]] -= factor[place] * value
      }
    }
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
    let rows = pattern.rows
    for column in stride(from: pattern.size - 1, through: 0, by: -1) {
      let start = starts[column]
      let end = starts[column + 1]
      // Z[i, column] = −Σ Z[i, k] L[k, column]; every [i, k] met here is in the pattern.
      for place in stride(from: end - 1, to: start, by: -1) {
        for other in (start + 1)..<end {
          let row = max(rows[place], rows[other])
          let met = pattern.place(row, min(rows[place], rows[other]))
          inverse[place] -= inverse[met] * factor[other]
        }
      }
      var own = 1 / factor[start]
      for place in (start + 1)..<end { own -= factor[place] * inverse[place] }
      inverse[start] = own
    }
    return inverse
  }
}

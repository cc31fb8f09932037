/// A small symmetric matrix, kept as its lower triangle, row by row.
struct SymmetricMatrix: Sendable, Hashable {
  let size: Int
  private(set) var elements: [Double]

  init(size: Int) {
    self.size = size
    elements = [Double](repeating: 0, count: size * (size + 1) / 2)
  }

  private static func place(_ row: Int, _ column: Int) -> Int {
    row >= column ? row * (row + 1) / 2 + column : column * (column + 1) / 2 + row
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[Self.place(row, column)] }
    set { elements[Self.place(row, column)] = newValue }
  }

  /// The factor L with LL′ = the matrix, or nil when the matrix is not positive definite.
  func cholesky() -> CholeskyFactor? {
    let factor = factor(skippingBelow: 0)
    return factor.rank == size ? factor : nil
  }

  /// The same for a matrix that may be singular: rows that hang on earlier ones are left out.
  func rankRevealingFactor() -> CholeskyFactor { factor(skippingBelow: 1e-12) }

  private func factor(skippingBelow tolerance: Double) -> CholeskyFactor {
    var lower = elements
    var isKept = [Bool](repeating: true, count: size)
    for row in 0..<size {
      let start = row * (row + 1) / 2
      for column in 0...row {
        let other = column * (column + 1) / 2
        var sum = elements[start + column]
        for inner in 0..<column { sum -= lower[start + inner] * lower[other + inner] }
        if row == column {
          isKept[row] = sum > tolerance * max(elements[start + row], 0) && sum.isFinite
          lower[start + row] = isKept[row] ? sum.squareRoot() : 0
        } else {
          lower[start + column] = isKept[column] ? sum / lower[other + column] : 0
        }
      }
      if !isKept[row] { for column in 0...row { lower[start + column] = 0 } }
    }
    return CholeskyFactor(size: size, lower: lower, isKept: isKept)
  }
}

/// A lower triangular L with LL′ = a symmetric matrix; rows left out of a singular one are zero.
struct CholeskyFactor: Sendable, Hashable {
  let size: Int
  fileprivate let lower: [Double]
  fileprivate let isKept: [Bool]

  fileprivate init(size: Int, lower: [Double], isKept: [Bool]) {
    self.size = size
    self.lower = lower
    self.isKept = isKept
  }

  /// How many rows were kept.
  var rank: Int { isKept.count { $0 } }

  /// The logarithm of the determinant of the matrix, over the rows kept; `log` is the caller's, who knows the library.
  func logDeterminant(_ log: (Double) -> Double) -> Double {
    (0..<size).reduce(0) { isKept[$1] ? $0 + 2 * log(lower[$1 * ($1 + 1) / 2 + $1]) : $0 }
  }

  /// The x with Lx = b; 0 in rows left out.
  func solveLower(_ right: [Double]) -> [Double] {
    var solution = right
    for row in 0..<size {
      let start = row * (row + 1) / 2
      var sum = right[row]
      for column in 0..<row { sum -= lower[start + column] * solution[column] }
      solution[row] = isKept[row] ? sum / lower[start + row] : 0
    }
    return solution
  }

  /// The x with L′x = b; 0 in rows left out.
  func solveUpper(_ right: [Double]) -> [Double] {
    var solution = right
    for row in stride(from: size - 1, through: 0, by: -1) {
      let start = row * (row + 1) / 2
      guard isKept[row] else {
        solution[row] = 0
        continue
      }
      solution[row] /= lower[start + row]
      for column in 0..<row { solution[column] -= lower[start + column] * solution[row] }
    }
    return solution
  }

  /// The x with LL′x = b.
  func solve(_ right: [Double]) -> [Double] { solveUpper(solveLower(right)) }

  /// The inverse of the matrix.
  func inverse() -> SymmetricMatrix {
    var inverse = SymmetricMatrix(size: size)
    for column in 0..<size {
      var unit = [Double](repeating: 0, count: size)
      unit[column] = 1
      let solution = solve(unit)
      for row in column..<size { inverse[row, column] = solution[row] }
    }
    return inverse
  }
}

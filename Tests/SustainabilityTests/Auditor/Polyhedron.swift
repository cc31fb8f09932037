/// All x ≥ 0 with Ax = b, and how large and small a linear function gets there: the two-phase simplex method with Bland's
/// rule (R. G. Bland, *Mathematics of Operations Research* 2 (1977) 103–107), which cannot go round in circles.
struct Polyhedron {
  private static let tolerance = 1e-9

  /// One row for each equation that says something new, in terms of the basis; the right-hand side stands last.
  private var rows: [[Double]]
  private var basis: [Int]
  private let variables: Int

  /// `nil` when no x fulfils the equations.
  init?(_ equations: [(coefficients: [Int: Double], value: Double)], variables: Int) {
    self.variables = variables
    let width = variables + equations.count
    rows = equations.enumerated().map { number, equation in
      var row = [Double](repeating: 0, count: width + 1)
      let sign: Double = equation.value < 0 ? -1 : 1
      for (variable, coefficient) in equation.coefficients { row[variable] = sign * coefficient }
      row[variables + number] = 1
      row[width] = sign * equation.value
      return row
    }
    basis = equations.indices.map { variables + $0 }
    var cost = [Double](repeating: 0, count: width)
    for artificial in variables..<width { cost[artificial] = -1 }
    guard let best = maximise(cost, among: width), best > -1e-6 else { return nil }
    dropArtificial()
  }

  /// Takes the artificial variables out; an equation in which nothing else is left says nothing new.
  private mutating func dropArtificial() {
    for row in rows.indices.reversed() where basis[row] >= variables {
      if let column = (0..<variables).first(where: { abs(rows[row][$0]) > 1e-7 }) {
        pivot(row, column)
      } else {
        rows.remove(at: row)
        basis.remove(at: row)
      }
    }
    for row in rows.indices { rows[row] = Array(rows[row][..<variables]) + [rows[row][rows[row].count - 1]] }
  }

  /// The corner at which the method stands.
  var corner: [Double] {
    var corner = [Double](repeating: 0, count: variables)
    for (row, variable) in basis.enumerated() { corner[variable] = rows[row][variables] }
    return corner
  }

  /// Moves to a corner where Σ cost · x is largest; `nil` when it grows without end.
  mutating func maximise(_ cost: [Double]) -> Double? { maximise(cost, among: variables) }

  private mutating func maximise(_ cost: [Double], among columns: Int) -> Double? {
    var reduced = cost + [0]
    for (row, variable) in basis.enumerated() where cost[variable] != 0 {
      for column in 0...columns { reduced[column] -= cost[variable] * rows[row][column] }
    }
    while let entering = (0..<columns).first(where: { reduced[$0] > Self.tolerance }) {
      var leaving: (row: Int, ratio: Double)?
      for row in rows.indices where rows[row][entering] > Self.tolerance {
        let ratio = max(0, rows[row][columns]) / rows[row][entering]
        guard let best = leaving else {
          leaving = (row, ratio)
          continue
        }
        let isTie = abs(ratio - best.ratio) <= Self.tolerance
        if isTie ? basis[row] < basis[best.row] : ratio < best.ratio { leaving = (row, ratio) }
      }
      guard let leaving else { return nil }
      pivot(leaving.row, entering)
      let factor = reduced[entering]
      for column in 0...columns { reduced[column] -= factor * rows[leaving.row][column] }
      reduced[entering] = 0
    }
    return -reduced[columns]
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let divisor = rows[row][column]
    for index in rows[row].indices { rows[row][index] /= divisor }
    rows[row][column] = 1
    let pivot = rows[row]
    for other in rows.indices where other != row {
      let factor = rows[other][column]
      guard factor != 0 else { continue }
      rows[other].withUnsafeMutableBufferPointer { cells in
        for index in cells.indices { cells[index] -= factor * pivot[index] }
      }
      rows[other][column] = 0
    }
    basis[row] = column
  }
}

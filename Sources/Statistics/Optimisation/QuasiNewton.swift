/// Where a function is lowest, found from its slopes (BFGS).
///
/// Source: Nocedal & Wright, *Numerical Optimization*, 2nd ed. 2006, algorithm 6.1 with backtracking.
struct QuasiNewton {
  /// The function's value and slopes; nil where it is not defined.
  typealias Function = (_ place: [Double], _ wantsSlopes: Bool) -> (value: Double, slopes: [Double])?

  let function: Function
  /// Below this expected gain the search ends.
  var tolerance = 1e-10
  var mostSteps = 200
  /// How far one step may go in any coordinate; the first one, whose length is a guess, a sixth of that.
  var longestStep = 3.0

  /// The place with the lowest value, from a start where the function is defined; all coordinates of a like scale.
  func minimum(from start: [Double]) throws(Undefined) -> (place: [Double], value: Double) {
    guard var here = function(start, true) else { throw .outOfNumericRange }
    var place = start
    var inverse = Self.identity(start.count)
    var isFresh = true
    for _ in 0..<mostSteps {
      var direction = inverse.map { -dot($0, here.slopes) }
      var gain = -dot(direction, here.slopes)
      if gain <= 0 {
        inverse = Self.identity(start.count)
        direction = here.slopes.map { -$0 }
        gain = sumOfSquares(here.slopes)
        isFresh = true
      }
      if gain < tolerance { return (place, here.value) }
      guard let (next, there) = step(from: place, here.value, along: direction, gain: gain, isFirst: isFresh) else {
        // No step helps: at the bottom as far as rounding lets one see, unless the slope says otherwise.
        if gain < 1e-6 { return (place, here.value) }
        if isFresh { throw .notConverged }
        inverse = Self.identity(start.count)
        isFresh = true
        continue
      }
      let moved = zip(next, place).map { $0 - $1 }
      let bent = zip(there.slopes, here.slopes).map { $0 - $1 }
      update(&inverse, moved, bent, isFresh)
      isFresh = false
      (place, here) = (next, there)
    }
    throw .notConverged
  }

  private func step(
    from place: [Double], _ value: Double, along direction: [Double], gain: Double, isFirst: Bool
  ) -> ([Double], (value: Double, slopes: [Double]))? {
    let longest = direction.map(abs).max() ?? 0
    var length = min(1, longestStep / (isFirst ? 6 : 1) / max(longest, 1e-300))
    // Sums of many terms are not more exact than this; a step must not fail for it.
    let rounding = 1e-13 * abs(value)
    for _ in 0..<40 {
      let next = zip(place, direction).map { $0 + length * $1 }
      if let there = function(next, false), there.value <= value - 1e-4 * length * gain + rounding,
        let whole = function(next, true)
      {
        return (next, whole)
      }
      length /= 2
    }
    return nil
  }

  private func update(_ inverse: inout [[Double]], _ moved: [Double], _ bent: [Double], _ isFresh: Bool) {
    let product = dot(moved, bent)
    guard product > 1e-14 else { return }
    if isFresh {
      let scale = product / sumOfSquares(bent)
      for index in inverse.indices { inverse[index][index] = scale }
    }
    let image = inverse.map { dot($0, bent) }
    let factor = (1 + dot(bent, image) / product) / product
    for row in inverse.indices {
      for column in inverse.indices {
        inverse[row][column] +=
          factor * moved[row] * moved[column] - (image[row] * moved[column] + moved[row] * image[column]) / product
      }
    }
  }

  private static func identity(_ size: Int) -> [[Double]] {
    (0..<size).map { row in (0..<size).map { $0 == row ? 1 : 0 } }
  }
}

/// Slopes and curvature of a function by differences, for coordinates of scale 1.
enum Differences {
  static func slopes(_ place: [Double], step: Double = 1e-3, _ value: ([Double]) -> Double?) -> [Double]? {
    var slopes: [Double] = []
    for index in place.indices {
      var there = place
      there[index] += step
      guard let up = value(there) else { return nil }
      there[index] -= 2 * step
      guard let down = value(there) else { return nil }
      slopes.append((up - down) / (2 * step))
    }
    return slopes
  }

  /// The second derivatives from slopes.
  static func curvature(
    _ place: [Double], step: Double = 1e-3, _ slopes: ([Double]) -> [Double]?
  ) -> SymmetricMatrix? {
    var sums = [[Double]](repeating: [Double](repeating: 0, count: place.count), count: place.count)
    for index in place.indices {
      var there = place
      there[index] += step
      guard let up = slopes(there) else { return nil }
      there[index] -= 2 * step
      guard let down = slopes(there) else { return nil }
      for other in place.indices { sums[index][other] = (up[other] - down[other]) / (2 * step) }
    }
    var matrix = SymmetricMatrix(size: place.count)
    for row in place.indices {
      for column in 0...row { matrix[row, column] = (sums[row][column] + sums[column][row]) / 2 }
    }
    return matrix
  }
}

/// A smooth curve of cubic pieces through points with rising abscissae.
///
/// At either end the third derivative is that of the one cubic through the four outermost points. Source: Forsythe, Malcolm
/// & Moler, *Computer Methods for Mathematical Computations*, 1977, ch. 4; R's `spline` and `splinefun` do the same.
struct CubicSpline {
  private let abscissae: [Double]
  private let ordinates: [Double]
  /// A sixth of the second derivative at each point.
  private let bends: [Double]

  /// The curve through at least four points; nil where the abscissae do not rise.
  init?(_ points: [(x: Double, y: Double)]) {
    let widths = zip(points.dropFirst(), points).map { $0.x - $1.x }
    guard points.count >= 4, widths.allSatisfy({ $0 > 0 }) else { return nil }
    abscissae = points.map(\.x)
    ordinates = points.map(\.y)
    let slopes = zip(zip(points.dropFirst(), points), widths).map { pair, width in (pair.0.y - pair.1.y) / width }
    bends = Self.bends(abscissae, widths, slopes)
  }

  /// Solves the equations that make slope and curvature the same on both sides of every point.
  private static func bends(_ abscissae: [Double], _ widths: [Double], _ slopes: [Double]) -> [Double] {
    let last = abscissae.count - 1
    func secondDifference(_ place: Int) -> Double {
      (slopes[place + 1] - slopes[place]) / (abscissae[place + 2] - abscissae[place])
    }
    func thirdDifference(_ place: Int) -> Double {
      (secondDifference(place + 1) - secondDifference(place)) / (abscissae[place + 3] - abscissae[place])
    }
    var diagonal = abscissae.map { _ in 0.0 }
    var right = diagonal
    diagonal[0] = -widths[0]
    right[0] = thirdDifference(0) * widths[0] * widths[0]
    diagonal[last] = -widths[last - 1]
    right[last] = -thirdDifference(last - 3) * widths[last - 1] * widths[last - 1]
    for place in 1..<last {
      diagonal[place] = 2 * (widths[place - 1] + widths[place])
      right[place] = slopes[place] - slopes[place - 1]
    }
    for place in 1...last {
      let factor = widths[place - 1] / diagonal[place - 1]
      diagonal[place] -= factor * widths[place - 1]
      right[place] -= factor * right[place - 1]
    }
    var bends = right
    bends[last] = right[last] / diagonal[last]
    for place in stride(from: last - 1, through: 0, by: -1) {
      bends[place] = (right[place] - widths[place] * bends[place + 1]) / diagonal[place]
    }
    return bends
  }

  /// The height of the curve.
  func value(at x: Double) -> Double {
    let place = max(0, min((abscissae.firstIndex { $0 > x } ?? abscissae.count) - 1, abscissae.count - 2))
    let width = abscissae[place + 1] - abscissae[place]
    let part = (x - abscissae[place]) / width
    let rest = 1 - part
    let straight = part * ordinates[place + 1] + rest * ordinates[place]
    let bent = (part * part * part - part) * bends[place + 1] + (rest * rest * rest - rest) * bends[place]
    return straight + width * width * bent
  }
}

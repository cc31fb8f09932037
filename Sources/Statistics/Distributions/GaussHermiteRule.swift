import Glibc

/// Nodes and weights for integrals of the form ∫ e^(−x²) f(x) dx ≈ Σ wᵢ f(xᵢ).
///
/// The rule with n nodes is exact for polynomials up to degree 2n − 1. Nodes are the zeros of the Hermite
/// polynomial, found by Newton's method on the orthonormal recurrence, which does not overflow for the sizes
/// allowed here. Source: Golub & Welsch, *Mathematics of Computation* 23 (1969) 221–230; Abramowitz & Stegun 25.4.46.
public struct GaussHermiteRule: Sendable, Hashable {
  /// The nodes, ascending and symmetric about 0.
  public let nodes: [Double]
  /// The weights, in the order of the nodes; they sum to √π.
  public let weights: [Double]
  /// log wᵢ + xᵢ², for integrands that have a factor e^(−x²) of their own.
  let freeLogWeights: [Double]

  /// The most nodes that are offered; beyond this the outer weights vanish in double precision.
  public static let largestCount = 100

  /// The rule with `count` nodes, or nil unless `count` is between 1 and ``largestCount``.
  public init?(count: Int) {
    guard 1...Self.largestCount ~= count else { return nil }
    var nodes = [Double](repeating: 0, count: count)
    var weights = [Double](repeating: 0, count: count)
    var found: [Double] = []
    for place in 0..<((count + 1) / 2) {
      let isMiddle = count % 2 == 1 && place == count / 2
      guard let root = isMiddle ? 0 : Self.root(count, below: found) else { return nil }
      found.append(root)
      let slope = Self.orthonormal(count, at: root).previous * (2 * Double(count)).squareRoot()
      nodes[count - 1 - place] = root
      nodes[place] = -root
      weights[count - 1 - place] = 2 / (slope * slope)
      weights[place] = weights[count - 1 - place]
    }
    self.nodes = nodes.map { $0 == 0 ? 0 : $0 }
    self.weights = weights
    freeLogWeights = zip(nodes, weights).map { log($1) + $0 * $0 }
  }

  /// The next zero below those already found: a bracket stepped down from the last one, then bisection and Newton.
  private static func root(_ count: Int, below found: [Double]) -> Double? {
    let step = 0.2 / Double(count).squareRoot()
    var upper = found.last.map { $0 - step / 8 } ?? (2 * Double(count) + 1).squareRoot() + 1
    let sign = orthonormal(count, at: upper).value.sign
    var lower = upper - step
    while lower > -step, orthonormal(count, at: lower).value.sign == sign {
      upper = lower
      lower -= step
    }
    guard orthonormal(count, at: lower).value.sign != sign else { return nil }
    for _ in 0..<60 {
      let middle = (lower + upper) / 2
      if orthonormal(count, at: middle).value.sign == sign { upper = middle } else { lower = middle }
    }
    return polished((lower + upper) / 2, count)
  }

  private static func polished(_ start: Double, _ count: Int) -> Double {
    var root = start
    for _ in 0..<2 {
      let (value, previous) = orthonormal(count, at: root)
      let slope = previous * (2 * Double(count)).squareRoot()
      if slope != 0 { root -= value / slope }
    }
    return root
  }

  /// The orthonormal Hermite polynomials of degree n and n − 1, without the factor e^(−x²/2).
  private static func orthonormal(_ degree: Int, at x: Double) -> (value: Double, previous: Double) {
    var previous = 0.0
    var value = 0.751125544464942_5  // π^(−1/4)
    for index in 0..<degree {
      let next =
        x * (2 / Double(index + 1)).squareRoot() * value
        - (Double(index) / Double(index + 1)).squareRoot() * previous
      previous = value
      value = next
    }
    return (value, previous)
  }
}

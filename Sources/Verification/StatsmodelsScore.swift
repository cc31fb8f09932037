import Glibc
import Statistics

/// The score limits of a difference in Python's statsmodels 0.15.0, for explaining where its figures differ.
///
/// Miettinen & Nurminen (1985) find the most likely p₂ for a difference δ from L₃p³ + L₂p² + L₁p + L₀ = 0 with
/// L₁ = (n₂δ − N − 2x₂)δ + x₁ + x₂. In `score_test_proportions_2indep` x₂ stands in the place of n₂
/// (github.com/statsmodels/statsmodels/issues/10269).
struct StatsmodelsScore {
  private let first: Double
  private let firstSize: Double
  private let second: Double
  private let secondSize: Double
  private let reach: Double

  init(_ first: Double, of firstSize: Double, minus second: Double, of secondSize: Double, reach: Double) {
    self.first = first
    self.firstSize = firstSize
    self.second = second
    self.secondSize = secondSize
    self.reach = reach
  }

  private var difference: Double { first / firstSize - second / secondSize }

  /// The package looks no further than the simple interval and some of it more.
  func limit(isUpper: Bool) -> PackageDeparture? {
    guard firstSize > 0, secondSize > 0, difference.isFinite else { return nil }
    let (one, other) = (first / firstSize, second / secondSize)
    let simple = reach * (one * (1 - one) / firstSize + other * (1 - other) / secondSize).squareRoot()
    let (lower, upper) = (difference - simple, difference + simple)
    let end = isUpper ? min(upper + upper.magnitude / 2, 0.99999) : lower - lower.magnitude / 4
    guard end.isFinite, isTooFar(end) else { return nil }
    let limit = border(inside: difference, outside: end, isOutside: isTooFar)
    return PackageDeparture(kind: .statsmodelsScoreCubic, value: limit)
  }

  private func isTooFar(_ supposed: Double) -> Bool {
    let distance = difference - supposed
    return distance * distance > reach * reach * variance(supposed)
  }

  private func variance(_ supposed: Double) -> Double {
    let total = firstSize + secondSize
    let restricted = supposed == 0 ? (first + second) / total : root(supposed)
    let other = restricted + supposed
    return (other * (1 - other) / firstSize + restricted * (1 - restricted) / secondSize) * total / (total - 1)
  }

  /// The root of the cubic by the cosine, as in the article.
  private func root(_ supposed: Double) -> Double {
    let total = firstSize + secondSize
    let yes = first + second
    let square = ((firstSize + 2 * secondSize) * supposed - total - yes) / (3 * total)
    // Here the article has secondSize · supposed.
    let linear = (second * supposed - total - 2 * second) * supposed + yes
    let constant = second * supposed * (1 - supposed)
    let half = square * square * square - linear * square / (2 * total) + constant / (2 * total)
    let length = (half < 0 ? -1 : 1) * (square * square - linear / (3 * total)).squareRoot()
    let angle = (Double.pi + acos(half / (length * length * length))) / 3
    return 2 * length * cos(angle) - square
  }
}

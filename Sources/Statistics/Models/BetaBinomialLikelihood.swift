import Glibc

/// The beta-binomial likelihood as a function of μ and θ = ρ/(1 − ρ).
///
/// ℓ = Σⱼ (Aⱼ log(μ + jθ) + Bⱼ log(1 − μ + jθ) − Cⱼ log(1 + jθ)), where Aⱼ, Bⱼ and Cⱼ count the groups with more than j yes,
/// no and answers. In this form nothing breaks at θ = 0, and a thousand equal groups cost as much as one.
struct BetaBinomialLikelihood {
  private let yes: [Double]
  private let no: [Double]
  private let all: [Double]
  private let coefficients: Double
  /// How many groups there are of each size, in the order of sizes, so that sums come out the same every time.
  private let sizes: [(size: Int, groups: Int)]

  init(_ groups: [ClusterCount]) {
    yes = Self.exceeding(groups.map(\.numerator))
    no = Self.exceeding(groups.map { $0.denominator - $0.numerator })
    all = Self.exceeding(groups.map(\.denominator))
    sizes = Dictionary(groups.map { ($0.denominator, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
      .map { (size: $0.key, groups: $0.value) }
    coefficients = groups.reduce(0) {
      $0 + logBinomialCoefficient(Double($1.denominator), Double($1.numerator))
    }
  }

  /// For each j from 0 how many counts are larger than j.
  private static func exceeding(_ counts: [Int]) -> [Double] {
    var exceeding = [Double](repeating: 0, count: (counts.max() ?? 0) + 1)
    for count in counts where count > 0 { exceeding[count - 1] += 1 }
    for place in stride(from: exceeding.count - 2, through: 0, by: -1) { exceeding[place] += exceeding[place + 1] }
    return exceeding
  }

  func value(mean: Double, odds: Double) -> Double {
    func sum(_ counts: [Double], _ start: Double) -> Double {
      var sum = 0.0
      for (place, count) in counts.enumerated() where count > 0 { sum += count * log(start + Double(place) * odds) }
      return sum
    }
    return coefficients + sum(yes, mean) + sum(no, 1 - mean) - sum(all, 1)
  }

  /// The μ at which the likelihood is highest for this θ: its slope in μ falls all the way.
  private func bestMean(odds: Double) -> Double {
    func slope(_ mean: Double) -> Double {
      var slope = 0.0
      for (place, count) in yes.enumerated() { slope += count / (mean + Double(place) * odds) }
      for (place, count) in no.enumerated() { slope -= count / (1 - mean + Double(place) * odds) }
      return slope
    }
    return border(inside: 0x1p-60, outside: 1 - 0x1p-50) { slope($0) < 0 }
  }

  private func profile(_ logOdds: Double) -> (mean: Double, value: Double) {
    let odds = exp(logOdds)
    let mean = bestMean(odds: odds)
    return (mean, value(mean: mean, odds: odds))
  }

  /// The highest point over all μ and θ ≥ 0.
  func maximum(pooled: Double) throws(Undefined) -> (mean: Double, odds: Double, value: Double) {
    let step = 0.5
    let grid = stride(from: -24.0, through: 12, by: step).map { ($0, profile($0).value) }
    var best = (mean: pooled, odds: 0.0, value: value(mean: pooled, odds: 0))
    for place in 1..<(grid.count - 1)
    where grid[place].1 >= grid[place - 1].1 && grid[place].1 > grid[place + 1].1 {
      let logOdds = top(grid[place].0 - step, grid[place].0 + step)
      let found = profile(logOdds)
      // Below this the hill is rounding on the plain towards θ = 0.
      if found.value > best.value + 1e-9 * (1 + abs(best.value)) { best = (found.mean, exp(logOdds), found.value) }
    }
    if let last = grid.last, last.1 > best.value { throw .groupsAllOrNothing }
    return best
  }

  /// Where the profile's slope changes sign between two points around a single hill.
  private func top(_ low: Double, _ high: Double) -> Double {
    border(inside: low, outside: high) { logOdds in
      let odds = exp(logOdds)
      return oddsSlope(mean: bestMean(odds: odds), odds: odds) < 0
    }
  }

  private func oddsSlope(mean: Double, odds: Double) -> Double {
    func sum(_ counts: [Double], _ start: Double) -> Double {
      var sum = 0.0
      for (place, count) in counts.enumerated() { sum += count * Double(place) / (start + Double(place) * odds) }
      return sum
    }
    return sum(yes, mean) + sum(no, 1 - mean) - sum(all, 1)
  }

  /// Fisher's information about logit μ and log θ = logit ρ: minus the expected second derivatives.
  func information(mean: Double, odds: Double) -> (mean: Double, odds: Double, mixed: Double) {
    let expected = expectedCounts(mean: mean, odds: odds)
    let slope = mean * (1 - mean)
    var (inMean, inOdds, mixed) = (0.0, 0.0, 0.0)
    func add(_ counts: [Double], _ start: Double, meanSign: Double, sign: Double) {
      for (place, count) in counts.enumerated() {
        let value = start + Double(place) * odds
        let part = sign * count / (value * value)
        inMean += part * meanSign * meanSign * slope * slope
        inOdds += part * Double(place) * Double(place) * odds * odds
        mixed += part * meanSign * Double(place) * slope * odds
      }
    }
    add(expected.yes, mean, meanSign: 1, sign: 1)
    add(expected.no, 1 - mean, meanSign: -1, sign: 1)
    add(all, 1, meanSign: 0, sign: -1)
    return (inMean, inOdds, mixed)
  }

  /// How many groups are expected to have more than j yes, and more than j no.
  private func expectedCounts(mean: Double, odds: Double) -> (yes: [Double], no: [Double]) {
    var yes = [Double](repeating: 0, count: all.count)
    var no = yes
    for (size, count) in sizes {
      let probabilities = Self.probabilities(size: size, mean: mean, odds: odds)
      var above = 0.0
      var below = 0.0
      for place in stride(from: size - 1, through: 0, by: -1) {
        above += probabilities[place + 1]
        below += probabilities[size - place - 1]
        yes[place] += Double(count) * above
        no[place] += Double(count) * below
      }
    }
    return (yes, no)
  }

  /// The probabilities of 0 … size yes, outwards from the mean so that nothing underflows.
  private static func probabilities(size: Int, mean: Double, odds: Double) -> [Double] {
    var weights = [Double](repeating: 0, count: size + 1)
    let middle = min(size, Int(Double(size) * mean))
    func ratio(_ count: Int) -> Double {
      let more = Double(size - count) / Double(count + 1)
      return more * (mean + Double(count) * odds) / (1 - mean + Double(size - count - 1) * odds)
    }
    weights[middle] = 1
    for count in stride(from: middle, to: size, by: 1) { weights[count + 1] = weights[count] * ratio(count) }
    for count in stride(from: middle, to: 0, by: -1) { weights[count - 1] = weights[count] / ratio(count - 1) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}

/// log(n over k).
func logBinomialCoefficient(_ trials: Double, _ successes: Double) -> Double {
  lgammaOfCount(trials) - lgammaOfCount(successes) - lgammaOfCount(trials - successes)
}

/// log(n!); counts are never below 0, so the logarithm exists.
private func lgammaOfCount(_ count: Double) -> Double { GammaFunctions.logGamma(count + 1) ?? 0 }

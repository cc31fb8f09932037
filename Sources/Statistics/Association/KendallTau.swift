/// Kendall's rank correlation tau-b with a test that it is 0.
public struct KendallTau: Sendable, Hashable {
  /// tau-b, from −1 to 1.
  public let value: Double
  /// Concordant minus discordant pairs, divided by its standard error when the order is random.
  public let z: Double
  /// The two-sided probability of a z at least as far from 0; rough below about 10 pairs.
  public let probability: Double
  /// How many units were compared.
  public let units: Int
}

extension Association {
  /// Kendall's tau-b: how often two units are in the same order on both sides.
  ///
  /// Formula: S/√((n₀ − Σt(t − 1)/2)(n₀ − Σu(u − 1)/2)), S concordant minus discordant pairs of units, n₀ = n(n − 1)/2, t and u
  /// the sizes of the ties on either side. The variance of S is corrected for ties:
  /// (n(n − 1)(2n + 5) − Σt(t − 1)(2t + 5) − Σu(u − 1)(2u + 5))/18 + Σt(t − 1)Σu(u − 1)/(2n(n − 1)) +
  /// Σt(t − 1)(t − 2)Σu(u − 1)(u − 2)/(9n(n − 1)(n − 2)); no continuity correction. Uses the order only. Assumes independent
  /// units; a pair with a missing value is left out. A constant side is refused.
  /// Source: Kendall, *Biometrika* 33 (1945) 239–251; *Rank Correlation Methods*, 4th ed. 1970, ch. 4; counted as in
  /// Knight, *Journal of the American Statistical Association* 61 (1966) 436–439.
  public static func kendallTau(_ pairs: PairedValues) -> Result<KendallTau, Undefined> {
    Result { () throws(Undefined) in
      if pairs.count < 2 { throw .tooFewPairs }
      let size = Double(pairs.count)
      let first = tieSizes(pairs.first)
      let second = tieSizes(pairs.second)
      let all = size * (size - 1) / 2
      let usable = (all - pairsTied(first)) * (all - pairsTied(second))
      guard usable > 0 else { throw .noVariation }
      let surplus = concordanceSurplus(pairs, all - pairsTied(first) - pairsTied(second))
      let z = surplus / varianceOfSurplus(size, first, second).squareRoot()
      guard let tail = NormalDistribution().upperTail(abs(z)) else { throw .outOfNumericRange }
      return KendallTau(
        value: surplus / usable.squareRoot(), z: z, probability: min(1, 2 * tail), units: pairs.count)
    }
  }

  private static func pairsTied(_ ties: [Double]) -> Double { ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

  private static func varianceOfSurplus(_ size: Double, _ first: [Double], _ second: [Double]) -> Double {
    func whole(_ ties: [Double]) -> Double { ties.reduce(0) { $0 + $1 * ($1 - 1) * (2 * $1 + 5) } }
    func triples(_ ties: [Double]) -> Double { ties.reduce(0) { $0 + $1 * ($1 - 1) * ($1 - 2) } }
    let ordered = size * (size - 1)
    var variance = (ordered * (2 * size + 5) - whole(first) - whole(second)) / 18
    variance += 4 * pairsTied(first) * pairsTied(second) / (2 * ordered)
    if size > 2 { variance += triples(first) * triples(second) / (9 * ordered * (size - 2)) }
    return variance
  }

  /// Concordant minus discordant pairs: all that are tied on neither side, less twice the discordant ones, which are
  /// the exchanges that sorting by the second value needs once the units are sorted by the first.
  private static func concordanceSurplus(_ pairs: PairedValues, _ untiedBySides: Double) -> Double {
    let order = pairs.first.indices.sorted {
      (pairs.first[$0], pairs.second[$0]) < (pairs.first[$1], pairs.second[$1])
    }
    var tiedOnBoth = 0.0
    var run = 1.0
    for (unit, next) in zip(order, order.dropFirst()) {
      let isSame = pairs.first[unit] == pairs.first[next] && pairs.second[unit] == pairs.second[next]
      // A run of r equal units holds r(r − 1)/2 pairs, added one by one.
      if isSame { tiedOnBoth += run }
      run = isSame ? run + 1 : 1
    }
    var values = order.map { pairs.second[$0] }
    return untiedBySides + tiedOnBoth - 2 * exchangesToSort(&values)
  }

  private static func exchangesToSort(_ values: inout [Double]) -> Double {
    var exchanges = 0.0
    var width = 1
    while width < values.count {
      var merged: [Double] = []
      merged.reserveCapacity(values.count)
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = min(start + width, values.count)
        let end = min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        while left < middle || right < end {
          if right == end || (left < middle && values[left] <= values[right]) {
            merged.append(values[left])
            left += 1
          } else {
            merged.append(values[right])
            exchanges += Double(middle - left)
            right += 1
          }
        }
      }
      values = merged
      width *= 2
    }
    return exchanges
  }
}

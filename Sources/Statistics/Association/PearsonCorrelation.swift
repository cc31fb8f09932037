import Glibc

extension Association {
  /// Pearson's correlation with Fisher's interval.
  ///
  /// Formula: Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²); limits tanh(artanh r ± z/√(n − 3)). The interval assumes that both are
  /// normal together and units independent; it needs four pairs. A pair with a missing value is left out. A constant
  /// side is refused. Source: Fisher, *Metron* 1 (1921) 3–32.
  public static func pearson(
    _ pairs: PairedValues, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let correlation = try correlation(pairs.first, pairs.second)
      let interval = Result { () throws(Undefined) in
        if pairs.count < 4 { throw .tooFewPairs }
        let reach = try confidence.normalReach() / Double(pairs.count - 3).squareRoot()
        let middle = atanh(correlation)
        return try Interval(
          lower: tanh(middle - reach), upper: tanh(middle + reach), confidence: confidence, method: .fisherZ)
      }
      return try Estimate(correlation, interval: interval)
    }
  }

  /// Pearson's correlation of two lists of the same length, kept within −1 … 1.
  static func correlation(_ first: [Double], _ second: [Double]) throws(Undefined) -> Double {
    if first.count < 2 { throw .tooFewPairs }
    let one = try scaledDeviations(first)
    let other = try scaledDeviations(second)
    let product = dot(one, other)
    let scale = (sumOfSquares(one) * sumOfSquares(other)).squareRoot()
    return min(1, max(-1, product / scale))
  }

  /// The distances from the mean, the farthest as 1 or −1, so that no square is too large or too small for a number.
  private static func scaledDeviations(_ values: [Double]) throws(Undefined) -> [Double] {
    let deviations = deviations(values)
    let largest = deviations.reduce(0) { max($0, abs($1)) }
    guard deviations.allSatisfy(\.isFinite) else { throw .outOfNumericRange }
    guard largest > 0 else { throw .noVariation }
    return deviations.map { $0 / largest }
  }
}

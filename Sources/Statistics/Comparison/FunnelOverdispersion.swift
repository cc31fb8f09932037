/// How much more units differ than chance would have them.
public struct FunnelOverdispersion: Sendable, Hashable {
  /// For each unit its distance from the target in standard errors.
  public let z: [Double]
  /// The mean squared distance, 1 where chance alone is at work.
  public let raw: Double
  /// The same with the outermost tenth of the distances on either side pulled in, so that the units that a funnel is
  /// to find do not hide themselves. What limits are widened by.
  public let winsorised: Double
  /// The variance between units that would explain ``winsorised``, on the scale of the distances; 0 at the least.
  public let betweenVariance: Double

  /// From distances and standard errors on a common scale.
  init(distances: [Double], standardErrors: [Double]) throws(Undefined) {
    if distances.count < 2 { throw .tooFewGroups }
    z = zip(distances, standardErrors).map { $0 / $1 }
    guard z.allSatisfy(\.isFinite) else { throw .outOfNumericRange }
    let sorted = z.sorted()
    guard let low = percentile(0.1, ofSorted: sorted), let high = percentile(0.9, ofSorted: sorted) else {
      throw .tooFewGroups
    }
    let count = Double(z.count)
    raw = sumOfSquares(z) / count
    let pulledIn = sumOfSquares(z.map { min(max($0, low), high) }) / count
    winsorised = pulledIn
    let weights = standardErrors.map { 1 / ($0 * $0) }
    let whole = weights.reduce(0, +)
    let room = whole - sumOfSquares(weights) / whole
    // One unit may be so much larger than all others that nothing is left of them beside it.
    guard room > 0, room.isFinite, raw.isFinite else { throw .outOfNumericRange }
    let variance = (count * pulledIn - (count - 1)) / room
    guard variance.isFinite else { throw .outOfNumericRange }
    betweenVariance = max(0, variance)
  }
}

extension Funnel {
  /// Overdispersion of shares, multiplicative: how many times the binomial variance they have.
  ///
  /// Formula: mean of z², z = (p − t)/√(t(1 − t)/n); winsorised at the 10 % and 90 % quantiles (R's type 7). Assumes that most
  /// units differ by the same factor more than chance, whatever their size.
  /// Source: Spiegelhalter, *Quality and Safety in Health Care* 14 (2005) 347–351.
  public static func overdispersion(
    _ points: [FunnelPoint], target: Double
  ) -> Result<FunnelOverdispersion, Undefined> {
    Result { () throws(Undefined) in
      for point in points { try requireTarget(target, point.size) }
      return try FunnelOverdispersion(
        distances: points.map { $0.share - target },
        standardErrors: points.map { (target * (1 - target) / $0.size).squareRoot() })
    }
  }
}

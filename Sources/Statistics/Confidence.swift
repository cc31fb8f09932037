/// The confidence of a two-sided interval, strictly between 0 and 1.
public struct Confidence: Sendable, Hashable {
  /// The level, such as 0.95.
  public let level: Double

  /// The confidence with this level, or nil when the level is not strictly between 0 and 1.
  public init?(_ level: Double) {
    guard level > 0, level < 1 else { return nil }
    self.level = level
  }

  private init(known level: Double) { self.level = level }

  /// 95 %, the default everywhere.
  public static let ninetyFive = Confidence(known: 0.95)

  /// The probability left out on either side, such as 0.025.
  public var tail: Double { (1 - level) / 2 }

  /// How many standard errors the interval reaches to each side when the normal distribution is right.
  ///
  /// Taken from the lower tail, where the distance to 0 is not lost in rounding, so that 99.9999 % still works.
  package func normalReach() throws(Undefined) -> Double {
    guard let quantile = NormalDistribution().quantile(tail) else { throw .outOfNumericRange }
    return -quantile
  }

  /// The same with Student's t.
  package func studentReach(degreesOfFreedom: Double) throws(Undefined) -> Double {
    guard let quantile = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)?.quantile(tail) else {
      throw .outOfNumericRange
    }
    return -quantile
  }
}

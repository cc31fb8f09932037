/// A figure with what is known of its uncertainty.
///
/// The value exists; the standard error and the interval may still not, and then say why.
public struct Estimate: Sendable, Hashable {
  /// The figure itself, always finite.
  public let value: Double
  /// The standard error on the same scale, or nil when the method has none.
  public let standardError: Double?
  /// The interval, or the reason why there is none.
  public let interval: Result<Interval, Undefined>

  /// The lower limit, or nil when there is no interval.
  public var lower: Double? { limits?.lower }
  /// The upper limit, or nil when there is no interval.
  public var upper: Double? { limits?.upper }
  /// How the interval was found, or nil when there is none.
  public var method: IntervalMethod? { limits?.method }
  /// Why there is no interval, or nil when there is one.
  public var intervalRefusal: Undefined? {
    if case .failure(let reason) = interval { reason } else { nil }
  }

  private var limits: Interval? {
    if case .success(let interval) = interval { interval } else { nil }
  }

  package init(
    _ value: Double, standardError: Double? = nil, interval: Result<Interval, Undefined>
  ) throws(Undefined) {
    guard value.isFinite, standardError?.isFinite ?? true else { throw .outOfNumericRange }
    self.value = value
    self.standardError = standardError
    self.interval = interval
  }
}

/// The square root of a variance that rounding may have pushed just below zero.
func squareRoot(ofVariance variance: Double) -> Double { max(0, variance).squareRoot() }

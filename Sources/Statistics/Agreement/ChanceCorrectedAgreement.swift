/// An agreement coefficient of the form (observed − expected) / (1 − expected).
public struct ChanceCorrectedAgreement: Sendable, Hashable {
  /// The coefficient with its standard error and interval.
  public let estimate: Estimate
  /// The agreement seen, between 0 and 1.
  public let observed: Double
  /// The agreement that chance alone would give, as this coefficient sees chance.
  public let expected: Double
  /// How many units had at least one rating.
  public let units: Int
  /// How many units were rated at least twice; only these say anything about agreement.
  public let pairableUnits: Int
}

extension ChanceCorrectedAgreement {
  /// The coefficient with Gwet's standard error, linearised over units, as if drawn from endlessly many units.
  ///
  /// - Parameter unitExpected: the expected agreement as one unit's ratings alone would have it.
  init(
    _ pairs: PairwiseAgreement, expected: Double, confidence: Confidence,
    unitExpected: (ValueCounts.UnitCounts) -> Double
  ) throws(Undefined) {
    if pairs.pairableCount < 2 { throw .fewerThanTwoUnits }
    let room = 1 - expected
    guard room > 1e-12 else { throw .noVariation }
    let coefficient = (pairs.observed - expected) / room
    let scaling = Double(pairs.units.count) / Double(pairs.pairableCount)
    var squares = 0.0
    for (unit, agreement) in zip(pairs.units, pairs.unitAgreement) {
      let own = agreement.map { scaling * ($0 - expected) / room } ?? 0
      let linearised = own - 2 * (1 - coefficient) * (unitExpected(unit) - expected) / room
      squares += (linearised - coefficient) * (linearised - coefficient)
    }
    let count = Double(pairs.units.count)
    let standardError = squareRoot(ofVariance: squares / (count * (count - 1)))
    estimate = try Estimate(
      coefficient, standardError: standardError,
      interval: .linearised(
        coefficient, standardError: standardError, units: pairs.units.count, confidence: confidence))
    observed = pairs.observed
    self.expected = expected
    units = pairs.units.count
    pairableUnits = pairs.pairableCount
  }
}

extension Result<Interval, Undefined> {
  /// Estimate ± t(units − 1) standard errors, cut at 1, beyond which no coefficient of agreement lies.
  static func linearised(
    _ value: Double, standardError: Double, units: Int, confidence: Confidence
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      if units < 2 { throw .fewerThanTwoUnits }
      let reach = try confidence.studentReach(degreesOfFreedom: Double(units - 1)) * standardError
      return try Interval(
        lower: value - reach, upper: min(1, value + reach), confidence: confidence, method: .linearisedT)
    }
  }
}

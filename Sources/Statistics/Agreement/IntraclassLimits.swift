/// The value and the limits of one form of the intraclass correlation.
struct IntraclassLimits {
  let squares: MeanSquares
  let form: IntraclassForm
  let confidence: Confidence

  private let units: Double
  private let raters: Double

  init(_ squares: MeanSquares, form: IntraclassForm, confidence: Confidence) {
    self.squares = squares
    self.form = form
    self.confidence = confidence
    units = Double(squares.units)
    raters = Double(squares.raters)
  }

  private var isOneWay: Bool { form == .oneWaySingle || form == .oneWayAverage }
  private var isAgreement: Bool { form == .agreementSingle || form == .agreementAverage }
  private var isAverage: Bool {
    form == .oneWayAverage || form == .agreementAverage || form == .consistencyAverage
  }

  /// The mean square that the units' is compared with.
  var error: Double { isOneWay ? squares.withinUnits : squares.residual }

  var denominatorFreedom: Int {
    isOneWay ? squares.units * (squares.raters - 1) : (squares.units - 1) * (squares.raters - 1)
  }

  func tail(_ ratio: Double) throws(Undefined) -> Double {
    let freedoms = FDistribution(numeratorFreedom: units - 1, denominatorFreedom: Double(denominatorFreedom))
    guard let tail = freedoms?.upperTail(ratio) else { throw .outOfNumericRange }
    return tail
  }

  func value() throws(Undefined) -> Double {
    if squares.betweenUnits == 0, error == 0 { throw .noVariationBetweenUnits }
    return try finished(single)
  }

  private var single: Double {
    let between = squares.betweenUnits
    var whole = between + (raters - 1) * error
    if isAgreement { whole += raters * (squares.betweenRaters - error) / units }
    return (between - error) / whole
  }

  /// The average form of a single one by Spearman and Brown.
  private func finished(_ single: Double) throws(Undefined) -> Double {
    guard isAverage else { return single }
    let denominator = 1 + (raters - 1) * single
    // At −1/(k − 1) the units do not differ beyond their error, and the average form is −∞.
    guard denominator > 1e-12 else { throw .noVariationBetweenUnits }
    return raters * single / denominator
  }

  func interval() throws(Undefined) -> Interval {
    let limits = isAgreement ? try agreementLimits() : try ratioLimits()
    let method: IntervalMethod =
      isAgreement ? (isAverage ? .spearmanBrown : .satterthwaite) : .fRatio
    return try Interval(
      lower: try finished(limits.lower), upper: try finished(limits.upper), confidence: confidence, method: method)
  }

  /// F/F(1 − α/2) and F·F(1 − α/2) put into (F − 1)/(F + k − 1).
  private func ratioLimits() throws(Undefined) -> (lower: Double, upper: Double) {
    guard error > 0 else { return (1, 1) }
    let freedom = Double(denominatorFreedom)
    let ratio = squares.betweenUnits / error
    let low = ratio / (try quantile(units - 1, freedom))
    let high = ratio * (try quantile(freedom, units - 1))
    return ((low - 1) / (low + raters - 1), (high - 1) / (high + raters - 1))
  }

  /// McGraw and Wong's limits of ICC(A,1), in which MSJ and MSE are pooled with Satterthwaite's degrees of freedom.
  private func agreementLimits() throws(Undefined) -> (lower: Double, upper: Double) {
    let between = squares.betweenUnits
    let judges = squares.betweenRaters
    if error == 0, judges == 0 { return (1, 1) }
    let correlation = single
    // With a = kρ/(n(1 − ρ)) and b = 1 + (n − 1)a; both multiplied by n(1 − ρ), which leaves the ratio as it is.
    let judgesPart = raters * correlation * judges
    let errorPart = (units * (1 - correlation) + raters * correlation * (units - 1)) * error
    let spread =
      judgesPart * judgesPart / (raters - 1) + errorPart * errorPart / ((units - 1) * (raters - 1))
    let freedom = (judgesPart + errorPart) * (judgesPart + errorPart) / spread
    guard freedom.isFinite, freedom > 0 else { throw .outOfNumericRange }
    let pooled = raters * judges + (raters * units - raters - units) * error
    let low = try quantile(units - 1, freedom)
    let high = try quantile(freedom, units - 1)
    return (
      units * (between - low * error) / (low * pooled + units * between),
      units * (high * between - error) / (pooled + units * high * between)
    )
  }

  private func quantile(_ numerator: Double, _ denominator: Double) throws(Undefined) -> Double {
    let distribution = FDistribution(numeratorFreedom: numerator, denominatorFreedom: denominator)
    guard let quantile = distribution?.quantile(1 - confidence.tail) else { throw .outOfNumericRange }
    return quantile
  }
}

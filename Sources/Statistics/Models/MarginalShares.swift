import Glibc

extension CrossedLogistic {
  /// One combination of levels to average over: for each factor the index of a level, or nil for all that could be drawn.
  public struct Cell: Sendable, Hashable {
    /// For each factor the index of a level, or nil to average over all that could be drawn.
    public let levels: [Int?]
    /// How much the cell counts, such as how common its cases are.
    public let weight: Double

    /// A cell; all of weight 1 count the same.
    public init(levels: [Int?], weight: Double = 1) {
      self.levels = levels
      self.weight = weight
    }
  }

  /// The share of yes to expect from these levels of the factors.
  ///
  /// Formula: ∫ logistic(xβ + Σ b + sz) φ(z) dz, b the most likely intercepts of the levels named, s² the variances of the
  /// factors whose level is not: a respondent or vignette not seen yet is one of all that could be drawn. The standard
  /// error is that of the linearised share, from how sure effects and intercepts are together (``CrossedPrecision``); the
  /// interval is made on the log-odds scale. Deviations are taken as known, so that with few levels it is too narrow.
  /// Source: Zeger, Liang & Albert, *Biometrics* 44 (1988) 1049–1060; Bates et al. 2015 as for the fit.
  ///
  /// - Parameters:
  ///   - predictors: one row in the order of the effects.
  ///   - levels: for each factor the index of a level, or nil to average over all that could be drawn.
  public func share(
    predictors: [Double], levels: [Int?], confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    standardisedShare(over: [Cell(levels: levels)], predictors: predictors, confidence: confidence)
  }

  /// The share of yes that a municipality would have on the same vignettes as all others.
  ///
  /// Formula: the weighted mean of ``share(predictors:levels:confidence:)`` over cells, such as one municipality with each
  /// vignette in turn, and with its own municipality × vignette where that is a factor. Who happened to be dealt which
  /// vignette thereby drops out. Assumptions and source as there; direct standardisation as in Lane & Nelder, *Biometrics*
  /// 38 (1982) 613–621.
  public func standardisedShare(
    over cells: [Cell], predictors: [Double], confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      guard predictors.count == effects.count else { throw .unequalLengths }
      guard predictors.allSatisfy(\.isFinite) else { throw .notANumber }
      let whole = cells.reduce(0) { $0 + $1.weight }
      guard cells.allSatisfy({ $0.weight >= 0 }), whole.isFinite else { throw .impossibleCount }
      guard whole > 0 else { throw .emptyDenominator }
      var share = 0.0
      var slope = 0.0
      var intercepts: [(factor: Int, level: Int, slope: Double)] = []
      for cell in cells {
        let average = try average(cell.levels, at: dot(predictors, effects))
        share += cell.weight / whole * average.share
        slope += cell.weight / whole * average.slope
        for (factor, level) in cell.levels.enumerated() {
          level.map { intercepts.append((factor, $0, cell.weight / whole * average.slope)) }
        }
      }
      let variance = precision.variance(effects: predictors.map { $0 * slope }, intercepts: intercepts)
      return try Self.estimate(share, error: squareRoot(ofVariance: variance), confidence)
    }
  }

  /// ∫ logistic(place + sz) φ(z) dz for a cell's levels, and its first and second derivative in the place.
  private func average(
    _ levels: [Int?], at fixed: Double
  ) throws(Undefined) -> (share: Double, slope: Double, bend: Double) {
    guard levels.count == intercepts.count else { throw .unequalLengths }
    var place = fixed
    var variance = 0.0
    for (factor, level) in levels.enumerated() {
      if let level {
        guard intercepts[factor].indices.contains(level) else { throw .impossibleCount }
        place += intercepts[factor][level].mode
      } else {
        variance += deviations[factor] * deviations[factor]
      }
    }
    return Self.average(at: place, deviation: variance.squareRoot())
  }

  /// By the rule of trapezes, whose error falls exponentially: with steps of a quarter of the smaller of 1 and 2.5/s it is
  /// rounding for every s.
  static func average(
    at place: Double, deviation: Double
  ) -> (share: Double, slope: Double, bend: Double) {
    guard deviation > 0 else {
      let share = logistic(place)
      let slope = share * (1 - share)
      return (share, slope, slope * (1 - 2 * share))
    }
    let step = 0.25 / max(2.5, deviation)
    let count = Int((8.5 / step).rounded(.up))
    var (whole, share, slope, bend) = (0.0, 0.0, 0.0, 0.0)
    for number in -count...count {
      let z = Double(number) * step
      let weight = exp(-z * z / 2)
      let probability = logistic(place + deviation * z)
      whole += weight
      share += weight * probability
      slope += weight * probability * (1 - probability)
      bend += weight * probability * (1 - probability) * (1 - 2 * probability)
    }
    return (share / whole, slope / whole, bend / whole)
  }

  static func estimate(_ share: Double, error: Double, _ confidence: Confidence) throws(Undefined) -> Estimate {
    let room = share * (1 - share)
    guard room > 0 else { throw .outOfNumericRange }
    let reach = try confidence.normalReach() * error / room
    let odds = share / (1 - share)
    let (low, high) = (odds * exp(-reach), odds * exp(reach))
    return try Estimate(
      share, standardError: error,
      interval: Result { () throws(Undefined) in
        try Interval(
          lower: low / (1 + low), upper: high.isFinite ? high / (1 + high) : 1, confidence: confidence,
          method: .modelLogit)
      })
  }
}

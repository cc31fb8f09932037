import Glibc

/// Intraclass correlations of ratings of which some may be missing, in all six forms.
public struct IncompleteIntraclass: Sendable, Hashable {
  private let twoWay: Result<LinearMixed, Undefined>
  private let oneWay: Result<LinearMixed, Undefined>
  /// How many ratings a unit has, as the harmonic mean: what the k of an average form stands for.
  public let ratingsPerUnit: Double

  /// Fits what all forms are made from; refused as ``Agreement/intraclassComponents(_:)`` is, but that the one-way forms
  /// do not ask who rated: they exist also where every unit has raters of its own.
  public init(_ ratings: Ratings) throws(Undefined) {
    let design = try IntraclassDesign(ratings)
    twoWay = Result { () throws(Undefined) in try design.twoWay() }
    oneWay = Result { () throws(Undefined) in try design.model(factors: [design.units]) }
    ratingsPerUnit = design.ratingsPerUnit
  }

  /// One form with its interval.
  ///
  /// Formula: with λ the deviations of units and raters over that of the error, by REML, log(ρ/(1 − ρ)) is
  /// 2 log λ(units) − log(1 + λ(raters)²) for agreement and 2 log λ(units) else, in the one-way forms from a model without
  /// raters; the average forms add log k (Spearman and Brown), k the harmonic mean of ratings per unit. Limits: that ± z
  /// standard errors, from the second derivatives of the REML criterion in log λ, turned back into a correlation. Never
  /// negative. Assumes normal, independent effects and that ratings are missing by plan or by chance; with few units or
  /// raters the interval is too narrow, and for complete ratings
  /// ``Agreement/intraclassCorrelation(_:form:confidence:)`` has a better one. Units that do not differ beyond error have
  /// the correlation 0, without interval. Where raters differ from unit to unit, consistency is that of scores from which
  /// the raters' severity was taken, not of raw means. Source: McGraw & Wong, *Psychological Methods* 1 (1996) 30–46; ten Hove, Jorgensen
  /// & van der Ark, *Psychological Methods* 29 (2024) 967–979, for incomplete plans and k.
  public func estimate(_ form: IntraclassForm, confidence: Confidence = .ninetyFive) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let isAgreement = form == .agreementSingle || form == .agreementAverage
      let isOneWay = form == .oneWaySingle || form == .oneWayAverage
      let model = try (isOneWay ? oneWay : twoWay).get()
      guard let units = model.logRatios[0] else {
        return try Estimate(0, interval: .failure(.groupsDoNotDiffer))
      }
      // Var(raters)/Var(error) counts as error where agreement is asked for.
      let raters = isAgreement ? model.variances[1] / model.residualVariance : 0
      let isAverage = form == .oneWayAverage || form == .agreementAverage || form == .consistencyAverage
      let logOdds = 2 * units - log(1 + raters) + (isAverage ? log(ratingsPerUnit) : 0)
      var slopes = [2.0]
      if !isOneWay { slopes.append(-2 * raters / (1 + raters)) }
      return try Estimate(
        logistic(logOdds),
        interval: Result { () throws(Undefined) in
          guard let covariances = model.logRatioCovariances else { throw .notConverged }
          let variance = dot(slopes, covariances.map { dot($0, slopes) })
          let reach = try confidence.normalReach() * squareRoot(ofVariance: variance)
          return try Interval(
            lower: logistic(logOdds - reach), upper: logistic(logOdds + reach), confidence: confidence,
            method: .restrictedLikelihood)
        })
    }
  }
}

/// Ratings as the rows of a linear model.
struct IntraclassDesign {
  let units: GroupingFactor
  let raters: GroupingFactor
  let ratingsPerUnit: Double
  private let outcomes: [Double]

  init(_ ratings: Ratings) throws(Undefined) {
    if ratings.count == 0 { throw .noRatings }
    if ratings.raterCount < 2 { throw .fewerThanTwoRaters }
    if ratings.unitCount < 2 { throw .fewerThanTwoUnits }
    guard let values = ratings.scale.values else { throw .categoriesAreNotNumbers }
    let counts = (0..<ratings.unitCount).map { ratings.ratingCount(of: $0) }
    let rows = counts.enumerated().flatMap { Array(repeating: $0, count: $1) }
    outcomes = ratings.categories.map { values[$0] }
    units = try GroupingFactor(levels: rows, count: ratings.unitCount)
    raters = try GroupingFactor(levels: ratings.raters, count: ratings.raterCount)
    let rated = counts.filter { $0 > 0 }
    ratingsPerUnit = Double(rated.count) / rated.reduce(0) { $0 + 1 / Double($1) }
  }

  /// Units and raters as crossed; raters whom no chain of common units joins cannot be told from their units.
  func twoWay() throws(Undefined) -> LinearMixed {
    guard try RatingPlan(units: units.levels, raters: raters.levels).isConnected else { throw .disconnectedPlan }
    return try model(factors: [units, raters])
  }

  func model(factors: [GroupingFactor]) throws(Undefined) -> LinearMixed {
    try LinearMixed(outcomes: outcomes, predictors: outcomes.map { _ in [1] }, factors: factors)
  }
}

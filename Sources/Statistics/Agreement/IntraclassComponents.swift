/// The variances behind an intraclass correlation, also where ratings are missing.
public struct IntraclassComponents: Sendable, Hashable {
  /// The variance between units.
  public let units: Double
  /// The variance between raters: how differently strict they are.
  public let raters: Double
  /// The variance of what neither explains.
  public let residual: Double
  /// The mean rating of a unit and a rater in the middle.
  public let mean: Double
  /// The REML criterion: −2 times the logarithm of the restricted likelihood.
  public let criterion: Double

  /// ICC(A,1), also ICC(2,1): a rater who is stricter than others counts as error.
  public var agreementSingle: Double { units / (units + raters + residual) }
  /// ICC(C,1), also ICC(3,1): strictness does not count as error.
  public var consistencySingle: Double { units / (units + residual) }

  /// ICC(A,k): the mean of so many raters, a sample of their own for each unit.
  public func agreementAverage(ofRaters count: Int) -> Double {
    units / (units + (raters + residual) / Double(max(1, count)))
  }
}

extension Agreement {
  /// The intraclass correlation of numeric ratings of which some may be missing.
  ///
  /// Formula: units and raters as crossed random effects, their variances by REML (``LinearMixed``). With complete
  /// ratings and no variance at 0 it equals ``intraclassCorrelation(_:form:confidence:)``. Assumes normal, independent
  /// effects and that ratings are missing by plan or by chance. For intervals see ``IncompleteIntraclass``. Refused: fewer than two units or
  /// raters, ratings that do not vary, and a plan that falls apart (``RatingPlan``).
  /// Source: McGraw & Wong, *Psychological Methods* 1 (1996) 30–46; R lme4 1.1-31.
  public static func intraclassComponents(_ ratings: Ratings) -> Result<IntraclassComponents, Undefined> {
    Result { () throws(Undefined) in
      let design = try IntraclassDesign(ratings)
      let model = try design.twoWay()
      return IntraclassComponents(
        units: model.variances[0], raters: model.variances[1], residual: model.residualVariance,
        mean: model.effects[0], criterion: model.criterion)
    }
  }
}

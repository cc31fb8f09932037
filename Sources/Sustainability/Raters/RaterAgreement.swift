public import Statistics

/// How far raters agree on one criterion, before anything was adjudicated.
public struct RaterAgreement: Sendable {
  /// The rubric.
  public let rubric: String
  /// The criterion.
  public let criterion: String
  /// How many answer sets were rated.
  public let units: Int
  /// How many of them at least twice.
  public let ratedTwice: Int
  /// How many raters.
  public let raters: Int
  /// The mean share of pairs of ratings that are the same (``Statistics/Agreement/pairwise(_:weights:confidence:)``).
  public let percent: Result<Estimate, Undefined>
  /// Cohen's kappa with linear weights; for two raters only.
  public let kappa: Result<Estimate, Undefined>
  /// Krippendorff's alpha of ordered levels.
  public let alpha: Result<Estimate, Undefined>
  /// Gwet's AC2 with linear weights, which stays usable where nearly all are given the same level.
  public let gwet: Result<Estimate, Undefined>

  /// The agreement on a criterion; "not relevant" is a missing rating.
  public init(_ rated: RatedCriterion) {
    rubric = rated.rubric
    criterion = rated.criterion
    units = rated.answers.count
    ratedTwice = rated.answers.count { $0.originals.count { $0.points != nil } > 1 }
    raters = rated.raters.count
    let ratings = rated.ratings
    let counts = ratings.map(ValueCounts.init)
    percent = counts.flatMap { Agreement.pairwise($0) }
    kappa =
      rated.raters.count == 2
      ? ratings.flatMap { Agreement.cohenKappa($0, weights: .linear).map(\.estimate) } : .failure(.notTwoRaters)
    alpha = counts.flatMap { Agreement.krippendorffAlpha($0, level: .ordinal).map(\.estimate) }
    gwet = counts.flatMap { Agreement.gwet($0, weights: .linear).map(\.estimate) }
  }
}

extension RatedCriterion {
  /// The originals as units × raters on the criterion's levels.
  fileprivate var ratings: Result<Ratings, Undefined> {
    let names = raters
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let marks = answers.enumerated().flatMap { unit, answer in
      answer.originals.compactMap { mark -> Statistics.Rating? in
        guard let points = mark.points, let category = levels.firstIndex(of: points), let rater = places[mark.rater]
        else { return nil }
        return Statistics.Rating(unit: unit, rater: rater, category: category)
      }
    }
    guard let scale = try? CategoryScale(values: levels),
      let ratings = try? Ratings(marks, unitCount: answers.count, raterCount: names.count, scale: scale)
    else { return .failure(.outOfNumericRange) }
    return .success(ratings)
  }
}

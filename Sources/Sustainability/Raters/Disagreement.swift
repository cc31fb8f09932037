/// How far apart raters may be before a third has to decide.
public enum RatingTolerance: Hashable, Sendable {
  /// They may be one level apart; on a criterion of two levels, which has nothing in between, not even that.
  case oneLevel
  /// They may be so far apart, as a share of the way from the criterion's lowest to its highest points.
  case share(Double)

  /// Whether points lie further apart than that.
  func isExceeded(by points: [Double], levels: [Double]) -> Bool {
    guard let lowest = points.min(), let highest = points.max(), highest > lowest else { return false }
    switch self {
    case .oneLevel:
      guard levels.count > 2, let from = levels.firstIndex(of: lowest), let to = levels.firstIndex(of: highest) else {
        return true
      }
      return to - from > 1
    case .share(let share):
      // A little room, so that a difference that is exactly the tolerance is within it whatever rounding does.
      return highest - lowest > share * ((levels.last ?? 0) - (levels.first ?? 0)) + 1e-9
    }
  }
}

/// Ratings of one criterion of one answer set that lie further apart than is tolerated.
public struct RatingDisagreement: Hashable, Sendable {
  /// The rubric.
  public let rubric: String
  /// The criterion.
  public let criterion: String
  /// The answer set with what each rater gave; both originals are kept also where a third rating decides.
  public let answer: RatedCriterion.Answer

  /// Whether an adjudicator has decided.
  public var isDecided: Bool { !answer.adjudications.isEmpty }
}

extension RatedStudy {
  /// Every disagreement beyond the tolerance, criterion by criterion, in the order of the answer sets; one rater's "not
  /// relevant" beside another's points is a disagreement too.
  public func disagreements(beyond tolerance: RatingTolerance = .oneLevel) -> [RatingDisagreement] {
    criteria.flatMap { rated in
      rated.answers.filter { answer in
        let points = answer.originals.compactMap(\.points)
        let differOnRelevance = !points.isEmpty && points.count < answer.originals.count
        return differOnRelevance || tolerance.isExceeded(by: points, levels: rated.levels)
      }.map { RatingDisagreement(rubric: rated.rubric, criterion: rated.criterion, answer: $0) }
    }
  }
}

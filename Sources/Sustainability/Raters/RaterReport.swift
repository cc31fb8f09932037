public import Studies

import Diagnostics
import Rubrics
import Vignettes

/// What is to be told of the raters of one wave: how far they agree, how severe each is, and what a third must decide.
public struct RaterReport: Sendable {
  /// One rubric.
  public struct RubricPart: Sendable {
    /// The rubric.
    public let rubric: String
    /// Its version; ratings by others do not count.
    public let version: Int
    /// The agreement on each of its criteria that raters score.
    public let agreement: [RaterAgreement]
    /// The severity of its raters.
    public let severity: RaterSeverity
  }

  /// The wave.
  public let wave: Int
  /// How far apart raters may be.
  public let tolerance: RatingTolerance
  /// The rubrics with ratings, in the order of their names.
  public let rubrics: [RubricPart]
  /// What lies further apart.
  public let disagreements: [RatingDisagreement]
  /// How many ratings were given by another version of their rubric and do not count.
  public let otherVersions: Int
  /// The ratings that all this was made from.
  public let rated: RatedStudy

  /// Nothing to tell: there is no rating that counts.
  public var isEmpty: Bool { rubrics.isEmpty }

  /// What is to be told of the raters.
  public init(_ judged: JudgedStudy, wave: Int, tolerance: RatingTolerance = .oneLevel) {
    let rated = RatedStudy(judged, wave: wave)
    self.wave = wave
    self.tolerance = tolerance
    self.rated = rated
    otherVersions = rated.otherVersions
    disagreements = rated.disagreements(beyond: tolerance)
    rubrics = judged.study.rubrics.compactMap { rubric in
      let criteria = rated.criteria.filter { $0.rubric == rubric.id }
      guard !criteria.isEmpty else { return nil }
      return RubricPart(
        rubric: rubric.id, version: rubric.rubric.standing.version, agreement: criteria.map(RaterAgreement.init),
        severity: RaterSeverity(criteria, of: rubric.id))
    }
  }
}

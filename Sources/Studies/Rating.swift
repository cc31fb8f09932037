public import Rubrics
public import Vignettes

/// The level that an expert gave for one criterion of one answer set.
public struct Rating: Hashable, Sendable {
  /// In what capacity a rating was given.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case first, second
    /// Decides where two raters disagree.
    case adjudicator
    /// Trains raters; does not count.
    case anchor
  }

  /// The rater's pseudonym.
  public let rater: String
  /// The answer set.
  public let answerSet: AnswerSetKey
  /// The rubric.
  public let rubric: String
  /// The version of the rubric that was used.
  public let version: Int
  /// The criterion.
  public let criterion: String
  /// The points of the level; `nil` for "not relevant".
  public let points: Double?
  /// In what capacity it was given.
  public let role: Role
  /// The day; `nil` when not known.
  public let date: CalendarDate?

  /// A rating.
  public init(
    rater: String, answerSet: AnswerSetKey, rubric: String, version: Int, criterion: String, points: Double?,
    role: Role,
    date: CalendarDate?
  ) {
    self.rater = rater
    self.answerSet = answerSet
    self.rubric = rubric
    self.version = version
    self.criterion = criterion
    self.points = points
    self.role = role
    self.date = date
  }
}

extension Collection where Element == Rating {
  /// Those given by the version of a rubric that is at hand: a version is raised whenever the meaning changes, so that
  /// ratings by another one do not count.
  public func given(by rubric: SoundRubric) -> [Rating] {
    filter { $0.version == rubric.rubric.standing.version }
  }

  /// The points that count for each criterion: the adjudicator's where there is one, else the mean of the raters.
  /// Anchor ratings and "not relevant" do not count.
  public var pointsByCriterion: [String: Double] {
    let counting = filter { $0.role != .anchor }
    return Dictionary(grouping: counting, by: \.criterion).compactMapValues { ratings in
      let adjudicated = ratings.filter { $0.role == .adjudicator }
      let points = (adjudicated.isEmpty ? ratings : adjudicated).compactMap(\.points)
      return points.isEmpty ? nil : points.reduce(0, +) / Double(points.count)
    }
  }
}

public import Studies

import Conditions
import Diagnostics
import Rubrics
import Vignettes

/// The ratings of one criterion in one wave, answer set by answer set.
///
/// Ratings by another version of the rubric do not count: a version is raised whenever the meaning changes. Nor do
/// anchor ratings, which train raters.
public struct RatedCriterion: Hashable, Sendable {
  /// One rater's judgement.
  public struct Mark: Hashable, Sendable {
    /// The rater's pseudonym.
    public let rater: String
    /// The points; `nil` for "not relevant".
    public let points: Double?
    /// In what capacity it was given.
    public let role: Rating.Role
  }

  /// The ratings of one answer set, in the order of the table.
  public struct Answer: Hashable, Sendable {
    /// The answer set.
    public let key: AnswerSetKey
    /// What the raters gave independently of each other.
    public let originals: [Mark]
    /// What adjudicators gave; it decides, and the originals are kept.
    public let adjudications: [Mark]

    /// The marks that count: an adjudicator's where there is one, else all originals.
    public var counting: [Mark] { adjudications.isEmpty ? originals : adjudications }
  }

  /// The rubric.
  public let rubric: String
  /// The criterion.
  public let criterion: String
  /// The points of its levels, ascending.
  public let levels: [Double]
  /// The answer sets with at least one rating that counts, in the order of their keys.
  public let answers: [Answer]

  /// The points of the highest level.
  public var fullPoints: Double { levels.last ?? 0 }
  /// From the points of the lowest level to those of the highest.
  public var range: Double { fullPoints - (levels.first ?? 0) }
  /// The raters whose originals count, in the order of their pseudonyms.
  public var raters: [String] { Set(answers.flatMap(\.originals).map(\.rater)).sorted() }
}

/// The ratings of one wave, criterion by criterion, in the order of the rubrics' names and the criteria of their files.
public struct RatedStudy: Sendable {
  /// The wave.
  public let wave: Int
  /// Every criterion with at least one rating that counts.
  public let criteria: [RatedCriterion]
  /// How many ratings of the wave were given by another version of the rubric and do not count.
  public let otherVersions: Int

  /// The ratings of caseworkers' answers in a wave.
  public init(_ judged: JudgedStudy, wave: Int) {
    self.wave = wave
    let caseworkers = Set(judged.data.respondents.filter { $0.role == .caseworker }.map(\.id))
    let ofWave = judged.data.ratings.filter {
      $0.answerSet.wave == wave && $0.role != .anchor && caseworkers.contains($0.answerSet.respondent)
    }
    let versions = Dictionary(
      judged.study.rubrics.map { ($0.id, $0.rubric.standing.version) }, uniquingKeysWith: { first, _ in first })
    let current = ofWave.filter { versions[$0.rubric] == $0.version }
    otherVersions = ofWave.count - current.count
    let grouped = Dictionary(grouping: current) { [$0.rubric, $0.criterion] }
    criteria = judged.study.rubrics.flatMap { rubric in
      rubric.criteria.compactMap { criterion in
        grouped[[rubric.id, criterion.name]].map { RatedCriterion($0, of: criterion, in: rubric.id) }
      }
    }
  }
}

extension RatedCriterion {
  fileprivate init(_ ratings: [Rating], of criterion: SoundCriterion, in rubric: String) {
    self.rubric = rubric
    self.criterion = criterion.name
    levels = Set(criterion.declaration.levels.compactMap { decimal($0.score.text) }).sorted()
    answers = Dictionary(grouping: ratings, by: \.answerSet).sorted { $0.key < $1.key }.map { key, ratings in
      var seen: Set<String> = []
      // A rater counts once for an answer set, with what stands first in the table.
      let marks = ratings.filter { seen.insert("\($0.role == .adjudicator) \($0.rater)").inserted }.map {
        Mark(rater: $0.rater, points: $0.points, role: $0.role)
      }
      return Answer(
        key: key, originals: marks.filter { $0.role != .adjudicator },
        adjudications: marks.filter { $0.role == .adjudicator })
    }
  }
}

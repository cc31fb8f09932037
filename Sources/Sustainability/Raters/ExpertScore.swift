public import Studies

import Conditions
import Diagnostics
import Rubrics
import Vignettes

/// What one answer set scores by the rubrics with criteria, in shares of the most it could.
public struct ExpertScore: Hashable, Sendable {
  /// The answer set.
  public let key: AnswerSetKey
  /// The municipality of who answered.
  public let municipality: String?
  /// Weighted points over full points, of the criteria that were shown and scored.
  public let crude: Double
  /// The same with each rater's points made those of a rater of mean severity; equal to ``crude`` where severity cannot
  /// be told. It may lie a little outside 0 to 1.
  public let adjusted: Double
}

/// The expert scores of a wave.
///
/// A criterion that was not shown, or that its raters found not relevant, counts neither for nor against; one that is
/// scored by rules stays out when its answers are missing; a text left blank is rated "not mentioned" by its raters. An
/// answer set with a criterion that its raters have yet to rate has no score, as it would be one over other criteria
/// than its neighbours'. An adjudicator's points stand as given: they are too few and too chosen to tell severity from.
public struct ExpertScores: Sendable {
  /// The scored answer sets, in the order of their keys.
  public let scores: [ExpertScore]
  /// How many answer sets wait for raters.
  public let unrated: Int

  package init(_ answerSets: [JudgedAnswerSet], of judged: JudgedStudy, rated: RatedStudy, severity: [RaterSeverity]) {
    let severity = Dictionary(severity.map { ($0.rubric, $0) }, uniquingKeysWith: { first, _ in first })
    var marks: [MarkKey: RatedCriterion.Answer] = [:]
    for criterion in rated.criteria {
      for answer in criterion.answers {
        marks[MarkKey(answer.key, criterion.rubric, criterion.criterion)] = answer
      }
    }
    var scores: [ExpertScore] = []
    var unrated = 0
    for set in answerSets {
      let rubrics = judged.study.rubrics.filter { rubric in
        !rubric.criteria.isEmpty && set.judgements.contains { $0.rubric == rubric.id }
      }
      guard !rubrics.isEmpty else { continue }
      var sum = ScoreSum()
      let questions = judged.readings(of: set)
      for rubric in rubrics {
        sum.add(rubric, of: set, questions: questions, severity: severity[rubric.id]) {
          marks[MarkKey(set.answerSet.key, rubric.id, $0)]
        }
      }
      if sum.waits {
        unrated += 1
      } else if sum.full > 0 {
        scores.append(
          ExpertScore(
            key: set.answerSet.key, municipality: set.respondent.municipality, crude: sum.crude / sum.full,
            adjusted: sum.adjusted / sum.full))
      }
    }
    self.scores = scores
    self.unrated = unrated
  }
}

private struct MarkKey: Hashable {
  let answerSet: AnswerSetKey
  let rubric: String
  let criterion: String

  init(_ answerSet: AnswerSetKey, _ rubric: String, _ criterion: String) {
    self.answerSet = answerSet
    self.rubric = rubric
    self.criterion = criterion
  }
}

/// Weighted points as they grow, criterion by criterion.
private struct ScoreSum {
  var crude = 0.0
  var adjusted = 0.0
  var full = 0.0
  /// Whether a criterion that was shown has yet to be rated.
  var waits = false

  mutating func add(
    _ rubric: SoundRubric, of set: JudgedAnswerSet, questions: [String: Reading], severity: RaterSeverity?,
    marks: (String) -> RatedCriterion.Answer?
  ) {
    let judged = set.judgements.first { $0.rubric == rubric.id }?.criteria ?? []
    for criterion in rubric.criteria where criterion.fullPoints > 0 {
      let weight = criterion.declaration.weight
      guard criterion.declaration.scorer == .raters else {
        guard let points = judged.first(where: { $0.name == criterion.name })?.points else { continue }
        crude += weight * points
        adjusted += weight * points
        full += weight * criterion.fullPoints
        continue
      }
      let reads = criterion.declaration.reads.map(\.text)
      let wasShown = reads.isEmpty || reads.contains { (questions[$0] ?? .notAsked) != .notAsked }
      guard let answer = marks(criterion.name) else {
        waits = waits || wasShown
        continue
      }
      let counting = answer.counting.filter { $0.points != nil }
      guard !counting.isEmpty else { continue }
      let mean = counting.reduce(0) { $0 + ($1.points ?? 0) } / Double(counting.count)
      let shift =
        answer.adjudications.isEmpty
        ? counting.reduce(0) { $0 + (severity?.correction(of: $1.rater) ?? 0) } / Double(counting.count) : 0
      crude += weight * mean
      adjusted += weight * (mean + shift * criterion.fullPoints)
      full += weight * criterion.fullPoints
    }
  }
}

extension JudgedStudy {
  /// What each question of an answer set's vignette reads.
  func readings(of set: JudgedAnswerSet) -> [String: Reading] {
    study.vignette(set.answerSet.key.vignette).map { vignette in
      study.questions(after: vignette, for: set.respondent.role).readings(
        of: set.answerSet.answers, variant: set.answerSet.variant)
    } ?? [:]
  }
}

public import Studies

import Diagnostics
import Rubrics

/// Whether one criterion of one answer set was met.
public struct ControlPoint: Hashable, Sendable {
  /// The rubric.
  public let rubric: String
  /// The criterion.
  public let criterion: String
  /// The answer set.
  public let key: AnswerSetKey
  /// The municipality of who answered.
  public let municipality: String?
  /// Whether it was given full points.
  public let isMet: Bool
}

extension ControlPoint {
  /// Every criterion of every answer set that is decided, in the order of the answer sets.
  ///
  /// Met is full points. Where raters disagree about just that, it is decided only by a third rating; what is not
  /// decided, not relevant or not scored belongs in no share.
  package static func all(in answerSets: [JudgedAnswerSet], of judged: JudgedStudy, rated: RatedStudy) -> [ControlPoint]
  {
    var met: [AnswerSetKey: [String: Bool]] = [:]
    for criterion in rated.criteria {
      for answer in criterion.answers {
        let points = answer.counting.compactMap(\.points)
        let isFull = Set(points.map { $0 >= criterion.fullPoints })
        if isFull.count == 1 {
          met[answer.key, default: [:]][criterion.rubric + "." + criterion.criterion] = isFull.contains(true)
        }
      }
    }
    return answerSets.flatMap { set in
      judged.study.rubrics.flatMap { rubric in
        let judgement = set.judgements.first { $0.rubric == rubric.id }
        return rubric.criteria.compactMap { criterion -> ControlPoint? in
          let byRaters = met[set.answerSet.key]?[rubric.id + "." + criterion.name]
          let byRules = judgement?.criteria.first { $0.name == criterion.name }.flatMap { judged in
            judged.points.map { $0 >= criterion.fullPoints }
          }
          guard let isMet = criterion.declaration.scorer == .raters ? byRaters : byRules else { return nil }
          return ControlPoint(
            rubric: rubric.id, criterion: criterion.name, key: set.answerSet.key,
            municipality: set.respondent.municipality, isMet: isMet)
        }
      }
    }
  }
}

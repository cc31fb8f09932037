public import Rubrics

import Conditions
import Diagnostics
import Vignettes

extension SoundStudy {
  /// Explains one answer set: what each rubric that applies says of it, and why; empty when there is no such answer set.
  public func explanations(of key: AnswerSetKey, in data: StudyData) -> [Explanation] {
    guard let answerSet = data.answerSets.first(where: { $0.key == key }), let vignette = vignette(key.vignette),
      let respondent = data.respondents.first(where: { $0.id == key.respondent })
    else { return [] }
    let once = data.onceAnswers.first { $0.respondent == key.respondent && $0.wave == key.wave }?.answers ?? [:]
    let asked = questions(after: vignette, for: respondent.role).items
    let askedOnce = questionsAskedOnce(of: respondent.role).items
    let names = Set(askedOnce.map(\.question.id.text))
    return rubrics.filter { applies($0, to: vignette) }.map { rubric in
      let ratings = data.ratings.filter { $0.answerSet == key && $0.rubric == rubric.id }.given(by: rubric)
        .pointsByCriterion
      return Explanation.of(
        answerSet.answers.merging(once) { own, _ in own }, by: rubric, questions: (asked + askedOnce).map(\.question),
        ratings: ratings
      ) { changed in
        let own = AnswerSet(
          key: key, variant: answerSet.variant, date: answerSet.date,
          answers: changed.filter { !names.contains($0.key) })
        return readings(of: own, by: respondent.role, vignette, once: changed.filter { names.contains($0.key) })
      }
    }
  }
}

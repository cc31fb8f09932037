import Diagnostics
import Rubrics
import Vignettes

extension SoundStudy {
  /// The answer sets of a wave that raters are needed for: caseworkers' answers to vignettes for which a rubric has a
  /// criterion that raters score. An answer set without any answer is none.
  public func answerSetsToRate(_ data: StudyData, wave: Int) -> [AnswerSetToRate] {
    let caseworkers = Dictionary(
      data.respondents.filter { $0.role == .caseworker }.map { ($0.id, $0.municipality ?? "") },
      uniquingKeysWith: { first, _ in first })
    let rated = Set(
      vignettes.filter { vignette in
        rubrics.contains { rubric in
          applies(rubric, to: vignette) && rubric.criteria.contains { $0.declaration.scorer == .raters }
        }
      }.map(\.id))
    return data.answerSets.compactMap { answerSet in
      let key = answerSet.key
      guard key.wave == wave, !answerSet.answers.isEmpty, rated.contains(key.vignette),
        let municipality = caseworkers[key.respondent]
      else { return nil }
      return AnswerSetToRate(key: key, municipality: municipality)
    }
  }
}

public import Conditions
public import Vignettes

import Diagnostics

extension Explanation {
  /// Explains what a rubric with inputs of its own says of one row of a table.
  public static func of(
    _ answers: [String: Answer], to questionnaire: Questionnaire, by rubric: SoundRubric
  ) -> Explanation {
    of(answers, by: rubric, questions: questionnaire.items.map(\.question)) { changed in
      questionnaire.readings(of: changed, variant: .only)
    }
  }

  /// Explains what a rubric says of some answers.
  ///
  /// - Parameters:
  ///   - answers: the answers by question.
  ///   - rubric: the rubric.
  ///   - questions: the questions whose answers may be changed in the search for what would lead elsewhere.
  ///   - ratings: the points that raters gave, by criterion.
  ///   - readings: what every question reads when answered so.
  public static func of(
    _ answers: [String: Answer], by rubric: SoundRubric, questions: [Question], ratings: [String: Double] = [:],
    readings: @escaping ([String: Answer]) -> [String: Reading]
  ) -> Explanation {
    let judge = Judge(rubric)
    let trials = AnswerTrials(from: answers, candidates: rubric.trialAnswers(to: questions)) {
      judge.judgement(of: readings($0), ratings: ratings)
    }
    let before = readings(answers)
    let unasked = rubric.criteria.map(\.declaration).filter { criterion in
      criterion.scorer == .raters && criterion.reads.allSatisfy { (before[$0.text] ?? .notAsked) == .notAsked }
    }
    return Explanation(
      rubric, trials.before, unasked: Set(unasked.map(\.name.text)), of: answers, questions: questions,
      nearest: trials.nearestChanges(),
      awaited: trials.awaited())
  }
}

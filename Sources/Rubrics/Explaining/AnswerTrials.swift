import Conditions
import DecisionTables

/// Judges a case anew with other answers in it: the one way in which explanations find out what would be otherwise.
struct AnswerTrials {
  /// The answers as given.
  let answers: [String: Answer]
  /// What may be changed, and to what, in the order of the questions.
  let candidates: [TrialAnswers]
  /// What is said of the answers as given.
  let before: Judgement
  /// Each search tries no more answers than these: judging so often takes seconds at worst.
  static let mostTrials = 4_000
  private let judge: ([String: Answer]) -> Judgement

  init(
    from answers: [String: Answer], candidates: [TrialAnswers], judge: @escaping ([String: Answer]) -> Judgement
  ) {
    self.answers = answers
    self.candidates = candidates
    self.judge = judge
    before = judge(answers)
  }

  /// What would be said with some answers changed.
  func judgement(with changes: [(question: String, answer: Answer)]) -> Judgement {
    var changed = answers
    for (question, answer) in changes { changed[question] = answer }
    return judge(changed)
  }
}

extension Verdict {
  /// What was decided, apart from the rules that decided it; `nil` when nothing was.
  var outcome: [OutputValue]? {
    if case .decided(let values, _) = self { values } else { nil }
  }
}

import Diagnostics
import Rubrics
import Studies

/// What experienced colleagues make of the answers of one wave: raters by the criteria of rubrics, and a panel.
///
/// Severity and the panel's key come from the whole study, also where a total leaves municipalities out.
struct ColleaguesJudgement: Sendable {
  /// The scored answer sets; none where nobody has been rated.
  let scores: [ExpertScore]
  /// Whether the raters of some rubric can be compared, so that scores are adjusted for their severity.
  let isAdjusted: Bool
  /// Each decided criterion of each answer set; none where nobody has been rated.
  let points: [ControlPoint]
  /// The criteria among them as indicators, in the order of the rubrics' files.
  let criteria: [Indicator]
  /// The caseworkers' panel credit; none without a panel that is large enough.
  let credits: [PanelCredit.Person]

  /// Nobody's judgement.
  init() { (scores, isAdjusted, points, criteria, credits) = ([], false, [], [], []) }

  /// - Parameter answerSets: the caseworkers' answer sets that count.
  init(of answerSets: [JudgedAnswerSet], in judged: JudgedStudy, wave: Int) {
    credits = (try? PanelCredit(judged, wave: wave))?.caseworkers ?? []
    let rated = RatedStudy(judged, wave: wave)
    guard !rated.criteria.isEmpty else {
      (scores, isAdjusted, points, criteria) = ([], false, [], [])
      return
    }
    let severity = Dictionary(grouping: rated.criteria, by: \.rubric).sorted { $0.key < $1.key }.map {
      RaterSeverity($0.value, of: $0.key)
    }
    scores = ExpertScores(answerSets, of: judged, rated: rated, severity: severity).scores
    isAdjusted = severity.contains { (try? $0.raters.get()) != nil }
    let points = ControlPoint.all(in: answerSets, of: judged, rated: rated)
    self.points = points
    let decided = Set(points.map { [$0.rubric, $0.criterion] })
    criteria = judged.study.rubrics.flatMap { rubric in
      rubric.criteria.filter { decided.contains([rubric.id, $0.name]) }.map { criterion in
        Indicator.controlPoint(
          rubric: rubric.id, criterion: criterion.name,
          title: criterion.declaration.title?.text ?? LocalisedText(same: criterion.name))
      }
    }
  }

  /// The indicators that need raters or a panel and have answers, those with a row for each criterion left out.
  var indicators: [Indicator] {
    (scores.isEmpty ? [] : [.expertScore]) + (credits.isEmpty ? [] : [.panelCredit])
  }

  /// Plain scores, as answers that an indicator counts.
  var scoreAnswers: [CountedAnswer] { scores.map { $0.answer($0.crude) } }

  /// Scores with the raters' severity taken out.
  var adjustedAnswers: [CountedAnswer] { scores.map { $0.answer($0.adjusted) } }

  /// Panel credit, person by person.
  var creditAnswers: [CountedAnswer] {
    credits.map {
      CountedAnswer(municipality: $0.municipality, respondent: $0.respondent, vignette: nil, value: $0.credit)
    }
  }

  /// Whether one criterion was met, answer set by answer set.
  func answers(rubric: String, criterion: String) -> [CountedAnswer] {
    points.filter { $0.rubric == rubric && $0.criterion == criterion }.map {
      CountedAnswer(
        municipality: $0.municipality, respondent: $0.key.respondent, vignette: $0.key.vignette,
        value: $0.isMet ? 1 : 0)
    }
  }
}

extension ExpertScore {
  fileprivate func answer(_ value: Double) -> CountedAnswer {
    CountedAnswer(municipality: municipality, respondent: key.respondent, vignette: key.vignette, value: value)
  }
}

package import Statistics

import Conditions
import Rubrics
import Studies
import Vignettes

/// One answer that an indicator counts.
package struct CountedAnswer: Hashable, Sendable {
  /// The municipality of who answered; `nil` when not known.
  package let municipality: String?
  /// Who answered.
  package let respondent: String
  /// The vignette; `nil` for what is asked once.
  package let vignette: String?
  /// 1 above the line and 0 beside it for a share; points, cases a year or parts of full points for other measures.
  package let value: Double

  package init(municipality: String?, respondent: String, vignette: String?, value: Double) {
    self.municipality = municipality
    self.respondent = respondent
    self.vignette = vignette
    self.value = value
  }
}

extension CountedStudy {
  /// Every answer that an indicator counts, in the order of respondents and vignettes; undecided answers and those to
  /// which a decision does not apply are not among them.
  package func answers(to indicator: Indicator) -> [CountedAnswer] {
    switch indicator.source {
    case .expertScore: colleagues.scoreAnswers
    case .panelCredit: colleagues.creditAnswers
    case .controlPoint(let rubric, let criterion): colleagues.answers(rubric: rubric, criterion: criterion)
    case .decision, .load, .scale: judgedAnswers(to: indicator)
    }
  }

  /// The answers that a decision or scale of a rubric was read from.
  private func judgedAnswers(to indicator: Indicator) -> [CountedAnswer] {
    switch indicator.unit {
    case .respondent:
      respondents.compactMap { judged in
        indicator.value(in: judged.judgements).map {
          CountedAnswer(
            municipality: judged.respondent.municipality, respondent: judged.respondent.id, vignette: nil, value: $0)
        }
      }
    case .answerSet:
      answerSets.compactMap { judged in
        indicator.value(of: judged).map {
          CountedAnswer(
            municipality: judged.respondent.municipality, respondent: judged.respondent.id,
            vignette: judged.answerSet.key.vignette, value: $0)
        }
      }
    }
  }

  /// The answers that an indicator counts in a municipality (`nil` for all together) and a group.
  package func answers(
    to indicator: Indicator, in municipality: String?, _ group: IndicatorGroup = .all
  ) -> [CountedAnswer] {
    answers(to: indicator).filter { municipality == nil || $0.municipality == municipality }.of(self, in: group)
  }

  /// For each respondent, in the order of pseudonyms, how many of the answers are above the line.
  package func clusters(
    of indicator: Indicator, in municipality: String?, _ group: IndicatorGroup = .all
  ) -> [ClusterCount] {
    answers(to: indicator, in: municipality, group).clusters.map(\.count)
  }
}

extension Array where Element == CountedAnswer {
  /// Those on the vignettes of a group; what is asked once belongs to the group of all only.
  package func of(_ study: CountedStudy, in group: IndicatorGroup) -> [CountedAnswer] {
    guard group != .all else { return self }
    let names = Set(study.vignettes(in: group).map(\.id))
    return filter { $0.vignette.map(names.contains) ?? false }
  }

  /// For each respondent, in the order of pseudonyms, how many answers are above the line; for shares only.
  package var clusters: [(respondent: String, count: ClusterCount)] {
    Dictionary(grouping: self, by: \.respondent).sorted { $0.key < $1.key }.map { respondent, answers in
      (respondent, ClusterCount(answers.count { $0.value == 1 }, of: answers.count))
    }
  }
}

extension Indicator {
  /// What an answer set counts for; `nil` when it does not count at all.
  fileprivate func value(of answerSet: JudgedAnswerSet) -> Double? {
    guard case .load(let share, let load) = source else { return value(in: answerSet.judgements) }
    guard case .code(let code)? = answerSet.answerSet.answers[load.question], let cases = load.cases[code] else {
      return nil
    }
    return share.counts(answerSet.judgements).map { $0 ? cases : 0 }
  }

  /// What a respondent's judgements count for; `nil` when they do not count at all.
  fileprivate func value(in judgements: [Judgement]) -> Double? {
    switch source {
    case .decision(let share), .load(let share, _): return share.counts(judgements).map { $0 ? 1 : 0 }
    case .scale(let rubric, let name):
      return judgements.first { $0.rubric == rubric }?.scales.first { $0.name == name }?.value
    case .expertScore, .controlPoint, .panelCredit: return nil
    }
  }
}

extension Indicator.DecisionShare {
  /// Whether the decision came to an outcome above the line; `nil` when it came to none that counts.
  fileprivate func counts(_ judgements: [Judgement]) -> Bool? {
    let code = judgements.first { $0.rubric == rubric }?.decision(decision)?.code
    guard let code, denominator?.contains(code) ?? true else { return nil }
    return numerator.contains(code)
  }
}

package import Statistics

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
  /// 1 above the line and 0 beside it for a share; points or cases a year for other measures.
  package let value: Double
}

extension CountedStudy {
  /// Every answer that an indicator counts, in the order of respondents and vignettes; undecided answers and those to
  /// which a decision does not apply are not among them.
  package func answers(to indicator: Indicator) -> [CountedAnswer] {
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
        indicator.value(in: judged.judgements).map {
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
  /// What an answer counts for; `nil` when it does not count at all.
  func value(in judgements: [Judgement]) -> Double? {
    switch source {
    case .decision(let share):
      let code = judgements.first { $0.rubric == share.rubric }?.decision(share.decision)?.code
      guard let code, share.denominator?.contains(code) ?? true else { return nil }
      return share.numerator.contains(code) ? 1 : 0
    }
  }
}

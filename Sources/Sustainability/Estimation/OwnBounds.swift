import Rubrics
import Statistics
import Studies

extension CountedStudy {
  /// Between what a municipality's plain share would lie whatever those think who did not answer; `nil` where it is not
  /// known how many could have.
  ///
  /// Formula: with x of n answers above the line and S silent ones, [x/(n + S), (x + S)/(n + S)]. What is asked once could
  /// have been answered by every caseworker employed; answer sets could have been given as many as the study deals, for
  /// every caseworker employed: employed × dealt/listed. Silent is whatever of that was not given, and what was given but
  /// not decided. Where only some outcomes count, as in shares of the problematic, all silent ones might have been
  /// among those that count, so that such bounds are wider. Source: Horowitz & Manski, *Journal of Econometrics* 84
  /// (1998) 37–58, as ``Statistics/Proportions/nonresponseBounds(_:respondents:population:confidence:)``.
  func bounds(
    of indicator: Indicator, _ clusters: [ClusterCount], _ taken: Participation
  ) -> ClosedRange<Double>? {
    guard let employed = taken.employed else { return nil }
    let above = Double(clusters.reduce(0) { $0 + $1.numerator })
    let counted = Double(clusters.reduce(0) { $0 + $1.denominator })
    let possible: Double
    switch indicator.unit {
    case .respondent: possible = Double(employed)
    case .answerSet:
      guard let dealt = taken.dealt, taken.listed > 0 else { return nil }
      possible = Double(employed) * Double(dealt) / Double(taken.listed)
    }
    let aside = Double(decidedAside(indicator, taken))
    let silent = possible - counted - aside
    guard silent >= 0, counted > 0 else { return nil }
    return (above / (counted + silent))...((above + silent) / (counted + silent))
  }

  /// The answers that were decided, but to something that does not count in this indicator.
  private func decidedAside(_ indicator: Indicator, _ taken: Participation) -> Int {
    guard case .decision(let share) = indicator.source else { return 0 }
    func isAside(_ judgements: [Judgement]) -> Bool {
      guard let decision = judgements.first(where: { $0.rubric == share.rubric })?.decision(share.decision) else {
        return false
      }
      // Without a code and without anything missing it does not apply here: that is an answer, too.
      guard let code = decision.code else { return decision.missing.isEmpty }
      return share.denominator.map { !$0.contains(code) } ?? false
    }
    switch indicator.unit {
    case .respondent:
      return respondents.count { isAside($0.judgements) && taken.holds($0.respondent) }
    case .answerSet:
      return (byMunicipality[taken.municipality] ?? []).count { isAside($0.judgements) }
    }
  }
}

extension Participation {
  fileprivate func holds(_ respondent: Respondent) -> Bool {
    municipality == nil || respondent.municipality == municipality
  }
}

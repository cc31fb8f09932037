import Sustainability

/// The classes into which one answer falls, with what each counts for in every indicator that reads them: the attacker
/// knows the rubrics.
struct AuditedQuestion {
  let unit: Indicator.Unit
  /// By class, what it counts for; an indicator that is not named does not count it at all.
  let classes: [[String: Double]]
  var indicators: [Indicator] {
    Indicator.all.filter { indicator in classes.contains { $0[indicator.id] != nil } }
  }

  /// Narrow and wide difficulty, and among the problematic one of several parts.
  private static func difficulty(_ parts: [String]) -> AuditedQuestion {
    let shares = { (problematic: Double, wide: Double, difficult: Double) in
      ["problematic": problematic, "problematic_wide": wide, "difficult": difficult]
    }
    let problematic = parts.map { part in
      shares(1, 1, 0).merging(parts.map { ($0, $0 == part ? 1 : 0) }) { $1 }
    }
    return AuditedQuestion(
      unit: .answerSet, classes: [shares(0, 0, 0), shares(0, 0, 1), shares(0, 1, 1)] + problematic)
  }

  static let causes = difficulty(["cause_system", "cause_client", "cause_both", "cause_other"])
  static let misfits = difficulty(["misfit_goals", "misfit_competences", "misfit_conditions"])
  /// Every problematic answer has a cause and something that does not fit.
  static let crossed: AuditedQuestion = {
    let plain = causes.classes.filter { $0["cause_system"] == nil }
    let both = causes.classes.filter { $0["cause_system"] != nil }.flatMap { cause in
      misfits.classes.filter { $0["misfit_goals"] != nil }.map { cause.merging($0) { first, _ in first } }
    }
    return AuditedQuestion(unit: .answerSet, classes: plain + both)
  }()
  static let wildness = AuditedQuestion(unit: .answerSet, classes: [["seen_wild": 0], ["seen_wild": 1]])
  static let expertise = AuditedQuestion(
    unit: .answerSet,
    classes: [
      ["expertise_unmet": 0, "expertise_unmet_wide": 0],
      ["expertise_unmet": 0, "expertise_unmet_wide": 0, "compensation": 1, "compensation_wide": 1],
      ["expertise_unmet": 1, "expertise_unmet_wide": 0, "compensation": 0, "compensation_wide": 1],
      ["expertise_unmet": 1, "expertise_unmet_wide": 1, "compensation": 0, "compensation_wide": 0],
    ])
  static let interference = AuditedQuestion(
    unit: .respondent,
    classes: [[0, 0], [1, 0], [0, 1]].map { ["interference_harmful": $0[0], "interference_helpful": $0[1]] })
  static let considerations = AuditedQuestion(
    unit: .respondent, classes: [["considerations": 0], ["considerations": 1]])

  static let all = [causes, misfits, wildness, expertise, interference, considerations]
}

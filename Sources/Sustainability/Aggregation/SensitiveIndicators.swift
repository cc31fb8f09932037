import Conditions
import Diagnostics
import Rubrics
import Studies
import Vignettes

extension SoundStudy {
  /// The indicators that read a question which its author marked as sensitive.
  var sensitiveIndicators: Set<String> {
    let sensitive = sensitiveQuestions
    let indicators = Indicator.all + [.expertScore]
    return Set(indicators.filter { !questions(behind: $0).isDisjoint(with: sensitive) }.map(\.id))
  }

  /// Whether a criterion reads a sensitive question.
  func isSensitive(_ criterion: Indicator) -> Bool {
    !questions(behind: criterion).isDisjoint(with: sensitiveQuestions)
  }

  private var sensitiveQuestions: Set<String> {
    let questions = modules.all.flatMap(\.questions) + vignettes.flatMap(\.vignette.ownQuestions)
    return Set(questions.filter(\.isSensitive).map(\.id.text))
  }

  private func questions(behind indicator: Indicator) -> Set<String> {
    switch indicator.source {
    case .expertScore: return Set(rubrics.flatMap(\.criteria).flatMap(\.questions))
    case .controlPoint(let rubric, let name):
      let criteria = rubrics.filter { $0.id == rubric }.flatMap(\.criteria).filter { $0.name == name }
      return Set(criteria.flatMap(\.questions))
    // A panel is asked about cases, not about itself; its key hangs on which answers are common, not on what they say.
    case .panelCredit: return []
    case .decision, .load, .scale: break
    }
    guard let name = indicator.reads else { return [] }
    var behind = rubrics.first { $0.id == indicator.rubric }?.questions(behind: name) ?? []
    if case .load(_, let load) = indicator.source { behind.insert(load.question) }
    return behind
  }
}

extension SoundCriterion {
  /// The questions that raters read, or rules.
  fileprivate var questions: [String] {
    declaration.reads.map(\.text) + declaration.levels.compactMap(\.when).flatMap(\.parts).map(\.input.text)
  }
}

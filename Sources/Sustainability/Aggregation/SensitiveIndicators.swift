import Diagnostics
import Rubrics
import Studies
import Vignettes

extension SoundStudy {
  /// The indicators that read a question which its author marked as sensitive.
  var sensitiveIndicators: Set<String> {
    let questions = modules.all.flatMap(\.questions) + vignettes.flatMap(\.vignette.ownQuestions)
    let marked = Set(questions.filter(\.isSensitive).map(\.id.text))
    return Set(
      Indicator.all.filter { indicator in
        var behind = rubrics.first { $0.id == indicator.rubric }?.questions(behind: indicator.reads) ?? []
        if case .load(_, let load) = indicator.source { behind.insert(load.question) }
        return !behind.isDisjoint(with: marked)
      }.map(\.id))
  }
}

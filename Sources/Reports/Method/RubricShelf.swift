import Rubrics
import Studies

/// A study's rubrics: those whose rules stand behind the figures, and the others.
struct RubricShelf: Sendable {
  let study: SoundStudy
  let behind: [SoundRubric]
  let others: [SoundRubric]

  init(_ study: SoundStudy, behind names: Set<String>) {
    self.study = study
    behind = study.rubrics.filter { names.contains($0.id) }
    others = study.rubrics.filter { !names.contains($0.id) }
  }
}

import Vignettes

import Diagnostics

extension Questionnaire {
  /// The questions that a caseworker or an expert is asked: those of a module only if it is for them.
  func asked(of role: Respondent.Role, _ modules: SoundModules) -> Questionnaire {
    filtered { item in
      guard let module = item.module.flatMap({ modules[$0] }) else { return true }
      switch module.audience {
      case .all: return true
      case .caseworker: return role == .caseworker
      case .expert: return role == .expert
      }
    }
  }
}

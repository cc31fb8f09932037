public import Rubrics
public import Vignettes

import Diagnostics

/// A study whose vignettes, modules and rubrics have passed every check.
public struct SoundStudy: Sendable {
  /// The study.
  public let study: Study
  /// Its vignettes in the order of their names.
  public let vignettes: [SoundVignette]
  /// Its modules.
  public let modules: SoundModules
  /// Its rubrics in the order of their names.
  public let rubrics: [SoundRubric]
  private let vignettesByName: [String: SoundVignette]
  /// Worked out once, for every answer set is read by them.
  private let asked: [Respondent.Role: [String: Questionnaire]]
  private let askedOnce: [Respondent.Role: Questionnaire]

  /// A study of sound parts.
  public init(study: Study, vignettes: [SoundVignette], modules: SoundModules, rubrics: [SoundRubric]) {
    self.study = study
    self.vignettes = vignettes.sorted { $0.id < $1.id }
    self.modules = modules
    self.rubrics = rubrics.sorted { $0.id < $1.id }
    let vignettesByName = Dictionary(vignettes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.vignettesByName = vignettesByName
    let roles = Respondent.Role.allCases
    asked = Dictionary(
      uniqueKeysWithValues: roles.map { role in
        (role, vignettesByName.mapValues { $0.questionnaire.asked(of: role, modules) })
      })
    askedOnce = Dictionary(uniqueKeysWithValues: roles.map { ($0, modules.askedOnce.asked(of: $0, modules)) })
  }

  /// What someone in a role is asked after a vignette.
  public func questions(after vignette: SoundVignette, for role: Respondent.Role) -> Questionnaire {
    asked[role]?[vignette.id] ?? vignette.questionnaire.asked(of: role, modules)
  }

  /// What someone in a role is asked once.
  public func questionsAskedOnce(of role: Respondent.Role) -> Questionnaire {
    askedOnce[role] ?? modules.askedOnce.asked(of: role, modules)
  }

  /// The vignette with a name.
  public func vignette(_ name: String) -> SoundVignette? { vignettesByName[name] }

  /// Whether a rubric judges the answers to a vignette.
  public func applies(_ rubric: SoundRubric, to vignette: SoundVignette) -> Bool {
    switch rubric.rubric.scope {
    case .vignettes(let names): names.contains { $0.text == vignette.id }
    case .modules(let names):
      names.contains { name in vignette.vignette.modules.contains { $0.text == name.text } }
        || names.allSatisfy { modules[$0.text]?.asked == .once }
    case .inputs: false
    }
  }
}

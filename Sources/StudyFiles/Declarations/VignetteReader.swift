import Diagnostics
import Vignettes

extension Shape {
  static let vignette = Shape(
    "vignette",
    [
      .required("vignette", .identifier, "The vignette's name."),
      .required("version", .whole(atLeast: 1), "Raised whenever the meaning changes."),
      .required("title", .text, "What it is called on screen."),
      .required("field", .name, "The field of work of its respondents."),
      .optional("case_group", .name, "The group of cases it stands for."),
    ] + standingKeys + [
      .optional("anchor", .oneOf(["tame"]), "Only on a plainly tame anchor vignette."),
      .optional("factors", .dictionary(.map(factor)), "Parts of the text that are varied by design."),
      .optional("exclude", .list(.cells), "Implausible combinations, as cells over factors."),
      .required("text", .text, "The case, with a factor's name in braces where it varies."),
      .optional("modules", .list(.name), "Modules asked after its own questions."),
      .optional("questions", .list(.map(question)), "Its own questions."),
      .optional("stages", .list(.map(stage)), "Text and questions shown after the earlier ones are locked."),
    ])

  /// Status and dates of law, which vignettes and rubrics carry.
  static let standingKeys: [Key] = [
    .optional("law_from", .date, "The first day whose law it describes."),
    .optional("law_to", .date, "The last such day."),
    .optional("status", .oneOf(Status.allCases.map(\.rawValue)), "How far it has come."),
  ]

  private static let factor = Shape(
    "factor", [.required("levels", .dictionary(.text), "The ways in which the part may read, by code.")])

  private static let stage = Shape(
    "stage",
    [
      .required("text", .text, "What has happened since."),
      .required("questions", .list(.map(question)), "What is asked then."),
    ])
}

extension YAMLNode {
  func vignette() -> Vignette? {
    guard let id = written("vignette"), let title = text("title"), let field = written("field"),
      let text = text("text")
    else { return nil }
    return Vignette(
      id: id, standing: standing(), title: title, field: field, caseGroup: written("case_group"),
      isTameAnchor: written("anchor")?.text == "tame", factors: factors,
      exclude: list("exclude") { $0.condition() }, text: text, modules: names("modules"),
      questions: list("questions") { $0.question() }, stages: list("stages", \.stage))
  }

  private var factors: [Factor] {
    (self["factors"]?.pairs ?? []).map { pair in
      let levels = (pair.value["levels"]?.pairs ?? []).compactMap { level in
        level.value.authored.map { Factor.Level(code: level.key, text: $0) }
      }
      return Factor(name: pair.key, levels: levels)
    }
  }

  private var stage: Stage? {
    text("text").map { Stage(text: $0, questions: list("questions") { $0.question() }) }
  }
}

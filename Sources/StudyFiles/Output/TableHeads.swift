import Diagnostics
import Vignettes

/// The columns of a study's tables, in the order in which they are written.
enum TableHeads {
  static let respondents = ["respondent", "municipality", "fields", "role"]

  static let ratings = [
    "rater", "respondent", "vignette", "wave", "occasion", "rubric", "version", "criterion", "level", "role", "date",
    "comment",
  ]

  /// Of the wide table of answers: a module's question under its bare name, a vignette's own behind that of its vignette.
  static func answers(_ vignettes: [SoundVignette], _ modules: SoundModules) -> [String] {
    let own = ownQuestions(of: vignettes).map { "\($0.vignette).\($0.question)" }
    return ["respondent", "vignette", "variant", "wave", "occasion", "date"] + moduleQuestions(modules) + own
  }

  /// The questions of the modules that are asked after vignettes.
  static func moduleQuestions(_ modules: SoundModules) -> [String] {
    modules.all.filter { $0.asked == .vignette }.flatMap(\.questions).map(\.id.text)
  }

  /// The vignettes' own questions.
  static func ownQuestions(of vignettes: [SoundVignette]) -> [(vignette: String, question: String)] {
    vignettes.flatMap { vignette in vignette.vignette.ownQuestions.map { (vignette.id, $0.id.text) } }
  }

  /// The questions that are asked once of each respondent.
  static func onceAnswers(_ modules: SoundModules) -> [String] { modules.askedOnce.items.map(\.question.id.text) }
}

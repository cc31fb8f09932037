import Diagnostics
import StudyFiles

/// What was written, and what comes next.
struct NewFileReport {
  let made: NewFiles
  let schemaIsNew: Bool

  private var language: Language { made.language }

  /// The files.
  var text: String {
    let files = made.files.map { Sentences.wrote($0.path)[language] }
    let schema = schemaIsNew ? [Sentences.wrote(made.schema.path)[language]] : []
    return
      (["\n" + (files + schema).joined(separator: "\n"), Sentences.editors[language], ""] + [
        Sentences.checkSays[language]
      ])
      .joined(separator: "\n") + "\n"
  }

  /// What the author has to do, and what to run.
  var whatNext: String {
    let reminders = made.reminders.map { "- " + $0[language] }
    let steps = made.nextSteps.enumerated().map { "\($0 + 1). " + $1[language] }
    return ["", Sentences.stillToDo[language]].joined(separator: "\n") + "\n"
      + (reminders + ["", Sentences.nextSteps[language]] + steps)
      .joined(separator: "\n") + "\n"
  }
}

extension Sentences {
  static func wrote(_ path: String) -> LocalisedText { LocalisedText(da: "Skrev \(path)", en: "Wrote \(path)") }

  static let editors = LocalisedText(
    da:
      "Åbner du filen i VS Code med udvidelsen »YAML« fra Red Hat, bliver nøgler foreslået og fejl vist, mens du skriver.",
    en:
      "Open the file in VS Code with the extension “YAML” by Red Hat: keys are completed and errors shown as you type.")
  static let checkSays = LocalisedText(da: "vignet check siger:", en: "vignet check says:")
  static let stillToDo = LocalisedText(da: "Husk:", en: "Remember:")
  static let nextSteps = LocalisedText(da: "Næste skridt:", en: "Next steps:")
  static let answersEnded = LocalisedText(
    da: "fejl: svarene slap op før det sidste spørgsmål. Intet er skrevet.",
    en: "error: the answers ended before the last question. Nothing was written.")

  static func isThere(_ path: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: `\(path)` findes nu og bliver ikke overskrevet. Intet er skrevet.",
      en: "error: `\(path)` is there now and is not overwritten. Nothing was written.")
  }
}

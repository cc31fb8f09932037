/// The words of this room: how findings are introduced and counted.
enum Sentences {
  static let example = LocalisedText(da: "eksempel", en: "example")
  static let help = LocalisedText(da: "råd", en: "help")
  static let notAnswered = LocalisedText(da: "(ikke besvaret)", en: "(not answered)")

  static func severity(_ severity: Severity) -> LocalisedText {
    switch severity {
    case .error: LocalisedText(da: "fejl", en: "error")
    case .warning: LocalisedText(da: "advarsel", en: "warning")
    case .note: LocalisedText(da: "bemærkning", en: "note")
    }
  }

  static func count(of findings: [Finding]) -> LocalisedText {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    let notes = findings.count { $0.severity == .note }
    if findings.isEmpty { return LocalisedText(da: "Ingen fund.", en: "No findings.") }
    return LocalisedText(
      da: "\(errors) fejl, \(warnings) \(warnings == 1 ? "advarsel" : "advarsler"), "
        + "\(notes) \(notes == 1 ? "bemærkning" : "bemærkninger").",
      en: "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings"), "
        + "\(notes) \(notes == 1 ? "note" : "notes").")
  }
}

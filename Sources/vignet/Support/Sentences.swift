import Diagnostics

/// The sentences of the command line itself.
enum Sentences {
  static func cannotWrite(_ path: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: `\(path)` kan ikke skrives. Findes mappen, og må du skrive i den?",
      en: "error: `\(path)` cannot be written. Does the folder exist, and may you write there?")
  }

  static func refused(_ reason: LocalisedText) -> LocalisedText {
    LocalisedText(da: "fejl: \(reason[.danish])", en: "error: \(reason[.english])")
  }

  static func wouldOverwrite(_ path: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: det ville overskrive `\(path)`, som resultatet er lavet af. Angiv et andet sted at skrive.",
      en: "error: this would overwrite `\(path)`, from which the result is made. Name another place to write.")
  }

  static func notSimulated(_ folder: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: `\(folder)` er ikke tom og ikke en simuleret undersøgelse, så der skrives ikke opdigtede svar i den.",
      en: "error: `\(folder)` is neither empty nor a simulated study, so no invented answers are written into it.")
  }

  static func setAside(_ count: Int, of total: Int, listed path: String) -> LocalisedText {
    LocalisedText(
      da: "\(count) af \(total) rækker kunne ikke læses og er sat til side med begrundelse i \(path).",
      en: "\(count) of \(total) rows could not be read and are set aside with their reasons in \(path).")
  }

  static func rejectedListed(_ count: Int, in path: String) -> LocalisedText {
    LocalisedText(
      da: "\(count) \(count == 1 ? "række" : "rækker") er sat til side med begrundelse i \(path).",
      en: "\(count) \(count == 1 ? "row is" : "rows are") set aside with reasons in \(path).")
  }

  static func simulated(_ path: String, municipalities: Int, respondents: Int, answerSets: Int, seed: UInt64)
    -> LocalisedText
  {
    LocalisedText(
      da: "Skrev \(path): \(municipalities) kommuner, \(respondents) besvarere, \(answerSets) besvarelser "
        + "(frø \(seed)). "
        + "Alle svar er opdigtede.",
      en: "Wrote \(path): \(municipalities) municipalities, \(respondents) respondents, \(answerSets) answer sets "
        + "(seed \(seed)). Every answer is invented.")
  }

  static let noContent = LocalisedText(
    da: "fejl: fandt ingen mapper `Vignettes` og `Rubrics`. Angiv dem med --vignettes og --rubrics.",
    en: "error: found no folders `Vignettes` and `Rubrics`. Name them with --vignettes and --rubrics.")

  static let noCaseloads = LocalisedText(
    da:
      "Der kan ikke vægtes efter sagstal: kommunetabellen angiver ikke sager (cases.<case_group>) for alle de sagsgrupper, "
      + "der er besvaret.",
    en: "Caseloads cannot serve as weights: the table of municipalities does not state cases (cases.<case_group>) for "
      + "every case group that was answered.")

  static let simulatedFigures = LocalisedText(
    da: "SIMULEREDE SVAR: tallene er opdigtede.", en: "SIMULATED ANSWERS: the figures are invented.")

  /// Says that free text was masked; the masks stand in the text.
  static func masked(_ count: Int) -> LocalisedText {
    LocalisedText(
      da: "I fritekst er \(count) \(count == 1 ? "sted" : "steder") dækket over: det kunne pege på en person.",
      en: "In free text \(count) \(count == 1 ? "passage was" : "passages were") masked: it could tell a person.")
  }

  static func noSuchAnswerSet(_ respondent: String, _ vignette: String, known: [String]) -> LocalisedText {
    let list = known.joined(separator: ", ")
    return LocalisedText(
      da: "fejl: der er ingen besvarelse fra `\(respondent)` på `\(vignette)` i den bølge."
        + (list.isEmpty ? "" : " Der er besvarelser af: \(list)."),
      en: "error: there is no answer set of `\(respondent)` on `\(vignette)` in that wave."
        + (list.isEmpty ? "" : " There are answer sets on: \(list)."))
  }

  static func noSuchRubric(_ name: String, known: [String]) -> LocalisedText {
    let near = nearestName(to: name, among: known)
    let list = known.joined(separator: ", ")
    return LocalisedText(
      da: "fejl: der er intet vurderingsskema `\(name)` for besvarelsen." + (near.map { " Mente du `\($0)`?" } ?? "")
        + " Skemaerne er: \(list).",
      en: "error: there is no rubric `\(name)` for the answer set." + (near.map { " Did you mean `\($0)`?" } ?? "")
        + " The rubrics are: \(list).")
  }

  static func notJudged(_ vignette: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: intet vurderingsskema i undersøgelsen gælder vignetten `\(vignette)`.",
      en: "error: no rubric of the study is for the vignette `\(vignette)`.")
  }

  static func noSuchMunicipality(_ name: String, known: [String]) -> LocalisedText {
    let near = nearestName(to: name, among: known)
    return LocalisedText(
      da: "fejl: undersøgelsen har ingen kommune `\(name)`." + (near.map { " Mente du `\($0)`?" } ?? ""),
      en: "error: the study has no municipality `\(name)`." + (near.map { " Did you mean `\($0)`?" } ?? ""))
  }

  static func noSuchRow(_ row: Int, of count: Int) -> LocalisedText {
    LocalisedText(
      da: "fejl: tabellen har \(count) rækker, så der er ingen række \(row).",
      en: "error: the table has \(count) rows, so there is no row \(row).")
  }

  static func notPlain(_ name: String) -> LocalisedText {
    LocalisedText(
      da: "fejl: vurderingsskemaet `\(name)` har ingen `inputs` og kan ikke bruges på en almindelig tabel.",
      en: "error: the rubric `\(name)` has no `inputs` and cannot be used on a plain table.")
  }

  static let notOneRubric = LocalisedText(
    da: "fejl: filen har ikke netop ét vurderingsskema.", en: "error: the file does not hold exactly one rubric.")

  static func leftOut(_ count: Int, _ reason: LocalisedText) -> LocalisedText {
    LocalisedText(
      da: "\(count) \(count == 1 ? "besvarelse er" : "besvarelser er") ikke talt med: \(reason[.danish])",
      en: "\(count) \(count == 1 ? "answer set is" : "answer sets are") not counted: \(reason[.english])")
  }

  static let otherLaw = LocalisedText(
    da: "besvaret under en anden lov end den, vignetten beskriver",
    en: "answered under another law than the vignette describes")
  static let otherVariant = LocalisedText(
    da: "en anden variant end den, de fleste fik", en: "another variant than the one that most were given")
  static let repeated = LocalisedText(da: "givet igen ved en senere lejlighed", en: "given again at another sitting")
  static let tameAnchor = LocalisedText(da: "på en tam ankervignet", en: "on a plainly tame anchor")
}

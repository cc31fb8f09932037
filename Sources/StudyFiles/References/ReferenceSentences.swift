import Diagnostics

/// What is said of reference files.
enum ReferenceSentences {
  static func message(_ fact: ReferenceFact) -> LocalisedText {
    switch fact {
    case .json(let problem): message(problem)
    case .noFiles:
      LocalisedText(da: "her er ingen referencefiler (`.json`)", en: "there are no reference files (`.json`) here")
    case .missingKey(let key, nil):
      LocalisedText(da: "referencefilen mangler nøglen `\(key)`", en: "the reference file lacks the key `\(key)`")
    case .missingKey(let key, let name?):
      LocalisedText(da: "tilfældet `\(name)` mangler nøglen `\(key)`", en: "the case `\(name)` lacks the key `\(key)`")
    case .wrongForm(let key, let wanted):
      LocalisedText(
        da: "`\(key)` skal være \(name(of: wanted)[.danish])", en: "`\(key)` must be \(name(of: wanted)[.english])")
    case .negativeTolerance:
      LocalisedText(da: "en tolerance kan ikke være negativ", en: "a tolerance cannot be negative")
    case .missingTable(let path):
      LocalisedText(da: "tabellen `\(path)` kan ikke læses", en: "the table `\(path)` cannot be read")
    case .brokenTable(let path):
      LocalisedText(da: "tabellen `\(path)` har rækker, der er i stykker", en: "the table `\(path)` has broken rows")
    }
  }

  static func hint(_ fact: ReferenceFact) -> LocalisedText? {
    switch fact {
    case .json(let problem): hint(problem)
    case .noFiles:
      LocalisedText(
        da: "nævn filerne selv: undermapper bliver ikke gennemsøgt",
        en: "name the files themselves: folders in folders are not searched")
    case .missingKey(_, nil):
      LocalisedText(
        da: "en referencefil har `method` og `cases`; hvert tilfælde har `name`, `input`, `expected` og `tolerance`",
        en: "a reference file has `method` and `cases`; each case has `name`, `input`, `expected` and `tolerance`")
    case .missingKey("tolerance", _):
      LocalisedText(
        da: "skriv, hvor langt et tal må ligge fra referencen, fx `\"tolerance\": 1e-8`",
        en: "write how far a number may lie from the reference, such as `\"tolerance\": 1e-8`")
    case .missingTable:
      LocalisedText(
        da: "`csv` regnes fra den mappe, som referencefilen ligger i",
        en: "`csv` is counted from the folder of the reference file")
    default: nil
    }
  }

  private static func message(_ problem: JSONProblem) -> LocalisedText {
    switch problem {
    case .notJSON: LocalisedText(da: "filen er ikke JSON her", en: "the file is not JSON here")
    case .unclosedText:
      LocalisedText(da: "et citationstegn bliver ikke lukket", en: "a quotation mark is never closed")
    case .badEscape:
      LocalisedText(
        da: "`\\` står foran et tegn, hvor det ikke kan stå", en: "`\\` stands before a sign where it cannot stand")
    case .controlCharacter:
      LocalisedText(
        da: "teksten har et usynligt styretegn eller et linjeskift",
        en: "the text holds an invisible control character or a line break")
    case .badNumber: LocalisedText(da: "tallet er ikke skrevet som i JSON", en: "the number is not written as in JSON")
    case .numberTooLarge: LocalisedText(da: "tallet er for stort", en: "the number is too large")
    case .tooDeep: LocalisedText(da: "filen er indlejret alt for dybt", en: "the file is nested far too deeply")
    case .textBehind:
      LocalisedText(da: "der står noget efter filens slutning", en: "something stands behind the end of the value")
    case .duplicateName(let name):
      LocalisedText(da: "nøglen `\(name)` står to gange", en: "the key `\(name)` stands twice")
    }
  }

  private static func hint(_ problem: JSONProblem) -> LocalisedText? {
    switch problem {
    case .notJSON:
      LocalisedText(
        da: "mangler der et komma eller en klamme, eller står der et komma for meget? `NaN` skrives `null`",
        en: "is a comma or bracket missing, or one comma too many? Write `null` for `NaN`")
    case .badNumber: LocalisedText(da: "skriv fx `0.5`", en: "write `0.5`, for example")
    default: nil
    }
  }

  private static func name(of form: ReferenceFact.Form) -> LocalisedText {
    switch form {
    case .text: LocalisedText(da: "en tekst", en: "a text")
    case .number: LocalisedText(da: "et tal", en: "a number")
    case .list: LocalisedText(da: "en liste", en: "a list")
    case .object: LocalisedText(da: "nøgler med værdier i `{ }`", en: "keys with values in `{ }`")
    }
  }
}

import Diagnostics

/// What is said of files and of the form of declarations.
enum FileSentences {
  /// The remark at the place where a key stood first.
  static let firstUse = LocalisedText(da: "den stod her først", en: "it stood here first")

  static func message(_ fact: FileFact) -> LocalisedText {
    switch fact {
    case .missingFile: LocalisedText(da: "filen findes ikke", en: "there is no such file")
    case .unreadable: LocalisedText(da: "filen kan ikke læses", en: "the file cannot be read")
    case .missingTable(let path):
      LocalisedText(da: "tabellen `\(path)` findes ikke", en: "there is no table `\(path)`")
    case .noStudy: LocalisedText(da: "her er ingen undersøgelse", en: "there is no study here")
    case .tooLarge(let bytes, let limit):
      LocalisedText(
        da: "filen fylder \(megabytes(bytes)) MB; den må højst fylde \(megabytes(limit)) MB",
        en: "the file holds \(megabytes(bytes)) MB; it may hold \(megabytes(limit)) MB at most")
    case .notUTF8: LocalisedText(da: "filen er ikke gyldig UTF-8 her", en: "the file is not valid UTF-8 here")
    case .utf16: LocalisedText(da: "filen er UTF-16", en: "the file is UTF-16")
    case .nulByte: LocalisedText(da: "filen har en NUL-byte her", en: "the file has a NUL byte here")
    case .emptyFile: LocalisedText(da: "filen er tom", en: "the file is empty")
    case .noDeclarations:
      LocalisedText(
        da: "her er ingen vignetter, moduler, vurderingsskemaer eller undersøgelser",
        en: "there are no vignettes, modules, rubrics or studies here")
    case .syntax(let problem): syntax(problem)
    case .alias:
      LocalisedText(
        da: "ankre og aliasser (`&` og `*`) bruges ikke i erklæringer",
        en: "anchors and aliases (`&` and `*`) are not used in declarations")
    case .severalDocuments:
      LocalisedText(da: "filen har flere dokumenter", en: "the file holds several documents")
    case .keyIsNoText: LocalisedText(da: "nøglen er ikke en tekst", en: "the key is no text")
    case .furtherFaults(let count):
      LocalisedText(
        da: "og \(count) fejl mere i samme fil, som ikke vises", en: "and \(count) more faults of this file, not shown")
    case .duplicateKey(let key): LocalisedText(da: "nøglen `\(key)` står to gange", en: "the key `\(key)` stands twice")
    default: formMessage(fact)
    }
  }

  private static func formMessage(_ fact: FileFact) -> LocalisedText {
    switch fact {
    case .unknownKind:
      LocalisedText(
        da: "filen siger ikke, hvad den er", en: "the file does not say what it is")
    case .unknownKey(let key, let owner, _):
      LocalisedText(da: "`\(owner)` har ingen nøgle `\(key)`", en: "`\(owner)` has no key `\(key)`")
    case .missingKey(let key, let owner), .customaryKey(let key, let owner):
      LocalisedText(da: "`\(owner)` mangler nøglen `\(key)`", en: "`\(owner)` lacks the key `\(key)`")
    case .expected(let wanted, let found):
      LocalisedText(
        da: "her skal der stå \(name(of: wanted)[.danish]), ikke \(name(of: found)[.danish])",
        en: "\(name(of: wanted)[.english]) must stand here, not \(name(of: found)[.english])")
    case .notAnIdentifier(let text):
      LocalisedText(
        da: "`\(text)` kan ikke være et navn: brug a–z, 0–9 og bindestreg",
        en: "`\(text)` cannot be a name: use a–z, 0–9 and hyphens")
    case .notAmong(let text, _): LocalisedText(da: "`\(text)` kendes ikke her", en: "`\(text)` is not known here")
    case .notWhole(let text, let atLeast):
      LocalisedText(
        da: "`\(text)` er ikke et helt tal på mindst \(atLeast)",
        en: "`\(text)` is not a whole number of at least \(atLeast)")
    case .notADate(let text): LocalisedText(da: "`\(text)` er ikke en dato", en: "`\(text)` is not a date")
    case .tooFew(let count):
      LocalisedText(da: "listen skal have mindst \(count)", en: "the list must hold \(count) at least")
    case .rangeReversed:
      LocalisedText(da: "det mindste tal skal stå først", en: "the smaller number must stand first")
    case .unknownLanguage(let text):
      LocalisedText(da: "sproget `\(text)` kendes ikke", en: "the language `\(text)` is not known")
    case .duplicateDeclaration(let name):
      LocalisedText(da: "navnet `\(name)` er allerede brugt", en: "the name `\(name)` is used already")
    case .ratedTwice(let unit, let rater, let line):
      LocalisedText(
        da: "`\(rater)` har vurderet `\(unit)` to gange; første gang står i linje \(line)",
        en: "`\(rater)` rated `\(unit)` twice; the first time stands in line \(line)")
    case .ratingsWithout(let column, 1):
      LocalisedText(
        da: "rækken har intet i `\(column)` og er ikke talt med",
        en: "the row has nothing in `\(column)` and is not counted")
    case .ratingsWithout(let column, let count):
      LocalisedText(
        da: "\(count) rækker, den første her, har intet i `\(column)` og er ikke talt med",
        en: "\(count) rows, the first here, have nothing in `\(column)` and are not counted")
    case .columnTaken(let name):
      LocalisedText(
        da: "tabellen har allerede en kolonne `\(name)`, som vurderingsskemaet vil tilføje",
        en: "the table has a column `\(name)` already, which the rubric would add")
    default: LocalisedText(same: "")
    }
  }

  static func hint(_ fact: FileFact) -> LocalisedText? {
    switch fact {
    case .unknownKey(let name, _, _) where name.contains(" "): strayComma
    case .unknownLanguage(let name) where name.contains(" "): strayComma
    case .unknownKey(let name, _, let known), .notAmong(let name, let known): proposal(for: name, among: known)
    case .unknownKind(let known):
      LocalisedText(
        da: "begynd filen med en af \(known.map { "`\($0):`" }.joined(separator: ", "))",
        en: "begin the file with one of \(known.map { "`\($0):`" }.joined(separator: ", "))")
    case .notUTF8, .utf16:
      LocalisedText(
        da: "gem filen som UTF-8 (i Excel: »CSV UTF-8«)", en: "save the file as UTF-8 (in Excel: “CSV UTF-8”)")
    case .severalDocuments:
      LocalisedText(da: "skriv én erklæring i hver fil", en: "write one declaration a file")
    case .notADate: LocalisedText(da: "skriv fx `2026-11-01`", en: "write `2026-11-01`, for example")
    case .unknownLanguage: LocalisedText(da: "skriv `da` eller `en`", en: "write `da` or `en`")
    case .columnTaken: LocalisedText(da: "omdøb kolonnen", en: "rename the column")
    case .alias: LocalisedText(da: "skriv teksten ud", en: "write the text out")
    case .tooLarge:
      LocalisedText(
        da: "læg store data i en tabel: svar nævnes i `study.yaml`, referencedata under `csv`",
        en: "put large data into a table: answers are named in `study.yaml`, reference data under `csv`")
    case .syntax(let problem): advice(problem)
    default: nil
    }
  }

  /// A text without quotes that goes on behind a comma reads as a key of its own.
  private static let strayComma = LocalisedText(
    da: "er det resten af en tekst med komma? Sæt hele teksten i citationstegn",
    en: "is it the rest of a text with a comma? Put the whole text in quotes")

  private static func proposal(for name: String, among known: [String]) -> LocalisedText? {
    if let near = nearestName(to: name, among: known) {
      return LocalisedText(da: "mente du `\(near)`?", en: "did you mean `\(near)`?")
    }
    let shown = known.map { "`\($0)`" }.joined(separator: ", ")
    return LocalisedText(da: "mulige er: \(shown)", en: "possible are: \(shown)")
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }

  private static func name(of wanted: FileFact.Expectation) -> LocalisedText {
    switch wanted {
    case .text: LocalisedText(da: "en tekst", en: "a text")
    case .localisedText: LocalisedText(da: "en tekst, eller en tekst pr. sprog", en: "a text, or one per language")
    case .list: LocalisedText(da: "en liste", en: "a list")
    case .mapping: LocalisedText(da: "nøgler med værdier", en: "keys with values")
    case .number: LocalisedText(da: "et tal", en: "a number")
    case .cell: LocalisedText(da: "en celle", en: "a cell")
    case .flag: LocalisedText(da: "`true` eller `false`", en: "`true` or `false`")
    case .range: LocalisedText(da: "to tal som `[0, 10]`", en: "two numbers such as `[0, 10]`")
    case .values: LocalisedText(da: "en liste med værdier eller `number`", en: "a list of values or `number`")
    case .option: LocalisedText(da: "en kode, eller en kode med tekst", en: "a code, or a code with its text")
    case .then: LocalisedText(da: "en værdi, eller en værdi pr. resultat", en: "a value, or one per output")
    }
  }

  private static func name(of found: FileFact.Found) -> LocalisedText {
    switch found {
    case .nothing: LocalisedText(da: "ingenting", en: "nothing")
    case .text(let text): LocalisedText(same: "`\(text.prefix(40))`")
    case .list: LocalisedText(da: "en liste", en: "a list")
    case .mapping: LocalisedText(da: "nøgler med værdier", en: "keys with values")
    }
  }

  private static func syntax(_ problem: YAMLProblem) -> LocalisedText {
    switch problem {
    case .tab: LocalisedText(da: "linjen er rykket ind med tabulator", en: "the line is indented by a tab")
    case .unquotedColon:
      LocalisedText(da: "et kolon deler linjen to gange", en: "a colon divides the line twice")
    case .unclosedBracket:
      LocalisedText(
        da: "en klamme bliver ikke lukket, eller et komma mangler",
        en: "a bracket is never closed, or a comma is missing")
    case .unclosedQuotation:
      LocalisedText(
        da: "et citationstegn bliver ikke lukket",
        en: "a quotation mark is never closed")
    case .unquotedSign:
      LocalisedText(da: "tegnet her skal stå i citationstegn", en: "the sign here must stand in quotes")
    case .indentation:
      LocalisedText(
        da: "indrykningen passer ikke med linjerne over",
        en: "the indentation does not fit the lines above")
    case .unknownEscape:
      LocalisedText(
        da: "`\\` står foran et tegn, hvor det ikke kan stå",
        en: "`\\` stands before a sign where it cannot stand")
    case .controlCharacter:
      LocalisedText(
        da: "filen har et usynligt styretegn",
        en: "the file holds an invisible control character")
    case .tooDeep: LocalisedText(da: "filen er indlejret alt for dybt", en: "the file is nested far too deeply")
    case .other: LocalisedText(da: "linjen kan ikke læses som YAML", en: "the line cannot be read as YAML")
    }
  }

  private static func advice(_ problem: YAMLProblem) -> LocalisedText? {
    switch problem {
    case .tab: LocalisedText(da: "brug mellemrum", en: "use spaces")
    case .unquotedColon, .unquotedSign:
      LocalisedText(
        da: "sæt teksten i citationstegn: \"> 7\", \"fx: sådan\"",
        en: "put the text in quotes: \"> 7\", \"for example: so\"")
    default: nil
    }
  }
}

import Diagnostics

/// The sentences of this room.
enum Sentences {
  static func message(_ fact: VignetteFact) -> LocalisedText {
    switch fact {
    case .missingTranslation(let language):
      LocalisedText(
        da: "teksten mangler på \(name(of: language)[.danish])",
        en: "the text is missing in \(name(of: language)[.english])")
    case .unknownPlaceholder(let name, _):
      LocalisedText(
        da: "teksten bruger `{\(name)}`, men vignetten har ingen dimension med det navn",
        en: "the text uses `{\(name)}`, but the vignette has no factor of that name")
    case .unusedFactor(let name, let language):
      LocalisedText(
        da: "dimensionen `\(name)` forekommer ikke i teksten på \(self.name(of: language)[.danish])",
        en: "the factor `\(name)` does not occur in the text in \(self.name(of: language)[.english])")
    case .noLevels(let name):
      LocalisedText(da: "dimensionen `\(name)` har ingen niveauer", en: "the factor `\(name)` has no levels")
    case .tooManyFactors:
      LocalisedText(da: "en vignet kan højst have otte dimensioner", en: "a vignette can have eight factors at most")
    case .noVariantLeft:
      LocalisedText(da: "`exclude` udelukker alle varianter", en: "`exclude` leaves no variant")
    case .asksOfLater(let name):
      LocalisedText(
        da: "`show_if` spørger til `\(name)`, som først kommer senere",
        en: "`show_if` asks of `\(name)`, which comes later only")
    case .unknownModule(let name, _):
      LocalisedText(da: "der er intet modul, der hedder `\(name)`", en: "there is no module named `\(name)`")
    case .moduleAskedOnce(let name):
      LocalisedText(
        da: "modulet `\(name)` stilles kun én gang og kan ikke følge efter en vignet",
        en: "the module `\(name)` is asked once and cannot follow a vignette")
    case .lawEndsBeforeItBegins(let from, let until):
      LocalisedText(
        da: "loven ophører \(until.text), før den begynder \(from.text)",
        en: "the law ends on \(until.text), before it begins on \(from.text)")
    default:
      questionMessage(fact)
    }
  }

  private static func questionMessage(_ fact: VignetteFact) -> LocalisedText {
    switch fact {
    case .duplicateQuestion(let name):
      LocalisedText(da: "to spørgsmål hedder `\(name)`", en: "two questions are named `\(name)`")
    case .questionNamedAsFactor(let name):
      LocalisedText(
        da: "både et spørgsmål og en dimension hedder `\(name)`",
        en: "both a question and a factor are named `\(name)`")
    case .reservedName(let name):
      LocalisedText(
        da: "`\(name)` er et ord i reglerne og kan ikke være et navn",
        en: "`\(name)` is a word of the rules and cannot be a name")
    case .reservedCode(let code):
      LocalisedText(
        da: "`\(code)` er et ord i cellerne og kan ikke være en kode",
        en: "`\(code)` is a word of the cells and cannot be a code")
    case .unusableCode(let code):
      LocalisedText(
        da: "koden `\(code)` er tom eller har et af tegnene | > \"",
        en: "the code `\(code)` is empty or holds one of | > \"")
    case .duplicateCode(let code, let question):
      LocalisedText(da: "`\(question)` har koden `\(code)` to gange", en: "`\(question)` has the code `\(code)` twice")
    case .noOptions(let name):
      LocalisedText(da: "`\(name)` har ingen svarmuligheder", en: "`\(name)` has no options")
    case .optionsWithoutChoice(let name, let type):
      LocalisedText(
        da: "`\(name)` er af typen `\(type.rawValue)` og kan ikke have svarmuligheder",
        en: "`\(name)` is a `\(type.rawValue)` and cannot have options")
    case .scaleWithoutRange(let name):
      LocalisedText(da: "skalaen `\(name)` mangler `range`", en: "the scale `\(name)` lacks `range`")
    default:
      LocalisedText(same: "")
    }
  }

  static func hint(_ fact: VignetteFact) -> LocalisedText? {
    switch fact {
    case .unknownPlaceholder(let name, let known), .unknownModule(let name, let known):
      nearestName(to: name, among: known).map { LocalisedText(da: "mente du `\($0)`?", en: "did you mean `\($0)`?") }
    case .missingTranslation(let language):
      LocalisedText(da: "tilføj `\(language.rawValue):`", en: "add `\(language.rawValue):`")
    case .unusedFactor(let name, _):
      LocalisedText(da: "skriv `{\(name)}`, hvor den skal stå", en: "write `{\(name)}` where it belongs")
    case .scaleWithoutRange:
      LocalisedText(da: "skriv fx `range: [1, 5]`", en: "write `range: [1, 5]`, for example")
    default:
      nil
    }
  }

  private static func name(of language: Language) -> LocalisedText {
    switch language {
    case .danish: LocalisedText(da: "dansk", en: "Danish")
    case .english: LocalisedText(da: "engelsk", en: "English")
    }
  }
}

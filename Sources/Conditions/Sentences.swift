import Diagnostics

/// The sentences of this room.
enum Sentences {
  static func message(_ fact: CellFact) -> LocalisedText {
    switch fact {
    case .unknownInput(let name, _):
      LocalisedText(da: "der er intet spørgsmål, der hedder `\(name)`", en: "there is no input named `\(name)`")
    case .unknownCode(let code, let input, _):
      LocalisedText(da: "`\(input)` har ingen kode `\(code)`", en: "`\(input)` has no code `\(code)`")
    case .emptyCell(let input):
      LocalisedText(da: "cellen for `\(input)` er tom", en: "the cell of `\(input)` is empty")
    case .expected(let what, let before):
      expected(what, before: before)
    case .missingComma(let word):
      LocalisedText(da: "der mangler et komma før `\(word)`", en: "a comma is missing before `\(word)`")
    case .unclosedQuotation:
      LocalisedText(da: "citationstegnet bliver ikke lukket", en: "the quotation mark is never closed")
    case .tooDeep:
      LocalisedText(da: "`not` er indlejret alt for dybt", en: "`not` is nested far too deeply")
    case .tooLong(let scalars):
      LocalisedText(
        da: "cellen har \(scalars) tegn, og det er for mange",
        en: "the cell has \(scalars) characters, which is too many")
    case .joiner(let word):
      LocalisedText(
        da: "`\(word)` kan ikke forbinde disse tests", en: "`\(word)` cannot join these tests")
    case .notWithoutList:
      LocalisedText(
        da: "efter `not` skal der stå en parentes eller `answered`",
        en: "`not` must be followed by a list in parentheses or by `answered`")
    case .codeExpected(let word):
      LocalisedText(da: "her skal der stå en kode, ikke `\(word)`", en: "a code must stand here, not `\(word)`")
    case .equalsSign:
      LocalisedText(da: "`=` er ikke en sammenligning i en celle", en: "`=` is not a comparison in a cell")
    case .bareInterval:
      LocalisedText(da: "et interval skal stå i klammer", en: "an interval must stand in brackets")
    case .countWithoutComparison:
      LocalisedText(
        da: "efter `count` skal der stå en sammenligning eller et interval",
        en: "`count` must be followed by a comparison or an interval")
    default:
      typeMessage(fact)
    }
  }

  private static func typeMessage(_ fact: CellFact) -> LocalisedText {
    switch fact {
    case .bareCodeInChoices(let input, let word):
      LocalisedText(
        da: "`\(input)` kan have flere valg, så `\(word)` alene siger ikke, om der må være andre",
        en: "`\(input)` may hold several choices, so `\(word)` alone does not say whether others may be there too")
    case .setTestOnChoice(let input):
      LocalisedText(
        da: "`\(input)` har kun ét valg, så `any of`, `all of`, `none of` og `count` giver ingen mening",
        en: "`\(input)` holds one choice only, so `any of`, `all of`, `none of` and `count` make no sense")
    case .setTestOnNumber(let input):
      LocalisedText(
        da: "`\(input)` er et tal og kan ikke prøves som et valg",
        en: "`\(input)` is a number and cannot be tested as a choice")
    case .comparisonOnCodes(let input, let sign):
      LocalisedText(
        da: "`\(input)` er koder, ikke tal, så `\(sign)` giver ingen mening",
        en: "`\(input)` holds codes, not numbers, so `\(sign)` makes no sense")
    case .notANumber(let word, let input):
      LocalisedText(
        da: "`\(input)` er et tal, men `\(word)` er ikke et tal", en: "`\(input)` is a number, but `\(word)` is not")
    case .quotedNumber(let text, let input):
      LocalisedText(
        da: "`\(input)` er et tal, men \"\(text)\" står i citationstegn og er tekst",
        en: "`\(input)` is a number, but \"\(text)\" is quoted and so a text")
    case .unquotedText(let input, let word):
      LocalisedText(
        da: "`\(input)` er tekst, så `\(word)` skal stå i citationstegn",
        en: "`\(input)` is text, so `\(word)` must be quoted")
    case .rankingTest(let input):
      LocalisedText(
        da: "`\(input)` er en rangorden og kan kun prøves med `answered` eller `not answered`",
        en: "`\(input)` is a ranking and can be tested by `answered` or `not answered` only")
    default:
      LocalisedText(same: "")
    }
  }

  static func hint(_ fact: CellFact) -> LocalisedText? {
    switch fact {
    case .unknownInput(let name, let known), .unknownCode(let name, _, let known):
      proposal(for: name, among: known)
    case .emptyCell:
      LocalisedText(
        da: "skriv `-`, eller udelad cellen, hvis alt er godt nok",
        en: "write `-`, or leave the cell out, for any value")
    case .joiner("or"):
      LocalisedText(
        da: "skriv et komma: en celle gælder, når en af dens tests gør",
        en: "write a comma: a cell holds when one of its tests does")
    case .joiner:
      LocalisedText(
        da: "`and` forbinder kun tests af flere valg, fx `any of (a) and none of (b)`",
        en: "`and` joins tests of several choices only, as in `any of (a) and none of (b)`")
    case .notWithoutList:
      LocalisedText(da: "skriv fx `not(a, b)` eller `not answered`", en: "write `not(a, b)` or `not answered`")
    case .expected(.closing(")"), before: nil):
      LocalisedText(
        da: "sæt hele cellen i citationstegn: mellem { og } slutter et komma værdien",
        en: "put the whole cell in quotes: between { and } a comma ends the value")
    case .equalsSign:
      LocalisedText(
        da: "skriv tallet alene, eller `[2..2]` efter `count`",
        en: "write the number alone, or `[2..2]` after `count`")
    case .bareInterval:
      LocalisedText(
        da: "skriv fx \"[0..2]\" med citationstegn om, så YAML ikke læser det som en liste",
        en: "write \"[0..2]\", in quotes so that YAML does not read it as a list")
    case .countWithoutComparison:
      LocalisedText(da: "skriv fx `count >= 2` eller `count [1..3]`", en: "write `count >= 2` or `count [1..3]`")
    case .bareCodeInChoices(_, let word):
      LocalisedText(da: "skriv `any of (\(word))`", en: "write `any of (\(word))`")
    case .setTestOnChoice:
      LocalisedText(
        da: "skriv koderne med komma imellem, eller `not(a, b)`",
        en: "list the codes with commas, or write `not(a, b)`")
    case .comparisonOnCodes:
      LocalisedText(da: "skriv koderne med komma imellem", en: "list the codes with commas")
    case .notANumber(let word, _):
      word.contains("..")
        ? nil
        : LocalisedText(
          da: "tal skrives som 4 eller 2.5; fx `> 7` eller `[1..3]`",
          en: "numbers are written 4 or 2.5; for example `> 7` or `[1..3]`")
    case .quotedNumber(let text, _):
      LocalisedText(
        da: "skriv `\(text)` uden de inderste citationstegn",
        en: "write `\(text)` without the inner quotation marks")
    case .unquotedText(_, let word):
      LocalisedText(da: "skriv '\"\(word)\"'", en: "write '\"\(word)\"'")
    default:
      nil
    }
  }

  private static func proposal(for name: String, among known: [String]) -> LocalisedText? {
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (known.count > 12 ? " …" : "")
    if let near = nearestName(to: name, among: known) {
      return LocalisedText(
        da: "mente du `\(near)`? Mulige er: \(shown)", en: "did you mean `\(near)`? Possible are: \(shown)")
    }
    guard !known.isEmpty else { return nil }
    return LocalisedText(da: "mulige er: \(shown)", en: "possible are: \(shown)")
  }

  private static func expected(_ what: CellFact.Expected, before word: String?) -> LocalisedText {
    let wanted =
      switch what {
      case .test: LocalisedText(da: "en test", en: "a test")
      case .setTest:
        LocalisedText(
          da: "`any of`, `all of`, `none of` eller `count`",
          en: "`any of`, `all of`, `none of` or `count`")
      case .code: LocalisedText(da: "en kode", en: "a code")
      case .number: LocalisedText(da: "et tal", en: "a number")
      case .comparison: LocalisedText(da: "en sammenligning eller et interval", en: "a comparison or an interval")
      case .dots: LocalisedText(da: "`..` mellem to tal", en: "`..` between two numbers")
      case .opening(let sign), .closing(let sign): LocalisedText(same: "`\(sign)`")
      }
    guard let word else {
      return LocalisedText(
        da: "cellen slutter, hvor der mangler \(wanted[.danish])",
        en: "the cell ends where \(wanted[.english]) is missing")
    }
    return LocalisedText(
      da: "der mangler \(wanted[.danish]) før `\(word)`", en: "\(wanted[.english]) is missing before `\(word)`")
  }
}

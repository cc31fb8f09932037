import Diagnostics

/// The sentences of this room: what is said of faulty rubrics.
enum Sentences {
  /// The remark at the place where a name stood first.
  static let firstUse = LocalisedText(da: "det stod her først", en: "it stood here first")

  /// The remark at the other rule of an overlap.
  static func otherRule(_ number: Int) -> LocalisedText {
    LocalisedText(da: "regel \(number) står her", en: "rule \(number) stands here")
  }

  static func message(_ fact: RubricFact) -> LocalisedText {
    switch fact {
    case .unknownModule(let name, _):
      LocalisedText(da: "der er intet modul, der hedder `\(name)`", en: "there is no module named `\(name)`")
    case .unknownVignette(let name, _):
      LocalisedText(da: "der er ingen vignet, der hedder `\(name)`", en: "there is no vignette named `\(name)`")
    case .duplicateName(let name):
      LocalisedText(da: "navnet `\(name)` bruges to gange", en: "the name `\(name)` is used twice")
    case .nameOfQuestion(let name):
      LocalisedText(
        da: "`\(name)` er allerede navnet på et spørgsmål",
        en: "`\(name)` is already the name of a question")
    case .reservedName(let name):
      LocalisedText(
        da: "`\(name)` er et ord i reglerne og kan ikke være et navn",
        en: "`\(name)` is a word of the rules and cannot be a name")
    case .cycle(let names):
      LocalisedText(
        da: "afgørelserne hænger på hinanden i ring: \(chain(names))",
        en: "the decisions depend on one another in a ring: \(chain(names))")
    case .checkedByNobody(let reference):
      LocalisedText(
        da: "`\(reference)` skal være efterset, men der står ikke af hvem",
        en: "`\(reference)` claims to be checked, but not by whom")
    case .untestedInput(let name):
      LocalisedText(da: "ingen regel bruger `\(name)`", en: "no rule uses `\(name)`")
    case .outputOutsideValues, .outputNotANumber, .unknownOutput, .missingOutput, .singleThenForSeveral,
      .severalThenForSingle, .aggregateOfCodes, .orderOfNumbers, .columnName, .noRules:
      outputMessage(fact)
    case .gap, .overlap, .deadRule, .deadLevel, .neverHolds, .alwaysHolds, .notProved, .unanswered, .needlessInput,
      .joinable, .uniqueCannotSay, .uniqueDiffers:
      proofMessage(fact)
    default:
      criterionMessage(fact)
    }
  }

  private static func outputMessage(_ fact: RubricFact) -> LocalisedText {
    switch fact {
    case .outputOutsideValues(let literal, let decision, _):
      LocalisedText(
        da: "`\(literal)` er ikke en af værdierne for `\(decision)`",
        en: "`\(literal)` is not among the values of `\(decision)`")
    case .outputNotANumber(let literal, let decision):
      LocalisedText(
        da: "`\(decision)` skal give et tal, men `\(literal)` er ikke et tal",
        en: "`\(decision)` gives a number, but `\(literal)` is not one")
    case .unknownOutput(let name, _):
      LocalisedText(da: "der er intet resultat, der hedder `\(name)`", en: "there is no output named `\(name)`")
    case .missingOutput(let name):
      LocalisedText(da: "`then` siger intet om `\(name)`", en: "`then` says nothing of `\(name)`")
    case .singleThenForSeveral(let names):
      LocalisedText(
        da: "afgørelsen har flere resultater (\(names.joined(separator: ", "))), men `then` har kun ét",
        en: "the decision has several outputs (\(names.joined(separator: ", "))), but `then` holds one only")
    case .severalThenForSingle:
      LocalisedText(
        da: "afgørelsen har kun ét resultat, men `then` har flere",
        en: "the decision has one output only, but `then` holds several")
    case .aggregateOfCodes(let aggregate):
      LocalisedText(
        da: "`collect \(aggregate)` kan kun bruges på tal", en: "`collect \(aggregate)` can be used on numbers only")
    case .orderOfNumbers(let policy):
      LocalisedText(
        da: "`\(policy)` kræver en rækkefølge, så `values` skal være en liste",
        en: "`\(policy)` needs an order, so `values` must be a list")
    case .columnName(let name):
      LocalisedText(
        da: "`\(name)` er navnet på en af resultatets egne kolonner",
        en: "`\(name)` is the name of one of the result's own columns")
    case .noRules(let name):
      LocalisedText(da: "`\(name)` har ingen regler", en: "`\(name)` has no rules")
    default: LocalisedText(same: "")
    }
  }

  private static func proofMessage(_ fact: RubricFact) -> LocalisedText {
    switch fact {
    case .gap(let decision, _):
      LocalisedText(
        da: "`\(decision)` har et hul: der er fuldt besvarede sager, som ingen regel dækker",
        en: "`\(decision)` has a gap: there are fully answered cases that no rule covers")
    case .overlap(let decision, let rules, let differ):
      LocalisedText(
        da: "regel \(list(rules, "og")) i `\(decision)` gælder for samme sag\(differ ? " og siger hver sit" : "")",
        en:
          "rules \(list(rules, "and")) of `\(decision)` apply to the same case\(differ ? " and say different things" : "")"
      )
    case .deadRule(let decision, let rule):
      LocalisedText(
        da: "regel \(rule) i `\(decision)` afgør aldrig noget: tidligere regler gælder overalt, hvor den gør",
        en: "rule \(rule) of `\(decision)` never decides: earlier rules apply wherever it does")
    case .deadLevel(let criterion, let score):
      LocalisedText(
        da: "trinnet \(score) i `\(criterion)` gives aldrig: et højere trin er altid opfyldt, hvor dette er",
        en: "the level \(score) of `\(criterion)` is never given: a higher one is always met where it is")
    case .neverHolds(let input, let test, let countsAsMissing):
      LocalisedText(
        da: "cellen `\(input): \(test)` kan aldrig gælde"
          + (countsAsMissing ? ", for den svarmulighed tæller som ikke besvaret" : ""),
        en: "the cell `\(input): \(test)` can never hold"
          + (countsAsMissing ? ", because that option counts as not answered" : ""))
    case .alwaysHolds(let input, let test):
      LocalisedText(
        da: "cellen `\(input): \(test)` gælder for alle svar",
        en: "the cell `\(input): \(test)` holds for every answer")
    case .needlessInput(let decision, let input):
      LocalisedText(
        da: "`\(decision)` spørger til `\(input)`, men svaret ændrer aldrig udfaldet",
        en: "`\(decision)` tests `\(input)`, but the answer never changes the outcome")
    case .joinable(let decision, let rules, _):
      LocalisedText(
        da: "regel \(list(rules, "og")) i `\(decision)` siger det samme og kan skrives som én",
        en: "rules \(list(rules, "and")) of `\(decision)` say the same and can be written as one")
    case .uniqueCannotSay(let decision, let input):
      LocalisedText(
        da:
          "`\(decision)` kan ikke skrives om til `unique`: hvad der gælder, når `\(input)` ikke er afgjort eller ikke "
          + "er stillet, kan ikke skrives i celler",
        en: "`\(decision)` cannot be rewritten as `unique`: cells cannot say what holds where `\(input)` is undecided "
          + "or not asked")
    case .uniqueDiffers(let decision):
      LocalisedText(
        da: "`\(decision)` kan ikke skrives om til `unique`: når et svar mangler, ville tabellen ikke sige det samme",
        en: "`\(decision)` cannot be rewritten as `unique`: where an answer is missing the table would not say the same"
      )
    case .notProved(let decision):
      LocalisedText(
        da: "`\(decision)` er for stor til at bevise: der kan være huller og overlap, som ikke er fundet",
        en: "`\(decision)` is too large to prove: there may be gaps and overlaps that were not found")
    case .unanswered(let decision, let inputs):
      LocalisedText(
        da: "`\(decision)` siger intet om, hvad der gælder, når \(names(inputs, "eller")) ikke er besvaret: "
          + "afgørelsen er da uafgjort, hvis det har betydning",
        en: "`\(decision)` says nothing of what holds when \(names(inputs, "or")) is not answered: "
          + "it is then undecided where that matters")
    default: LocalisedText(same: "")
    }
  }

  private static func criterionMessage(_ fact: RubricFact) -> LocalisedText {
    switch fact {
    case .scaleItemUnknown(let name, _), .readsUnknown(let name, _):
      LocalisedText(da: "der er intet spørgsmål, der hedder `\(name)`", en: "there is no question named `\(name)`")
    case .scaleItemNotNumeric(let name):
      LocalisedText(
        da: "`\(name)` kan ikke indgå i en skala, for det er ikke et tal med `range`",
        en: "`\(name)` cannot be part of a scale, because it is no number with a `range`")
    case .scaleAtLeast(let count, let items):
      LocalisedText(
        da: "`at_least` er \(count), men skalaen har \(items) spørgsmål",
        en: "`at_least` is \(count), but the scale has \(items) items")
    case .levelScore(let score):
      LocalisedText(da: "`\(score)` er ikke et tal", en: "`\(score)` is not a number")
    case .duplicateLevel(let score):
      LocalisedText(da: "to trin giver \(score) point", en: "two levels give \(score) points")
    case .noLevels(let name):
      LocalisedText(da: "`\(name)` skal have mindst to trin", en: "`\(name)` must have two levels at least")
    case .ratersWithWhen(let name):
      LocalisedText(
        da: "`\(name)` vurderes af bedømmere, så trinene kan ikke have `when`",
        en: "`\(name)` is scored by raters, so its levels cannot have `when`")
    case .nothingToScore(let name):
      LocalisedText(
        da: "`\(name)` skal vurderes efter regler, men ingen af trinene har `when`",
        en: "`\(name)` is scored by rules, but none of its levels has `when`")
    case .levelGap(let name):
      LocalisedText(
        da: "`\(name)` kan ikke altid vurderes: der er svar, som ikke passer på noget trin",
        en: "`\(name)` cannot always be scored: there are answers that meet none of its levels")
    case .readsNothing(let name):
      LocalisedText(
        da: "`\(name)` vurderes af bedømmere, men `reads` siger ikke, hvad de skal læse",
        en: "`\(name)` is scored by raters, but `reads` does not say what they read")
    case .weight(let name):
      LocalisedText(da: "vægten af `\(name)` skal være over 0", en: "the weight of `\(name)` must be above 0")
    default: LocalisedText(same: "")
    }
  }

  static func hint(_ fact: RubricFact) -> LocalisedText? {
    switch fact {
    case .unknownModule(let name, let known), .unknownVignette(let name, let known),
      .outputOutsideValues(let name, _, let known), .unknownOutput(let name, let known),
      .scaleItemUnknown(let name, let known), .readsUnknown(let name, let known):
      proposal(for: name, among: known)
    case .gap(_, let row):
      LocalisedText(da: "denne række ville lukke hullet:\n\(row)", en: "this row would close it:\n\(row)")
    case .overlap(_, _, true):
      LocalisedText(
        da: "gør en af reglerne snævrere, eller vælg `hit: first`, hvis rækkefølgen skal afgøre det",
        en: "narrow one of the rules, or choose `hit: first` if their order is to decide")
    case .overlap(_, _, false):
      LocalisedText(
        da: "gør en af reglerne snævrere, eller vælg `hit: any`, når de skal være enige",
        en: "narrow one of the rules, or choose `hit: any` where they agree on purpose")
    case .neverHolds(_, _, true):
      LocalisedText(da: "skriv `not answered`", en: "write `not answered`")
    case .joinable(_, _, let cell):
      LocalisedText(
        da: "skriv `\(cell)` i den ene, og slet resten", en: "write `\(cell)` in one of them, and delete the rest")
    case .alwaysHolds:
      LocalisedText(
        da: "udelad den, eller skriv `answered`, hvis spørgsmålet skal være besvaret",
        en: "leave it out, or write `answered` if the question must have been answered")
    case .levelGap:
      LocalisedText(da: "giv det laveste trin ingen `when`", en: "give the lowest level no `when`")
    case .readsNothing:
      LocalisedText(da: "skriv `reads: [spørgsmål]`", en: "write `reads: [question]`")
    case .checkedByNobody:
      LocalisedText(
        da: "tilføj `checked_by:`, eller skriv `status: unchecked`",
        en: "add `checked_by:`, or write `status: unchecked`")
    default: nil
    }
  }

  private static func proposal(for name: String, among known: [String]) -> LocalisedText? {
    if let near = nearestName(to: name, among: known) {
      return LocalisedText(da: "mente du `\(near)`?", en: "did you mean `\(near)`?")
    }
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    return LocalisedText(da: "mulige er: \(shown)", en: "possible are: \(shown)")
  }

  private static func chain(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: " → ")
  }

  private static func names(_ names: [String], _ joiner: String) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(joiner) " + last
  }

  /// Numbers as a sentence names them: all of a few, of many the first ones and the last.
  private static func list(_ numbers: [Int], _ joiner: String) -> String {
    let shown = numbers.count > 12 ? numbers.prefix(10) + numbers.suffix(1) : numbers[...]
    let texts = shown.map(String.init)
    guard let last = texts.last, texts.count > 1 else { return texts.joined() }
    let left = numbers.count > 12 ? ", …" : ""
    return texts.dropLast().joined(separator: ", ") + left + " \(joiner) " + last
  }

  /// Stands above a table that was rewritten.
  static func rewritten(_ decision: String, file: String) -> LocalisedText {
    LocalisedText(
      da: "`\(decision)` i \(file) som `unique`: samme udfald i alle sager, også når svar mangler.",
      en: "`\(decision)` of \(file) as `unique`: the same outcome in every case, also where answers are missing.")
  }

  static let nothingToRewrite = LocalisedText(
    da: "Ingen afgørelse uden fejl har `hit: first`: der er intet at skrive om.",
    en: "No decision without errors has `hit: first`: there is nothing to rewrite.")
}

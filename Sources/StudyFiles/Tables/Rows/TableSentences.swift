import Diagnostics
import Vignettes

/// The sentences about tables as wholes.
enum TableSentences {
  static func message(_ fact: TableFact) -> LocalisedText {
    switch fact {
    case .notUTF8:
      LocalisedText(
        da: "filen er ikke UTF-8: her står et tegn, der ikke kan læses",
        en: "the file is not UTF-8: a character here cannot be read")
    case .utf16:
      LocalisedText(da: "filen er UTF-16, ikke UTF-8", en: "the file is UTF-16, not UTF-8")
    case .nulByte:
      LocalisedText(
        da: "filen har en nul-byte og er ikke en teksttabel", en: "the file holds a NUL byte and is no text table")
    case .empty:
      LocalisedText(
        da: "tabellen er tom: der mangler en linje med kolonnernes navne",
        en: "the table is empty: the line with the names of the columns is missing")
    case .brokenHeader(let kind):
      LocalisedText(
        da: "kolonnernes navne kan ikke læses: \(RowSentences.form(kind)[.danish])",
        en: "the names of the columns cannot be read: \(RowSentences.form(kind)[.english])")
    case .missingColumn(let name, _):
      LocalisedText(da: "kolonnen `\(name)` mangler", en: "the column `\(name)` is missing")
    case .duplicateColumn(let name):
      LocalisedText(da: "to kolonner hedder `\(name)`", en: "two columns are named `\(name)`")
    case .unnamedColumn(let number):
      LocalisedText(da: "kolonne \(number) har intet navn", en: "column \(number) has no name")
    case .unknownColumn(let name, _):
      LocalisedText(
        da: "tabellen kan ikke have en kolonne, der hedder `\(name)`",
        en: "the table cannot have a column named `\(name)`")
    case .ownQuestion(let name, let vignette):
      LocalisedText(
        da: "`\(name)` er vignetten `\(vignette)`s eget spørgsmål, så kolonnen skal bære vignettens navn",
        en: "`\(name)` is a question of the vignette `\(vignette)` alone, so its column must bear the vignette's name")
    default:
      warning(fact)
    }
  }

  private static func warning(_ fact: TableFact) -> LocalisedText {
    switch fact {
    case .unknownField(let field, let column, _):
      LocalisedText(
        da: "kolonnen `\(column)`: studiet har intet fagområde, der hedder `\(field)`",
        en: "the column `\(column)`: the study has no field named `\(field)`")
    case .unknownCaseGroup(let group, _):
      LocalisedText(
        da: "ingen af studiets vignetter står for sagsgruppen `\(group)`",
        en: "none of the study's vignettes stands for the case group `\(group)`")
    case .nearlyKnown(let name, _, .context):
      LocalisedText(
        da: "kolonnen `\(name)` læses som et tal om kommunen",
        en: "the column `\(name)` is read as a figure about the municipality")
    case .nearlyKnown(let name, _, .background):
      LocalisedText(
        da: "kolonnen `\(name)` tages for en baggrundsoplysning og bruges ikke",
        en: "the column `\(name)` is taken for background and is not used")
    case .textColumn(let name):
      LocalisedText(
        da: "kolonnen `\(name)` har ingen tal og læses ikke",
        en: "the column `\(name)` holds no numbers and is not read")
    case .inputWithoutColumn(let name, _):
      LocalisedText(
        da: "tabellen har ingen kolonne `\(name)`, så det spørgsmål er ubesvaret i alle rækker",
        en: "the table has no column `\(name)`, so that question is unanswered in every row")
    case .answersWithoutRespondents:
      LocalisedText(
        da: "studiet har svar, men ingen tabel over besvarerne, så ingen svar kan bruges",
        en: "the study has answers but no table of respondents, so no answers can be used")
    case .outsideLaw(let vignette, let standing, let count):
      LocalisedText(
        da:
          "\(count) \(count == 1 ? "besvarelse" : "besvarelser") af `\(vignette)` er fra en dag uden for vignettens lovgrundlag (\(period(standing)[.danish]))",
        en:
          "\(count) answer \(count == 1 ? "set" : "sets") of `\(vignette)` \(count == 1 ? "is" : "are") dated outside the law of the vignette (\(period(standing)[.english]))"
      )
    case .answersNotAsked(let question, let vignette, let count):
      notAsked(question, vignette, count)
    case .otherVersion(let rubric, let version, let current, let count):
      LocalisedText(
        da:
          "\(count) \(count == 1 ? "bedømmelse" : "bedømmelser") er givet efter version \(version) af `\(rubric)`, som nu er version \(current), og tæller ikke med",
        en:
          "\(count) \(count == 1 ? "rating was" : "ratings were") given by version \(version) of `\(rubric)`, which now is version \(current), and \(count == 1 ? "does" : "do") not count"
      )
    default:
      LocalisedText(same: "")
    }
  }

  private static func notAsked(_ question: String, _ vignette: String?, _ count: Int) -> LocalisedText {
    let place = vignette.map { LocalisedText(da: " i `\($0)`", en: " in `\($0)`") } ?? LocalisedText(same: "")
    return LocalisedText(
      da:
        "`\(question)`\(place[.danish]) er besvaret \(count) \(count == 1 ? "gang" : "gange"), hvor `show_if` skjuler spørgsmålet; det regnes som ikke stillet",
      en:
        "`\(question)`\(place[.english]) is answered \(count) \(count == 1 ? "time" : "times") where `show_if` hides the question; it counts as not asked"
    )
  }

  private static func period(_ standing: Standing) -> LocalisedText {
    switch (standing.lawFrom, standing.lawTo) {
    case (let from?, let until?):
      LocalisedText(da: "\(from.text) til \(until.text)", en: "\(from.text) to \(until.text)")
    case (let from?, nil): LocalisedText(da: "fra \(from.text)", en: "from \(from.text)")
    case (nil, let until?): LocalisedText(da: "til \(until.text)", en: "until \(until.text)")
    case (nil, nil): LocalisedText(same: "–")
    }
  }

  static func hint(_ fact: TableFact) -> LocalisedText? {
    switch fact {
    case .notUTF8, .utf16:
      LocalisedText(
        da: "gem tabellen igen; i Excel skal du vælge filtypen \"CSV UTF-8 (kommasepareret)\"",
        en: "save the table again; in Excel choose the file type \"CSV UTF-8 (Comma delimited)\"")
    case .brokenHeader(let kind):
      RowSentences.hint(.form(kind))
    case .missingColumn(let name, let found):
      nearestName(to: name, among: found).map {
        LocalisedText(da: "skal `\($0)` hedde `\(name)`?", en: "should `\($0)` be `\(name)`?")
      } ?? listing(found)
    case .inputWithoutColumn(let name, let found):
      nearestName(to: name, among: found).map {
        LocalisedText(da: "skal `\($0)` hedde `\(name)`?", en: "should `\($0)` be `\(name)`?")
      }
    case .unknownColumn(let name, let known), .unknownField(let name, _, let known),
      .unknownCaseGroup(let name, let known):
      proposal(for: name, among: known)
    case .ownQuestion(let name, let vignette):
      LocalisedText(da: "kald den `\(vignette).\(name)`", en: "name it `\(vignette).\(name)`")
    case .nearlyKnown(_, let near, _):
      LocalisedText(da: "mente du `\(near)`?", en: "did you mean `\(near)`?")
    case .duplicateColumn:
      LocalisedText(da: "omdøb eller slet den ene", en: "rename or delete one of them")
    case .unnamedColumn:
      LocalisedText(da: "giv kolonnen et navn, eller slet den", en: "name the column or delete it")
    case .outsideLaw:
      LocalisedText(
        da: "besvarelserne bliver stående, men slås ikke sammen med andre",
        en: "the answer sets are kept, but not pooled with others")
    default:
      nil
    }
  }

  /// What a mistyped name most likely stands for, and what else there is.
  static func proposal(for name: String, among known: [String]) -> LocalisedText? {
    guard let near = nearestName(to: name, among: known) else { return listing(known) }
    return LocalisedText(da: "mente du `\(near)`?", en: "did you mean `\(near)`?")
  }

  private static func listing(_ known: [String]) -> LocalisedText? {
    guard !known.isEmpty else { return nil }
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (known.count > 12 ? " …" : "")
    return LocalisedText(da: "der er: \(shown)", en: "there are: \(shown)")
  }
}

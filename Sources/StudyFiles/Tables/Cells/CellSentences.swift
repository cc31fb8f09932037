import Diagnostics

/// The sentences about single cells.
enum CellSentences {
  static func message(_ fault: CellFault, column: String) -> LocalisedText {
    switch fault {
    case .unknownCode(let code, _):
      LocalisedText(da: "`\(column)` har ingen kode `\(code)`", en: "`\(column)` has no code `\(code)`")
    case .severalCodes(let text):
      LocalisedText(
        da: "`\(column)` kan kun have ét svar, ikke `\(text)`",
        en: "`\(column)` can have one answer only, not `\(text)`")
    case .emptyCode(let text):
      LocalisedText(
        da: "`\(column)`: der mangler en kode i `\(text)`", en: "`\(column)`: a code is missing in `\(text)`")
    case .repeatedCode(let code):
      LocalisedText(da: "`\(column)` har koden `\(code)` to gange", en: "`\(column)` holds the code `\(code)` twice")
    case .exclusiveCode(let code):
      LocalisedText(
        da: "`\(column)`: `\(code)` udelukker de andre svar, men står sammen med et andet",
        en: "`\(column)`: `\(code)` rules the other options out, but stands beside one")
    case .tooManyCodes(let count, let atMost):
      LocalisedText(
        da: "`\(column)` har \(count) svar, men højst \(atMost) er tilladt",
        en: "`\(column)` holds \(count) options, but at most \(atMost) may be chosen")
    case .notANumber(let text):
      LocalisedText(da: "`\(column)`: `\(text)` er ikke et tal", en: "`\(column)`: `\(text)` is not a number")
    case .decimalComma(let text):
      LocalisedText(
        da: "`\(column)`: `\(text)` har decimalkomma, men tabellen er adskilt med kommaer",
        en: "`\(column)`: `\(text)` has a decimal comma, but the table is separated by commas")
    case .thousandsOrDecimals(let text):
      LocalisedText(
        da: "`\(column)`: tegnet i `\(text)` kan både skille tusinder og decimaler",
        en: "`\(column)`: the sign in `\(text)` may part thousands or decimals")
    case .outOfRange(let text, let from, let until):
      LocalisedText(
        da: "`\(column)`: \(text) \(range(from, until)[.danish])",
        en: "`\(column)`: \(text) \(range(from, until)[.english])")
    case .notWhole(let text):
      LocalisedText(da: "`\(column)`: \(text) er ikke et helt tal", en: "`\(column)`: \(text) is not a whole number")
    case .notADate(let text):
      LocalisedText(da: "`\(column)`: `\(text)` er ikke en dato", en: "`\(column)`: `\(text)` is not a date")
    }
  }

  private static func range(_ from: Double?, _ until: Double?) -> LocalisedText {
    let lower = from.map { JSON.number($0).text }
    let upper = until.map { JSON.number($0).text }
    return switch (lower, upper) {
    case (let lower?, let upper?):
      LocalisedText(da: "ligger uden for \(lower)–\(upper)", en: "lies outside \(lower)–\(upper)")
    case (let lower?, nil): LocalisedText(da: "er mindre end \(lower)", en: "is less than \(lower)")
    case (nil, let upper?): LocalisedText(da: "er større end \(upper)", en: "is more than \(upper)")
    case (nil, nil): LocalisedText(da: "er for stort", en: "is too large")
    }
  }

  static func hint(_ fault: CellFault) -> LocalisedText? {
    switch fault {
    case .unknownCode(let code, let known):
      TableSentences.proposal(for: code, among: known)
    case .decimalComma(let text):
      LocalisedText(
        da: "skriv `\(text.map { $0 == "," ? "." : String($0) }.joined())`, eller adskil tabellen med semikolon",
        en: "write `\(text.map { $0 == "," ? "." : String($0) }.joined())`, or separate the table by semicolons")
    case .thousandsOrDecimals:
      LocalisedText(
        da: "skriv tallet uden tusindtalsskilletegn", en: "write the number without a sign between thousands")
    case .notADate:
      LocalisedText(da: "skriv år-måned-dag, fx 2026-11-01", en: "write year-month-day, such as 2026-11-01")
    default:
      nil
    }
  }
}

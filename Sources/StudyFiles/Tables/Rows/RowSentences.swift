import Diagnostics
import Vignettes

/// The sentences about rows that are set aside.
enum RowSentences {
  static func message(_ fact: RowFact) -> LocalisedText {
    switch fact {
    case .form(let kind):
      form(kind)
    case .wrongFieldCount(let found, let expected):
      LocalisedText(
        da:
          "rækken har \(found) \(found == 1 ? "felt" : "felter"), men der er \(expected) \(expected == 1 ? "kolonne" : "kolonner")",
        en:
          "the row has \(found) \(found == 1 ? "field" : "fields"), but there \(expected == 1 ? "is 1 column" : "are \(expected) columns")"
      )
    case .emptyCell(let column):
      LocalisedText(da: "`\(column)` er tom", en: "`\(column)` is empty")
    case .cell(let fault, let column):
      CellSentences.message(fault, column: column)
    case .unknown(let what, let name, _):
      unknown(what, name)
    case .questionOfOther(let question, let vignette):
      LocalisedText(
        da: "`\(question)` er besvaret, men vignetten `\(vignette)` stiller ikke det spørgsmål",
        en: "`\(question)` is answered, but the vignette `\(vignette)` does not ask it")
    case .variant(let problem, let vignette):
      variant(problem, of: vignette)
    case .duplicate(let columns, let line):
      duplicate(columns, line: line)
    case .contradicts(let column, let line):
      LocalisedText(
        da: "`\(column)` er en anden end i linje \(line), som hører til samme besvarelse",
        en: "`\(column)` differs from line \(line), which belongs to the same answer set")
    default:
      relation(fact)
    }
  }

  private static func relation(_ fact: RowFact) -> LocalisedText {
    switch fact {
    case .caseworkerWithoutMunicipality:
      LocalisedText(da: "en sagsbehandler skal have en kommune", en: "a caseworker must have a municipality")
    case .criterionScoredByRules(let name):
      LocalisedText(
        da: "kriteriet `\(name)` gives af regler, ikke af bedømmere",
        en: "the criterion `\(name)` is scored by rules, not by raters")
    case .rubricOfOther(let rubric, let vignette):
      LocalisedText(
        da: "vurderingsskemaet `\(rubric)` gælder ikke for vignetten `\(vignette)`",
        en: "the rubric `\(rubric)` does not apply to the vignette `\(vignette)`")
    case .noAnswerSet(let name):
      LocalisedText(
        da:
          "`\(name.respondent)` har ingen besvarelse af `\(name.vignette)` (bølge \(name.wave), gang \(name.occasion))",
        en:
          "`\(name.respondent)` has no answer set of `\(name.vignette)` (wave \(name.wave), occasion \(name.occasion))")
    case .partAboveWhole(let part, let whole):
      LocalisedText(da: "`\(part)` er større end `\(whole)`", en: "`\(part)` is larger than `\(whole)`")
    case .noFigure:
      LocalisedText(
        da: "der er intet tal: både `value` og `numerator` med `answered` mangler",
        en: "there is no figure: both `value` and `numerator` with `answered` are missing")
    case .noRemark:
      LocalisedText(
        da: "rækken siger ikke noget: både `remark` og `action` mangler",
        en: "the row says nothing: both `remark` and `action` are missing")
    default:
      LocalisedText(same: "")
    }
  }

  static func form(_ kind: CSVFault.Kind) -> LocalisedText {
    switch kind {
    case .strayQuote:
      LocalisedText(
        da: "et citationstegn står midt i et felt, der ikke begynder med et",
        en: "a quotation mark stands inside a field that does not begin with one")
    case .textAfterQuote:
      LocalisedText(
        da: "der står noget mellem et afsluttende citationstegn og næste felt",
        en: "something stands between a closing quotation mark and the next field")
    case .unclosedQuote:
      LocalisedText(da: "citationstegnet bliver ikke lukket", en: "the quotation mark is never closed")
    }
  }

  private static func unknown(_ what: RowFact.Named, _ name: String) -> LocalisedText {
    switch what {
    case .respondent: LocalisedText(da: "besvareren `\(name)` findes ikke", en: "there is no respondent `\(name)`")
    case .vignette: LocalisedText(da: "vignetten `\(name)` findes ikke", en: "there is no vignette `\(name)`")
    case .municipality: LocalisedText(da: "kommunen `\(name)` findes ikke", en: "there is no municipality `\(name)`")
    case .field: LocalisedText(da: "studiet har intet fagområde `\(name)`", en: "the study has no field `\(name)`")
    case .rubric: LocalisedText(da: "vurderingsskemaet `\(name)` findes ikke", en: "there is no rubric `\(name)`")
    case .criterion: LocalisedText(da: "kriteriet `\(name)` findes ikke", en: "there is no criterion `\(name)`")
    case .question: LocalisedText(da: "spørgsmålet `\(name)` findes ikke", en: "there is no question `\(name)`")
    case .role: LocalisedText(da: "rollen `\(name)` findes ikke", en: "there is no role `\(name)`")
    case .level(let criterion):
      LocalisedText(
        da: "`\(criterion)` har intet trin med `\(name)` point",
        en: "`\(criterion)` has no level with the score `\(name)`")
    case .value(let column):
      LocalisedText(da: "`\(column)` kan ikke være `\(name)`", en: "`\(column)` cannot be `\(name)`")
    }
  }

  private static func variant(_ problem: Variant.Problem, of vignette: String) -> LocalisedText {
    switch problem {
    case .malformed(let part):
      LocalisedText(da: "varianten kan ikke læses ved `\(part)`", en: "the variant cannot be read at `\(part)`")
    case .unknownFactor(let name, _):
      LocalisedText(da: "`\(vignette)` har ingen dimension `\(name)`", en: "`\(vignette)` has no factor `\(name)`")
    case .unknownLevel(let level, let factor, _):
      LocalisedText(
        da: "dimensionen `\(factor)` har intet niveau `\(level)`", en: "the factor `\(factor)` has no level `\(level)`")
    case .missingFactor(let name):
      LocalisedText(
        da: "varianten nævner ikke dimensionen `\(name)`", en: "the variant does not name the factor `\(name)`")
    case .excluded:
      LocalisedText(
        da: "varianten er udelukket af `exclude` i `\(vignette)`",
        en: "the variant is ruled out by `exclude` in `\(vignette)`")
    }
  }

  private static func duplicate(_ columns: [String], line: Int) -> LocalisedText {
    let names = columns.map { "`\($0)`" }
    let last = names.last ?? ""
    let start = names.dropLast().joined(separator: ", ")
    return LocalisedText(
      da: "rækken har samme \(start.isEmpty ? last : "\(start) og \(last)") som linje \(line)",
      en: "the row has the same \(start.isEmpty ? last : "\(start) and \(last)") as line \(line)")
  }

  static func hint(_ fact: RowFact) -> LocalisedText? {
    switch fact {
    case .form(.strayQuote):
      LocalisedText(
        da: "sæt feltet i citationstegn, og skriv dem inde i feltet dobbelt",
        en: "quote the field, and double the quotation marks inside it")
    case .form(.textAfterQuote), .form(.unclosedQuote):
      LocalisedText(
        da: "et citationstegn inde i et felt skal skrives dobbelt",
        en: "a quotation mark inside a field must be doubled")
    case .unknown(.respondent, _, _):
      LocalisedText(
        da: "besvareren står ikke i tabellen over besvarere, eller den række er lagt til side",
        en: "the respondent is not in the table of respondents, or that row was set aside")
    case .unknown(_, let name, let known):
      TableSentences.proposal(for: name, among: known)
    case .cell(let fault, _):
      CellSentences.hint(fault)
    case .variant(.unknownFactor(let name, let known), _), .variant(.unknownLevel(let name, _, let known), _):
      TableSentences.proposal(for: name, among: known)
    case .variant(.malformed, _):
      LocalisedText(
        da: "skriv fx `age=fifty_two;capacity=recognised`", en: "write `age=fifty_two;capacity=recognised`, for example"
      )
    case .noAnswerSet:
      LocalisedText(
        da: "besvarelsen står ikke i svartabellen, eller dens række er lagt til side",
        en: "the answer set is not in the table of answers, or its row was set aside")
    default:
      nil
    }
  }
}

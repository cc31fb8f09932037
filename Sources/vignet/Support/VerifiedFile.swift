import Diagnostics
import Statistics
import StudyFiles
import Verification

/// A reference file with every figure of its cases compared.
struct VerifiedFile {
  /// One case with its compared figures.
  struct Case {
    let name: String
    let rows: [VerificationRow]
  }

  let path: String
  let method: String
  let cases: [Case]

  init(_ file: ReferenceFile) {
    path = file.path
    method = file.method
    cases = file.cases.map { reference in
      Case(name: reference.name, rows: ReferenceVerification.rows(of: reference, method: file.method))
    }
  }

  var rows: [VerificationRow] { cases.flatMap(\.rows) }
}

extension Sequence where Element == VerifiedFile {
  func count(of outcome: VerificationOutcome) -> Int {
    reduce(0) { $0 + $1.rows.count { $0.outcome == outcome } }
  }

  /// All figures as one document (contract `vignet.verify/1`).
  func json(in language: Language) -> JSON {
    .members([
      "format": .string("vignet.verify/1"),
      "reproduced": .integer(count(of: .reproduced)),
      "differs": .integer(count(of: .differs)),
      "not_offered": .integer(count(of: .notOffered)),
      "rows": .array(
        flatMap { file in
          file.cases.flatMap { verified in verified.rows.map { $0.json(in: file, verified.name, language) } }
        }),
    ])
  }
}

extension VerificationRow {
  fileprivate func json(in file: VerifiedFile, _ name: String, _ language: Language) -> JSON {
    .members([
      "file": .string(file.path), "method": .string(file.method), "case": .string(name), "key": .string(key),
      "outcome": .string(outcome.rawValue), "expected": expected.json, "actual": actual.json,
      "difference": .figure(difference), "tolerance": .figure(tolerance), "reason": .text(reason?.sentence[language]),
    ])
  }
}

extension VerificationValue {
  var json: JSON {
    switch self {
    case .null: .null
    case .number(let number): .figure(number)
    case .text(let text): .string(text)
    case .list(let list): .array(list.map(\.json))
    case .object(let values):
      .object(values.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) })
    }
  }
}

extension VerificationReason {
  /// Why a figure was not reproduced, in words.
  var sentence: LocalisedText {
    switch self {
    case .noMethod:
      LocalisedText(
        da: "ingen metode her går under filens titel", en: "no method here goes by the title of the file")
    case .noFigure:
      LocalisedText(da: "metoden giver ikke dette tal", en: "the method does not give this figure")
    case .unusableInput:
      LocalisedText(
        da: "tilfældet mangler det, metoden skal bruge, eller har det i en anden form",
        en: "the case lacks what the method needs, or has it in another form")
    case .undefined(let reason): reason.sentence
    case .departure(let departure): departure.sentence
    }
  }
}

extension PackageDeparture {
  var sentence: LocalisedText {
    switch kind {
    case .binomLikelihoodSearch:
      LocalisedText(
        da: "R-pakken binom holder op med at søge, når grænsen er kendt på 0,00012 nær (uniroot); standser vi "
          + "søgningen samme sted, får vi netop referencens tal. Grænsen her er løst til sidste ciffer.",
        en: "R's binom stops searching when the limit is known to within 0.00012 (uniroot); stopped at the same place, "
          + "our search gives the very number of the reference. The limit here is solved to the last digit.")
    case .statsmodelsScoreCubic:
      LocalisedText(
        da: "statsmodels har en skrivefejl i Miettinen og Nurminens tredjegradsligning (i L₁ står den anden gruppes "
          + "ja, hvor dens størrelse hører hjemme; statsmodels' sag 10269). Med den fejl får vi netop referencens tal.",
        en: "statsmodels has a slip in Miettinen and Nurminen's cubic (in L₁ the second group's number of yes stands "
          + "where its size belongs; statsmodels issue 10269). With that slip we get the very number of the reference.")
    }
  }
}

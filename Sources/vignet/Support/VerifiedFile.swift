import Diagnostics
import StudyFiles
import Sustainability
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

import Diagnostics
import StudyFiles
import Testing

/// Reader and schema come from one description of each kind of file; these tests fail when a key of the schema is not
/// read, or one that is read is not in the schema.
@Suite struct FormTests {
  static let samples: [DeclarationKind: String] = [
    .vignette: """
    vignette: worn-down
    version: 2
    title: {da: Slidt, en: Worn}
    field: employment
    case_group: worn
    law_from: 2026-07-01
    law_to: 2026-12-31
    status: piloted
    anchor: tame
    factors:
      age: {levels: {old: {da: gammel, en: old}, young: {da: ung, en: young}}}
    exclude:
      - {age: old}
    text: {da: "Hun er {age}.", en: "She is {age}."}
    modules: [core]
    questions:
      - id: first
        type: choices
        ask: {da: Hvad?, en: What?}
        help: {da: Tænk, en: Think}
        options:
          - {code: a, da: A, en: A1, missing: true}
          - {code: b, da: B, en: B1, exclusive: true}
        at_most: 2
        required: true
        sensitive: true
        show_if: {age: old}
      - id: second
        type: scale
        ask: {da: Hvor?, en: Where?}
        range: [1, 5]
        low: {da: Lidt, en: Little}
        high: {da: Meget, en: Much}
      - id: third
        type: number
        ask: {da: Antal?, en: How many?}
        whole: true
      - id: fourth
        type: text
        ask: {da: Hvorfor?, en: Why?}
        words: 100
    stages:
      - text: {da: Senere, en: Later}
        questions: [{id: fifth, type: text, ask: Why?}]
    """,
    .module: """
    module: core
    version: 3
    title: {da: Kerne, en: Core}
    asked: once
    of: expert
    intro: {da: Nu, en: Now}
    questions:
      - {id: only, type: text, ask: {da: Hvad?, en: What?}}
    """,
    .rubric: """
    rubric: classes
    version: 4
    title: {da: Klasser, en: Classes}
    applies_to: {modules: [core]}
    source: {da: Os, en: Us}
    law_from: 2026-07-01
    law_to: 2026-12-31
    status: agreed
    discuss:
      - {da: Hvem er uenig?, en: Who disagrees?}
    scales:
      - {scale: service, title: {da: S, en: S1}, items: [a, -b], at_least: 2}
    decisions:
      - decision: level
        ask: {da: Hvor?, en: Where?}
        note: {da: Husk, en: Remember}
        values: [low, high]
        hit: first
        when: {only: answered}
        rules:
          - {only: answered, then: low, because: {da: Fordi, en: Because}}
    criteria:
      - criterion: hearing
        title: {da: Høring, en: Hearing}
        weight: 2
        scored_by: raters
        reads: [only]
        levels:
          - {score: 0, da: Nej, en: No, when: {only: answered}}
        feedback: {da: Husk, en: Remember}
        law:
          - {ref: "§ 19", as_of: 2026-11-01, checked_by: Jurist, status: checked}
    """,
    .study: """
    study: eight
    title: {da: Otte, en: Eight}
    languages: [en]
    fields: [employment]
    vignettes: [Vignettes]
    rubrics: [Rubrics]
    municipalities: m.csv
    respondents: r.csv
    answers: a.csv
    respondent_answers: ra.csv
    ratings: ra2.csv
    yardsticks: y.csv
    remarks: r2.csv
    deals: d.csv
    deal_events: de.csv
    deal: {per_respondent: 3, linking: {employment: [worn-down]}, seed: 7, variants: factorial}
    peers: {by: [population], count: 3}
    disclosure: {minimum: 7}
    joint: [{id: east, name: {da: Øst, en: East}, members: ["101", "102"]}]
    waves: [{wave: 1, rubrics: {classes: 1}, vignettes: {worn-down: 1}}]
    redact: [Hansen]
    simulated: true
    """,
  ]

  /// Further samples for keys that exclude others.
  static let others: [DeclarationKind: [String]] = [
    .rubric: [
      "rubric: a\nversion: 2\napplies_to: {vignettes: [worn-down]}\n",
      "rubric: a\nversion: 2\ninputs:\n  pain: {type: number, range: [0, 9], whole: true, required: true}\n"
        + "  role: {type: choice, options: [x, {code: y, missing: true, exclusive: true, da: Y, en: Y1}], show_if: {pain: 1}}\n",
    ]
  ]

  private func documents(_ kind: DeclarationKind) -> [String] {
    [Self.samples[kind] ?? ""] + (Self.others[kind] ?? [])
  }

  @Test(arguments: DeclarationKind.allCases)
  func `the samples hold every key of the schema, and read without a finding`(kind: DeclarationKind) {
    let text = DeclarationKind.allCases.flatMap(documents).joined(separator: "\n")
    for key in kind.shape.allKeys {
      let isThere = text.contains("\(key):")
      #expect(isThere, "no sample has \(key)")
    }
    for document in documents(kind) {
      let findings = Declaration.read(document, file: "sample.yaml").findings.filter { $0.severity == .error }
      #expect(findings.isEmpty, "\(findings.map { $0.message[.english] })")
    }
  }

  /// A key put out of sight, with all places unchanged, must change what is read.
  @Test(arguments: DeclarationKind.allCases)
  func `every key of the schema is read`(kind: DeclarationKind) {
    for document in documents(kind) {
      let whole = Declaration.read(document, file: "sample.yaml").declaration
      for key in kind.shape.allKeys.sorted() {
        for place in document.ranges(of: "\(key):") where document.startsWord(at: place.lowerBound) {
          let hidden = document.replacingCharacters(in: place, with: String(repeating: "x", count: key.count) + ":")
          let isRead = Declaration.read(hidden, file: "sample.yaml").declaration != whole
          #expect(isRead, "\(key) is not read")
        }
      }
    }
  }

  @Test(arguments: DeclarationKind.allCases)
  func `a key that the schema does not have is refused`(kind: DeclarationKind) {
    let document = (Self.samples[kind] ?? "") + "\nsurprise: yes\n"
    let findings = Declaration.read(document, file: "sample.yaml").findings
    #expect(findings.contains { $0.code == .unknownKey && $0.severity == .error })
  }
}

extension String {
  fileprivate func startsWord(at index: Index) -> Bool {
    guard index > startIndex else { return true }
    let before = self[self.index(before: index)]
    return !before.isLetter && before != "_"
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}

import Conditions
import Diagnostics
import Rubrics
import Studies
import StudyFiles
import Testing
import Vignettes

/// A small study in code: two vignettes that share a module, a module asked once, a rubric with a rater criterion.
enum TestStudy {
  static func written(_ text: String) -> Written {
    Written(text, at: Span(file: "test.yaml", line: 1, column: 1))
  }

  static func text(_ text: String) -> AuthoredText { AuthoredText(same: written(text)) }

  static func options(_ codes: [String], missing: Set<String> = [], exclusive: Set<String> = []) -> [QuestionOption] {
    codes.map {
      QuestionOption(
        code: written($0), label: text($0), isMissing: missing.contains($0), isExclusive: exclusive.contains($0))
    }
  }

  static func showIf(_ input: String, _ cell: String) -> WrittenCondition {
    WrittenCondition([
      WrittenCondition.Part(
        input: written(input), cell: WrittenCell([written(cell)], at: written(cell).span))
    ])
  }

  static let core = Module(
    id: written("core"), version: 1, title: text("Core"), asked: .vignette, audience: .all, intro: nil,
    questions: [
      Question(
        id: written("effort"), type: .choice, ask: text("Effort?"),
        options: options(["usual", "more", "cannot_say"], missing: ["cannot_say"])),
      Question(id: written("sure"), type: .number, ask: text("How sure?"), range: 0...10),
    ])

  static let workplace = Module(
    id: written("workplace"), version: 1, title: text("Workplace"), asked: .once, audience: .all, intro: nil,
    questions: [
      Question(id: written("tools"), type: .choice, ask: text("Tools?"), options: options(["yes", "no"])),
      Question(
        id: written("which"), type: .choices, ask: text("Which?"), options: options(["guide", "colleague"]),
        showIf: showIf("tools", "yes")),
      Question(
        id: written("load"), type: .scale, ask: text("Load?"), range: 1...5, low: text("low"), high: text("high")),
    ])

  static let cleaner = Vignette(
    id: written("cleaner"),
    standing: Standing(version: 1, status: .draft, lawFrom: CalendarDate("2026-07-01"), lawTo: nil),
    title: text("The cleaner"), field: written("employment"), caseGroup: written("worn_down"), isTameAnchor: false,
    factors: [
      Factor(
        name: written("age"),
        levels: [
          Factor.Level(code: written("fifty_two"), text: text("52")),
          Factor.Level(code: written("fifty_eight"), text: text("58")),
        ])
    ], exclude: [], text: text("She is {age}."), modules: [written("core")],
    questions: [
      Question(
        id: written("first_step"), type: .choice, ask: text("First?"), options: options(["call", "wait"])),
      Question(
        id: written("whom"), type: .text, ask: text("Whom?"), showIf: showIf("first_step", "call")),
    ], stages: [])

  static let newcomer = Vignette(
    id: written("newcomer"),
    standing: Standing(version: 1, status: .draft, lawFrom: nil, lawTo: nil), title: text("The newcomer"),
    field: written("children"), caseGroup: nil, isTameAnchor: false, factors: [], exclude: [], text: text("A family."),
    modules: [written("core")],
    questions: [
      Question(
        id: written("steps"), type: .choices, ask: text("Steps?"),
        options: options(["hearing", "visit", "nothing"], exclusive: ["nothing"]), atMost: 2),
      Question(id: written("order"), type: .ranking, ask: text("Order?"), options: options(["a", "b", "c"])),
    ], stages: [])

  static let rubric = Rubric(
    id: written("content"), standing: Standing(version: 2, status: .draft, lawFrom: nil, lawTo: nil),
    title: text("Content"), scope: .vignettes([written("newcomer")]), source: text("Us"), scales: [], decisions: [],
    criteria: [
      Criterion(
        name: written("depth"), title: text("Depth"), weight: 1, scorer: .raters, reads: [written("order")],
        levels: ["0", "1.5", "2"].map { Criterion.Level(score: written($0), label: text($0), when: nil) },
        feedback: nil, law: []),
      Criterion(
        name: written("heard"), title: text("Heard"), weight: 1, scorer: .rules, reads: [],
        levels: [
          Criterion.Level(score: written("0"), label: text("no"), when: nil),
          Criterion.Level(score: written("1"), label: text("yes"), when: showIf("steps", "any of (hearing)")),
        ], feedback: nil, law: []),
    ])

  static func sound() throws -> SoundStudy {
    let modules = [core, workplace]
    let vignettes = try [cleaner, newcomer].map {
      try #require($0.checked(with: modules, languages: [.danish]).sound)
    }
    let sound = try #require(
      rubric.checked(vignettes: vignettes, modules: modules.sound(), languages: [.danish]).sound)
    let study = Study(
      id: written("test"), title: text("Test"), languages: [.danish],
      fields: [written("employment"), written("children")], vignettes: [], rubrics: [], tables: [:], deal: nil,
      peers: nil, minimum: 5, isSimulated: false)
    return SoundStudy(study: study, vignettes: vignettes, modules: modules.sound(), rubrics: [sound])
  }

  static let municipalities = """
    municipality,name,population
    0101,København,671714
    0147,Frederiksberg,106150

    """

  static let respondents = """
    respondent,municipality,fields,role
    r1,0101,employment|children,caseworker
    r2,0147,children,
    e1,,employment,expert

    """

  /// Reads tables beside the two that nearly all others need.
  static func read(
    municipalities: String? = municipalities, respondents: String? = respondents,
    _ further: [Study.Table: String] = [:]
  ) throws -> StudyTables {
    var tables = further
    tables[.municipalities] = municipalities
    tables[.respondents] = respondents
    let bytes = Dictionary(
      uniqueKeysWithValues: tables.map { table, text in
        (table, (file: "\(table.rawValue).csv", bytes: Array(text.utf8)))
      })
    return StudyTables.read(bytes, for: try sound())
  }
}

/// Where and why a row was set aside, in one line of English.
func described(_ rejections: [Rejection]) -> [String] {
  rejections.map {
    "row \($0.row), \($0.span.file):\($0.span.line):\($0.span.column): \($0.reason[.english])"
  }
}

/// Where and what a finding says, in one line of English.
func described(_ findings: [Finding]) -> [String] {
  findings.map { finding in
    let place = finding.span.map { ":\($0.line):\($0.column)" } ?? ""
    return
      "\(finding.severity.rawValue) [\(finding.code.rawValue)] \(finding.file)\(place): \(finding.message[.english])"
      + (finding.hint.map { " (\($0[.english]))" } ?? "")
  }
}

import Diagnostics
import StudyFiles
import Testing

/// The hit policies of contracts.md §3, by the columns of its table.
enum SeededPolicies {
  /// One rule decides.
  static let settling = ["unique", "any", "first", "priority"]
  /// All rules that apply are drawn together.
  static let collecting = [
    "collect", "collect sum", "collect min", "collect max", "collect count", "rule order", "output order",
  ]
  static let all = settling + collecting
}

/// One change to a line of a sound document; lines are named by what they say, without their indent.
enum Seed {
  case change(String, to: String)
  case add(String, before: String)
  case append(String, after: String)
  case remove(String)
  case move(String, after: String)
}

/// A finding that contracts.md demands, with lines in place of their numbers.
struct ExpectedFinding {
  let severity: Severity
  let code: FindingCode
  /// The line it stands at.
  let line: String
  /// The lines of the rules it names.
  let rules: [String]
  let example: [Finding.Example]

  static func error(
    _ code: FindingCode, at line: String, rules: [String] = [], example: KeyValuePairs<String, JSON> = [:]
  ) -> ExpectedFinding {
    ExpectedFinding(
      severity: .error, code: code, line: line, rules: rules, example: example.map { Finding.Example($0, $1) })
  }

  static func warning(_ code: FindingCode, at line: String, rules: [String] = []) -> ExpectedFinding {
    ExpectedFinding(severity: .warning, code: code, line: line, rules: rules, example: [])
  }

  static func note(_ code: FindingCode, at line: String) -> ExpectedFinding {
    ExpectedFinding(severity: .note, code: code, line: line, rules: [], example: [])
  }
}

/// A sound rubric under one hit policy and a vignette beside it, into which faults are put line by line.
struct SeededFiles {
  private let hit: String
  private var documents: [(name: String, lines: [String])]

  init(hit: String) {
    self.hit = hit
    let rubric = SeededPolicies.settling.contains(hit) ? SoundTexts.settling(hit) : SoundTexts.collecting(hit)
    documents = [("rubric.yaml", rubric), ("vignette.yaml", SoundTexts.vignette)].map { name, text in
      (name: name, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// The line, of both documents the only one, that says just this.
  private func place(of line: String) throws -> (document: Int, index: Int) {
    var places: [(document: Int, index: Int)] = []
    for document in documents.indices {
      for (index, text) in documents[document].lines.enumerated() where said(by: text) == line {
        places.append((document: document, index: index))
      }
    }
    try #require(places.count == 1, "there are \(places.count) lines that say \(line)")
    return places[0]
  }

  private func said(by line: String) -> String { String(line.drop { $0 == " " }) }

  private func indent(of line: String) -> String { String(line.prefix { $0 == " " }) }

  // MARK: Faults

  mutating func put(_ seed: Seed) throws {
    switch seed {
    case .change(let line, let new):
      let place = try place(of: line)
      documents[place.document].lines[place.index] = indented(new, as: place)
    case .add(let new, let line):
      let place = try place(of: line)
      documents[place.document].lines.insert(indented(new, as: place), at: place.index)
    case .append(let new, let line):
      let place = try place(of: line)
      documents[place.document].lines.insert(indented(new, as: place), at: place.index + 1)
    case .remove(let line):
      let place = try place(of: line)
      documents[place.document].lines.remove(at: place.index)
    case .move(let line, let earlier):
      try put(.remove(line))
      try put(.append(line, after: earlier))
    }
  }

  private func indented(_ line: String, as place: (document: Int, index: Int)) -> String {
    indent(of: documents[place.document].lines[place.index]) + line
  }

  // MARK: Findings

  /// What `vignet check` says of the documents.
  var findings: [Finding] {
    let texts = documents.map { ($0.name, $0.lines.map(inPoints).joined(separator: "\n")) }
    let files = MemoryFiles(Dictionary(uniqueKeysWithValues: texts))
    return Library(Declarations(documents.map(\.name), from: files)).findings
  }

  /// What it must say, in the words of ``told(_:)``.
  func demanded(_ expected: ExpectedFinding) throws -> String {
    let place = try place(of: expected.line)
    return Self.words(
      expected.severity, expected.code, "\(documents[place.document].name):\(place.index + 1)",
      rules: try expected.rules.map(ruleNumber), example: expected.example)
  }

  static func told(_ finding: Finding) -> String {
    words(
      finding.severity, finding.code, "\(finding.file):\(finding.span?.line ?? 0)", rules: finding.rules,
      example: finding.example)
  }

  private static func words(
    _ severity: Severity, _ code: FindingCode, _ place: String, rules: [Int], example: [Finding.Example]
  ) -> String {
    let values = example.map { "\($0.input) = \($0.value.text)" }.joined(separator: ", ")
    return "\(severity.rawValue) \(code.rawValue) \(place) rules \(rules) (\(values))"
  }

  /// The number of a rule in its table: rules stand one a line below `rules:`.
  private func ruleNumber(_ line: String) throws -> Int {
    let place = try place(of: line)
    let heading = documents[place.document].lines[..<place.index].lastIndex { said(by: $0) == "rules:" }
    return try place.index - #require(heading)
  }

  // MARK: Points

  private static let points = [
    "routine": 1, "difficult": 2, "problematic": 3, "thin": 1, "thorough": 2, "unknown": 0, "met": 1, "written": 2,
    "absent": 3, "swift": 1, "calm": 2,
  ]

  /// The line with points in place of outcomes, where they are summed or the smallest or largest is sought.
  private func inPoints(_ line: String) -> String {
    guard ["collect sum", "collect min", "collect max"].contains(hit) else { return line }
    if line.contains("values: [") { return indent(of: line) + "values: number" }
    return Self.points.reduce(line) { $0.replacing("then: \($1.key)}", with: "then: \($1.value)}") }
  }
}

/// Expects of the sound documents with some faults just the given findings, each with its line, rules and case.
func expectFindings(
  _ expected: [ExpectedFinding], under hit: String, with seeds: Seed...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var files = SeededFiles(hit: hit)
  for seed in seeds { try files.put(seed) }
  let demanded = try expected.map { try files.demanded($0) }
  #expect(files.findings.map(SeededFiles.told).sorted() == demanded.sorted(), sourceLocation: sourceLocation)
}

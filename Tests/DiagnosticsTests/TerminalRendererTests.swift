import Diagnostics
import Testing

struct TerminalRendererTests {
  private let english = TerminalRenderer(language: .english)

  private func span(_ excerpt: String?, column: Int, length: Int = 1, file: String = "Rubrics/r.yaml", line: Int = 12)
    -> Span
  {
    Span(file: file, line: line, column: column, length: length, excerpt: excerpt)
  }

  @Test func `a finding shows what, where, the line with a caret, a case, other places and what to do`() {
    let finding = Finding(
      SampleFact(), at: span("  - {outcome: usualy, then: tame}", column: 15, length: 6), rules: [1],
      example: [
        .init("outcome", .string("partly")), .init("effort", .number(4)),
        .init("steps", .array([.string("a"), .string("b")])),
        .init("wish", .null),
      ],
      notes: [.init(LocalisedText(da: "regel 1 står her", en: "rule 1 stands here"), at: span(nil, column: 3, line: 9))]
    )
    #expect(
      english.text(of: finding) == """
        error: `outcome` has no code `usualy` [unknown-code]
          --> Rubrics/r.yaml:12:15
           |
        12 |   - {outcome: usualy, then: tame}
           |               ^^^^^^
           = example: outcome = partly, effort = 4, steps = a | b, wish = (not answered)
           = Rubrics/r.yaml:9: rule 1 stands here
           = help: did you mean `usually`?

        """)
    #expect(
      TerminalRenderer(language: .danish).text(of: finding).hasPrefix(
        "fejl: `outcome` har ingen kode `usualy` [unknown-code]\n"))
  }

  @Test func `a finding about a file as a whole names the file`() {
    #expect(
      english.text(of: Finding(SampleFact(severity: .note, hint: nil), in: "r.yaml")) == """
        note: `outcome` has no code `usualy` [unknown-code]
          --> r.yaml

        """)
  }

  @Test func `a hint of several lines is indented`() {
    let fact = SampleFact(hint: LocalisedText(da: "a\nb", en: "this row would close it:\n- {then: …}"))
    #expect(
      english.text(of: Finding(fact, in: "r.yaml")).hasSuffix("   = help: this row would close it:\n     - {then: …}\n")
    )
  }

  @Test func `colour is only there when asked for`() {
    let finding = Finding(SampleFact(severity: .warning, hint: nil), at: span("x", column: 1))
    #expect(!english.text(of: finding).contains("\u{1B}"))
    let coloured = TerminalRenderer(language: .english, colour: true).text(of: finding)
    #expect(coloured.hasPrefix("\u{1B}[1;33mwarning: \u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[1;31m^\u{1B}[0m"))
  }

  @Test func `all findings are counted in the end`() {
    let findings = [
      Finding(SampleFact(hint: nil), in: "a"), Finding(SampleFact(severity: .warning, hint: nil), in: "a"),
      Finding(SampleFact(severity: .warning, hint: nil), in: "b"),
    ]
    #expect(english.text(of: findings).hasSuffix("\n\n1 error, 2 warnings, 0 notes.\n"))
    #expect(TerminalRenderer(language: .danish).text(of: findings).hasSuffix("1 fejl, 2 advarsler, 0 bemærkninger.\n"))
    #expect(english.text(of: [Finding]()) == "No findings.\n")
    #expect(TerminalRenderer(language: .danish).text(of: [Finding]()) == "Ingen fund.\n")
  }

  // MARK: Hostile text

  private static let hostile = "a\u{1B}[2Jb\u{7}\u{8}\u{202E}c\u{9B}31m\u{200B}\u{0}"

  @Test func `nothing that a file says steers the terminal`() {
    let text = LocalisedText(same: Self.hostile)
    let place = span(Self.hostile, column: 2, file: "r\u{1B}.yaml")
    let finding = Finding(
      SampleFact(message: text, hint: text), at: place,
      example: [
        .init(Self.hostile, .string(Self.hostile)), .init(Self.hostile, .null),
        .init("list", .array([.string(Self.hostile)])),
        .init(Self.hostile, .number(1)),
      ], notes: [.init(text, at: place)])
    let rendered = english.text(of: finding)
    let steering = rendered.unicodeScalars.filter {
      $0 != "\n" && [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
    }
    #expect(steering.isEmpty)
    #expect(rendered.contains("1\u{FFFD}") == false)
    #expect(rendered.contains("a\u{FFFD}[2Jb"))
  }

  @Test func `a tab is one column wide so that the caret stands right`() {
    let rendered = english.text(of: Finding(SampleFact(hint: nil), at: span("\tkey: x", column: 7)))
    #expect(rendered.hasSuffix("12 |  key: x\n   |       ^\n"))
  }

  @Test func `of a long line the part around the place is shown`() {
    let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let rendered = english.text(of: Finding(SampleFact(hint: nil), at: span(line, column: 501)))
    let lines = rendered.split(separator: "\n")
    #expect(lines[3] == "12 | …" + String(repeating: "a", count: 100) + "X" + String(repeating: "b", count: 99) + "…")
    #expect(lines[4] == "   | " + String(repeating: " ", count: 101) + "^")
  }

  @Test func `a place beyond the end of its line still has a caret`() {
    let rendered = english.text(of: Finding(SampleFact(hint: nil), at: span("ab", column: 9, length: 4)))
    #expect(rendered.hasSuffix("12 | ab\n   |         ^\n"))
  }
}

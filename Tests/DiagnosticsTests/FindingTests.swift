import Diagnostics
import Testing

/// A fact made up for tests.
struct SampleFact: Fact {
  var code = FindingCode.unknownCode
  var severity = Severity.error
  var message = LocalisedText(da: "`outcome` har ingen kode `usualy`", en: "`outcome` has no code `usualy`")
  var hint: LocalisedText? = LocalisedText(da: "mente du `usually`?", en: "did you mean `usually`?")
}

struct FindingTests {
  private func finding(_ line: Int, _ column: Int, _ severity: Severity = .error, file: String = "a.yaml") -> Finding {
    Finding(SampleFact(severity: severity), at: Span(file: file, line: line, column: column))
  }

  @Test func `findings stand in the order of files, lines and columns, errors first, each once`() {
    let all = [
      finding(3, 1), finding(2, 9), finding(2, 1, .note), finding(2, 1, .error), finding(2, 1, .warning),
      finding(1, 1, file: "b.yaml"),
      finding(3, 1), Finding(SampleFact(), in: "a.yaml"),
    ]
    let ordered = all.inReadingOrder()
    #expect(
      ordered.map { "\($0.file) \($0.span?.line ?? 0):\($0.span?.column ?? 0) \($0.severity)" } == [
        "a.yaml 0:0 error", "a.yaml 2:1 error", "a.yaml 2:1 warning", "a.yaml 2:1 note", "a.yaml 2:9 error",
        "a.yaml 3:1 error",
        "b.yaml 1:1 error",
      ])
  }

  @Test func `only errors stop the work`() {
    #expect([finding(1, 1, .warning), finding(1, 1, .note)].haveErrors == false)
    #expect([finding(1, 1, .warning), finding(1, 1)].haveErrors)
    #expect([Finding]().haveErrors == false)
  }

  @Test func `a finding is printed as JSON with all its keys`() {
    let span = Span(file: "r.yaml", line: 7, column: 9, length: 6)
    let finding = Finding(
      SampleFact(), at: span, rules: [2, 3],
      example: [.init("outcome", .string("partly")), .init("effort", .number(4)), .init("steps", .null)])
    #expect(
      [finding].json(in: .english).text == """
        {
          "format": "vignet.check/1",
          "findings": [
            {
              "code": "unknown-code",
              "severity": "error",
              "file": "r.yaml",
              "line": 7,
              "column": 9,
              "message": "`outcome` has no code `usualy`",
              "hint": "did you mean `usually`?",
              "rules": [
                2,
                3
              ],
              "example": {
                "outcome": "partly",
                "effort": 4,
                "steps": null
              }
            }
          ]
        }
        """)
  }

  @Test func `the codes that the contract names are there`() {
    let named = [
      "gap", "overlap", "dead-rule", "never-holds", "always-holds", "needless-input", "joinable", "unknown-name",
      "unknown-code",
      "type", "cycle", "unscorable", "translation", "placeholder", "unanswered",
    ]
    #expect(Set(named).subtracting(FindingCode.allCases.map(\.rawValue)) == [])
    #expect(Set(FindingCode.allCases.map(\.rawValue)).count == FindingCode.allCases.count)
  }
}

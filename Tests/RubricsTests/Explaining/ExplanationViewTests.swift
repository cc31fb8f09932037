import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Testing

/// Text and JSON of one recorded trace.
@Suite struct ExplanationViewTests {
  private let rubric = PlainRubric(
    questions: [.choice("outcome", "usually varies never"), .choice("effort", "usual great")],
    decisions: [
      PlainDecision(
        "difficulty", "routine difficult problematic", hit: "unique",
        [
          rule(["outcome": "usually", "effort": "usual"], "routine"),
          rule(["outcome": "usually", "effort": "great"], "difficult"),
          rule(["outcome": "varies, never"], "problematic"),
        ])
    ],
    criteria: [PlainCriterion("care", ["1": ["effort": "great"], "0": nil])])

  @Test func `a decided case is told with its rule, the first failed cell of the others and the smallest change`()
    throws
  {
    #expect(
      try explained(rubric, ["outcome": "usually", "effort": "usual"]).text(in: .english) == """
        Rubric `rubric`, version 1, draft

        difficulty = routine  (rule 1)
          → rule 1 (routine): applies
              outcome is usually and meets `usually`
              effort is usual and meets `usual`
            rule 2 (difficult): does not apply
              effort is usual and does not meet `great`
            rule 3 (problematic): does not apply
              outcome is usually and does not meet `varies, never`
          smallest change: outcome = varies (now usually) would give problematic

        care – care: 0 of 1 points
            level 1: not met
              effort is usual and does not meet `great`
          → level 0: met

        """)
  }

  @Test func `an undecided case is told in Danish with what the missing answer would lead to`() throws {
    #expect(
      try explained(rubric, ["outcome": "usually"]).text(in: .danish) == """
        Vurderingsskema `rubric`, version 1, udkast

        difficulty: uafgjort, mangler svar på effort
            regel 1 (routine): venter
              effort er ikke besvaret; kravet er `usual`
            regel 2 (difficult): venter
              effort er ikke besvaret; kravet er `great`
            regel 3 (problematic): gælder ikke
              outcome er usually og opfylder ikke `varies, never`
          hvad de manglende svar ville føre til:
            effort: usual → routine; great → difficult
          mindste ændring: outcome = varies (nu usually) ville give problematic

        care – care: ikke vurderet, mangler svar på effort
            trin 1: venter
              effort er ikke besvaret; kravet er `great`
            trin 0: ellers

        """)
  }

  @Test func `the JSON holds what is awaited, grouped, and null where nothing came out`() throws {
    let json = [try explained(rubric, ["outcome": "usually"])].json(in: .english)
    let decision = try #require(json["decisions"]?[0])
    #expect(decision["outcome"] == .null)
    #expect(decision["hash"] == .null)
    #expect(
      decision["awaited"]?.text == """
        [
          {
            "question": "effort",
            "leads_to": [
              {
                "answers": [
                  "usual"
                ],
                "state": "decided",
                "outcome": "routine",
                "missing": []
              },
              {
                "answers": [
                  "great"
                ],
                "state": "decided",
                "outcome": "difficult",
                "missing": []
              }
            ],
            "complete": true
          }
        ]
        """)
    let open = [try explained(rubric, [:])].json(in: .english)
    #expect(
      open["decisions"]?[0]?["awaited"]?[0]?["leads_to"]?[0]?.text == """
        {
          "answers": [
            "usually"
          ],
          "state": "undecided",
          "outcome": null,
          "missing": [
            "effort"
          ]
        }
        """)
  }

  @Test func `a number that no option lists is found by the bounds of the rules`() throws {
    let wide = PlainRubric(
      questions: [.number("age", nil)],
      decisions: [
        PlainDecision("old", "no yes", hit: "unique", [rule(["age": "< 55"], "no"), rule(["age": ">= 55"], "yes")])
      ])
    let change = try #require(try explained(wide, ["age": "20"]).changes["old"])
    #expect(change.steps.map(\.question) == ["age"])
    #expect(change.steps.map(\.to) == [.number(55)])
    #expect(change.outcome == [.single("yes")])
  }

  @Test func `a hash is 64 hexadecimal digits and nothing else`() throws {
    let digits = String(repeating: "0123456789abcdef", count: 4)
    let hash = try #require(ContentHash(hexadecimal: digits))
    #expect(hash.text == "sha256:" + digits)
    #expect(hash.short == "sha256 0123456789ab…")
    #expect(ContentHash(hexadecimal: digits.uppercased()) == nil)
    #expect(ContentHash(hexadecimal: String(digits.dropLast())) == nil)
    #expect(ContentHash(hexadecimal: String(repeating: "é", count: 32)) == nil)
  }
}

extension JSON {
  /// The value of a key; `nil` where there is none.
  fileprivate subscript(key: String) -> JSON? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  /// The value at a place of a list; `nil` where there is none.
  fileprivate subscript(place: Int) -> JSON? {
    if case .array(let values) = self, values.indices.contains(place) { values[place] } else { nil }
  }
}

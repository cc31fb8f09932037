import Diagnostics
import Rubrics
import Testing
import Vignettes

/// What is found in decisions (contracts.md §3), with its place.
struct DecisionCheckTests {
  private static let questions = [PlainQuestion.choice("a", "x y z"), .number("n", 0...10), .choices("s", "p q")]

  private func rubric(_ decisions: PlainDecision...) -> PlainRubric {
    PlainRubric(questions: Self.questions, decisions: decisions)
  }

  // MARK: Names, codes and types

  @Test func `an unknown input is reported at its name`() {
    let rubric = rubric(PlainDecision("d", "u v", hit: "first", [rule(["b": "x"], "u"), rule([:], "v")]))
    #expect(findings(of: rubric) == ["error unknown-name 101:100"])
    #expect(rubric.checked().findings[0].hint?[.english].contains("`a`") == true)
  }

  @Test func `an unknown code is reported inside its cell`() {
    let rubric = rubric(
      PlainDecision("d", "u v", hit: "first", [rule(["n": "> 3", "a": "x, w"], "u"), rule([:], "v")]))
    #expect(findings(of: rubric) == ["error unknown-code 101:253"])
  }

  @Test func `a table with a wrong name, code or type is not proved`() {
    let rubric = rubric(
      PlainDecision(
        "d", "u v", hit: "unique", [rule(["a": "x, w"], "u"), rule(["a": "x"], "v"), rule(["s": "p"], "t")]))
    #expect(
      findings(of: rubric, except: []) == [
        "error unknown-code 101:153", "error type 103:150", "error unknown-code 103:2100",
      ])
    #expect(rubric.checked().sound == nil)
  }

  @Test func `an output outside values is reported at the literal with the nearest one`() {
    let rubric = rubric(PlainDecision("d", "problematic routine", hit: "first", [rule([:], "problematik")]))
    #expect(findings(of: rubric) == ["error unknown-code 101:2100"])
    #expect(rubric.checked().findings[0].hint?[.english] == "did you mean `problematic`?")
  }

  @Test func `an output of numbers must be a number`() {
    #expect(findings(of: rubric(PlainDecision("d", nil, hit: "first", [rule([:], "ten")]))) == ["error type 101:2100"])
  }

  @Test(arguments: ["collect sum", "collect min", "collect max"]) func `codes cannot be summed or ordered`(hit: String)
  {
    let rubric = rubric(PlainDecision("d", "u 1", hit: hit, [rule([:], "1")]))
    #expect(findings(of: rubric) == ["error type 100:3"])
  }

  @Test func `codes can be counted`() {
    #expect(findings(of: rubric(PlainDecision("d", "u v", hit: "collect count", [rule([:], "u")]))) == [])
  }

  @Test func `a decision without rules is an error`() {
    #expect(findings(of: rubric(PlainDecision("d", "u", hit: "first", []))).contains("error value 100:3"))
  }

  // MARK: Several outputs

  private let outputs = [PlainOutput(name: "band", values: ["low", "high"]), PlainOutput(name: "points", values: nil)]

  private func decision(_ then: Decision.Rule.Then) -> [String] {
    let plain = PlainRubric(
      questions: Self.questions,
      decisions: [PlainDecision(name: "d", outputs: outputs, hit: "first", rules: [rule([:], "low", "1")])])
    let declared = plain.declaration()
    let old = declared.decisions[0]
    let row = Decision.Rule(cells: old.rules[0].cells, then: then, because: nil, span: old.rules[0].span)
    let changed = Decision(
      name: old.name, ask: nil, note: nil, outputs: old.outputs, hitPolicy: old.hitPolicy, when: nil, rules: [row])
    let rubric = Rubric(
      id: declared.id, standing: declared.standing, title: nil, scope: declared.scope, source: nil, scales: [],
      decisions: [changed], criteria: [])
    return summary(
      of: rubric.checked(vignettes: [], modules: [Module]().sound(), languages: []).findings, except: [.unused])
  }

  @Test func `then must name every output and no other`() {
    let place = written("{", 101, 2000).span
    func pair(_ output: String, _ literal: String, _ column: Int) -> Decision.Rule.Pair {
      Decision.Rule.Pair(output: written(output, 101, column), literal: written(literal, 101, column + 20))
    }
    #expect(decision(.several([pair("band", "low", 2010), pair("points", "1", 2050)], span: place)) == [])
    #expect(decision(.several([pair("band", "low", 2010)], span: place)) == ["error missing-key 101:2000"])
    #expect(
      decision(.several([pair("band", "low", 2010), pair("points", "1", 2050), pair("pints", "1", 2090)], span: place))
        == ["error unknown-name 101:2090"])
    #expect(decision(.single(written("low", 101, 2000))) == ["error type 101:2000"])
  }

  // MARK: Names of the rubric

  @Test func `a name that is used twice is reported at its second place`() {
    let twice = rubric(
      PlainDecision("d", "u", hit: "first", [rule([:], "u")]), PlainDecision("d", "u", hit: "first", [rule([:], "u")]))
    #expect(findings(of: twice) == ["error duplicate-id 200:3"])
    #expect(twice.checked().findings.first { $0.code == .duplicateID }?.notes.map(\.span.line) == [100])
  }

  @Test func `a decision cannot have the name of a question or a word of the rules`() {
    let taken = rubric(
      PlainDecision("a", "u", hit: "first", [rule([:], "u")]),
      PlainDecision("then", "u", hit: "first", [rule([:], "u")]))
    #expect(findings(of: taken) == ["error duplicate-id 100:3", "error reserved-name 200:3"])
  }

  @Test func `decisions that hang on one another in a ring are reported once with the ring`() {
    let ring = rubric(
      PlainDecision("d", "u v", hit: "first", [rule(["f": "u"], "u"), rule([:], "v")]),
      PlainDecision("e", "u v", hit: "first", when: ["d": "u"], [rule([:], "v")]),
      PlainDecision("f", "u v", hit: "first", [rule(["e": "u"], "u"), rule([:], "v")]))
    #expect(findings(of: ring) == ["error cycle 100:3"])
    #expect(ring.checked().findings[0].message[.english].contains("`d` → `f` → `e` → `d`"))
  }

  @Test func `a decision that uses itself is a ring of one`() {
    let ring = rubric(PlainDecision("d", "u v", hit: "first", [rule(["d": "u"], "u"), rule([:], "v")]))
    #expect(findings(of: ring) == ["error cycle 100:3"])
  }

  @Test func `a criterion that reads a decision of a ring is not told that there is none`() {
    var ring = rubric(PlainDecision("d", "u v", hit: "first", [rule(["d": "u"], "u"), rule([:], "v")]))
    ring.criteria = [PlainCriterion("k", ["0": .none, "1": ["d": "u"]])]
    #expect(findings(of: ring) == ["error cycle 100:3"])
  }

  // MARK: Notes

  @Test func `an input that nothing tests is noted`() {
    let rubric = rubric(PlainDecision("d", "u", hit: "first", [rule(["n": "answered"], "u"), rule([:], "u")]))
    #expect(findings(of: rubric, except: [.unanswered, .joinable]) == ["note unused 1:3", "note unused 3:3"])
  }

  @Test func `optional questions on whose silence a table says nothing are noted together`() {
    let silent = rubric(
      PlainDecision(
        "d", "u v", hit: "first", [rule(["a": "x", "n": "> 3", "s": "not answered"], "u"), rule([:], "v")]))
    #expect(findings(of: silent, except: [.needlessInput]) == ["note unanswered 100:3"])
    let note = silent.checked().findings.first { $0.code == .unanswered }
    #expect(note?.message[.english].contains("`a` or `n`") == true)
    #expect(silent.checked().sound != nil)
  }

  @Test func `a required question need not be provided for`() {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y").required()],
      decisions: [PlainDecision("d", "u v", hit: "unique", [rule(["a": "x"], "u"), rule(["a": "y"], "v")])])
    #expect(findings(of: rubric, except: []) == [])
  }
}

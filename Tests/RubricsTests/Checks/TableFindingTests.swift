import Diagnostics
import Rubrics
import Testing

/// What the proofs report of a rubric's tables, by hit policy (the table of contracts.md §3).
struct TableFindingTests {
  private static let questions = [PlainQuestion.choice("a", "x y z"), .choice("b", "x y"), .number("n", 0...10)]

  private func rubric(_ decisions: PlainDecision...) -> PlainRubric {
    PlainRubric(questions: Self.questions, decisions: decisions)
  }

  // MARK: Gaps

  @Test(arguments: ["unique", "any", "first", "priority"])
  func `a gap is an error that shows a case and the row that closes it`(hit: String) {
    let gap = rubric(PlainDecision("d", "u v", hit: hit, [rule(["a": "x"], "u"), rule(["a": "y", "n": "<= 3"], "v")]))
    #expect(findings(of: gap) == ["error gap 100:3", "error gap 100:3"])
    let found = gap.checked().findings.filter { $0.code == .gap }
    #expect(
      found.map(\.example) == [
        [.init("a", .string("y")), .init("n", .number(4))], [.init("a", .string("z")), .init("n", .number(0))],
      ])
    #expect(
      found.map { $0.hint?[.english] } == [
        "this row would close it:\n- {a: y, n: '[4..10]', then: …}", "this row would close it:\n- {a: z, then: …}",
      ])
    #expect(gap.checked().sound == nil)
  }

  @Test(arguments: ["collect", "collect sum", "rule order", "output order"]) func `collecting policies have no gaps`(
    hit: String
  ) {
    #expect(findings(of: rubric(PlainDecision("d", "1 2", hit: hit, [rule(["a": "x"], "1")]))) == [])
  }

  @Test func `a case that when leaves out is no gap`() {
    let limited = rubric(
      PlainDecision("d", "u v", hit: "unique", when: ["a": "y, z"], [rule(["a": "y"], "u"), rule(["a": "z"], "v")]))
    #expect(findings(of: limited) == [])
  }

  @Test func `a gap is found also where when and the rules cut a question differently`() {
    let gap = rubric(
      PlainDecision("d", "u", hit: "unique", when: ["a": "y, z"], [rule(["a": "not(z)", "b": "x"], "u")]))
    #expect(findings(of: gap).contains("error gap 100:3"))
  }

  @Test func `a question that is hidden is no gap`() {
    var rubric = rubric(
      PlainDecision(
        "d", "u v", hit: "unique",
        [rule(["a": "not(x)"], "u"), rule(["a": "x", "b": "x"], "u"), rule(["a": "x", "b": "y"], "v")]))
    rubric.questions[1].showIf = cells(["a": "x"])
    #expect(findings(of: rubric) == [])
  }

  // MARK: Overlaps

  @Test func `an overlap under unique is an error at the later rule and names both`() {
    let overlap = rubric(
      PlainDecision("d", "u v", hit: "unique", [rule(["a": "x, y"], "u"), rule(["a": "y, z"], "v")]))
    #expect(findings(of: overlap) == ["error overlap 102:7"])
    let found = overlap.checked().findings.first { $0.code == .overlap }
    #expect(found?.rules == [1, 2])
    #expect(found?.example == [.init("a", .string("y"))])
    #expect(found?.notes.map(\.span.line) == [101])
  }

  @Test func `an overlap that needs a missing answer is found too`() {
    let overlap = rubric(
      PlainDecision(
        "d", "u v", hit: "unique", [rule(["a": "x, not answered"], "u"), rule(["a": "not(x), not answered"], "v")]))
    #expect(findings(of: overlap) == ["error overlap 102:7"])
    #expect(overlap.checked().findings.first { $0.code == .overlap }?.example == [.init("a", .null)])
  }

  @Test func `under any only rules that differ overlap`() {
    let same = PlainDecision("d", "u v", hit: "any", [rule(["a": "x, y"], "u"), rule(["a": "y, z"], "u")])
    let different = PlainDecision("d", "u v", hit: "any", [rule(["a": "x, y"], "u"), rule(["a": "y, z"], "v")])
    #expect(findings(of: rubric(same)) == [])
    #expect(findings(of: rubric(different)) == ["error overlap 102:7"])
  }

  @Test(arguments: ["first", "priority", "collect", "rule order", "output order"])
  func `elsewhere rules may overlap`(hit: String) {
    let overlap = PlainDecision("d", "u v", hit: hit, [rule(["a": "x, y"], "u"), rule(["a": "y, z"], "v")])
    #expect(findings(of: rubric(overlap)) == [])
  }

  @Test func `two rules that meet only in an empty list overlap`() {
    let overlap = rubric(
      PlainDecision("list", "p q", hit: "collect", [rule(["a": "x"], "p"), rule(["b": "x"], "q")]),
      PlainDecision(
        "d", "u v", hit: "unique", [rule(["list": "none of (p)"], "u"), rule(["list": "none of (q)"], "v")]))
    #expect(findings(of: overlap).contains("error overlap 202:7"))
  }

  // MARK: Dead rules

  @Test func `a rule hidden by several earlier ones together is dead`() {
    let dead = rubric(
      PlainDecision(
        "d", "u v w", hit: "first",
        [rule(["a": "x"], "u"), rule(["a": "y"], "v"), rule(["a": "x, y"], "w"), rule([:], "w")]))
    #expect(findings(of: dead) == ["warning dead-rule 103:7"])
    #expect(dead.checked().findings.first { $0.code == .deadRule }?.rules == [3])
    #expect(dead.checked().sound != nil)
  }

  @Test func `under priority a rule that is always outranked is dead`() {
    let dead = rubric(PlainDecision("d", "u v", hit: "priority", [rule([:], "u"), rule(["a": "x"], "v")]))
    #expect(findings(of: dead) == ["warning dead-rule 102:7"])
  }

  @Test func `a last row for the rest that no case reaches is dead`() {
    let dead = rubric(
      PlainDecision("d", "u v w", hit: "first", [rule(["b": "x"], "u"), rule(["b": "y"], "v"), rule([:], "w")]))
    #expect(findings(of: dead) == ["warning dead-rule 103:7"])
  }

  // MARK: Cells

  @Test(arguments: [">= 11", "[5..3]", "(4..4]", "]2..3["]) func `a cell that never holds is a warning at the cell`(
    test: String
  ) {
    let idle = rubric(PlainDecision("d", "u v", hit: "first", [rule(["a": "x", "n": test], "u"), rule([:], "v")]))
    #expect(findings(of: idle) == ["warning never-holds 101:250"])
    #expect(idle.checked().findings.first { $0.code == .neverHolds }?.rules == [1])
  }

  @Test func `an option that counts as missing never holds and the hint says what to write`() {
    let idle = PlainRubric(
      questions: [.choice("a", "x unsure?")],
      decisions: [PlainDecision("d", "u v", hit: "first", [rule(["a": "unsure"], "u"), rule([:], "v")])])
    #expect(findings(of: idle) == ["warning never-holds 101:150"])
    #expect(idle.checked().findings.first { $0.code == .neverHolds }?.hint?[.english] == "write `not answered`")
  }

  @Test(arguments: ["[0..10]", "not(> 10)", ">= 0"]) func `a cell that always holds is a warning at the cell`(
    test: String
  ) {
    let idle = rubric(PlainDecision("d", "u v", hit: "collect", [rule(["a": "x", "n": test], "u")]))
    #expect(findings(of: idle) == ["warning always-holds 101:250"])
  }

  @Test func `answered is not a cell that always holds`() {
    #expect(findings(of: rubric(PlainDecision("d", "u v", hit: "collect", [rule(["n": "answered"], "u")]))) == [])
  }

  @Test func `an exclusive option makes cells that join it with others never hold`() {
    let idle = PlainRubric(
      questions: [.choices("s", "p q nothing!")],
      decisions: [PlainDecision("d", "u", hit: "collect", [rule(["s": "all of (p, nothing)"], "u")])])
    #expect(findings(of: idle) == ["warning never-holds 101:150"])
  }

  @Test func `an input that is tested though it changes nothing is needless`() {
    let needless = rubric(
      PlainDecision(
        "d", "u v", hit: "unique",
        [
          rule(["a": "x", "b": "x"], "u"), rule(["a": "x", "b": "y"], "u"), rule(["a": "y, z"], "v"),
        ]))
    let codes = Set(needless.checked().findings.map(\.code))
    #expect(codes.contains(.needlessInput))
    #expect(codes.contains(.joinable))
  }

  @Test func `an input that changes the outcome only where another answer is missing is not needless`() {
    let used = rubric(
      PlainDecision("d", "u v", hit: "first", [rule(["a": "x", "b": "not answered"], "u"), rule([:], "v")]))
    #expect(!used.checked().findings.contains { $0.code == .needlessInput })
  }

  // MARK: Decisions as inputs

  @Test func `a count is a whole number from nought`() {
    let counted = rubric(
      PlainDecision("c", nil, hit: "collect count", [rule(["a": "x"], "1"), rule(["b": "x"], "1")]),
      PlainDecision("d", "u v", hit: "unique", [rule(["c": "0"], "u"), rule(["c": ">= 1"], "v")]))
    #expect(findings(of: counted) == [])
  }

  @Test func `a question with at_most has no cases with more choices`() {
    var limited = PlainRubric(
      questions: [.choices("s", "p q r")],
      decisions: [
        PlainDecision("d", "u v", hit: "unique", [rule(["s": "count [1..1]"], "u"), rule(["s": "count [2..2]"], "v")])
      ])
    limited.questions[0].atMost = 2
    #expect(findings(of: limited) == [])
  }

  // MARK: Budgets

  @Test func `a table that is too large to prove is a warning and can be used`() {
    let codes = (0..<20).map { "c\($0)" }.joined(separator: " ")
    let large = PlainRubric(
      questions: [.choices("s", codes)],
      decisions: [
        PlainDecision(
          "d", "u v", hit: "first",
          [
            rule(["s": "any of (\(codes.split(separator: " ").joined(separator: ", ")))"], "u"), rule([:], "v"),
          ])
      ])
    #expect(findings(of: large) == ["warning not-proved 100:3"])
    #expect(large.checked().findings[0].message[.english].contains("`d`"))
    #expect(large.checked().sound != nil)
  }
}

import Testing

/// What each hit policy makes of missing answers (contracts.md §2), worked out by hand.
struct HitPolicyTests {
  private static let ab = [PlainQuestion.choice("a", "x y"), .choice("b", "x y")]

  private func rubric(_ decision: PlainDecision) -> PlainRubric {
    PlainRubric(questions: Self.ab, decisions: [decision])
  }

  // MARK: first

  private var first: PlainRubric {
    rubric(
      PlainDecision(
        "d", "red green blue", hit: "first",
        [rule(["a": "x"], "red"), rule(["b": "x"], "green"), rule([:], "blue")]))
  }

  @Test func `first takes the first rule that applies`() throws {
    #expect(try columns(of: "d", first, ["a": "x", "b": "x"]) == ["red", "1", ""])
    #expect(try columns(of: "d", first, ["a": "y", "b": "x"]) == ["green", "2", ""])
    #expect(try columns(of: "d", first, ["a": "y", "b": "y"]) == ["blue", "3", ""])
  }

  @Test func `first is undecided behind a waiting rule whose outputs differ and names what that rule waits for`() throws
  {
    #expect(try columns(of: "d", first, ["b": "x"]) == ["", "", "a"])
    #expect(try columns(of: "d", first, ["a": "y"]) == ["", "", "b"])
    #expect(try columns(of: "d", first, [:]) == ["", "", "a|b"])
  }

  @Test func `first decides in spite of a waiting rule that comes later`() throws {
    #expect(try columns(of: "d", first, ["a": "x"]) == ["red", "1", ""])
  }

  @Test func `first decides in spite of an earlier waiting rule with the same outputs`() throws {
    let same = rubric(
      PlainDecision(
        "d", "red green", hit: "first",
        [rule(["a": "x"], "green"), rule(["b": "x"], "green"), rule([:], "red")]))
    #expect(try columns(of: "d", same, ["b": "x"]) == ["green", "2", ""])
    // The rule for the rest differs from both that wait; only those two keep it undecided.
    #expect(try columns(of: "d", same, [:]) == ["", "", "a|b"])
  }

  @Test func `first compares all outputs of a waiting rule`() throws {
    let decision = PlainDecision(
      name: "d",
      outputs: [PlainOutput(name: "band", values: ["low", "high"]), PlainOutput(name: "points", values: nil)],
      hit: "first", rules: [rule(["a": "x"], "low", "1"), rule([:], "low", "2")])
    let columns = try scored(rubric(decision), ["b": "x"])
    #expect(columns == ["d.band": "", "d.points": "", "d.rule": "", "d.missing": "a"])
  }

  @Test func `under first waiting rules are undecided also when they all say the same and none applies`() throws {
    let waits = rubric(
      PlainDecision("d", "red", hit: "first", [rule(["a": "x"], "red"), rule(["a": "y"], "red")]))
    #expect(try columns(of: "d", waits, [:]) == ["", "", "a"])
  }

  // MARK: unique and any

  @Test func `unique decides by a rule that applies even where another waits`() throws {
    let unique = rubric(
      PlainDecision(
        "d", "red green", hit: "unique",
        [
          rule(["a": "x, not answered"], "red"), rule(["a": "y", "b": "x"], "green"),
          rule(["a": "y", "b": "y"], "red"),
        ]))
    #expect(try columns(of: "d", unique, [:]) == ["red", "1", ""])
    #expect(try columns(of: "d", unique, ["a": "y"]) == ["", "", "b"])
    #expect(try columns(of: "d", unique, ["b": "x"]) == ["red", "1", ""])
  }

  @Test func `unique is empty where every rule fails on a missing answer`() throws {
    let unique = rubric(PlainDecision("d", "red", hit: "unique", [rule(["a": "answered"], "red")]))
    #expect(try columns(of: "d", unique, ["b": "x"]) == ["", "", ""])
  }

  @Test func `any names the lowest rule that applies`() throws {
    let any = rubric(
      PlainDecision(
        "d", "red green", hit: "any",
        [rule(["a": "y"], "green"), rule(["a": "x"], "red"), rule(["a": "x", "b": "y"], "red")]))
    #expect(try columns(of: "d", any, ["a": "x", "b": "y"]) == ["red", "2", ""])
    #expect(try columns(of: "d", any, ["a": "x"]) == ["red", "2", ""])
    #expect(try columns(of: "d", any, ["b": "y"]) == ["", "", "a"])
  }

  // MARK: priority

  private var priority: PlainRubric {
    rubric(
      PlainDecision(
        "d", "high middle low", hit: "priority",
        [rule([:], "low"), rule(["a": "x"], "middle"), rule(["b": "x"], "high"), rule(["b": "x", "a": "x"], "high")]))
  }

  @Test func `priority takes the output that stands first in values and the lowest rule that gives it`() throws {
    #expect(try columns(of: "d", priority, ["a": "x", "b": "x"]) == ["high", "3", ""])
    #expect(try columns(of: "d", priority, ["a": "x", "b": "y"]) == ["middle", "2", ""])
    #expect(try columns(of: "d", priority, ["a": "y", "b": "y"]) == ["low", "1", ""])
  }

  @Test func `priority waits only for rules that could outrank the best that applies`() throws {
    #expect(try columns(of: "d", priority, ["b": "x"]) == ["high", "3", ""])
    #expect(try columns(of: "d", priority, ["a": "x"]) == ["", "", "b"])
    #expect(try columns(of: "d", priority, ["b": "y"]) == ["", "", "a"])
    #expect(try columns(of: "d", priority, [:]) == ["", "", "a|b"])
  }

  @Test func `priority compares output by output from the left`() throws {
    let decision = PlainDecision(
      name: "d", outputs: [PlainOutput(name: "p", values: ["1", "2"]), PlainOutput(name: "q", values: ["m", "n"])],
      hit: "priority",
      rules: [rule([:], "2", "m"), rule(["a": "x"], "1", "n"), rule(["b": "x"], "1", "m")])
    #expect(try scored(rubric(decision), ["a": "x", "b": "y"])["d.q"] == "n")
    #expect(try scored(rubric(decision), ["a": "x", "b": "x"])["d.rule"] == "3")
    #expect(try scored(rubric(decision), ["a": "x"])["d.missing"] == "b")
    #expect(try scored(rubric(decision), ["b": "x"])["d.rule"] == "3")
  }

  // MARK: Collecting policies

  private func collecting(_ hit: String, _ values: String?, _ literals: [String]) -> PlainRubric {
    rubric(
      PlainDecision(
        "d", values, hit: hit,
        [rule(["a": "x"], literals[0]), rule(["b": "x"], literals[1]), rule(["a": "x", "b": "x"], literals[2])]))
  }

  @Test(arguments: ["collect", "rule order"])
  func `lists stand in the order of the rules and the empty one is a hyphen`(hit: String) throws {
    let rubric = collecting(hit, "u v w", ["w", "u", "v"])
    #expect(try columns(of: "d", rubric, ["a": "x", "b": "x"]) == ["w|u|v", "1|2|3", ""])
    #expect(try columns(of: "d", rubric, ["a": "y", "b": "x"]) == ["u", "2", ""])
    #expect(try columns(of: "d", rubric, ["a": "y", "b": "y"]) == ["-", "", ""])
  }

  @Test func `output order lists in the order of values`() throws {
    let rubric = collecting("output order", "u v w", ["w", "u", "v"])
    #expect(try columns(of: "d", rubric, ["a": "x", "b": "x"]) == ["u|v|w", "2|3|1", ""])
  }

  @Test(arguments: [
    ("collect sum", "14.75", ""), ("collect min", "2.25", ""), ("collect max", "10.0", ""), ("collect count", "3", "0"),
  ])
  func `aggregates draw the outputs together and only a count of nothing is a figure`(
    hit: String, all: String, none: String
  ) throws {
    let rubric = collecting(hit, nil, ["10.0", "2.5", "2.25"])
    #expect(try columns(of: "d", rubric, ["a": "x", "b": "x"]) == [all, "1|2|3", ""])
    #expect(try columns(of: "d", rubric, ["a": "y", "b": "y"]) == [none, "", ""])
  }

  @Test func `sums of decimal literals are exact`() throws {
    let rubric = collecting("collect sum", nil, ["0.1", "0.2", "-0.3"])
    #expect(try columns(of: "d", rubric, ["a": "y", "b": "x"]) == ["0.2", "2", ""])
    #expect(try columns(of: "d", rubric, ["a": "x", "b": "x"]) == ["0", "1|2|3", ""])
  }

  @Test(arguments: [
    "collect", "collect sum", "collect min", "collect max", "collect count", "rule order", "output order",
  ])
  func `collecting policies are undecided while any rule waits`(hit: String) throws {
    let rubric = collecting(hit, "1 2 3", ["1", "2", "3"])
    #expect(try columns(of: "d", rubric, ["a": "x"]) == ["", "", "b"])
    #expect(try columns(of: "d", rubric, ["b": "y"]) == ["", "", "a"])
    // Rule 1 waits for a, rule 2 for b, and rule 3 for both: each once, in the order of the inputs.
    #expect(try columns(of: "d", rubric, [:]) == ["", "", "a|b"])
  }
}

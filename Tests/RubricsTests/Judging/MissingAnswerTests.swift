import Testing

/// Corners of contracts.md §2: hidden questions, decisions on decisions, scales, `when`.
struct MissingAnswerTests {
  // MARK: Cells

  @Test(arguments: [
    ("x", ""), ("not(x)", ""), ("answered", "no"), ("not answered", "yes"), ("not(answered)", "yes"),
    ("not(not answered)", "no"), ("x, not answered", "yes"), ("not(x, not answered)", "no"), ("-", "yes"),
  ])
  func `a cell on an unanswered choice`(test: String, outcome: String) throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y")],
      decisions: [PlainDecision("d", "yes no", hit: "first", [rule(["a": test], "yes"), rule([:], "no")])])
    let missing = outcome.isEmpty ? "a" : ""
    #expect(
      try columns(of: "d", rubric, [:]) == [outcome, outcome == "yes" ? "1" : outcome == "no" ? "2" : "", missing])
  }

  @Test func `a count of at least nothing is unknown where nothing is known`() throws {
    let rubric = PlainRubric(
      questions: [.choices("a", "x y")],
      decisions: [PlainDecision("d", "yes no", hit: "first", [rule(["a": "count >= 0"], "yes"), rule([:], "no")])])
    #expect(try columns(of: "d", rubric, [:]) == ["", "", "a"])
    #expect(try columns(of: "d", rubric, ["a": "x"]) == ["yes", "1", ""])
  }

  @Test func `an option that counts as missing is no answer to rules`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x unsure?"), .choices("b", "p q unsure?")],
      decisions: [
        PlainDecision("d", "yes no", hit: "first", [rule(["a": "x"], "yes"), rule([:], "no")]),
        PlainDecision("f", "yes no", hit: "first", [rule(["b": "not answered"], "yes"), rule([:], "no")]),
      ])
    #expect(try columns(of: "d", rubric, ["a": "unsure", "b": "p"]) == ["", "", "a"])
    #expect(try columns(of: "f", rubric, ["a": "unsure", "b": "unsure"]) == ["yes", "1", ""])
    #expect(try columns(of: "f", rubric, ["a": "unsure", "b": "p"]) == ["no", "2", ""])
  }

  // MARK: Not asked

  private var hidden: PlainRubric {
    PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y", showIf: ["a": "x"])],
      decisions: [
        PlainDecision("d", "yes no", hit: "first", [rule(["b": "x"], "yes"), rule(["b": "y"], "no")]),
        PlainDecision("f", "yes no", hit: "first", [rule(["b": "not answered"], "yes"), rule([:], "no")]),
      ])
  }

  @Test func `a decision that no rule can reach because nothing was asked is not applicable and waits for nothing`()
    throws
  {
    #expect(try columns(of: "d", hidden, ["a": "y"]) == ["", "", ""])
    #expect(try columns(of: "d", hidden, ["a": "x"]) == ["", "", "b"])
    #expect(try columns(of: "d", hidden, ["a": "x", "b": "y"]) == ["no", "2", ""])
  }

  @Test func `a question behind an unanswered show_if was not asked`() throws {
    #expect(try columns(of: "d", hidden, [:]) == ["", "", ""])
  }

  @Test func `not asked is not the same as not answered`() throws {
    #expect(try columns(of: "f", hidden, ["a": "y"]) == ["no", "2", ""])
    #expect(try columns(of: "f", hidden, ["a": "x"]) == ["yes", "1", ""])
  }

  @Test func `an answer to a question that was not asked counts for nothing`() throws {
    #expect(try columns(of: "d", hidden, ["a": "y", "b": "x"]) == ["", "", ""])
  }

  @Test(arguments: ["x", "not(x)", "answered", "not answered", "not(answered)", "not(not answered)", "x, not answered"])
  func `a cell on a question not asked is false whatever it says`(test: String) throws {
    var rubric = hidden
    rubric.decisions = [PlainDecision("d", "yes no", hit: "first", [rule(["b": test], "yes"), rule([:], "no")])]
    #expect(try columns(of: "d", rubric, ["a": "y"]) == ["no", "2", ""])
  }

  @Test func `a hyphen holds also for a question not asked`() throws {
    var rubric = hidden
    rubric.decisions = [
      PlainDecision(
        "d", "yes no", hit: "unique", [rule(["a": "y", "b": "-"], "yes"), rule(["a": "x", "b": "-"], "no")])
    ]
    #expect(try columns(of: "d", rubric, ["a": "y"]) == ["yes", "1", ""])
  }

  // MARK: when

  private var cause: PlainRubric {
    PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y"), .choice("c", "x y")],
      decisions: [
        PlainDecision(
          "late", "yes no", hit: "unique", when: ["cause": "system"], [rule(["c": "x"], "yes"), rule(["c": "y"], "no")]),
        PlainDecision(
          "cause", "system client", hit: "unique", when: ["class": "hard"],
          [rule(["b": "x"], "system"), rule(["b": "y"], "client")]),
        PlainDecision("class", "easy hard", hit: "unique", [rule(["a": "x"], "easy"), rule(["a": "y"], "hard")]),
      ])
  }

  @Test func `where when is false the decision is not applicable and so is what hangs on it`() throws {
    #expect(try columns(of: "cause", cause, ["a": "x", "b": "x", "c": "x"]) == ["", "", ""])
    #expect(try columns(of: "late", cause, ["a": "x", "b": "x", "c": "x"]) == ["", "", ""])
    #expect(try columns(of: "late", cause, ["a": "x"]) == ["", "", ""])
  }

  @Test func `where when is unknown the questions behind it are named and not those of the rules`() throws {
    #expect(try columns(of: "cause", cause, ["c": "x"]) == ["", "", "a"])
    #expect(try columns(of: "late", cause, ["c": "x"]) == ["", "", "a"])
    #expect(try columns(of: "late", cause, ["a": "y"]) == ["", "", "b"])
    #expect(try columns(of: "late", cause, ["a": "y", "b": "x"]) == ["", "", "c"])
    #expect(try columns(of: "late", cause, ["a": "y", "b": "x", "c": "y"]) == ["no", "2", ""])
  }

  @Test func `a false part of when outweighs an unknown one`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y")],
      decisions: [PlainDecision("d", "yes", hit: "unique", when: ["a": "x", "b": "x"], [rule([:], "yes")])])
    #expect(try columns(of: "d", rubric, ["b": "y"]) == ["", "", ""])
    #expect(try columns(of: "d", rubric, ["b": "x"]) == ["", "", "a"])
    #expect(try columns(of: "d", rubric, [:]) == ["", "", "a|b"])
  }

  @Test func `a decision on one that is not applicable fails in every cell but the hyphen`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y")],
      decisions: [
        PlainDecision("inner", "yes", hit: "unique", when: ["a": "x"], [rule([:], "yes")]),
        PlainDecision(
          "outer", "yes no", hit: "first",
          [rule(["inner": "not(yes)"], "yes"), rule(["inner": "-", "b": "x"], "yes"), rule([:], "no")]),
      ])
    #expect(try columns(of: "outer", rubric, ["a": "y", "b": "x"]) == ["yes", "2", ""])
    #expect(try columns(of: "outer", rubric, ["a": "y", "b": "y"]) == ["no", "3", ""])
  }

  // MARK: Decisions on decisions

  @Test func `missing answers behind decisions are questions in the order of the inputs each once`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y"), .choice("c", "x y")],
      decisions: [
        PlainDecision(
          "last", "yes no", hit: "unique",
          [rule(["p": "yes", "q": "yes"], "yes"), rule(["p": "yes", "q": "no"], "no"), rule(["p": "no"], "no")]),
        PlainDecision(
          "p", "yes no", hit: "unique",
          [rule(["c": "x"], "yes"), rule(["c": "y", "b": "x"], "no"), rule(["c": "y", "b": "y"], "yes")]),
        PlainDecision(
          "q", "yes no", hit: "unique",
          [rule(["b": "x"], "yes"), rule(["b": "y", "a": "x"], "no"), rule(["b": "y", "a": "y"], "yes")]),
      ])
    #expect(try columns(of: "last", rubric, [:]) == ["", "", "a|b|c"])
    #expect(try columns(of: "last", rubric, ["c": "x"]) == ["", "", "a|b"])
    #expect(try columns(of: "last", rubric, ["c": "y", "a": "x"]) == ["", "", "b"])
    #expect(try columns(of: "last", rubric, ["c": "y", "b": "x"]) == ["no", "3", ""])
  }

  @Test func `an undecided decision is unknown also to answered and not answered`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y")],
      decisions: [
        PlainDecision("inner", "yes no", hit: "unique", [rule(["a": "x"], "yes"), rule(["a": "y"], "no")]),
        PlainDecision("outer", "yes no", hit: "first", [rule(["inner": "not answered"], "yes"), rule([:], "no")]),
      ])
    #expect(try columns(of: "outer", rubric, [:]) == ["", "", "a"])
    #expect(try columns(of: "outer", rubric, ["a": "x"]) == ["no", "2", ""])
  }

  @Test func `a collected list is read with set tests and an empty one holds no code`() throws {
    let rubric = PlainRubric(
      questions: [.choice("a", "x y"), .choice("b", "x y")],
      decisions: [
        PlainDecision("list", "u v", hit: "collect", [rule(["a": "x"], "u"), rule(["b": "x"], "v")]),
        PlainDecision(
          "outer", "yes no none", hit: "first",
          [rule(["list": "all of (u, v)"], "yes"), rule(["list": "count >= 1"], "no"), rule([:], "none")]),
      ])
    #expect(try columns(of: "outer", rubric, ["a": "x", "b": "x"]) == ["yes", "1", ""])
    #expect(try columns(of: "outer", rubric, ["a": "x", "b": "y"]) == ["no", "2", ""])
    #expect(try columns(of: "outer", rubric, ["a": "y", "b": "y"]) == ["none", "3", ""])
    #expect(try columns(of: "outer", rubric, ["a": "x"]) == ["", "", "b"])
  }

  @Test func `outputs of a decision are read by their own names`() throws {
    let inner = PlainDecision(
      name: "inner",
      outputs: [PlainOutput(name: "band", values: ["low", "high"]), PlainOutput(name: "points", values: nil)],
      hit: "first", rules: [rule(["a": "x"], "low", "10"), rule([:], "high", "2.0")])
    let rubric = PlainRubric(
      questions: [.choice("a", "x y")],
      decisions: [
        inner,
        PlainDecision(
          "outer", "yes no", hit: "first",
          [rule(["inner.band": "low", "inner.points": "> 5"], "yes"), rule([:], "no")]),
      ])
    let columns = try scored(rubric, ["a": "y"])
    #expect(columns["inner.points"] == "2.0")
    #expect(columns["outer"] == "no")
    #expect(try scored(rubric, ["a": "x"])["outer.rule"] == "1")
    #expect(try scored(rubric, [:])["outer.missing"] == "a")
  }

  // MARK: Scales

  private var scale: PlainRubric {
    PlainRubric(
      questions: [.number("i", 1...5), .number("j", 1...5), .number("k", 1...5)],
      scales: [
        PlainScale(
          name: "s", items: [.init(question: "j"), .init(question: "k", isReversed: true), .init(question: "i")],
          atLeast: 2)
      ],
      decisions: [
        PlainDecision("d", "low high", hit: "unique", [rule(["s": "< 50"], "low"), rule(["s": ">= 50"], "high")])
      ])
  }

  @Test func `a scale is the mean of the answered items, reversed where marked`() throws {
    // (1 reversed → 100) and (1 → 0) make 50, exactly the limit.
    #expect(try columns(of: "d", scale, ["k": "1", "i": "1"]) == ["high", "2", ""])
    // 25, 75 and 25 make 41.7.
    #expect(try columns(of: "d", scale, ["j": "2", "k": "2", "i": "2"]) == ["low", "1", ""])
  }

  @Test func `a scale with too few answered items is unknown and names the others in the order of the inputs`() throws {
    #expect(try columns(of: "d", scale, ["k": "1"]) == ["", "", "i|j"])
    #expect(try columns(of: "d", scale, [:]) == ["", "", "i|j|k"])
  }

  @Test func `items of different ranges make an exact mean too`() throws {
    let rubric = PlainRubric(
      questions: [.number("i", 0...10), .number("j", 0...10), .number("k", 0...5)],
      scales: [
        PlainScale(name: "s", items: [.init(question: "i"), .init(question: "j"), .init(question: "k")], atLeast: 3)
      ],
      decisions: [
        PlainDecision("d", "low high", hit: "unique", [rule(["s": "<= 10"], "low"), rule(["s": "> 10"], "high")])
      ])
    // 0 + 10 + 20 over three items is 10.
    #expect(try columns(of: "d", rubric, ["i": "0", "j": "1", "k": "1"]) == ["low", "1", ""])
  }

  // MARK: Criteria

  private var criteria: PlainRubric {
    PlainRubric(
      questions: [.choices("a", "p q"), .choice("b", "x y")],
      criteria: [
        PlainCriterion("k", weight: 2, ["0": .none, "2": ["a": "all of (p, q)"], "1": ["a": "any of (p, q)"]]),
        PlainCriterion("m", weight: 1.5, ["0": ["b": "y"], "3.0": ["b": "x"]]),
      ])
  }

  @Test func `levels are tried from the highest score down`() throws {
    #expect(
      try scored(criteria, ["a": "p|q", "b": "x"]) == ["k": "2", "m": "3.0", "score": "8.5", "score.max": "8.5"])
    #expect(try scored(criteria, ["a": "q", "b": "y"]) == ["k": "1", "m": "0", "score": "2", "score.max": "8.5"])
  }

  @Test func `a criterion that waits is not scored and counts on neither side`() throws {
    #expect(try scored(criteria, ["a": "p|q"]) == ["k": "2", "m": "", "score": "4", "score.max": "4"])
    #expect(try scored(criteria, [:]) == ["k": "", "m": "", "score": "", "score.max": ""])
  }

  @Test func `a rubric without criteria has no score`() throws {
    #expect(try scored(hidden, [:]).keys.sorted() == ["d", "d.missing", "d.rule", "f", "f.missing", "f.rule"])
  }
}

import Rubrics
import Testing

@Suite struct AwaitedAnswerTests {
  private let difficulty = PlainDecision(
    "difficulty", "routine difficult", hit: "first",
    [
      rule(["effort": "none, usual"], "routine"), rule(["effort": "great", "network": "yes"], "routine"),
      rule(["effort": "great"], "difficult"),
    ])
  private let questions = [
    PlainQuestion.choice("effort", "none usual great unsure?"), PlainQuestion.choice("network", "yes no"),
  ]

  @Test func `answers that lead to the same stand together, also where the decision would still wait`() throws {
    let rubric = PlainRubric(questions: questions, decisions: [difficulty])
    #expect(
      try outcomes(of: "effort", for: "difficulty", rubric, [:])
        == ["none, usual → routine", "great → waits for network"])
    #expect(
      try outcomes(of: "effort", for: "difficulty", rubric, ["network": "no"])
        == ["none, usual → routine", "great → difficult"])
  }

  @Test func `an answer that counts as missing is awaited too, and is not among the answers tried`() throws {
    let rubric = PlainRubric(questions: questions, decisions: [difficulty])
    #expect(
      try outcomes(of: "effort", for: "difficulty", rubric, ["effort": "unsure", "network": "yes"])
        == ["none, usual, great → routine"])
  }

  @Test func `a decided decision waits for nothing`() throws {
    let rubric = PlainRubric(questions: questions, decisions: [difficulty])
    #expect(try explained(rubric, ["effort": "usual"]).awaited(for: "difficulty").isEmpty)
  }

  @Test func `every awaited question is told, one at a time`() throws {
    let both = PlainDecision(
      "both", "yes no", hit: "first", [rule(["effort": "great", "network": "yes"], "yes"), rule([:], "no")])
    let rubric = PlainRubric(questions: questions, decisions: [both])
    #expect(try explained(rubric, [:]).awaited(for: "both").map(\.question) == ["effort", "network"])
    #expect(
      try outcomes(of: "effort", for: "both", rubric, [:]) == ["none, usual → no", "great → waits for network"])
    #expect(try outcomes(of: "network", for: "both", rubric, [:]) == ["yes → waits for effort", "no → no"])
  }

  @Test func `numbers are tried on both sides of every bound and told as intervals`() throws {
    let level = PlainDecision(
      "level", "low middle high", hit: "unique",
      [rule(["pain": "< 30"], "low"), rule(["pain": "[30..70["], "middle"), rule(["pain": ">= 70"], "high")])
    let bounded = PlainRubric(questions: [.number("pain", 0...100)], decisions: [level])
    #expect(
      try outcomes(of: "pain", for: "level", bounded, [:])
        == ["[0..30[ → low", "[30..70[ → middle", "[70..100] → high"])
    let unbounded = PlainRubric(questions: [.number("pain", nil)], decisions: [level])
    #expect(
      try outcomes(of: "pain", for: "level", unbounded, [:])
        == ["< 30 → low", "[30..70[ → middle", ">= 70 → high"])
    let short = PlainRubric(
      questions: [.number("pain", 1...5)],
      decisions: [
        PlainDecision(
          "level", "low high", hit: "unique", [rule(["pain": "<= 2, 5"], "low"), rule(["pain": "3, 4"], "high")])
      ])
    #expect(try outcomes(of: "pain", for: "level", short, [:]) == ["[1..2], 5 → low", "[3..4] → high"])
  }

  @Test func `of several choices the single ones are tried, and those selections that rules tell apart`() throws {
    let helped = PlainDecision(
      "helped", "well partly not", hit: "first",
      [
        rule(["who": "all of (kin, doctor)"], "well"), rule(["who": "any of (kin, doctor)"], "partly"),
        rule(["who": "answered"], "not"),
      ])
    let rubric = PlainRubric(questions: [.choices("who", "kin doctor friend nobody! unsure?")], decisions: [helped])
    #expect(
      try outcomes(of: "who", for: "helped", rubric, [:])
        == ["kin, doctor → partly", "friend, nobody → not", "kin|doctor → well"])
  }

  @Test func `text is tried to the letter and as anything else`() throws {
    let decision = PlainDecision(
      "d", "yes no", hit: "first", [rule(["t": #""stop""#], "yes"), rule(["t": "answered"], "no")])
    let rubric = PlainRubric(questions: [.text("t")], decisions: [decision])
    #expect(try outcomes(of: "t", for: "d", rubric, [:]) == [#""stop" → yes"#, #"not("stop") → no"#])
  }

  @Test func `a condition that waits is followed into the decision behind it`() throws {
    let cause = PlainDecision(
      "cause", "system client", hit: "unique", when: ["difficulty": "difficult"],
      [rule(["network": "yes"], "system"), rule(["network": "no"], "client")])
    let rubric = PlainRubric(questions: questions, decisions: [difficulty, cause])
    #expect(
      try outcomes(of: "effort", for: "cause", rubric, ["network": "no"])
        == ["none, usual → not applicable", "great → client"])
  }

  @Test func `a question that an answer would open is awaited next`() throws {
    let decision = PlainDecision(
      "d", "a b c", hit: "first",
      [rule(["first": "no"], "a"), rule(["second": "x"], "b"), rule(["second": "answered"], "c")])
    let rubric = PlainRubric(
      questions: [.choice("first", "yes no"), .choice("second", "x y", showIf: ["first": "yes"])],
      decisions: [decision])
    #expect(try outcomes(of: "first", for: "d", rubric, [:]) == ["yes → waits for second", "no → a"])
  }

  @Test func `a number that a scale sums is tried value by value, and over a wide range says that it is not in full`()
    throws
  {
    let level = PlainDecision(
      "level", "low high", hit: "unique", [rule(["sum": "< 50"], "low"), rule(["sum": ">= 50"], "high")])
    let scale = PlainScale(name: "sum", items: [PlainScale.Item(question: "n")], atLeast: 1)
    func awaited(_ range: ClosedRange<Double>, isWhole: Bool) throws -> (leads: [String], isComplete: Bool?) {
      let question = PlainQuestion(name: "n", kind: .number, range: range, isWhole: isWhole)
      let rubric = PlainRubric(questions: [question], scales: [scale], decisions: [level])
      return (
        try outcomes(of: "n", for: "level", rubric, [:]),
        try explained(rubric, [:]).awaited(for: "level").first?.isComplete
      )
    }
    // The rule names 50 and the scale runs from 0 to 100: 2 of 0...4 is the first that reaches it.
    let narrow = try awaited(0...4, isWhole: true)
    #expect(narrow.leads == ["[0..1] → low", "[2..4] → high"])
    #expect(narrow.isComplete == true)
    // Between two whole numbers lies 1.5, which is not tried.
    let broken = try awaited(0...3, isWhole: false)
    #expect(broken.leads == ["[0..1] → low", "[2..3] → high"])
    #expect(broken.isComplete == false)
    // No cell names a bound within 0...100, so that only its ends and one number between them are tried.
    let wide = try awaited(0...100, isWhole: true)
    #expect(wide.leads == ["[0..100[ → low", "100 → high"])
    #expect(wide.isComplete == false)
  }

  @Test func `what is not tried in full says so`() throws {
    let many = (1...30).map { "o\($0)" }.joined(separator: " ")
    let decision = PlainDecision(
      "d", "few many", hit: "unique", [rule(["who": "count < 9"], "few"), rule(["who": "count >= 9"], "many")])
    let wide = PlainRubric(questions: [.choices("who", many)], decisions: [decision])
    let awaited = try #require(try explained(wide, [:]).awaited(for: "d").first)
    #expect(!awaited.isComplete)
    let small = PlainRubric(questions: questions, decisions: [difficulty])
    #expect(try explained(small, [:]).awaited(for: "difficulty").allSatisfy(\.isComplete))
  }
}

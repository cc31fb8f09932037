import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Testing

/// The smallest change that leads a decision elsewhere: found, told, and given up.
@Suite struct NearestChangeTests {
  private let questions = [PlainQuestion.choice("a", "x y z"), .choice("b", "x y z"), .choice("c", "x y")]

  private func change(_ decision: PlainDecision, _ answers: [String: String]) throws -> NearestChange? {
    try explained(PlainRubric(questions: questions, decisions: [decision]), answers).changes[decision.name]
  }

  private func steps(_ change: NearestChange?) -> [String]? {
    change?.steps.map { "\($0.question): \($0.from?.written ?? "nothing") to \($0.to.written)" }
  }

  // MARK: Two answers together

  private let both = PlainDecision(
    "both", "yes no", hit: "first", [rule(["a": "x", "b": "x"], "yes"), rule([:], "no")])

  @Test func `where no single answer moves a decision, two together do`() throws {
    let found = try change(both, ["a": "y", "b": "z", "c": "x"])
    #expect(steps(found) == ["a: y to x", "b: z to x"])
    #expect(found?.outcome == [.single("yes")])
  }

  @Test func `a single answer goes before two`() throws {
    #expect(steps(try change(both, ["a": "x", "b": "z"])) == ["b: z to x"])
  }

  @Test func `two answers are also found where nothing was answered`() throws {
    #expect(steps(try change(same("a", "b", "x"), [:])) == ["a: nothing to x", "b: nothing to x"])
  }

  @Test func `what takes three answers is not found`() throws {
    let three = PlainDecision(
      "three", "yes no", hit: "first", [rule(["a": "x", "b": "x", "c": "x"], "yes"), rule([:], "no")])
    #expect(try change(three, ["a": "y", "b": "y", "c": "y"]) == nil)
    #expect(steps(try change(three, ["a": "y", "b": "y", "c": "x"])) == ["a: y to x", "b: y to x"])
  }

  /// Whether two questions are both answered with a code, or both not with it: no single answer settles that.
  private func same(_ one: String, _ other: String, _ code: String) -> PlainDecision {
    PlainDecision(
      "same", "yes no", hit: "unique",
      [
        PlainRule(cells: cells([one: code, other: code]), then: ["yes"]),
        PlainRule(cells: cells([one: code, other: "not(\(code))"]), then: ["no"]),
        PlainRule(cells: cells([one: "not(\(code))", other: code]), then: ["no"]),
        PlainRule(cells: cells([one: "not(\(code))", other: "not(\(code))"]), then: ["yes"]),
      ])
  }

  // MARK: How it is told

  private func told(
    _ decision: PlainDecision, _ answers: [String: String]
  ) throws -> (english: String?, danish: String?, json: JSON?) {
    let explanation = try explained(PlainRubric(questions: questions, decisions: [decision]), answers)
    func line(_ language: Language, _ start: String) -> String? {
      explanation.text(in: language).split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }
        .first { $0.hasPrefix(start) }.map(String.init)
    }
    return (
      line(.english, "smallest change"), line(.danish, "mindste ændring"), explanation.changes[decision.name]?.json
    )
  }

  @Test func `outputs with names are told with them`() throws {
    let decision = PlainDecision(
      name: "d",
      outputs: [PlainOutput(name: "band", values: ["low", "high"]), PlainOutput(name: "points", values: nil)],
      hit: "first", rules: [rule(["a": "x"], "low", "1"), rule([:], "high", "2")])
    let told = try told(decision, ["a": "x"])
    #expect(told.english == "smallest change: a = y (now x) would give band: high, points: 2")
    #expect(told.danish == "mindste ændring: a = y (nu x) ville give band: high, points: 2")
    #expect(told.json?.text.contains("\"high\"") == true)
  }

  @Test func `a list is told as tables write it, and an empty one in words`() throws {
    let decision = PlainDecision(
      "d", "p q", hit: "collect", [rule(["a": "x, y"], "p"), rule(["a": "y"], "q")])
    #expect(try told(decision, ["a": "x"]).english == "smallest change: a = y (now x) would give p|q")
    let empty = PlainDecision("d", "p", hit: "collect", [rule(["a": "not(y)"], "p")])
    let told = try told(empty, ["a": "x"])
    #expect(told.english == "smallest change: a = y (now x) would give an empty list")
    #expect(told.danish == "mindste ændring: a = y (nu x) ville give en tom liste")
    #expect(told.json?.text.contains("\"outcome\": \"-\"") == true)
  }

  @Test func `an outcome that is written like an empty list is none`() throws {
    let decision = PlainDecision("d", "p -", hit: "first", [rule(["a": "x"], "p"), rule([:], "-")])
    #expect(try told(decision, ["a": "x"]).english == "smallest change: a = y (now x) would give -")
  }

  // MARK: More answers than are tried

  /// Twenty-one questions with 200 answers each: one too many for 4,000 answers.
  private var wide: PlainRubric {
    let codes = (1...200).map { "o\($0)" }.joined(separator: " ")
    let names = (1...21).map { "q\($0)" }
    let all = PlainRule(cells: names.dropFirst(2).map { PlainCell(input: $0, test: "o1") }, then: ["yes"])
    return PlainRubric(
      questions: names.map { .choice($0, codes) },
      decisions: [same("q1", "q2", "o1"), PlainDecision("all", "yes no", hit: "first", [all, rule([:], "no")])])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a question for which there is no more room is left out of both searches, and that is told`() throws {
    let explanation = try explained(wide, [:])
    #expect(Set(explanation.changes.keys) == ["all"])
    #expect(explanation.untried == ["q21"])
    let english = explanation.text(in: .english)
    #expect(
      english.contains("smallest change: none found, but q21 can be answered in too many ways to have been tried\n"))
    #expect(
      explanation.text(in: .danish).contains(
        "mindste ændring: ingen fundet, men der er for mange svar på q21 til, at de er prøvet\n"))
    let awaited = explanation.awaited(for: "all")
    #expect(awaited.map(\.question) == wide.questions.dropFirst(2).map(\.name))
    #expect(awaited.dropLast().allSatisfy { $0.isComplete && !$0.leadsTo.isEmpty })
    #expect(awaited.last?.isComplete == false)
    #expect(awaited.last?.leadsTo.isEmpty == true)
    #expect(english.contains("    q21: too many possibilities; none was tried\n"))
  }

  @Test func `where every answer found room, nothing is said to be left out`() throws {
    let explanation = try explained(PlainRubric(questions: questions, decisions: [both]), [:])
    #expect(explanation.untried.isEmpty)
    #expect(!explanation.text(in: .english).contains("none found"))
  }
}

import Rubrics
import Testing

/// Numbers so large that adding 1 to them, or taking one from another, gives no new number: no piece is left out, and
/// nothing counts forever.
@Suite struct HugeNumberTests {
  private func outcomes(_ cell: String, range: ClosedRange<Double>? = nil, isWhole: Bool) throws -> [String] {
    let question = PlainQuestion(name: "n", kind: .number, range: range, isWhole: isWhole)
    let decision = PlainDecision(
      "d", "in out", hit: "first", [rule(["n": cell], "in"), rule(["n": "answered"], "out")])
    let rubric = PlainRubric(questions: [question], decisions: [decision])
    #expect(try explained(rubric, [:]).awaited(for: "d").map(\.isComplete) == [true])
    return try RubricsTests.outcomes(of: "n", for: "d", rubric, [:])
  }

  @Test func `a number so large that adding one changes nothing has numbers below and above it`() throws {
    #expect(try outcomes("1e300", isWhole: false) == ["< 1e+300, > 1e+300 → out", "1e+300 → in"])
    #expect(try outcomes("> 1e300", isWhole: false) == ["<= 1e+300 → out", "> 1e+300 → in"])
    #expect(try outcomes("<= 1e18", isWhole: true) == ["<= 1e+18 → in", "> 1e+18 → out"])
  }

  @Test func `whole numbers beyond one that swallows an added one are told apart`() throws {
    #expect(try outcomes("1e308", isWhole: true) == ["< 1e+308, > 1e+308 → out", "1e+308 → in"])
  }

  @Test func `between two numbers whose difference is no number there are others`() throws {
    #expect(
      try outcomes("-1e308, 1e308", range: -1e308...1e308, isWhole: false)
        == ["-1e+308, 1e+308 → in", "]-1e+308..1e+308[ → out"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `a narrow range of whole numbers too large to be counted by one is tried by its bounds`() throws {
    #expect(try outcomes("1e300", range: 1e300...1e300, isWhole: true) == ["1e+300 → in"])
    #expect(
      try outcomes("9007199254740992", range: 9_007_199_254_740_990...9_007_199_254_740_996, isWhole: true)
        == [
          "[9007199254740990.0..9007199254740992.0[, ]9007199254740992.0..9.007199254740996e+15] → out",
          "9007199254740992.0 → in",
        ])
  }

  @Test func `the numbers of a narrow range are counted up to where that still works`() throws {
    #expect(
      try outcomes("8999999999999998", range: 8_999_999_999_999_997...8_999_999_999_999_999, isWhole: true)
        == ["8999999999999997.0, 8999999999999999.0 → out", "8999999999999998.0 → in"])
  }
}

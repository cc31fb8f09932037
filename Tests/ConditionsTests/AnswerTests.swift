import Conditions
import Testing

struct AnswerTests {
  @Test func `answers are written as tables hold them`() {
    #expect(Answer.code("x").written == "x")
    #expect(Answer.codes(["b", "a"]).written == "b|a")
    #expect(Answer.ranking(["b", "a"]).written == "b>a")
    #expect(Answer.number(4).written == "4")
    #expect(Answer.number(2.5).written == "2.5")
    #expect(Answer.text("a, b").written == "a, b")
  }

  @Test func `an option that counts as missing reads as no answer, alone or among others`() {
    let options = Options([Option("a"), Option("unsure", isMissing: true)])
    #expect(Reading(.code("unsure"), in: .choice(options)) == .notAnswered)
    #expect(Reading(.code("a"), in: .choice(options)) == .value(.code("a")))
    #expect(Reading(.codes(["a", "unsure"]), in: .choices(options)) == .notAnswered)
    #expect(Reading(nil, in: .text) == .notAnswered)
  }

  @Test func `an option that counts as missing excludes the others`() {
    #expect(Option("unsure", isMissing: true).isExclusive)
    #expect(!Option("a").isExclusive)
  }

  @Test func `a number domain holds what lies in its range`() {
    let whole = NumberDomain(range: 0...10, isWhole: true)
    #expect([0, 10, 5].allSatisfy { whole.contains($0) })
    #expect(![-1, 11, 2.5, .nan, .infinity].contains { whole.contains($0) })
    #expect(NumberDomain().contains(-1e9))
  }
}

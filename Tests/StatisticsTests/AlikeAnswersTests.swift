import Statistics
import Testing

@Suite struct AlikeAnswersTests {
  /// How often each number of yes came among so many answers.
  private func frequencies(_ share: Double, _ correlation: Double, answers: Int, draws: Int) throws -> [Double] {
    var generator = SeededGenerator(seed: 11)
    let nobody = try #require(AlikeAnswers(share: share, correlation: correlation))
    var counts = [Int](repeating: 0, count: answers + 1)
    for _ in 0..<draws {
      var respondent = nobody
      respondent.answer(answers, &generator)
      counts[respondent.yes] += 1
    }
    return counts.map { Double($0) / Double(draws) }
  }

  // scipy 1.12: betabinom.pmf(range(5), 4, 0.25 * 4, 0.75 * 4), that is share 0.25 and 1/(α + β + 1) = 0.2.
  @Test func `four answers are beta-binomial`() throws {
    let expected = [0.428571, 0.285714, 0.171429, 0.085714, 0.028571]
    let seen = try frequencies(0.25, 0.2, answers: 4, draws: 100_000)
    // Four standard errors of a share from 100,000 draws.
    for (seen, expected) in zip(seen, expected) { #expect(abs(seen - expected) < 0.0064) }
  }

  @Test func `without correlation they are binomial, with full correlation all the same`() throws {
    let alone = try frequencies(0.5, 0, answers: 2, draws: 100_000)
    for (seen, expected) in zip(alone, [0.25, 0.5, 0.25]) { #expect(abs(seen - expected) < 0.0064) }
    let copies = try frequencies(0.25, 1, answers: 3, draws: 100_000)
    #expect(copies[1] == 0 && copies[2] == 0)
    #expect(abs(copies[3] - 0.25) < 0.0064)
  }

  @Test func `answers in two goes are as answers in one`() throws {
    var once = try #require(AlikeAnswers(share: 0.3, correlation: 0.4))
    var twice = once
    var (first, second) = (SeededGenerator(seed: 5), SeededGenerator(seed: 5))
    once.answer(8, &first)
    twice.answer(3, &second)
    twice.answer(5, &second)
    #expect(once == twice)
    #expect(once.count == 8)
  }

  @Test func `what is no probability is refused`() {
    #expect(AlikeAnswers(share: 1.1, correlation: 0) == nil)
    #expect(AlikeAnswers(share: 0.5, correlation: -0.1) == nil)
    #expect(AlikeAnswers(share: .nan, correlation: 0) == nil)
  }
}

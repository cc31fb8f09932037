import Statistics
import Testing

@Suite struct ClusteredShareTests {
  private func clusters(_ numerators: [Int], of denominator: Int = 4) -> [ClusterCount] {
    numerators.map { ClusterCount($0, of: denominator) }
  }

  @Test func `a share over respondents, by hand`() throws {
    // p = 10/20; residuals 2 0 −2 1 −1: variance 5/4 · 10/400 = 0.03125; independent 0.25/19; effect 2.375.
    let share = try Proportions.clusteredShare(clusters([4, 2, 0, 3, 1])).get()
    #expect(share.estimate.value == 0.5)
    #expect(abs((share.designEffect ?? 0) - 2.375) < 1e-12)
    #expect(abs((share.effectiveSize ?? 0) - 20 / 2.375) < 1e-12)
    #expect(share.populationFactor == 1)
    // Wilson at one half: 0.5 ± ½ √(t²/(n + t²)) with t(4) = 2.776445 and n = 8.421053.
    let half = 0.5 * (7.708647 / (8.421053 + 7.708647)).squareRoot()
    #expect(abs((share.estimate.lower ?? 0) - (0.5 - half)) < 1e-6)
    #expect(abs((share.estimate.upper ?? 0) - (0.5 + half)) < 1e-6)
    #expect(share.estimate.method == .clusteredWilson)
  }

  @Test func `respondents who are luckily alike are not more precise than independent answers`() throws {
    let share = try Proportions.clusteredShare(clusters([2, 2, 2, 2])).get()
    #expect(share.designEffect == 1)
    #expect(share.effectiveSize == 16)
  }

  @Test func `at 0 and 100 percent respondents count, not answers`() throws {
    let none = try Proportions.clusteredShare(clusters([0, 0, 0, 0, 0])).get()
    #expect(none.estimate.lower == 0)
    #expect(none.designEffect == nil)
    #expect(none.effectiveSize == 5)
    #expect(none.estimate.standardError == nil)
    // Wilson at 0 of 5 with t(4): t²/(n + t²) = 7.708647/12.708647.
    #expect(abs((none.estimate.upper ?? 0) - 7.708647 / 12.708647) < 1e-6)
    let all = try Proportions.clusteredShare(clusters([4, 4, 4, 4, 4])).get()
    #expect(all.estimate.upper == 1)
    #expect(abs((all.estimate.lower ?? 0) - 5 / 12.708647) < 1e-6)
  }

  @Test func `a known population narrows the interval, but never to a point`() throws {
    let answers = clusters([4, 2, 0, 3, 1])
    let open = try Proportions.clusteredShare(answers).get().estimate.interval.get().width
    let half = try Proportions.clusteredShare(
      answers, population: AnswerSetPopulation(caseworkers: 10, vignettes: 4)
    ).get()
    #expect(half.populationFactor == 0.5)
    #expect(try half.estimate.interval.get().width < open)
    let whole = try Proportions.clusteredShare(
      answers, population: AnswerSetPopulation(caseworkers: 5, vignettes: 4)
    ).get()
    #expect(whole.populationFactor == Proportions.smallestPopulationFactor)
    #expect(try whole.estimate.interval.get().width > open / 4)
    let unanimous = try Proportions.clusteredShare(
      clusters([4, 4]), population: AnswerSetPopulation(caseworkers: 2, vignettes: 4)
    ).get()
    #expect(try unanimous.estimate.interval.get().width > 0.3)
  }

  @Test func `an interval that cannot be is refused, while the share stays`() throws {
    let single = try Proportions.clusteredShare(clusters([3])).get()
    #expect(single.estimate.value == 0.75)
    #expect(single.estimate.intervalRefusal == .singleCluster)
    #expect(single.estimate.standardError == nil)
    let tooMany = try Proportions.clusteredShare(
      clusters([3, 2]), population: AnswerSetPopulation(caseworkers: 1, vignettes: 8)
    ).get()
    #expect(tooMany.estimate.intervalRefusal == .populationSmallerThanSample)
    #expect(Proportions.clusteredShare([]).reason == .emptyDenominator)
    #expect(Proportions.clusteredShare([ClusterCount(0, of: 0)]).reason == .emptyDenominator)
    #expect(Proportions.clusteredShare([ClusterCount(-1, of: 2)]).reason == .impossibleCount)
  }

  @Test func `a respondent without an answer set in the denominator is no respondent`() throws {
    let share = try Proportions.clusteredShare(clusters([1, 2]) + [ClusterCount(0, of: 0)]).get()
    #expect(share.respondents == 2)
    #expect(share.answerSets == 8)
  }

  @Test(arguments: [(5, 0.1), (8, 0.25), (12, 0.5), (20, 0.25), (40, 0.1)])
  func `covers the truth in simulations with alike answers`(respondents: Int, truth: Double) throws {
    // Half of a respondent's answers are copies of one another in one respondent of four: correlation about 0.1–0.3.
    var generator = SeededGenerator(seed: 31)
    var covered = 0
    for _ in 0..<2_000 {
      let answers = (0..<respondents).map { _ in
        let own = generator.happens(withProbability: truth)
        let copies = generator.happens(withProbability: 0.5) ? 3 : 0
        let free = (0..<(4 - copies)).count { _ in generator.happens(withProbability: truth) }
        return ClusterCount(free + (own ? copies : 0), of: 4)
      }
      let estimate = try Proportions.clusteredShare(answers).get().estimate
      if let lower = estimate.lower, let upper = estimate.upper, lower...upper ~= truth { covered += 1 }
    }
    #expect(Double(covered) / 2_000 > 0.93)
  }
}

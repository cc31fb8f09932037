import Statistics
import Studies
import Testing

@Suite struct RatingDealTests {
  private func sets(_ count: Int, vignettes: Int, municipalities: Int) -> [AnswerSetToRate] {
    (0..<count).map { number in
      AnswerSetToRate(
        key: AnswerSetKey(respondent: "r\(number / vignettes)", vignette: "v\(number % vignettes)"),
        municipality: "m\(number / vignettes % municipalities)")
    }
  }

  /// The plan as its own checker sees it, built here from the assignments.
  private func plan(_ deal: RatingDeal, where isCounted: (RatingDeal.Assignment) -> Bool = { _ in true }) throws
    -> RatingPlan
  {
    let counted = deal.assignments.filter(isCounted)
    let keys = Set(counted.map(\.answerSet.key)).sorted()
    let raters = Set(counted.map(\.rater)).sorted()
    return try RatingPlan(
      units: counted.map { keys.firstIndex(of: $0.answerSet.key) ?? -1 },
      raters: counted.map { raters.firstIndex(of: $0.rater) ?? -1 })
  }

  @Test func `plans of random sizes are connected, with the share asked for and loads within 1`() throws {
    var draws = SeededGenerator(seed: 11)
    for round in 0..<300 {
      let raters = (0..<(2 + draws.integer(below: 12))).map { "rater-\($0)" }
      let count = raters.count + draws.integer(below: 120)
      let sets = sets(count, vignettes: 1 + draws.integer(below: 8), municipalities: 1 + draws.integer(below: 6))
      let overlap = Double(draws.integer(below: 11)) / 10
      let deal = try RatingDeal(sets, to: raters, overlap: overlap, seed: UInt64(round))
      #expect(try plan(deal).isConnected, "\(round)")
      #expect(deal.isConnected)
      #expect(Set(deal.assignments.map(\.answerSet.key)).count == count)
      #expect(deal.doubleCount == max(raters.count - 1, Int((overlap * Double(count)).rounded())))
      #expect(deal.assignments.count == count + deal.doubleCount)
      #expect(deal.loads.reduce(0, +) == deal.assignments.count)
      #expect((deal.loads.max() ?? 0) - (deal.loads.min() ?? 0) <= 1, "\(deal.loads)")
      let twice = Dictionary(grouping: deal.assignments, by: \.answerSet.key).values
      #expect(twice.allSatisfy { Set($0.map(\.rater)).count == $0.count && $0.count <= 2 })
    }
  }

  @Test func `within a vignette with enough double ratings all raters can be compared`() throws {
    let raters = (1...4).map { "rater-\($0)" }
    let deal = try RatingDeal(
      sets(400, vignettes: 4, municipalities: 5), to: raters, overlap: 0.3, seed: 2)
    for vignette in ["v0", "v1", "v2", "v3"] {
      let part = try plan(deal) { $0.answerSet.key.vignette == vignette }
      #expect(part.isConnected && part.parts.first?.raters.count == 4)
    }
    // Every rater sees every municipality about as often as any other: 520 ratings over 4 × 5.
    let seen = Dictionary(deal.assignments.map { ("\($0.rater) \($0.answerSet.municipality)", 1) }, uniquingKeysWith: +)
    #expect(seen.count == 20)
    #expect(seen.values.allSatisfy { (20...32).contains($0) }, "\(seen.values.sorted())")
  }

  @Test func `nobody rates their own answers, and loads stay near each other`() throws {
    let raters = ["r0", "r1", "r2", "expert"]
    for seed in 0..<50 as Range<UInt64> {
      let deal = try RatingDeal(sets(60, vignettes: 3, municipalities: 4), to: raters, overlap: 0.5, seed: seed)
      #expect(deal.assignments.allSatisfy { $0.rater != $0.answerSet.key.respondent })
      #expect(deal.isConnected)
      #expect((deal.loads.max() ?? 0) - (deal.loads.min() ?? 0) <= 1)
    }
  }

  @Test func `the same seed gives the same plan, in whatever order the answer sets come`() throws {
    let sets = sets(50, vignettes: 3, municipalities: 3)
    let first = try RatingDeal(sets, to: ["a", "b", "c"], overlap: 0.2, seed: 1)
    #expect(
      try RatingDeal(sets.reversed(), to: ["a", "b", "c"], overlap: 0.2, seed: 1).assignments == first.assignments)
    #expect(try RatingDeal(sets, to: ["a", "b", "c"], overlap: 0.2, seed: 2).assignments != first.assignments)
  }

  @Test func `what cannot be dealt is refused with the reason`() throws {
    let sets = sets(3, vignettes: 1, municipalities: 1)
    #expect(throws: RatingDeal.Refusal.nothingToRate) { try RatingDeal([], to: ["a"], overlap: 0, seed: 1) }
    #expect(throws: RatingDeal.Refusal.raterTwice("a")) { try RatingDeal(sets, to: ["a", "a"], overlap: 0, seed: 1) }
    #expect(throws: RatingDeal.Refusal.impossibleOverlap) { try RatingDeal(sets, to: ["a"], overlap: 0.5, seed: 1) }
    #expect(throws: RatingDeal.Refusal.impossibleOverlap) {
      try RatingDeal(sets, to: ["a", "b"], overlap: 1.5, seed: 1)
    }
    #expect(throws: RatingDeal.Refusal.tooManyRaters(5, answerSets: 3)) {
      try RatingDeal(sets, to: ["a", "b", "c", "d", "e"], overlap: 0, seed: 1)
    }
    #expect(throws: RatingDeal.Refusal.onlyOwnAnswers(sets[0].key)) {
      try RatingDeal(Array(sets.prefix(1)), to: ["r0"], overlap: 0, seed: 1)
    }
  }
}

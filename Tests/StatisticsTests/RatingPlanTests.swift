import Statistics
import Testing

@Suite struct RatingPlanTests {
  private func plan(_ ratings: [(unit: Int, rater: Int)]) throws -> RatingPlan {
    try RatingPlan(units: ratings.map(\.unit), raters: ratings.map(\.rater))
  }

  /// Whether a plan hangs together without a unit, by taking the unit away.
  private func partsWithout(_ unit: Int, _ ratings: [(unit: Int, rater: Int)]) throws -> Int {
    let raters = Set(ratings.map(\.rater))
    let rest = ratings.filter { $0.unit != unit }
    // A rater who is left without a unit is a part of his own.
    return try plan(rest).parts.count + raters.subtracting(rest.map(\.rater)).count
  }

  @Test func `parts that share nothing are joined by one rating less than there are parts`() throws {
    // Units 0–2 with raters 0 and 1; units 3 and 4 with rater 2; unit 5 with raters 3 and 4.
    let ratings = [(0, 0), (0, 1), (1, 0), (2, 1), (3, 2), (4, 2), (5, 3), (5, 4)].map { (unit: $0.0, rater: $0.1) }
    let plan = try plan(ratings)
    #expect(plan.parts.map(\.units) == [[0, 1, 2], [3, 4], [5]])
    #expect(plan.parts.map(\.raters) == [[0, 1], [2], [3, 4]])
    // Unit 0 is rated most often, then unit 1; raters 3 and 4 have one rating each.
    #expect(plan.joins.map(\.rater) == [2, 3])
    #expect(plan.joins.map(\.unit) == [0, 1])
    let joined = try self.plan(ratings + plan.joins.map { ($0.unit, $0.rater) })
    #expect(joined.isConnected)
    #expect(joined.joins.isEmpty)
  }

  @Test func `units on which the plan hangs are found, also in a long chain`() throws {
    // Raters 0 and 1 share units 0 and 1, raters 2 and 3 share units 3 and 4; only unit 2 joins them.
    let ratings = [(0, 0), (0, 1), (1, 0), (1, 1), (2, 1), (2, 2), (3, 2), (3, 3), (4, 2), (4, 3)]
    #expect(try plan(ratings.map { (unit: $0.0, rater: $0.1) }).bridgingUnits == [2])
    // Each unit is shared by two raters next to each other: every one is needed.
    let chain = (0..<20_000).flatMap { [(unit: $0, rater: $0), (unit: $0, rater: $0 + 1)] }
    #expect(try plan(chain).bridgingUnits == Array(0..<20_000))
    #expect(try plan([]).bridgingUnits.isEmpty)
  }

  @Test(arguments: 1...40)
  func `units on which the plan hangs are those without which it has more parts`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let ratings = (0..<14).map { _ in (unit: generator.integer(below: 8), rater: generator.integer(below: 6)) }
    let plan = try plan(ratings)
    let needed = try Set(ratings.map(\.unit)).sorted().filter { unit in
      try partsWithout(unit, ratings) > plan.parts.count
    }
    #expect(plan.bridgingUnits == needed)
  }

  @Test func `what is no pair is refused`() {
    #expect(throws: Undefined.unequalLengths) { try RatingPlan(units: [0], raters: []) }
    #expect(throws: Undefined.impossibleCount) { try RatingPlan(units: [-1], raters: [0]) }
  }
}

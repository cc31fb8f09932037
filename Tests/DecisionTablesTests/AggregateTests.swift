import DecisionTables
import Testing

/// How collected literals become one.
struct AggregateTests {
  @Test(arguments: [
    (["0.1", "0.2"], "0.3"), (["10", "2.50"], "12.5"), (["-0.5", ".5"], "0"), (["1e3", "1"], "1001"), (["5"], "5"),
    (["-1.25", "-1.25"], "-2.5"), (["99999999999999999999", "1"], "100000000000000000000"), ([], ""),
  ])
  func `a sum is exact in decimals`(literals: [String], sum: String) {
    #expect(HitPolicy.Aggregate.sum.draw(literals) == sum)
  }

  @Test func `the smallest and the largest are compared as numbers and written as they stand`() {
    #expect(HitPolicy.Aggregate.min.draw(["10", "9.0", "9"]) == "9.0")
    #expect(HitPolicy.Aggregate.max.draw(["9", "10.00", "10"]) != "9")
    #expect(HitPolicy.Aggregate.min.draw(["-2", "-10"]) == "-10")
    #expect(HitPolicy.Aggregate.min.draw([]) == "")
    #expect(HitPolicy.Aggregate.max.draw([]) == "")
  }

  @Test func `a count of nothing is nought`() {
    #expect(HitPolicy.Aggregate.count.draw([]) == "0")
    #expect(HitPolicy.Aggregate.count.draw(["a", "a"]) == "2")
  }
}

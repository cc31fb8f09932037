import DecisionTables
import Testing

struct HitPolicyNameTests {
  @Test func `every policy is read as it is written`() {
    #expect(
      HitPolicy.all.map(\.name) == [
        "unique", "any", "first", "priority", "collect", "collect sum", "collect min", "collect max", "collect count",
        "rule order", "output order",
      ])
    #expect(HitPolicy.all.allSatisfy { HitPolicy($0.name) == $0 })
  }

  @Test(arguments: ["Unique", "collect average", "ruleorder", "", " first"])
  func `other words are no policies`(text: String) {
    #expect(HitPolicy(text) == nil)
  }

  @Test func `policies that draw on all rules are told from those that decide by one`() {
    #expect(HitPolicy.all.filter { !$0.collects } == [.unique, .any, .first, .priority])
  }
}

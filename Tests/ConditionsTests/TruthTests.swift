import Conditions
import Testing

struct TruthTests {
  @Test func `and is no before unknown before yes`() {
    #expect([Truth.yes, .unknown, .no].all == .no)
    #expect([Truth.yes, .unknown].all == .unknown)
    #expect([Truth.yes, .yes].all == .yes)
    #expect([Truth]().all == .yes)
  }

  @Test func `or is yes before unknown before no`() {
    #expect([Truth.no, .unknown, .yes].any == .yes)
    #expect([Truth.no, .unknown].any == .unknown)
    #expect([Truth.no, .no].any == .no)
    #expect([Truth]().any == .no)
  }

  @Test func `what is not known stays so when negated`() {
    #expect(!Truth.unknown == .unknown)
    #expect(!Truth.yes == .no)
    #expect(!Truth.no == .yes)
  }
}

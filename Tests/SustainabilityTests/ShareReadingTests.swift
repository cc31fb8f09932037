import Diagnostics
import Statistics
import Studies
import Sustainability
import Testing

@Suite struct ShareReadingTests {
  /// The published Vordingborg letter: 545 answered of about 3,800, 93 % satisfied, not told how many were asked.
  private func letter(asked: Int? = nil) throws -> ShareReading {
    try ShareReading(ShareCounts(share: 0.93, answered: 545, asked: asked, population: 3800))
  }

  @Test func `the letter is read as computed by hand and by R`() throws {
    let letter = try letter()
    // 0.93 × 545 = 506.85.
    #expect(letter.counts.numerator == 507)
    #expect(letter.counts.isRounded)
    // 545/3800; 507/3800; (507 + 3255)/3800.
    #expect(abs(try #require(letter.coverage) - 0.143_421_052_6) < 1e-9)
    let bounds = try #require(letter.bounds)
    #expect(abs(bounds.lowerBound - 0.133_421_052_6) < 1e-9)
    #expect(abs(bounds.upperBound - 0.99) < 1e-9)
    // (0.5 × 3800 − 507)/3255.
    #expect(abs(try #require(letter.silentShareForHalf) - 0.427_956_989_2) < 1e-9)
    // R 4.2.2: prop.test(507, 545, correct = FALSE)$conf.int.
    #expect(abs(letter.asIfRandom.lowerBound - 0.905_744_78) < 1e-6)
    #expect(abs(letter.asIfRandom.upperBound - 0.948_782_50) < 1e-6)
    // reference/nonresponse_bounds.json and statistics.md §3.2: exactly 90.8–94.9 %.
    let exact = try #require(letter.asIfRandomFromPopulation)
    #expect(abs(exact.lowerBound - 0.908) < 0.0005)
    #expect(abs(exact.upperBound - 0.949) < 0.0005)
    #expect(letter.response == nil)
  }

  @Test func `the two sentences are in words that a municipality understands`() throws {
    let letter = try letter()
    #expect(
      letter.mayBeSaid[.danish]
        == "Af de 545, der svarede, gav 507 (93\u{A0}%) dette svar. De 545 er 14,3\u{A0}% af alle 3.800; hvad de "
        + "øvrige 3.255 mener, ved vi ikke.")
    #expect(
      letter.mayNotBeSaid[.english]
        == "“93% of all 3,800”, or that those who answered are representative because the share is so marked: that does "
        + "not follow. Whatever the 3,255 silent think, the share of all lies between 13.3% and 99.0%; no more is known. It "
        + "falls below 50% as soon as fewer than 42.8% of the silent would give this answer.")
  }

  @Test func `there is a response rate only where it is told how many were asked`() throws {
    #expect(try letter().noResponse != nil)
    let asked = try letter(asked: 1090)
    #expect(asked.response == 0.5)
    #expect(asked.noResponse == nil)
    #expect(asked.mayBeSaid[.english].contains("The response rate is 50.0%: 545 of the 1,090 who were asked."))
  }

  @Test func `where the silent cannot turn it, that may be said`() throws {
    let most = try ShareReading(ShareCounts(share: 0.9, answered: 800, asked: nil, population: 1000))
    #expect(most.half == .certainlyAbove)
    #expect(most.mayBeSaid[.english].contains("more than half of all, whatever the silent think"))
    #expect(!most.mayNotBeSaid[.english].contains("as soon as"))
    let few = try ShareReading(ShareCounts(share: 0.1, answered: 800, asked: nil, population: 1000))
    #expect(few.half == .certainlyBelow)
    let below = try ShareReading(ShareCounts(share: 0.3, answered: 100, asked: nil, population: 1000))
    #expect(below.mayNotBeSaid[.english].contains("rises above 50%"))
    let all = try ShareReading(ShareCounts(share: 0.5, answered: 10, asked: nil, population: 10))
    #expect(all.half == .notAsked)
    #expect(all.mayBeSaid[.english].contains("That is all of them."))
  }

  @Test func `numbers that cannot be true together are refused`() {
    typealias Fault = ShareCounts.Fault
    #expect(throws: Fault.answeredAbovePopulation(answered: 12, population: 10)) {
      try ShareCounts(share: 0.5, answered: 12, asked: nil, population: 10)
    }
    #expect(throws: Fault.answeredAboveAsked(answered: 12, asked: 11)) {
      try ShareCounts(share: 0.5, answered: 12, asked: 11, population: 20)
    }
    #expect(throws: Fault.askedAbovePopulation(asked: 30, population: 20)) {
      try ShareCounts(share: 0.5, answered: 12, asked: 30, population: 20)
    }
    #expect(throws: Fault.shareOutsideZeroToOne(93)) {
      try ShareCounts(share: 93, answered: 12, asked: nil, population: 20)
    }
    #expect(throws: Fault.nobodyAnswered) { try ShareCounts(share: 0.5, answered: 0, asked: nil, population: 20) }
    #expect(throws: Fault.nobodyAnswered) { try ShareCounts(share: 0.5, answered: -3, asked: nil, population: 20) }
    #expect(throws: Fault.nobodyThere) { try ShareCounts(share: 0.5, answered: 0, asked: nil, population: 0) }
    #expect(throws: Fault.tooLarge) { try ShareCounts(share: 0.5, answered: 1, asked: nil, population: .max) }
    #expect(throws: (any Error).self) { try ShareCounts(share: .nan, answered: 1, asked: nil, population: 2) }
  }

  @Test func `the JSON has the keys of the contract, and a reason for what is null`() throws {
    guard case .object(let members) = try letter().json(in: .danish) else {
      Issue.record("no object")
      return
    }
    #expect(
      members.map(\.key) == [
        "format", "coverage", "response", "reason", "share", "as_if_random", "bounds", "may_be_said",
        "may_not_be_said",
      ])
    #expect(members[2].value == .null)
    #expect(members[3].value != .null)
  }
}

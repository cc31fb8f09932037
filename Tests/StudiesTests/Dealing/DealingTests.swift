import Statistics
import Studies
import Testing

@Suite struct DealingTests {
  private static let offered =
    (1...5).map { VignetteOnOffer(id: "e\($0)", field: "employment", isLinking: $0 == 3) }
    + (1...4).map { VignetteOnOffer(id: "c\($0)", field: "children", isLinking: $0 == 1) }

  private func dealing(_ vignettes: [VignetteOnOffer] = offered, each: Int = 4, seed: UInt64 = 1) throws -> Dealing {
    try Dealing(rules: DealRules(seed: seed, perRespondent: each, vignettes: vignettes))
  }

  private func entrant(_ id: String, _ fields: [String], in municipality: String = "101") -> Entrant {
    Entrant(respondent: id, municipality: municipality, fields: fields)
  }

  @Test func `a deck holds k vignettes of the own fields, linking ones always, each once`() throws {
    var dealing = try dealing()
    for number in 1...40 {
      let fields = [["employment"], ["children"], ["employment", "children"]][number % 3]
      let deck = try dealing.join(entrant("r\(number)", fields))
      let names = deck.map(\.vignette)
      #expect(deck.count == 4)
      #expect(Set(names).count == 4)
      #expect(deck.map(\.position) == [1, 2, 3, 4])
      #expect(names.contains("e3") == fields.contains("employment"))
      #expect(names.contains("c1") == fields.contains("children"))
      if fields.count == 2 { #expect(names.count { $0.hasPrefix("e") } == 2) }
    }
  }

  @Test func `who names no field may get all, and who has few vignettes gets those`() throws {
    var dealing = try dealing(each: 6)
    #expect(try dealing.join(entrant("a", ["children"])).count == 4)
    let all = try dealing.join(entrant("b", []))
    #expect(all.count == 6)
    #expect(all.count { $0.vignette.hasPrefix("c") } == 3)
    #expect(try dealing.join(entrant("c", ["integration"])).isEmpty)
  }

  @Test func `linking vignettes are all dealt, also where they are more than the deck`() throws {
    let linking = (1...3).map { VignetteOnOffer(id: "l\($0)", field: "employment", isLinking: true) }
    var dealing = try dealing(linking + Self.offered, each: 2)
    let deck = try dealing.join(entrant("a", ["employment"]))
    #expect(Set(deck.map(\.vignette)) == ["l1", "l2", "l3", "e3"])
  }

  @Test func `a place given back goes to the next, and a late answer takes it again`() throws {
    let two = ["x", "y"].map { VignetteOnOffer(id: $0, field: "f") }
    var dealing = try dealing(two, each: 1)
    let first = try dealing.join(entrant("a", ["f"]))[0].vignette
    #expect(try dealing.join(entrant("b", ["f"]))[0].vignette != first)
    #expect(try dealing.drop("a") == 1)
    #expect(try dealing.drop("a") == 0)
    #expect(try dealing.join(entrant("c", ["f"]))[0].vignette == first)
    // a answers after all: that vignette now has two, so the next two get the other one before it.
    try dealing.complete(first, version: 1, by: "a", in: "101")
    #expect(dealing.history.deal(first, to: "a", wave: 1)?.state == .completed)
    #expect(try dealing.join(entrant("d", ["f"]))[0].vignette != first)
    #expect(throws: DealFact.joinedTwice("d", wave: 1)) { try dealing.join(entrant("d", ["f"])) }
  }

  @Test func `answers that nobody dealt count, in the municipality where they were given`() throws {
    let two = ["x", "y"].map { VignetteOnOffer(id: $0, field: "f") }
    var dealing = try dealing(two, each: 1)
    try dealing.complete("x", version: 1, by: "early", in: "101")
    try dealing.complete("x", version: 1, by: "early", in: "101")
    #expect(try dealing.join(entrant("a", ["f"]))[0].vignette == "y")
    #expect(try dealing.join(entrant("early", ["f"])).isEmpty)
    #expect(dealing.history.summary(wave: 1).first?.lines.map(\.completed) == [1, 0])
    // An answer to another version is another vignette's.
    try dealing.complete("y", version: 2, by: "late", in: "102")
    try dealing.complete("y", version: 2, by: "later", in: "102")
    let decks = try (1...10).map { try dealing.join(entrant("n\($0)", ["f"], in: "102"))[0].vignette }
    #expect(decks.count { $0 == "y" } == 5)
  }

  @Test func `waves are dealt apart`() throws {
    let two = ["x", "y"].map { VignetteOnOffer(id: $0, field: "f") }
    var dealing = try dealing(two, each: 1)
    try dealing.join(entrant("a", ["f"]))
    try dealing.join(Entrant(respondent: "a", wave: 2, municipality: "101", fields: ["f"]))
    try dealing.join(Entrant(respondent: "b", wave: 2, municipality: "101", fields: ["f"]))
    #expect(dealing.history.summary(wave: 2).first?.range == 1...1)
    #expect(dealing.history.summary(wave: 1).first?.range == 0...1)
  }

  @Test func `paper decks are balanced in themselves, kept when more are made, and count when answered`() throws {
    var dealing = try dealing(each: 2)
    try dealing.makePaperDecks(4, for: ["101", "102"], fields: ["employment", "children"])
    #expect(dealing.history.entrants.count == 16)
    #expect(dealing.history.entrants[0].respondent == "paper-101-employment-01")
    let before = dealing.history.deals
    try dealing.makePaperDecks(8, for: ["101", "102"], fields: ["employment", "children"])
    #expect(Array(dealing.history.deals.prefix(before.count)) == before)
    let summary = try #require(dealing.history.summary(wave: 1).first { $0.field == "employment" })
    #expect(summary.paperDecks == 8)
    // One place besides the linking vignette: 8 decks over 4 vignettes.
    #expect(summary.lines.map(\.printed) == [2, 2, 8, 2, 2])
    #expect(summary.range == 0...0)
    let deal = try #require(dealing.history.deals.first)
    #expect(deal.state == .printed)
    try dealing.complete(deal.vignette, version: 1, by: deal.respondent, in: "101")
    let lines = try #require(dealing.history.summary(wave: 1).first { $0.field == "employment" }).lines
    #expect(lines.first { $0.vignette == deal.vignette }?.completed == 1)
  }

  /// 20 municipalities with 12 respondents, 4 of 8: how far pairs and places lie from even, as sums of squares.
  @Test func `pairs and places are far more even than chance makes them`() throws {
    let vignettes = (1...8).map { VignetteOnOffer(id: "v\($0)", field: "f") }
    var dealing = try dealing(vignettes)
    var draws = SeededGenerator(seed: 5)
    var (dealt, random) = (Unevenness(), Unevenness())
    for municipality in 1...20 {
      for number in 1...12 {
        let place = String(municipality)
        let deck = try dealing.join(entrant("r\(municipality)-\(number)", ["f"], in: place))
        dealt.count(deck.map(\.vignette), in: place)
        random.count(draws.sample(4, from: vignettes.map(\.id)), in: place)
      }
    }
    // Counted with this seed: pairs 137 against 1149, places 160 against 798. No dealing has less than 137 and 160: 72
    // pairs over 28 leave 16 counts of 3 and 12 of 2, and 48 places over 32 as many counts of 2 as of 1.
    #expect(dealt.pairs < random.pairs / 5)
    #expect(dealt.places < random.places / 4)
    #expect(dealt.vignettes == 0)
    #expect(dealt.allPlaces <= 4)
  }

  @Test func `98 times 12 decks are dealt in well under a second`() throws {
    let vignettes = (1...8).map { VignetteOnOffer(id: "v\($0)", field: "f") }
    var dealing = try dealing(vignettes)
    let time = try ContinuousClock().measure {
      for municipality in 1...98 {
        for number in 1...12 {
          try dealing.join(entrant("r\(municipality)-\(number)", ["f"], in: String(municipality)))
        }
      }
    }
    // 0.11 s on a busy machine; the limit is for a slower one.
    #expect(time < .seconds(1))
    #expect(dealing.history.deals.count == 98 * 12 * 4)
  }
}

/// How uneven decks are, as sums of squared distances from an even share.
private struct Unevenness {
  private var pairCounts: [String: [String: Int]] = [:]
  private var placeCounts: [String: [String: Int]] = [:]
  private var counts: [String: [String: Int]] = [:]
  private var global: [String: Int] = [:]

  mutating func count(_ deck: [String], in municipality: String) {
    for (place, vignette) in deck.enumerated() {
      counts[municipality, default: [:]][vignette, default: 0] += 1
      placeCounts[municipality, default: [:]]["\(vignette) \(place)", default: 0] += 1
      global["\(vignette) \(place)", default: 0] += 1
      for other in deck where other > vignette {
        pairCounts[municipality, default: [:]]["\(vignette) \(other)", default: 0] += 1
      }
    }
  }

  private func squares(_ counts: [String: [String: Int]], cells: Int, total: Int) -> Double {
    let even = Double(total) / Double(cells)
    return counts.values.reduce(0) { sum, cellCounts in
      let found = cellCounts.values.reduce(0) { $0 + (Double($1) - even) * (Double($1) - even) }
      return sum + found + Double(cells - cellCounts.count) * even * even
    }
  }

  var vignettes: Double { squares(counts, cells: 8, total: 48) }
  var pairs: Double { squares(pairCounts, cells: 28, total: 72) }
  var places: Double { squares(placeCounts, cells: 32, total: 48) }
  /// The range of how often a vignette stands in a place over all municipalities.
  var allPlaces: Int { (global.values.max() ?? 0) - (global.values.min() ?? 0) }
}

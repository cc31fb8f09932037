import Statistics
import Studies
import Testing

@Suite struct DealHistoryTests {
  /// A dealing in which everything that can happen happens.
  private func dealing(seed: UInt64 = 2026) throws -> Dealing {
    let levels = ["age=young;help=much", "age=young;help=little", "age=old;help=little"]
    let vignettes = (1...8).map {
      VignetteOnOffer(id: "v\($0)", field: $0 < 6 ? "e" : "c", isLinking: $0 == 2, variants: levels)
    }
    var dealing = try Dealing(rules: DealRules(seed: seed, perRespondent: 3, vignettes: vignettes))
    var draws = SeededGenerator(seed: 8)
    try dealing.makePaperDecks(2, for: ["1"], fields: ["e", "c"])
    for number in 1...30 {
      let name = "r\(number)"
      let place = String(1 + number % 3)
      let deck = try dealing.join(
        Entrant(respondent: name, municipality: place, fields: number % 2 == 0 ? ["e"] : ["e", "c"]))
      for deal in deck where draws.happens(withProbability: 0.6) {
        try dealing.complete(deal.vignette, version: 1, by: name, in: place)
      }
      if number % 4 == 0 { try dealing.drop(name) }
    }
    try dealing.complete("v7", version: 1, by: "nobody", in: "2")
    return dealing
  }

  @Test func `the events that are not deals, in their order, give every deal again`() throws {
    let events = try dealing().history.events
    let (history, fault) = DealHistory.replayed(events)
    #expect(fault == nil)
    #expect(history.events == events)
    #expect(history.deals == (try dealing().history.deals))
    var again = try Dealing(rules: try #require(history.rules))
    for event in events {
      switch event.kind {
      case .joined(let entrant): try again.join(entrant)
      case .completed(let answered):
        try again.complete(
          answered.vignette, version: answered.version, by: answered.respondent, in: answered.municipality)
      case .dropped(let respondent, _, let vignette): try again.drop(respondent, vignette: vignette)
      case .rules, .offered, .dealt: break
      }
    }
    #expect(again.history.events == events)
  }

  @Test func `another seed deals otherwise`() throws {
    #expect(try dealing().history.deals != dealing(seed: 2027).history.deals)
  }

  @Test func `whatever is changed in a log is found at its event`() throws {
    let events = try dealing().history.events
    let place = try #require(events.lastIndex { if case .dealt = $0.kind { true } else { false } })
    guard case .dealt(let deal) = events[place].kind else { return }
    let otherVariant = deal.variant == "age=old;help=little" ? "age=young;help=much" : "age=old;help=little"
    let changed = [
      Deal(
        respondent: deal.respondent, wave: 1, position: deal.position, vignette: "v5x", version: 1,
        variant: deal.variant, state: .open),
      Deal(
        respondent: deal.respondent, wave: 1, position: deal.position, vignette: deal.vignette, version: 1,
        variant: otherVariant, state: .open),
    ]
    for other in changed {
      var tampered = events
      tampered[place] = DealEvent(number: events[place].number, kind: .dealt(other))
      let fault = try #require(DealHistory.replayed(tampered).fault)
      #expect(fault.index == place)
      #expect(fault.fact == .dealtOtherwise(found: other, expected: deal))
    }
    var without = events
    without.remove(at: place)
    #expect(DealHistory.replayed(without).fault?.index == place)
    // An answer that is taken out changes what follows, even where the numbers are made to fit.
    let answer = try #require(events.firstIndex { if case .completed = $0.kind { true } else { false } })
    without = events
    without.remove(at: answer)
    let renumbered = without.enumerated().map { DealEvent(number: $0 + 1, kind: $1.kind) }
    #expect(DealHistory.replayed(renumbered).fault != nil)
    // A log that ends within a deck.
    #expect(
      DealHistory.replayed(Array(events.prefix(place))).fault?.fact
        == .notDealt(respondent: deal.respondent, vignette: deal.vignette))
  }

  @Test func `rules that change are told in the log, and the same rules are not told twice`() throws {
    let history = try dealing().history
    let rules = try #require(history.rules)
    #expect(try Dealing(history, rules: rules).history.events.count == history.events.count)
    let more = rules.vignettes + [VignetteOnOffer(id: "new", field: "c")]
    var dealing = try Dealing(history, rules: DealRules(seed: 1, perRespondent: 2, vignettes: more))
    #expect(try dealing.join(Entrant(respondent: "new", municipality: "1", fields: ["c"])).count == 2)
    #expect(DealHistory.replayed(dealing.history.events).fault == nil)
  }
}

import Statistics

/// Everything that happened while vignettes were dealt, and what follows from it: the plan.
///
/// The plan is a fold over the events. What is dealt to somebody who joins follows from the rules, their seed and the
/// events before; so the events that are not deals, in their order, give the same plan again, and a deal that was changed
/// afterwards does not follow and is found (``append(_:)``).
///
/// Waves are dealt apart from each other. Paper decks, which are printed ahead, are balanced among themselves; once one is
/// answered, its answers count among the municipality's completed.
public struct DealHistory: Sendable {
  /// The events in their order.
  public private(set) var events: [DealEvent] = []
  /// The rules in force; `nil` before the first.
  public private(set) var rules: DealRules?
  /// Every deal in the order of dealing, with how far it has come.
  public private(set) var deals: [Deal] = []
  /// Everybody who joined, in the order of joining.
  public private(set) var entrants: [Entrant] = []
  /// Where a deal stands in ``deals``.
  private var places: [DealKey: Int] = [:]
  private var entrantsByKey: [EntrantKey: Entrant] = [:]
  /// Where a deck begins in ``deals``: it stands there in one piece.
  private var decks: [EntrantKey: Int] = [:]
  /// The vignettes that respondents answered without having been dealt them.
  private var undealt: [DealKey: DealEvent.AnsweredVignette] = [:]
  /// What must be dealt next: the rest of the deck of whom joined last.
  private var awaited: [Deal] = []
  private var tally = DealTally()

  /// A history without events.
  public init() {}

  /// The history of some events, up to the first that cannot have happened so.
  ///
  /// - Returns: the history, and the first fault with the place of its event in the list. A deck that is not dealt to its
  ///   end is a fault of the last event.
  public static func replayed(_ events: [DealEvent]) -> (history: DealHistory, fault: (index: Int, fact: DealFact)?) {
    var history = DealHistory()
    for (index, event) in events.enumerated() {
      do throws(DealFact) { try history.append(event) } catch { return (history, (index, error)) }
    }
    guard let missing = history.awaited.first else { return (history, nil) }
    return (history, (events.count - 1, .notDealt(respondent: missing.respondent, vignette: missing.vignette)))
  }

  /// Adds an event that follows from those before.
  ///
  /// - Throws: ``DealFact`` when it cannot have happened so; the history is then as before.
  public mutating func append(_ event: DealEvent) throws(DealFact) {
    guard event.number == events.count + 1 else {
      throw .wrongNumber(event.number, expected: events.count + 1)
    }
    if let next = awaited.first {
      guard case .dealt(let deal) = event.kind else {
        throw .notDealt(respondent: next.respondent, vignette: next.vignette)
      }
      guard deal == next else { throw .dealtOtherwise(found: deal, expected: next) }
    }
    try apply(event)
    events.append(event)
  }

  private mutating func apply(_ event: DealEvent) throws(DealFact) {
    switch event.kind {
    case .rules(let seed, let perRespondent):
      rules = DealRules(seed: seed, perRespondent: perRespondent, vignettes: [])
    case .offered(let vignette):
      guard rules?.vignettes.contains(where: { $0.id == vignette.id }) == false else {
        throw .offeredTwice(vignette.id)
      }
      rules?.vignettes.append(vignette)
    case .joined(let entrant):
      try join(entrant, number: event.number)
    case .dealt(let deal):
      guard !awaited.isEmpty else { throw .dealtToNobody(respondent: deal.respondent, vignette: deal.vignette) }
      place(awaited.removeFirst())
    case .completed(let answered):
      try complete(answered)
    case .dropped(let respondent, let wave, let vignette):
      try drop(DealKey(respondent: respondent, wave: wave, vignette: vignette))
    }
  }

  // MARK: What happens

  private mutating func join(_ entrant: Entrant, number: Int) throws(DealFact) {
    guard let rules else { throw .noRules }
    let key = EntrantKey(respondent: entrant.respondent, wave: entrant.wave)
    guard entrantsByKey[key] == nil else { throw .joinedTwice(entrant.respondent, wave: entrant.wave) }
    entrantsByKey[key] = entrant
    entrants.append(entrant)
    decks[key] = deals.count
    awaited = deck(for: entrant, by: rules, number: number)
  }

  /// The deck of somebody who joins by the event with this number, which has a stream of chance of its own.
  private func deck(for entrant: Entrant, by rules: DealRules, number: Int) -> [Deal] {
    let scope = { DealTally.Scope(wave: entrant.wave, municipality: $0, isPaper: entrant.isPaper) }
    let everywhere = tally.counts(in: scope(nil))
    let own = rules.vignettes(of: entrant.fields)
    let open = own.filter {
      undealt[DealKey(respondent: entrant.respondent, wave: entrant.wave, vignette: $0.id)] == nil
    }
    // What was answered without being dealt is a part of the work already done.
    let dealer = Dealer(
      open, perRespondent: rules.perRespondent - (own.count - open.count),
      here: tally.counts(in: scope(entrant.municipality)), everywhere: everywhere)
    var generator = SeededGenerator(seed: rules.seed).stream(UInt64(number))
    return dealer.deck(&generator).enumerated().map { place, vignette in
      let dealt = everywhere.variants[vignette.sheet] ?? [:]
      return Deal(
        respondent: entrant.respondent, wave: entrant.wave, position: place + 1, vignette: vignette.id,
        version: vignette.version, variant: BalancedFraction(vignette.variants).next(after: dealt, &generator),
        state: entrant.isPaper ? .printed : .open)
    }
  }

  private mutating func place(_ deal: Deal) {
    count(deal, 1)
    places[DealKey(deal)] = deals.count
    deals.append(deal)
  }

  private mutating func complete(_ answered: DealEvent.AnsweredVignette) throws(DealFact) {
    let key = DealKey(respondent: answered.respondent, wave: answered.wave, vignette: answered.vignette)
    guard let place = places[key] else {
      guard undealt.updateValue(answered, forKey: key) == nil else {
        throw .completedTwice(respondent: key.respondent, vignette: key.vignette)
      }
      let sheet = DealTally.Sheet(vignette: answered.vignette, version: answered.version)
      tally.addAnswer(to: sheet, wave: key.wave, municipality: answered.municipality)
      return tally.complete(sheet, wave: key.wave, municipality: answered.municipality)
    }
    let deal = deals[place]
    guard deal.state != .completed else {
      throw .completedTwice(respondent: key.respondent, vignette: key.vignette)
    }
    // Who was given up and answers after all takes the place again.
    if deal.state == .dropped { count(deal, 1) }
    deals[place].state = .completed
    if entrant(of: deal)?.isPaper == true {
      tally.addAnswer(to: deal.sheet, wave: deal.wave, municipality: answered.municipality)
    }
    tally.complete(deal.sheet, wave: deal.wave, municipality: answered.municipality)
  }

  private mutating func drop(_ key: DealKey) throws(DealFact) {
    guard let place = places[key], deals[place].state.isOpen else {
      throw .droppedNotOpen(respondent: key.respondent, vignette: key.vignette)
    }
    deals[place].state = .dropped
    count(deals[place], -1)
  }

  /// Counts a deal, or takes it back, beside the others of the deck that count.
  private mutating func count(_ deal: Deal, _ change: Int) {
    guard let entrant = entrant(of: deal) else { return }
    let others = deck(of: deal.respondent, wave: deal.wave).filter {
      $0.vignette != deal.vignette && $0.state != .dropped
    }
    tally.add(deal, of: entrant, beside: others.map(\.sheet), change)
  }
}

// MARK: What is asked of a history

extension DealHistory {
  /// Somebody who joined a wave; `nil` for who has not.
  public func entrant(_ respondent: String, wave: Int) -> Entrant? {
    entrantsByKey[EntrantKey(respondent: respondent, wave: wave)]
  }

  /// A deal; `nil` when it was not made.
  public func deal(_ vignette: String, to respondent: String, wave: Int) -> Deal? {
    places[DealKey(respondent: respondent, wave: wave, vignette: vignette)].map { deals[$0] }
  }

  /// What must be dealt next: the rest of the deck of whom joined last.
  var awaitedDeal: Deal? { awaited.first }

  /// The deck of a respondent, in its order.
  public func deck(of respondent: String, wave: Int) -> [Deal] {
    let key = EntrantKey(respondent: respondent, wave: wave)
    guard let first = decks[key] else { return [] }
    return Array(deals[first...].prefix { $0.respondent == respondent && $0.wave == wave })
  }

  /// Whether a vignette has been completed.
  public func isCompleted(_ vignette: String, by respondent: String, wave: Int) -> Bool {
    deal(vignette, to: respondent, wave: wave)?.state == .completed
      || undealt[DealKey(respondent: respondent, wave: wave, vignette: vignette)] != nil
  }

  /// The vignettes of a wave that were answered and that nobody had dealt, in no order.
  func answeredUndealt(wave: Int) -> [DealEvent.AnsweredVignette] { undealt.values.filter { $0.wave == wave } }

  private func entrant(of deal: Deal) -> Entrant? { entrant(deal.respondent, wave: deal.wave) }
}

private struct EntrantKey: Hashable {
  let respondent: String
  let wave: Int
}

private struct DealKey: Hashable {
  let respondent: String
  let wave: Int
  let vignette: String

  init(respondent: String, wave: Int, vignette: String) {
    self.respondent = respondent
    self.wave = wave
    self.vignette = vignette
  }

  init(_ deal: Deal) {
    self.init(respondent: deal.respondent, wave: deal.wave, vignette: deal.vignette)
  }
}

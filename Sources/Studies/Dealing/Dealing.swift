/// Deals vignettes: adds to a history what happens, and what follows from it.
public struct Dealing: Sendable {
  /// Everything that happened so far.
  public private(set) var history: DealHistory

  /// Goes on from a history, by rules. When the rules are other than those it ended with, that is an event too.
  ///
  /// - Throws: ``DealFact`` when two vignettes have the same name.
  public init(_ history: DealHistory = DealHistory(), rules: DealRules) throws(DealFact) {
    self.history = history
    guard history.rules != rules else { return }
    try add(.rules(seed: rules.seed, perRespondent: rules.perRespondent))
    for vignette in rules.vignettes { try add(.offered(vignette)) }
  }

  /// Deals a deck to somebody who joins.
  ///
  /// - Returns: the deck in its order; fewer vignettes than the rules say where the fields have no more.
  /// - Throws: ``DealFact/joinedTwice(_:wave:)``.
  @discardableResult
  public mutating func join(_ entrant: Entrant) throws(DealFact) -> [Deal] {
    try add(.joined(entrant))
    while let deal = history.awaitedDeal { try add(.dealt(deal)) }
    return history.deck(of: entrant.respondent, wave: entrant.wave)
  }

  /// Notes that a vignette was answered, also one that was not dealt; nothing happens when that is known.
  ///
  /// - Parameter version: the version that is current, for a vignette that was not dealt.
  public mutating func complete(
    _ vignette: String, version: Int, by respondent: String, in municipality: String, wave: Int = 1
  ) throws(DealFact) {
    guard !history.isCompleted(vignette, by: respondent, wave: wave) else { return }
    let deal = history.deal(vignette, to: respondent, wave: wave)
    let place = history.entrant(respondent, wave: wave)?.municipality ?? municipality
    try add(
      .completed(
        DealEvent.AnsweredVignette(
          respondent: respondent, wave: wave, municipality: place, vignette: vignette,
          version: deal?.version ?? version)))
  }

  /// Gives the places of a respondent back who will not answer, or that of one vignette.
  ///
  /// - Returns: how many places that were; 0 when nothing of it was open.
  @discardableResult
  public mutating func drop(_ respondent: String, wave: Int = 1, vignette: String? = nil) throws(DealFact) -> Int {
    let open = history.deck(of: respondent, wave: wave).filter {
      $0.state.isOpen && (vignette == nil || $0.vignette == vignette)
    }
    for deal in open { try add(.dropped(respondent: respondent, wave: wave, vignette: deal.vignette)) }
    return open.count
  }

  /// Makes decks for paper ahead, as many as there are to be for each municipality and field; those that are there
  /// already are kept. Their pseudonyms are `paper-MUNICIPALITY-FIELD-NN`, in later waves `paper-wN-MUNICIPALITY-FIELD-NN`.
  public mutating func makePaperDecks(
    _ count: Int, for municipalities: [String], fields: [String], wave: Int = 1
  ) throws(DealFact) {
    for municipality in municipalities {
      for field in fields {
        for number in stride(from: 1, through: count, by: 1) {
          let pseudonym = Self.paperPseudonym(number, municipality: municipality, field: field, wave: wave)
          guard history.entrant(pseudonym, wave: wave) == nil else { continue }
          try join(
            Entrant(
              respondent: pseudonym, wave: wave, municipality: municipality, fields: [field], isPaper: true))
        }
      }
    }
  }

  /// The pseudonym of a paper deck.
  public static func paperPseudonym(_ number: Int, municipality: String, field: String, wave: Int) -> String {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    return "paper-" + (wave == 1 ? "" : "w\(wave)-") + "\(municipality)-\(field)-\(padded)"
  }

  private mutating func add(_ kind: DealEvent.Kind) throws(DealFact) {
    try history.append(DealEvent(number: history.events.count + 1, kind: kind))
  }
}

/// What has been dealt so far, counted: vignettes, pairs that meet in a deck, places in the deck, variants.
///
/// Counted is what was completed and what is still open; a deal that was dropped counts no more.
struct DealTally {
  /// A vignette as it was dealt: another version is another vignette.
  struct Sheet: Hashable {
    let vignette: String
    let version: Int
  }

  /// Two vignettes in one deck, the one whose name comes first first.
  struct Pair: Hashable {
    let first: Sheet
    let second: Sheet

    init(_ one: Sheet, _ other: Sheet) {
      (first, second) = one.vignette < other.vignette ? (one, other) : (other, one)
    }
  }

  /// A vignette in a place of the deck.
  struct Place: Hashable {
    let sheet: Sheet
    let position: Int
  }

  /// Where it is counted: in a municipality or, without one, everywhere; what is printed ahead by itself.
  struct Scope: Hashable {
    let wave: Int
    let municipality: String?
    let isPaper: Bool
  }

  /// The counts of one scope.
  struct Counts {
    private(set) var live: [Sheet: Int] = [:]
    private(set) var completed: [Sheet: Int] = [:]
    private(set) var pairs: [Pair: Int] = [:]
    private(set) var places: [Place: Int] = [:]
    private(set) var variants: [Sheet: [String: Int]] = [:]

    fileprivate mutating func add(_ sheet: Sheet, _ change: Int) { live[sheet, default: 0] += change }

    fileprivate mutating func complete(_ sheet: Sheet) { completed[sheet, default: 0] += 1 }

    fileprivate mutating func add(_ deal: Deal, beside others: [Sheet], _ change: Int) {
      live[deal.sheet, default: 0] += change
      places[Place(sheet: deal.sheet, position: deal.position), default: 0] += change
      variants[deal.sheet, default: [:]][deal.variant, default: 0] += change
      for other in others { pairs[Pair(deal.sheet, other), default: 0] += change }
    }
  }

  private var counts: [Scope: Counts] = [:]

  /// The counts of a scope.
  func counts(in scope: Scope) -> Counts { counts[scope] ?? Counts() }

  /// Counts a deal, or with a change of −1 takes it back; `others` are the vignettes that count in the same deck.
  mutating func add(_ deal: Deal, of entrant: Entrant, beside others: [Sheet], _ change: Int = 1) {
    for scope in scopes(deal.wave, entrant.municipality, isPaper: entrant.isPaper) {
      counts[scope, default: Counts()].add(deal, beside: others, change)
    }
  }

  /// Counts an answer to a vignette that was not counted as dealt where the others are: not dealt at all, or on paper.
  mutating func addAnswer(to sheet: Sheet, wave: Int, municipality: String) {
    for scope in scopes(wave, municipality, isPaper: false) { counts[scope, default: Counts()].add(sheet, 1) }
  }

  /// Counts a vignette as completed.
  mutating func complete(_ sheet: Sheet, wave: Int, municipality: String) {
    for scope in scopes(wave, municipality, isPaper: false) { counts[scope, default: Counts()].complete(sheet) }
  }

  private func scopes(_ wave: Int, _ municipality: String, isPaper: Bool) -> [Scope] {
    [municipality, nil].map { Scope(wave: wave, municipality: $0, isPaper: isPaper) }
  }
}

extension Deal {
  /// The vignette as it was dealt.
  var sheet: DealTally.Sheet { DealTally.Sheet(vignette: vignette, version: version) }
}

extension VignetteOnOffer {
  /// The vignette as it would be dealt.
  var sheet: DealTally.Sheet { DealTally.Sheet(vignette: id, version: version) }
}

/// Somebody who gets a deck: a respondent who joins a wave, or a paper deck made ahead.
public struct Entrant: Hashable, Sendable {
  /// The pseudonym.
  public let respondent: String
  /// The wave, from 1.
  public let wave: Int
  /// The municipality.
  public let municipality: String
  /// The fields of work; none named is all.
  public let fields: [String]
  /// Whether the deck is printed ahead, before anybody is known to answer it.
  public let isPaper: Bool

  /// Somebody who gets a deck.
  public init(respondent: String, wave: Int = 1, municipality: String, fields: [String], isPaper: Bool = false) {
    self.respondent = respondent
    self.wave = wave
    self.municipality = municipality
    self.fields = fields
    self.isPaper = isPaper
  }
}

/// Something that happened while vignettes were dealt. The plan is what follows from all events in their order.
public struct DealEvent: Hashable, Sendable {
  /// What can happen.
  public enum Kind: Hashable, Sendable {
    /// From here on, decks are dealt by other rules; the vignettes on offer follow.
    case rules(seed: UInt64, perRespondent: Int)
    /// A vignette is on offer under these rules.
    case offered(VignetteOnOffer)
    /// A respondent joins, or a paper deck is begun; what they are dealt follows.
    case joined(Entrant)
    /// A vignette is put in a deck. Its state is ``Deal/State/open``, or ``Deal/State/printed`` in a paper deck.
    case dealt(Deal)
    /// A vignette was answered, also one that was not dealt.
    case completed(AnsweredVignette)
    /// A vignette that was dealt will not be answered.
    case dropped(respondent: String, wave: Int, vignette: String)
  }

  /// A vignette that somebody answered.
  public struct AnsweredVignette: Hashable, Sendable {
    /// The respondent's pseudonym.
    public let respondent: String
    /// The wave.
    public let wave: Int
    /// The municipality, in which it counts.
    public let municipality: String
    /// The vignette.
    public let vignette: String
    /// Its version.
    public let version: Int

    /// An answered vignette.
    public init(respondent: String, wave: Int, municipality: String, vignette: String, version: Int) {
      self.respondent = respondent
      self.wave = wave
      self.municipality = municipality
      self.vignette = vignette
      self.version = version
    }
  }

  /// Its running number, from 1.
  public let number: Int
  /// What happened.
  public let kind: Kind

  /// An event.
  public init(number: Int, kind: Kind) {
    self.number = number
    self.kind = kind
  }
}

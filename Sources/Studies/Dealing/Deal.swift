/// One vignette in one respondent's deck.
public struct Deal: Hashable, Sendable {
  /// How far it has come.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Printed on paper ahead, before anybody is known to answer it.
    case printed
    /// Dealt and not answered yet.
    case open
    /// Answered.
    case completed
    /// Will not be answered: its place is free again.
    case dropped

    /// Whether somebody is still expected to answer it.
    public var isOpen: Bool { self == .open || self == .printed }
  }

  /// The respondent's pseudonym.
  public let respondent: String
  /// The wave, from 1.
  public let wave: Int
  /// The place in the deck, from 1.
  public let position: Int
  /// The vignette.
  public let vignette: String
  /// The vignette's version when it was dealt.
  public let version: Int
  /// The variant as tables write it; empty for a vignette without factors.
  public let variant: String
  /// How far it has come.
  public var state: State

  /// A vignette in a deck.
  public init(
    respondent: String, wave: Int, position: Int, vignette: String, version: Int, variant: String, state: State
  ) {
    self.respondent = respondent
    self.wave = wave
    self.position = position
    self.vignette = vignette
    self.version = version
    self.variant = variant
    self.state = state
  }
}

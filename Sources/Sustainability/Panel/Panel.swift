/// What a panel of experts can carry.
public enum Panel {
  /// The fewest experts whose judgement counts as a panel's.
  ///
  /// The reliability of a panel's key is .62 with 5 experts, .70 with 10 and .74 with 20; 10 to 15 are advised
  /// (Gagnon et al., *Medical Education* 39 (2005) 284–291).
  public static let smallest = 10

  /// Why a panel says nothing.
  public enum Refusal: Error, Hashable, Sendable {
    /// No expert answered what it would be read from.
    case noExperts
    /// So many experts answered, which are fewer than ``Panel/smallest``.
    case tooFewExperts(Int)
    /// No vignette has a question of its own that one answer of few is given to.
    case noQuestion
    /// No caseworker answered a question that enough experts answered too.
    case noAnswers
  }
}

public import Diagnostics

/// The mean of the answered items, reversed where marked, on 0–100.
///
/// An item with answer *x* in the range *low…high* counts 100 · (x − low) / (high − low), and 100 minus that where it is
/// reversed. With fewer answered items than `atLeast` the scale is unknown; nothing is put in for missing items.
public struct Scale: Hashable, Sendable {
  /// A question that belongs to a scale.
  public struct Item: Hashable, Sendable {
    /// The question.
    public let question: Written
    /// Whether a high answer means a low value of the scale.
    public let isReversed: Bool

    /// An item.
    public init(question: Written, isReversed: Bool) {
      self.question = question
      self.isReversed = isReversed
    }
  }

  /// Its name.
  public let name: Written
  /// What it is called on screen.
  public let title: AuthoredText?
  /// Its items.
  public let items: [Item]
  /// How many items must have been answered.
  public let atLeast: Int

  /// A scale.
  public init(name: Written, title: AuthoredText?, items: [Item], atLeast: Int) {
    self.name = name
    self.title = title
    self.items = items
    self.atLeast = atLeast
  }
}

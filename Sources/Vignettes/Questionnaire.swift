public import Conditions
import Diagnostics

/// Questions in the order in which they are asked, with the conditions under which each is shown: those of a vignette
/// with its modules, or those of modules asked once.
public struct Questionnaire: Hashable, Sendable {
  /// A question and where it comes from.
  public struct Item: Hashable, Sendable {
    /// The question.
    public let question: Question
    /// The module it belongs to; `nil` for the vignette's own.
    public let module: String?
    /// The stage it is shown in, from 0; a module comes after all stages.
    public let stage: Int
    /// When it is shown; `nil` for always.
    public let showIf: Condition?
  }

  /// The questions in order.
  public let items: [Item]
  private let position: [String: Int]

  init(_ items: [Item]) {
    self.items = items
    position = Dictionary(
      items.enumerated().map { ($1.question.id.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The question with a name.
  public subscript(id: String) -> Item? { position[id].map { items[$0] } }

  /// What each question reads, worked out from the answers given: a question that `show_if` hides, or of a stage that
  /// was not reached, was not asked.
  public func readings(of answers: [String: Answer], variant: Variant) -> [String: Reading] {
    let reached = items.filter { answers[$0.question.id.text] != nil }.map(\.stage).max() ?? 0
    var readings: [String: Reading] = [:]
    for item in items {
      let id = item.question.id.text
      let isShown =
        (item.module != nil || item.stage <= reached)
        && item.showIf.map { $0.holds { readings[$0] ?? variant.reading(of: $0) } == .yes } ?? true
      readings[id] = isShown ? Reading(answers[id], in: item.question.domain) : .notAsked
    }
    return readings
  }
}

extension Questionnaire {
  /// The questionnaire with only those questions that are wanted.
  public func filtered(_ isWanted: (Item) -> Bool) -> Questionnaire {
    Questionnaire(items.filter(isWanted))
  }
}

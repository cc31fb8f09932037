public import Conditions
public import Vignettes

/// What a judgement rests on, told in full: every rule and cell that was tried. Text, JSON and page are views of one
/// recorded trace.
public struct Explanation: Sendable {
  /// The rubric that judged.
  public let rubric: SoundRubric
  /// What it says.
  public let judgement: Judgement
  /// The answers as given, those included that count as missing.
  public let answers: [String: Answer]
  /// The questions whose answers it may have read, for their words.
  public let questions: [Question]
  /// The smallest change of answers that would move each decision, where one was found.
  public let changes: [String: NearestChange]
  /// For each undecided decision, the answers it waits for and what each would lead to.
  private let awaited: [String: [AwaitedAnswer]]

  /// An explanation of a judgement by the same rubric.
  init(
    _ rubric: SoundRubric, _ judgement: Judgement, of answers: [String: Answer], questions: [Question],
    changes: [String: NearestChange],
    awaited: [String: [AwaitedAnswer]]
  ) {
    self.rubric = rubric
    self.judgement = judgement
    self.answers = answers
    self.questions = questions
    self.changes = changes
    self.awaited = awaited
  }

  /// The answers that a decision waits for and what each would lead to, in the order of the inputs; none where it is
  /// not undecided.
  public func awaited(for decision: String) -> [AwaitedAnswer] { awaited[decision] ?? [] }
}

public import Conditions
public import Vignettes

/// What a judgement rests on, told in full: every rule and cell that was tried. Text, JSON and page are views of one
/// recorded trace.
public struct Explanation: Sendable {
  /// The rubric that judged.
  public let rubric: SoundRubric
  /// What it says.
  public let judgement: Judgement
  /// The criteria that raters score of which nothing that they would read was asked: the vignette never asks it, or its
  /// stage was not reached.
  public let unasked: Set<String>
  /// The answers as given, those included that count as missing.
  public let answers: [String: Answer]
  /// The questions whose answers it may have read, for their words.
  public let questions: [Question]
  /// The smallest change of answers that would move each decision, where one was found: each answer by itself first, at
  /// most 4,000 of them, then each two together while that makes no more than 20,000 pairs. Questions whose other answers
  /// found no room are ``untried``.
  public let changes: [String: NearestChange]
  /// The questions whose other answers were left out of the search for changes because there are too many.
  public let untried: [String]
  /// For each undecided decision, the answers it waits for and what each would lead to.
  private let awaited: [String: [AwaitedAnswer]]

  /// An explanation of a judgement by the same rubric.
  init(
    _ rubric: SoundRubric, _ judgement: Judgement, unasked: Set<String>, of answers: [String: Answer],
    questions: [Question],
    nearest: (changes: [String: NearestChange], untried: [String]), awaited: [String: [AwaitedAnswer]]
  ) {
    self.rubric = rubric
    self.judgement = judgement
    self.unasked = unasked
    self.answers = answers
    self.questions = questions
    changes = nearest.changes
    untried = nearest.untried
    self.awaited = awaited
  }

  /// The answers that a decision waits for and what each would lead to, in the order of the inputs; none where it is
  /// not undecided.
  public func awaited(for decision: String) -> [AwaitedAnswer] { awaited[decision] ?? [] }
}

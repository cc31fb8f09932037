public import Diagnostics
public import Vignettes

/// What experts have laid down: criteria with levels, and decisions with rules.
public struct Rubric: Hashable, Sendable {
  /// What answers the rubric is for.
  public enum Scope: Hashable, Sendable {
    /// The answers to modules.
    case modules([Written])
    /// The answers to vignettes, their modules included.
    case vignettes([Written])
    /// A plain table with inputs of the rubric's own.
    case inputs([Question])
  }

  /// Its name.
  public let id: Written
  /// Its version, status and law.
  public let standing: Standing
  /// What it is called on screen.
  public let title: AuthoredText?
  /// What answers it is for.
  public internal(set) var scope: Scope
  /// Who agreed on it, when and on what basis.
  public let source: AuthoredText?
  /// What to talk over where several have answered: what has no key, and for whom the case would not be solved.
  public let discussion: [AuthoredText]
  /// Means of items.
  public let scales: [Scale]
  /// Decision tables over answers.
  public internal(set) var decisions: [Decision]
  /// Things to look for in an answer set.
  public internal(set) var criteria: [Criterion]
  /// Names of inputs, scales and decisions that stand in the file but could not be read; what uses them is not held
  /// against its author a second time.
  public let unread: Set<String>
  /// The hash of the file it was read from; `nil` where it was not read from one.
  public package(set) var contentHash: ContentHash?

  /// A rubric.
  public init(
    id: Written, standing: Standing, title: AuthoredText?, scope: Scope, source: AuthoredText?,
    discussion: [AuthoredText] = [], scales: [Scale], decisions: [Decision], criteria: [Criterion],
    unread: Set<String> = []
  ) {
    self.id = id
    self.standing = standing
    self.title = title
    self.scope = scope
    self.source = source
    self.discussion = discussion
    self.scales = scales
    self.decisions = decisions
    self.criteria = criteria
    self.unread = unread
  }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] {
    [title, source].compactMap(\.self) + discussion + scales.compactMap(\.title) + decisions.flatMap(\.texts)
      + criteria.flatMap(\.texts)
  }
}

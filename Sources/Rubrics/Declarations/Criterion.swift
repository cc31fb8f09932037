public import Conditions
public import Diagnostics
public import Vignettes

/// One thing to look for, and how well it was met.
public struct Criterion: Hashable, Sendable {
  /// Who gives the score.
  public enum Scorer: String, CaseIterable, Hashable, Sendable {
    case rules, raters
  }

  /// How well a criterion was met.
  public struct Level: Hashable, Sendable {
    /// Its points, as written.
    public let score: Written
    /// What it means.
    public let label: AuthoredText?
    /// When it is given by rule; `nil` for always.
    public let when: WrittenCondition?

    /// A level.
    public init(score: Written, label: AuthoredText?, when: WrittenCondition?) {
      self.score = score
      self.label = label
      self.when = when
    }
  }

  /// Its name.
  public let name: Written
  /// What it is called on screen.
  public let title: AuthoredText?
  /// How much it counts.
  public let weight: Double
  /// Where the weight is written; `nil` where it is not.
  public let weightSpan: Span?
  /// Who gives the score.
  public let scorer: Scorer
  /// The questions whose answers raters read.
  public let reads: [Written]
  /// Its levels.
  public let levels: [Level]
  /// What a caseworker is told.
  public let feedback: AuthoredText?
  /// The law it rests on.
  public let law: [LawReference]

  /// A criterion.
  public init(
    name: Written, title: AuthoredText?, weight: Double, weightSpan: Span? = nil, scorer: Scorer, reads: [Written],
    levels: [Level],
    feedback: AuthoredText?, law: [LawReference]
  ) {
    self.name = name
    self.title = title
    self.weight = weight
    self.weightSpan = weightSpan
    self.scorer = scorer
    self.reads = reads
    self.levels = levels
    self.feedback = feedback
    self.law = law
  }

  /// Everything an author wrote for people in it.
  public var texts: [AuthoredText] { [title, feedback].compactMap(\.self) + levels.compactMap(\.label) }
}

/// A provision of law, as of a day, and whether a lawyer has looked at it.
public struct LawReference: Hashable, Sendable {
  /// Whether the reference was looked at by someone who knows the law.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// No lawyer has looked at it.
    case unchecked
    /// A lawyer named in `checkedBy` has.
    case checked
  }

  /// The provision, such as `forvaltningsloven § 19`.
  public let reference: Written
  /// The day whose law is meant.
  public let asOf: CalendarDate
  /// Who looked at it.
  public let checkedBy: String?
  /// Whether it was looked at.
  public let status: Status

  /// A reference.
  public init(reference: Written, asOf: CalendarDate, checkedBy: String?, status: Status) {
    self.reference = reference
    self.asOf = asOf
    self.checkedBy = checkedBy
    self.status = status
  }
}

public import Diagnostics

/// A study as its author wrote it: which vignettes, rubrics and tables belong together.
public struct Study: Hashable, Sendable {
  /// How vignettes are dealt.
  public struct Deal: Hashable, Sendable {
    /// How many vignettes each respondent gets.
    public let perRespondent: Int
    /// The vignettes that everybody of a field answers, by field.
    public let linking: [Linking]
    /// The seed that makes the plan reproducible.
    public let seed: Int?
    /// Whether the variants of a vignette are dealt too; else everybody gets its fixed one.
    public let isFactorial: Bool

    /// The vignettes that everybody of a field answers.
    public struct Linking: Hashable, Sendable {
      /// The field.
      public let field: Written
      /// The vignettes.
      public let vignettes: [Written]

      /// Linking vignettes of a field.
      public init(field: Written, vignettes: [Written]) {
        self.field = field
        self.vignettes = vignettes
      }
    }

    /// A rule for dealing.
    public init(perRespondent: Int, linking: [Linking], seed: Int?, isFactorial: Bool = false) {
      self.perRespondent = perRespondent
      self.isFactorial = isFactorial
      self.linking = linking
      self.seed = seed
    }
  }

  /// How peers are chosen.
  public struct Peers: Hashable, Sendable {
    /// The context variables by which they are alike.
    public let by: [Written]
    /// How many there are.
    public let count: Int

    /// A choice of peers.
    public init(by: [Written], count: Int) {
      self.by = by
      self.count = count
    }
  }

  /// The tables that may stand beside a study, by their key in the file.
  public enum Table: String, CaseIterable, Hashable, Sendable {
    case municipalities, respondents, answers
    case respondentAnswers = "respondent_answers"
    case ratings, yardsticks, remarks, deals
  }

  /// Its name.
  public let id: Written
  /// What it is called on screen.
  public let title: AuthoredText
  /// The languages of its texts; the first is that of its reports.
  public let languages: [Language]
  /// The fields of work it covers.
  public let fields: [Written]
  /// Files or folders with vignettes and modules, relative to the study's file.
  public let vignettes: [Written]
  /// Files or folders with rubrics.
  public let rubrics: [Written]
  /// The tables beside it.
  public let tables: [Table: Written]
  /// How vignettes are dealt; `nil` when that was done elsewhere.
  public let deal: Deal?
  /// The log of the dealing; `nil` for its usual name.
  public let dealEvents: Written?
  /// How peers are chosen; `nil` when the study does not say.
  public let peers: Peers?
  /// The groups of municipalities that report as one.
  public let joint: [JointReport]
  /// Which versions waves were made with, where those are not the present ones.
  public let waves: [WaveVersions]
  /// Figures that rest on fewer respondents are not shown.
  public let minimum: Int
  /// Whether its answers are invented.
  public let isSimulated: Bool
  /// Names that are masked in free text, beside numbers and addresses that are masked in any study.
  public let redact: [String]

  /// A study.
  public init(
    id: Written, title: AuthoredText, languages: [Language], fields: [Written], vignettes: [Written],
    rubrics: [Written], tables: [Table: Written], deal: Deal?, dealEvents: Written? = nil, peers: Peers?,
    joint: [JointReport] = [], waves: [WaveVersions] = [], minimum: Int, isSimulated: Bool,
    redact: [String] = []
  ) {
    self.id = id
    self.title = title
    self.languages = languages
    self.fields = fields
    self.vignettes = vignettes
    self.rubrics = rubrics
    self.tables = tables
    self.deal = deal
    self.dealEvents = dealEvents
    self.peers = peers
    self.joint = joint
    self.waves = waves
    self.minimum = minimum
    self.isSimulated = isSimulated
    self.redact = redact
  }
}

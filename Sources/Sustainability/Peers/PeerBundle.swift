/// The figures of a study's municipalities as others may load them: aggregated, after disclosure control, without
/// anybody's answers (`vignet.peers/1`).
///
/// Municipalities that have not consented stand under a label and in an order that tell nothing; shares are rounded to
/// a tenth of a per cent and sizes to whole numbers.
public struct PeerBundle: Hashable, Sendable {
  /// A rubric that figures were made with.
  public struct Rubric: Hashable, Sendable {
    /// Its name.
    public let id: String
    /// Its version.
    public let version: Int
    /// The hash of its file; `nil` when it is not known.
    public let hash: String?

    /// A rubric.
    package init(
      id: String, version: Int, hash: String?
    ) {
      self.id = id
      self.version = version
      self.hash = hash
    }
  }

  /// A vignette that figures are over.
  public struct Vignette: Hashable, Sendable {
    /// Its name.
    public let id: String
    /// Its version.
    public let version: Int

    /// A vignette.
    package init(
      id: String, version: Int
    ) {
      self.id = id
      self.version = version
    }
  }

  /// The vignettes of a group of figures.
  public struct Group: Hashable, Sendable {
    /// The group as tables write it, such as `field:employment`.
    public let group: String
    /// Its vignettes, in the order of their names.
    public let vignettes: [Vignette]

    /// A group.
    package init(
      group: String, vignettes: [Vignette]
    ) {
      self.group = group
      self.vignettes = vignettes
    }
  }

  /// One figure of a municipality.
  public struct Figure: Hashable, Sendable {
    /// The indicator.
    public let indicator: String
    /// The group of answers it is about.
    public let group: String
    /// The plain share.
    public let share: Double
    /// How many independent answers it is worth.
    public let effectiveSize: Double
    /// Its 95 % interval; `nil` without one.
    public let interval: ClosedRange<Double>?

    /// A figure.
    package init(
      indicator: String, group: String, share: Double, effectiveSize: Double, interval: ClosedRange<Double>?
    ) {
      self.indicator = indicator
      self.group = group
      self.share = share
      self.effectiveSize = effectiveSize
      self.interval = interval
    }
  }

  /// One municipality.
  public struct Entry: Hashable, Sendable {
    /// A label that tells nothing.
    public let label: String
    /// The name; `nil` without consent.
    public let name: String?
    /// The population; `nil` without consent or where it is not known.
    public let population: Int?
    /// The circumstances by which peers are chosen; empty without consent.
    public let context: [String: Double]
    /// The groups in which it is one of the peers of the municipality that the file was made for.
    public let peerIn: [String]
    /// Its figures.
    public let figures: [Figure]

    /// A municipality.
    package init(
      label: String, name: String?, population: Int?, context: [String: Double], peerIn: [String], figures: [Figure]
    ) {
      self.label = label
      self.name = name
      self.population = population
      self.context = context
      self.peerIn = peerIn
      self.figures = figures
    }
  }

  /// The study's name.
  public let study: String
  /// The wave.
  public let wave: Int
  /// Whether the answers are invented.
  public let isSimulated: Bool
  /// The fewest respondents a figure rests on.
  public let minimum: Int
  /// Whether it was made for a municipality whose peers are marked, and which is not in it itself.
  public let isMarked: Bool
  /// The rubrics.
  public let rubrics: [Rubric]
  /// The groups of figures.
  public let groups: [Group]
  /// The municipalities, shuffled.
  public let entries: [Entry]

  /// A bundle.
  package init(
    study: String, wave: Int, isSimulated: Bool, minimum: Int, isMarked: Bool, rubrics: [Rubric], groups: [Group],
    entries: [Entry]
  ) {
    self.study = study
    self.wave = wave
    self.isSimulated = isSimulated
    self.minimum = minimum
    self.isMarked = isMarked
    self.rubrics = rubrics
    self.groups = groups
    self.entries = entries
  }
}

public import Studies

/// Every indicator of every municipality in one wave: what `vignet indicators` prints and the reports draw.
public struct IndicatorTable: Sendable {
  /// The study's name.
  public let study: String
  /// The wave.
  public let wave: Int
  /// Whether the answers are invented.
  public let isSimulated: Bool
  /// The fewest respondents a shown figure may rest on.
  public let minimum: Int
  /// The municipalities in the order in which they are listed.
  public let municipalities: [Municipality]
  /// The rows: municipality by municipality, then all together; in each the indicators in their
  /// fixed order, and of each first the one on all answers, then those on fields, case groups and vignettes.
  public let rows: [IndicatorRow]
  /// Participation by municipality, then all together.
  public let participation: [Participation]
  /// Answer sets that are not among those counted, and why.
  public let leftOut: LeftOut
  /// The models behind adjusted figures, in the order of the indicators.
  public let models: [ModelOutput]
  /// Where each row stands.
  private let places: [Place: Int]

  private struct Place: Hashable {
    let indicator: String
    let municipality: String?
    let group: IndicatorGroup
  }

  /// A table.
  public init(
    study: String, wave: Int, isSimulated: Bool, minimum: Int, municipalities: [Municipality], rows: [IndicatorRow],
    participation: [Participation], leftOut: LeftOut = LeftOut(),
    models: [ModelOutput] = []
  ) {
    self.study = study
    self.wave = wave
    self.isSimulated = isSimulated
    self.minimum = minimum
    self.municipalities = municipalities
    self.rows = rows
    self.participation = participation
    self.leftOut = leftOut
    self.models = models
    places = Dictionary(
      rows.enumerated().map { number, row in
        (Place(indicator: row.indicator.id, municipality: row.municipality, group: row.group), number)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of an indicator for a municipality, or for all together.
  public func row(_ indicator: String, of municipality: String?, _ group: IndicatorGroup = .all) -> IndicatorRow? {
    places[Place(indicator: indicator, municipality: municipality, group: group)].map { rows[$0] }
  }

  /// Participation of a municipality, or of all together.
  public func participation(of municipality: String?) -> Participation? {
    participation.first { $0.municipality == municipality }
  }
}

/// Answer sets of caseworkers that are left out of indicators, by reason.
public struct LeftOut: Hashable, Sendable {
  /// Answered under another law than the vignette describes.
  public var otherLaw = 0
  /// Another variant than the one that most answered: answers to different variants are not compared.
  public var otherVariant = 0
  /// Given again at another sitting.
  public var repeated = 0
  /// Of a plainly tame anchor, which shows how scales are used, not how demanding cases are.
  public var tameAnchor = 0

  /// Nothing left out.
  public init() {}
}

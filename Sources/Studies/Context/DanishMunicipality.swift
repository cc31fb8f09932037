/// One of Denmark's 98 municipalities with what is known of its circumstances: context for choosing peers.
///
/// The figures stand in `DanishMunicipalityFigures.swift` with their source and editions; they are not the official current
/// figures.
public struct DanishMunicipality: Hashable, Sendable {
  /// A region, as divided until the end of 2026.
  public enum Region: Int, CaseIterable, Hashable, Sendable {
    case north = 1081
    case central = 1082
    case south = 1083
    case capital = 1084
    case zealand = 1085
  }

  /// Statistics Denmark's groups of municipalities (*kommunegrupper*, 2018), by the size of towns and the jobs that can
  /// be reached.
  public enum Group: Int, CaseIterable, Hashable, Sendable {
    /// *Hovedstadskommune*.
    case capital = 1
    /// *Storbykommune*.
    case city = 2
    /// *Provinsbykommune*.
    case town = 3
    /// *Oplandskommune*.
    case hinterland = 4
    /// *Landkommune*.
    case rural = 5
  }

  /// A figure of a municipality's circumstances. The raw value is the name by which `peers: by:` calls it.
  public enum Background: String, CaseIterable, Hashable, Sendable {
    /// Employed of those aged 16–64, per cent (RAS200). A yardstick of its own.
    case employmentRate = "employment_rate"
    /// With a qualifying education of those aged 30–34, per cent (HFUDD11).
    case education
    /// Children of 0–17 in households below half the median income, per cent (LABY07).
    case childPoverty = "child_poverty"
    /// People in households below half the median income, per cent (LABY07).
    case lowIncome = "low_income"
    /// People in households below 60 % of the median income, per cent (IFOR12P).
    case relativePoverty = "relative_poverty"
    /// The Gini coefficient of incomes, per cent (IFOR41).
    case gini
    /// Children and young people of 0–22 with help because of their circumstances, per cent (BU43).
    case childrenAtRisk = "children_at_risk"
    /// Neither in employment nor in education of those aged 16–24, per cent (NEET3). A yardstick of its own.
    case neet
    /// Notifications of concern per 1,000 children of 0–17 (UND2).
    case notifications

    /// Whether it is itself a yardstick of what a municipality achieves (labour-market attachment), so that no peers may
    /// be chosen by it.
    public var isYardstick: Bool { self == .employmentRate || self == .neet }
  }

  /// The code of four digits, such as `0390`.
  public let code: String
  /// The name, without the word *Kommune*.
  public let name: String
  /// The region.
  public let region: Region
  /// The group.
  public let group: Group
  /// How many people lived there in the 1st quarter of 2026.
  public let population: Int
  /// The circumstances.
  public let background: [Background: Double]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The municipality with a code of three or four digits (`390`, `0390`); `nil` for any other text.
  public static func coded(_ code: String) -> DanishMunicipality? {
    switch code.utf8.count {
    case 3: byCode["0" + code]
    case 4: byCode[code]
    default: nil
    }
  }

  /// The municipality with exactly this name.
  public static func named(_ name: String) -> DanishMunicipality? { byName[name] }
}

extension Municipality {
  /// Which of the 98 it is, by its code or else by its exact name; `nil` where it is none of them.
  public var danish: DanishMunicipality? { DanishMunicipality.coded(id) ?? DanishMunicipality.named(name) }
}

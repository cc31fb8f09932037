/// A municipality that takes part in a study.
public struct Municipality: Hashable, Sendable {
  /// Its code in the tables.
  public let id: String
  /// Its name.
  public let name: String
  /// How many people live there; `nil` when not known.
  public let population: Int?
  /// How many caseworkers it employs, in all; `nil` when not known.
  public let caseworkers: Int?
  /// How many caseworkers it employs in each field, where that is known.
  public let caseworkersByField: [String: Int]
  /// Its own cases of each group, where that is known.
  public let cases: [String: Double]
  /// Further figures: context for choosing peers.
  public let context: [String: Double]
  /// Of what kind it is by its `group` and `region`, where the study's table tells.
  public let kinds: [String: String]
  /// Whether it has consented to being named where others compare themselves with it.
  public let consents: Bool
  /// The names of the municipalities that it is made of, where several report as one; else none.
  public let members: [String]

  /// A municipality.
  public init(
    id: String, name: String, population: Int? = nil, caseworkers: Int? = nil, caseworkersByField: [String: Int] = [:],
    cases: [String: Double] = [:], context: [String: Double] = [:], kinds: [String: String] = [:],
    consents: Bool = false, members: [String] = []
  ) {
    self.id = id
    self.name = name
    self.population = population
    self.caseworkers = caseworkers
    self.caseworkersByField = caseworkersByField
    self.cases = cases
    self.context = context
    self.kinds = kinds
    self.consents = consents
    self.members = members
  }

  /// The employed caseworkers: the number given, else the sum over fields; `nil` when neither is known.
  public var employed: Int? {
    caseworkers ?? (caseworkersByField.isEmpty ? nil : caseworkersByField.values.reduce(0, +))
  }
}

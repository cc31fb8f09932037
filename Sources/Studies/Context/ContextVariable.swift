/// A circumstance by which peers can be chosen: a column of the study's own table, or a figure built in.
public enum ContextVariable: Hashable, Sendable {
  /// How many people live there; compared on a logarithmic scale.
  case population
  /// Whether it is of the same kind: its group (`group`) or region (`region`).
  case group, region
  /// A number: a column of the study's table, or one of ``DanishMunicipality/Background``.
  case figure(String)

  /// The variable with a name; every name is one, whether or not there are figures for it.
  public init(_ name: String) {
    switch name {
    case "population": self = .population
    case "group": self = .group
    case "region": self = .region
    default: self = .figure(name)
    }
  }

  /// Its name in `peers: by:`.
  public var name: String {
    switch self {
    case .population: "population"
    case .group: "group"
    case .region: "region"
    case .figure(let name): name
    }
  }

  /// The names that need no column of their own where a municipality is one of the 98.
  public static let builtIn: [String] =
    ["population", "group", "region"]
    + DanishMunicipality.Background.allCases.filter { !$0.isYardstick }.map(\.rawValue)
}

extension Municipality {
  /// The figure of a circumstance: from the study's own table, else from the figures built in; `nil` where neither has
  /// it, and for a kind.
  public func value(of variable: ContextVariable) -> Double? {
    switch variable {
    case .population: (population ?? danish?.population).map(Double.init)
    case .group, .region: nil
    case .figure(let name):
      context[name] ?? DanishMunicipality.Background(rawValue: name).flatMap { danish?.background[$0] }
    }
  }

  /// Of what kind a municipality is, by the words of the study's own table, else by those built in; `nil` where neither
  /// tells, and for a figure.
  public func kind(of variable: ContextVariable) -> String? {
    switch variable {
    case .group: kinds[variable.name] ?? danish?.group.name
    case .region: kinds[variable.name] ?? danish?.region.name
    case .population, .figure: nil
    }
  }

  /// Whether a circumstance is known of it.
  public func knows(_ variable: ContextVariable) -> Bool { value(of: variable) != nil || kind(of: variable) != nil }
}

extension DanishMunicipality.Group {
  /// What Statistics Denmark calls it.
  public var name: String {
    switch self {
    case .capital: "Hovedstadskommune"
    case .city: "Storbykommune"
    case .town: "Provinsbykommune"
    case .hinterland: "Oplandskommune"
    case .rural: "Landkommune"
    }
  }
}

extension DanishMunicipality.Region {
  /// Its name.
  public var name: String {
    switch self {
    case .north: "Region Nordjylland"
    case .central: "Region Midtjylland"
    case .south: "Region Syddanmark"
    case .capital: "Region Hovedstaden"
    case .zealand: "Region Sjælland"
    }
  }
}

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

  /// Whether two municipalities are only alike or not alike in it.
  public var isKind: Bool { self == .group || self == .region }

  /// The names that need no column of their own where a municipality is one of the 98.
  public static let builtIn: [String] =
    ["population", "group", "region"]
    + DanishMunicipality.Background.allCases.filter { !$0.isYardstick }.map(\.rawValue)
}

extension Municipality {
  /// The value of a circumstance: from the study's own table, else from the figures built in; `nil` where neither has it.
  /// A kind is a number that only tells it from other kinds.
  public func value(of variable: ContextVariable) -> Double? {
    switch variable {
    case .population: (population ?? danish?.population).map(Double.init)
    case .group: context["group"] ?? danish.map { Double($0.group.rawValue) }
    case .region: context["region"] ?? danish.map { Double($0.region.rawValue) }
    case .figure(let name):
      context[name] ?? DanishMunicipality.Background(rawValue: name).flatMap { danish?.background[$0] }
    }
  }
}

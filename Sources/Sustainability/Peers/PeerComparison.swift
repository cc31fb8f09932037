public import Studies

/// How a municipality stands to its peers. Comparing is this project's addition: Høgsbro's measure is internal, each
/// administration against its own goals.
public struct PeerComparison: Sendable {
  /// One field.
  public struct Scope: Sendable {
    /// The field, or all vignettes together; what is asked once stands under all.
    public let group: IndicatorGroup
    /// The peers, the nearest first, then those added by name.
    public let peers: [PeerContext.Chosen]
    /// The differences, in the fixed order of the indicators.
    public let differences: [PeerDifference]
    /// The funnels of the figures on how demanding cases are.
    public let funnels: [PeerFunnel]

    /// A field.
    package init(
      group: IndicatorGroup, peers: [PeerContext.Chosen], differences: [PeerDifference], funnels: [PeerFunnel]
    ) {
      self.group = group
      self.peers = peers
      self.differences = differences
      self.funnels = funnels
    }

    /// The difference in an indicator.
    public func difference(_ indicator: String) -> PeerDifference? {
      differences.first { $0.indicator.id == indicator }
    }

    /// The funnel of an indicator; `nil` where too few figures are shown.
    public func funnel(_ indicator: String) -> PeerFunnel? { funnels.first { $0.indicator.id == indicator } }
  }

  /// The municipality.
  public let municipality: Municipality
  /// The study's name.
  public let study: String
  /// The wave.
  public let wave: Int
  /// Whether the answers are invented.
  public let isSimulated: Bool
  /// By what peers were chosen.
  public let variables: [PeerContext.Variable]
  /// Field by field.
  public let scopes: [Scope]

  /// A comparison.
  package init(
    municipality: Municipality, study: String, wave: Int, isSimulated: Bool, variables: [PeerContext.Variable],
    scopes: [Scope]
  ) {
    self.municipality = municipality
    self.study = study
    self.wave = wave
    self.isSimulated = isSimulated
    self.variables = variables
    self.scopes = scopes
  }

  /// The same with the scopes of one field only.
  public func only(_ field: String) -> PeerComparison {
    PeerComparison(
      municipality: municipality, study: study, wave: wave, isSimulated: isSimulated, variables: variables,
      scopes: scopes.filter { $0.group == .field(field) })
  }
}

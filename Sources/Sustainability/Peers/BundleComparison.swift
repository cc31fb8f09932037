public import Diagnostics
public import Studies

import Rubrics
import Statistics

/// A municipality's own figures beside those of a bundle: nobody's answers but its own are needed.
///
/// The peers' figure is the mean of the shares in the bundle, weighted by their effective sizes, with Wilson's interval on
/// the sum of the sizes. Only one municipality is tested, so probabilities are not adjusted. Figures made with another
/// rubric, another version of it or over other vignettes are not compared, and the reason is told.
public struct BundleComparison: Sendable {
  /// One group of figures.
  public struct Scope: Sendable {
    /// The group.
    public let group: IndicatorGroup
    /// How many municipalities of the bundle are compared with.
    public let peers: Int
    /// The differences, in the fixed order of the indicators.
    public let differences: [PeerDifference]
  }

  /// The municipality.
  public let municipality: Municipality
  /// The bundle.
  public let bundle: PeerBundle
  /// Whether its own answers or those of the bundle are invented.
  public let isSimulated: Bool
  /// Group by group.
  public let scopes: [Scope]

  /// Compares.
  ///
  /// - Parameters:
  ///   - bundle: the figures of others.
  ///   - judged: the municipality's own study.
  ///   - table: its figures after disclosure control.
  ///   - municipality: the municipality.
  public init(_ bundle: PeerBundle, _ judged: JudgedStudy, _ table: IndicatorTable, municipality: Municipality) {
    self.municipality = municipality
    self.bundle = bundle
    isSimulated = bundle.isSimulated || table.isSimulated
    scopes = PeerScope.all(judged.counted(wave: table.wave), table).map { scope in
      let entries = bundle.entries.filter { entry in
        entry.name != municipality.name && (!bundle.isMarked || entry.peerIn.contains(scope.group.text))
      }
      let differences = scope.indicators.map { indicator in
        bundle.difference(indicator, scope, entries, judged.study, of: municipality.id)
      }
      return Scope(group: scope.group, peers: entries.count, differences: differences)
    }
  }

  /// The comparison as `vignet compare --peers --format json` prints it (`vignet.compare/1`).
  public func json(in language: Language, indicator: String? = nil, field: String? = nil) -> JSON {
    .members([
      "format": .string("vignet.compare/1"),
      "study": .string(bundle.study),
      "simulated": .bool(isSimulated),
      "wave": .integer(bundle.wave),
      "municipality": .string(municipality.id),
      "context": .array([]),
      "scopes": .array(
        scopes.filter { field == nil || $0.group == .field(field ?? "") }.map { scope in
          .members([
            "group": .string(scope.group.text), "peers": .integer(scope.peers),
            "differences": .array(
              scope.differences.filter { indicator == nil || $0.indicator.id == indicator }.map {
                $0.json(in: language)
              }),
            "funnels": .array([]),
          ])
        }),
    ])
  }
}

extension PeerBundle {
  fileprivate func difference(
    _ indicator: Indicator, _ scope: PeerScope, _ entries: [Entry], _ study: SoundStudy, of municipality: String
  ) -> PeerDifference {
    let own = scope.shares[PeerScope.Place(indicator: indicator.id, municipality: municipality)]
    func none(_ reason: PeerDifference.NoComparison, _ count: Int = 0) -> PeerDifference {
      PeerDifference(indicator, own: own?.estimate.value, peerCount: count, tests: 0, reason)
    }
    if let reason = incomparable(indicator, scope, study) { return none(reason) }
    let figures = entries.flatMap(\.figures).filter { figure in
      figure.indicator == indicator.id && figure.group == scope.group.text
    }
    guard let own else { return none(.ownNotShown, figures.count) }
    guard figures.count >= PeerDifference.fewestPeers else {
      return none(.tooFewPeers(shown: figures.count), figures.count)
    }
    let size = figures.reduce(0) { $0 + $1.effectiveSize }
    let numerator = min(size, figures.reduce(0) { $0 + $1.effectiveSize * $1.share })
    let test = PeerTest(own.estimate(confidence:)) { Proportions.wilson(numerator, of: size, confidence: $0) }
    guard let test else { return none(.noInterval, figures.count) }
    return PeerDifference(indicator, test, peerCount: figures.count, adjusted: test.probability, tests: 1)
  }

  /// Why figures of an indicator cannot be set beside one's own; `nil` when they can.
  private func incomparable(
    _ indicator: Indicator, _ scope: PeerScope, _ study: SoundStudy
  ) -> PeerDifference.NoComparison? {
    let own = study.peerRubrics.first { $0.id == indicator.rubric }
    let other = rubrics.first { $0.id == indicator.rubric }
    let isSameText = own?.hash == nil || other?.hash == nil || own?.hash == other?.hash
    guard let own, let other, own.version == other.version, isSameText else {
      return .otherRubric(indicator.rubric ?? indicator.id)
    }
    guard indicator.unit == .answerSet else { return nil }
    let vignettes = groups.first { $0.group == scope.group.text }?.vignettes
    guard let vignettes, Set(vignettes) == Set(study.peerVignettes(scope.vignettes)) else { return .otherVignettes }
    return nil
  }
}

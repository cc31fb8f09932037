/// Another unit and how far it is away.
public struct Peer: Sendable, Hashable {
  /// The index of the unit.
  public let unit: Int
  /// The distance in standard deviations, averaged over the features as they weigh.
  public let distance: Double
}

/// Which units are most alike before anything is compared.
public enum Peers {
  /// The units nearest to one of them, the nearest first; of equally near ones the earlier first.
  ///
  /// Formula: √(Σw((a − b)/s)²/Σw) over the features that both units have, s the standard deviation of a feature over all
  /// units. A feature that is the same for all tells no one apart and is left out. Assumes that the weights say what
  /// matters; features that say the same thing count twice. A unit that shares no feature with this one is left out.
  /// Source: Everitt, Landau, Leese & Stahl, *Cluster Analysis*, 5th ed. 2011, ch. 3.
  ///
  /// - Parameters:
  ///   - unit: the index of the unit whose peers are sought.
  ///   - features: for each unit its features in one order, nil where missing.
  ///   - weights: for each feature how much it matters, not negative; some must be above 0.
  ///   - count: how many peers at most.
  public static func nearest(
    to unit: Int, features: [[Double?]], weights: [Double], count: Int
  ) -> Result<[Peer], Undefined> {
    Result { () throws(Undefined) in
      guard features.indices.contains(unit), features.count > 1 else { throw .fewerThanTwoUnits }
      guard features.allSatisfy({ $0.count == weights.count }) else { throw .unequalLengths }
      guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .unusableWeights }
      guard features.joined().allSatisfy({ $0?.isFinite ?? true }) else { throw .notANumber }
      let spreads = weights.indices.map { feature in sampleVariance(features.compactMap { $0[feature] }) }
      let peers = features.indices.filter { $0 != unit }.compactMap { other in
        distance(features[unit], features[other], spreads, weights).map { Peer(unit: other, distance: $0) }
      }
      if peers.isEmpty { throw .nothingInCommon }
      return Array(peers.sorted { ($0.distance, $0.unit) < ($1.distance, $1.unit) }.prefix(max(0, count)))
    }
  }

  private static func distance(
    _ one: [Double?], _ other: [Double?], _ variances: [Double], _ weights: [Double]
  ) -> Double? {
    var squares = 0.0
    var weight = 0.0
    for feature in weights.indices where variances[feature] > 0 {
      guard let first = one[feature], let second = other[feature] else { continue }
      squares += weights[feature] * (first - second) * (first - second) / variances[feature]
      weight += weights[feature]
    }
    return weight > 0 ? finite((squares / weight).squareRoot()) : nil
  }
}

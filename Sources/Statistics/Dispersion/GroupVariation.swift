/// How much of the variation is within groups and how much between them.
public struct VariationParts: Sendable, Hashable {
  /// The variation of all cases together.
  public let total: Double
  /// The mean variation within a group, each group weighing as its cases do.
  public let within: Double
  /// What the groups' different mixes add: total less within; never below 0.
  public let between: Double
  /// The share of the variation that lies between groups, or why there is none.
  public var shareBetween: Result<Double, Undefined> {
    total > 0 ? .success(between / total) : .failure(.noVariation)
  }
}

/// Variation split into within and between groups, by both measures.
public struct GroupVariation: Sendable, Hashable {
  /// The split of Gini–Simpson's probability; its share between is Goodman and Kruskal's tau.
  public let giniSimpson: VariationParts
  /// The split of the entropy in nats; its share between is the uncertainty coefficient.
  public let entropy: VariationParts
  /// How many groups had cases.
  public let groups: Int
}

extension Dispersion {
  /// How much of the variation of categories lies within groups, such as municipalities, and how much between them.
  ///
  /// Formula: total D(p) of the pooled shares, within Σ(n_g/n) D(p_g), between the rest, with D Gini–Simpson's probability or
  /// the entropy; both are concave, so nothing is negative. Describes the cases at hand: small groups look more
  /// different than they are, as chance alone moves their shares. Groups without cases are left out.
  /// Source: Goodman & Kruskal, *Journal of the American Statistical Association* 49 (1954) 732–764; Light & Margolin,
  /// *Journal of the American Statistical Association* 66 (1971) 534–544; Theil, *Annals of Mathematical Statistics* 41
  /// (1970) 103–154.
  ///
  /// - Parameter groups: for each group the counts of every possible category, in one order.
  public static func groupVariation(_ groups: [[Double]]) -> Result<GroupVariation, Undefined> {
    Result { () throws(Undefined) in
      guard let size = groups.first?.count, groups.allSatisfy({ $0.count == size }) else {
        throw groups.isEmpty ? .tooFewGroups : .unequalLengths
      }
      let filled = groups.filter { $0.contains { $0 != 0 } }
      let pooled = (0..<size).map { category in groups.reduce(0) { $0 + $1[category] } }
      let whole = try shares(pooled)
      let total = pooled.reduce(0, +)
      var gini = 0.0
      var nats = 0.0
      for group in filled {
        let own = try shares(group)
        let weight = group.reduce(0, +) / total
        gini += weight * giniSimpson(own)
        nats += weight * entropy(own)
      }
      return GroupVariation(
        giniSimpson: parts(total: giniSimpson(whole), within: gini),
        entropy: parts(total: entropy(whole), within: nats), groups: filled.count)
    }
  }

  private static func parts(total: Double, within: Double) -> VariationParts {
    VariationParts(total: total, within: min(within, total), between: max(0, total - within))
  }
}

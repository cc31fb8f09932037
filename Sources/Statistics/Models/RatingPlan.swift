/// Which raters rated which units.
public struct RatingPlan: Sendable, Hashable {
  /// One part of a plan: within it any two raters can be compared through units that they or others share.
  public struct Part: Sendable, Hashable {
    /// The units of this part, ascending.
    public let units: [Int]
    /// The raters of this part, ascending.
    public let raters: [Int]
  }

  /// One rating: who rates what.
  public struct Pair: Sendable, Hashable {
    /// What is rated.
    public let unit: Int
    /// Who rates.
    public let rater: Int
  }

  /// The parts that share neither unit nor rater, in the order of their first unit.
  public let parts: [Part]

  /// The ratings that the plan is made of.
  let ratings: [Pair]

  /// Whether all raters can be compared with each other.
  public var isConnected: Bool { parts.count <= 1 }

  /// The parts of a plan from its pairs of unit and rater; a unit or rater without a rating is in no part.
  public init(units: [Int], raters: [Int]) throws(Undefined) {
    guard units.count == raters.count else { throw .unequalLengths }
    try requireIndices(units)
    try requireIndices(raters)
    ratings = zip(units, raters).map(Pair.init)
    let offset = (units.max() ?? -1) + 1
    var sets = DisjointSets(count: offset + (raters.max() ?? -1) + 1)
    for (unit, rater) in zip(units, raters) { sets.join(unit, offset + rater) }
    var found: [Int: (units: [Int], raters: [Int])] = [:]
    for unit in Set(units).sorted() { found[sets.root(unit), default: ([], [])].units.append(unit) }
    for rater in Set(raters).sorted() { found[sets.root(offset + rater), default: ([], [])].raters.append(rater) }
    parts = found.values.map { Part(units: $0.units, raters: $0.raters) }.sorted { $0.units[0] < $1.units[0] }
  }
}

/// Sets that are joined step by step.
private struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func join(_ one: Int, _ other: Int) { parents[root(one)] = root(other) }
}

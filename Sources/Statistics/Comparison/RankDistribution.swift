/// The probabilities of a unit's rank, 1 for the smallest value.
public struct RankDistribution: Sendable, Hashable {
  /// The probability of each rank, rank 1 first.
  public let probabilities: [Double]
  /// The expected rank.
  public let expected: Double

  /// The smallest rank that at least this probability does not exceed; nil outside 0 … 1.
  public func quantile(_ probability: Double) -> Int? {
    guard isProbability(probability) else { return nil }
    var sum = 0.0
    for (place, own) in probabilities.enumerated() {
      sum += own
      if sum >= probability { return place + 1 }
    }
    return probabilities.count
  }

  /// Between which ranks the unit lies: the quantiles at both ends of the confidence.
  public func interval(confidence: Confidence = .ninetyFive) -> ClosedRange<Int> {
    let lower = quantile(confidence.tail) ?? 1
    return lower...max(lower, quantile(1 - confidence.tail) ?? probabilities.count)
  }

  /// The probability of one of the smallest so many ranks.
  public func probabilityAmongSmallest(_ count: Int) -> Double {
    min(1, probabilities.prefix(max(0, count)).reduce(0, +))
  }
}

/// How units would be ordered if their true values were known.
public enum Ranks {
  /// How many points the integral is taken over at the least.
  private static let fewestPoints = 4_000
  /// The time grows with the third power of the units: some ten seconds for so many. Beyond, draws do better.
  private static let mostUnits = 500

  /// The distribution of every unit's rank, without simulation.
  ///
  /// Formula: P(rank of i = r) = ∫ P(exactly r − 1 of the others lie below t) dFᵢ(t); the inner probability is Poisson-binomial,
  /// the integral a sum over the quantiles of all units. Right to about 10⁻⁶. Assumes that the units' values are
  /// independent given what is known of them; ties have probability 0. Intervals are usually so wide that most pairs
  /// cannot be ordered, which is the message, not a fault.
  /// Source: Goldstein & Spiegelhalter, *Journal of the Royal Statistical Society* A 159 (1996) 385–443; Lin, Louis, Paddock &
  /// Ridgeway, *Bayesian Analysis* 1 (2006) 915–946.
  public static func distributions(_ units: [RankedQuantity]) -> Result<[RankDistribution], Undefined> {
    Result { () throws(Undefined) in
      if units.count < 2 { throw .fewerThanTwoUnits }
      guard units.allSatisfy(\.isUsable) else { throw .impossibleSpread }
      guard units.count <= mostUnits else { throw .outOfNumericRange }
      var integral = RankIntegral(units: units.count)
      integral.add(units.map { _ in 0.0 })
      for point in try points(units) { integral.add(try below(point, units)) }
      integral.add(units.map { _ in 1.0 })
      let expected = normalExpectedRanks(units)
      return integral.finished().enumerated().map { finished($0.element, expected: expected?[$0.offset]) }
    }
  }

  /// 1 + Σ P(the other lies below) in closed form, where all units are normal; a unit against itself adds ½.
  private static func normalExpectedRanks(_ units: [RankedQuantity]) -> [Double]? {
    let normals = units.compactMap { unit -> (mean: Double, variance: Double)? in
      guard case .normal(let mean, let error) = unit else { return nil }
      return (mean, error * error)
    }
    guard normals.count == units.count else { return nil }
    return normals.map { own in
      0.5
        + normals.reduce(0) { sum, other in
          let z = (own.mean - other.mean) / (own.variance + other.variance).squareRoot()
          return sum + (NormalDistribution().cumulative(z) ?? 0.5)
        }
    }
  }

  /// The distribution of every unit's rank from draws of all units at once.
  ///
  /// Each draw comes from a stream of its own. Right to about 1/√draws. Assumptions and source as
  /// ``distributions(_:)``.
  public static func simulated(
    _ units: [RankedQuantity], draws: Int, generator: SeededGenerator
  ) -> Result<[RankDistribution], Undefined> {
    Result { () throws(Undefined) in
      if units.count < 2 { throw .fewerThanTwoUnits }
      if draws < 1 { throw .noResamples }
      guard units.allSatisfy(\.isUsable) else { throw .impossibleSpread }
      var chances = [[Double]](repeating: [Double](repeating: 0, count: units.count), count: units.count)
      for draw in 0..<draws {
        var chance = generator.stream(UInt64(draw))
        var values: [Double] = []
        for quantity in units {
          // The middle of one of 2⁵³ equal parts: never 0 or 1, whose quantile would be infinite.
          guard let value = quantity.quantile(chance.uniform() + 0x1p-54) else { throw .outOfNumericRange }
          values.append(value)
        }
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        for (place, unit) in order.enumerated() { chances[unit][place] += 1 / Double(draws) }
      }
      return chances.map { finished($0, expected: nil) }
    }
  }

  private static func finished(_ chances: [Double], expected: Double?) -> RankDistribution {
    let total = chances.reduce(0, +)
    let shares = chances.map { $0 / total }
    return RankDistribution(
      probabilities: shares,
      expected: expected ?? shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element })
  }

  /// Ascending points, dense wherever some unit may lie.
  private static func points(_ units: [RankedQuantity]) throws(Undefined) -> [Double] {
    let each = max(60, fewestPoints / units.count)
    var points: Set<Double> = []
    for unit in units {
      for place in 0..<each {
        let share = (Double(place) + 0.5) / Double(each)
        // Denser towards both ends, so that the tails are not one step.
        guard let point = unit.quantile(share * share * (3 - 2 * share)) else { throw .outOfNumericRange }
        points.insert(point)
      }
    }
    return points.sorted()
  }

  /// The probability of each unit to lie below a point.
  private static func below(_ point: Double, _ units: [RankedQuantity]) throws(Undefined) -> [Double] {
    var below: [Double] = []
    for unit in units {
      guard let value = unit.cumulative(point) else { throw .outOfNumericRange }
      below.append(value)
    }
    return below
  }
}

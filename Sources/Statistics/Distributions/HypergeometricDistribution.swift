import CDistributions

/// The number of marked members in a sample drawn without replacement from a finite population.
public struct HypergeometricDistribution: Sendable, Hashable {
  /// How many members of the population are marked.
  public let marked: Int
  /// How many members are drawn.
  public let drawn: Int
  /// The size of the population.
  public let population: Int

  /// The distribution, or nil unless `marked` and `drawn` lie between 0 and `population` (below 2³²).
  public init?(marked: Int, drawn: Int, population: Int) {
    guard population >= 0, population <= Int(UInt32.max), 0...population ~= marked, 0...population ~= drawn else {
      return nil
    }
    self.marked = marked
    self.drawn = drawn
    self.population = population
  }

  private var fewest: Int { max(0, drawn + marked - population) }
  private var most: Int { min(drawn, marked) }

  /// The probability of at most this many marked members in the sample.
  public func cumulative(_ drawnMarked: Int) -> Double? {
    if drawnMarked < fewest { return 0 }
    if drawnMarked >= most { return 1 }
    return finite(
      distribution_hypergeometric_cdf(UInt32(drawnMarked), UInt32(marked), UInt32(drawn), UInt32(population)))
  }

  /// The probability of more than this many marked members in the sample.
  public func upperTail(_ drawnMarked: Int) -> Double? {
    if drawnMarked < fewest { return 1 }
    if drawnMarked >= most { return 0 }
    return finite(
      distribution_hypergeometric_upper_tail(UInt32(drawnMarked), UInt32(marked), UInt32(drawn), UInt32(population)))
  }
}

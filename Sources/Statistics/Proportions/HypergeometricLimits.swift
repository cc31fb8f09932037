/// Exact limits for how many of a finite population are yes.
public struct HypergeometricLimits: Sendable, Hashable {
  /// The share in the sample with the limits as shares of the population.
  public let estimate: Estimate
  /// The smallest number of yes in the population that the sample does not speak against.
  public let fewest: Int
  /// The largest such number.
  public let most: Int
}

extension Proportions {
  /// A share in a random sample without replacement, with exact limits.
  ///
  /// Formula: all K in 0 … N with P(X ≥ x | K) > α/2 and P(X ≤ x | K) > α/2, X hypergeometric. A point when all N were
  /// drawn. Assumes that every sample of the size was equally likely.
  /// Source: Buonaccorsi, *The American Statistician* 41 (1987) 215–218.
  public static func hypergeometric(
    _ numerator: Int, of sample: Int, population: Int, confidence: Confidence = .ninetyFive
  ) -> Result<HypergeometricLimits, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(Double(numerator), of: Double(sample))
      guard population >= sample else { throw .populationSmallerThanSample }
      let possible = numerator...(population - (sample - numerator))
      func tail(_ marked: Int, above: Bool) throws(Undefined) -> Double {
        guard
          let distribution = HypergeometricDistribution(marked: marked, drawn: sample, population: population),
          let tail = above ? distribution.upperTail(numerator - 1) : distribution.cumulative(numerator)
        else { throw .outOfNumericRange }
        return tail
      }
      // P(X ≥ x) grows with K and P(X ≤ x) falls, so each limit is found by halving.
      let fewest = try firstIndex(in: possible) { marked throws(Undefined) in
        try tail(marked, above: true) > confidence.tail
      }
      let beyond = try firstIndex(in: possible) { marked throws(Undefined) in
        try tail(marked, above: false) <= confidence.tail
      }
      let size = Double(population)
      return HypergeometricLimits(
        estimate: try Estimate(
          Double(numerator) / Double(sample),
          interval: .success(
            Interval(
              lower: Double(fewest) / size, upper: Double(beyond - 1) / size, confidence: confidence,
              method: .hypergeometric))),
        fewest: fewest, most: beyond - 1)
    }
  }

  /// The first number in the range for which a condition holds that holds for all after it; one past when none.
  private static func firstIndex(
    in range: ClosedRange<Int>, where holds: (Int) throws(Undefined) -> Bool
  ) throws(Undefined) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound + 1)
    while low < high {
      let middle = low + (high - low) / 2
      if try holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

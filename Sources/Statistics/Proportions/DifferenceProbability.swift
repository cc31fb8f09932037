extension ClusteredShare {
  /// The share with its interval at another confidence; the effective size does not hang on it.
  public func estimate(confidence: Confidence) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let interval = Result { () throws(Undefined) in
        guard let effectiveSize else { throw estimate.intervalRefusal ?? .singleCluster }
        let limits = Proportions.wilsonLimits(
          estimate.value, size: effectiveSize,
          reach: try confidence.studentReach(degreesOfFreedom: Double(respondents - 1)))
        return try Interval(
          lower: limits.lower, upper: limits.upper, confidence: confidence, method: .clusteredWilson)
      }
      return try Estimate(estimate.value, standardError: estimate.standardError, interval: interval)
    }
  }
}

extension Proportions {
  /// The difference between two shares that each have an interval, the first minus the second.
  ///
  /// Formula and source as ``clusteredDifference(_:minus:)``. Assumes that the two are independent.
  public static func difference(_ first: Estimate, minus second: Estimate) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      let interval = Result { () throws(Undefined) in
        let (near, far) = (try first.interval.get(), try second.interval.get())
        return try Interval(
          lower: first.value - second.value - hypotenuse(first.value - near.lower, far.upper - second.value),
          upper: first.value - second.value + hypotenuse(near.upper - first.value, second.value - far.lower),
          confidence: near.confidence, method: .newcombeHybrid)
      }
      return try Estimate(first.value - second.value, interval: interval)
    }
  }

  /// The two-sided probability that belongs to an interval of a difference: 1 − the highest confidence at which the
  /// interval does not hold 0.
  ///
  /// Found by halving, so that interval and probability never disagree: below 0.05 exactly where the 95 % interval leaves
  /// out 0. Assumes that the interval widens with the confidence. A difference of 0 has probability 1.
  ///
  /// - Parameter estimate: the difference with its interval at a confidence.
  public static func probability(
    ofDifference estimate: (Confidence) -> Result<Estimate, Undefined>
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      func leavesOutZero(_ tail: Double) throws(Undefined) -> Bool {
        guard let confidence = Confidence(1 - tail) else { return tail >= 1 }
        let interval = try estimate(confidence).get().interval.get()
        return interval.lower > 0 || interval.upper < 0
      }
      if try estimate(.ninetyFive).get().value == 0 { return 1 }
      // Beyond this the tails of the distributions are noise.
      var (low, high) = (1e-12, 1.0)
      if try leavesOutZero(low) { return low }
      for _ in 0..<44 {
        let middle = (low * high).squareRoot()
        if try leavesOutZero(middle) { high = middle } else { low = middle }
      }
      return high
    }
  }
}

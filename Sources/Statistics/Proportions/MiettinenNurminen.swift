extension Proportions {
  /// The difference between two independent shares, the first minus the second, with Miettinen and Nurminen's limits.
  ///
  /// Formula: all δ in (−1, 1) with (p₁ − p₂ − δ)² ≤ z² (p̃₁(1 − p̃₁)/n₁ + p̃₂(1 − p̃₂)/n₂) · N/(N − 1), where p̃₁ − p̃₂ = δ are the
  /// most likely shares with that difference and N = n₁ + n₂. Assumes independent trials.
  /// Source: Miettinen & Nurminen, *Statistics in Medicine* 4 (1985) 213–226.
  public static func miettinenNurminenDifference(
    _ first: Double, of firstDenominator: Double, minus second: Double, of secondDenominator: Double,
    confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(first, of: firstDenominator)
      try requireShare(second, of: secondDenominator)
      let reach = try confidence.normalReach()
      let pair = PairOfShares(
        first: first / firstDenominator, firstSize: firstDenominator, second: second / secondDenominator,
        secondSize: secondDenominator)
      let difference = pair.first - pair.second
      func isTooFar(_ supposed: Double) -> Bool {
        (difference - supposed) * (difference - supposed) > reach * reach * pair.variance(difference: supposed)
      }
      return try Estimate(
        difference,
        interval: .success(
          Interval(
            lower: border(inside: difference, outside: -1, isOutside: isTooFar),
            upper: border(inside: difference, outside: 1, isOutside: isTooFar), confidence: confidence,
            method: .miettinenNurminen)))
    }
  }
}

/// Two shares and the most likely shares that differ by a supposed amount.
private struct PairOfShares {
  let first: Double
  let firstSize: Double
  let second: Double
  let secondSize: Double

  func variance(difference: Double) -> Double {
    let restricted = mostLikelySecond(difference)
    let other = restricted + difference
    let total = firstSize + secondSize
    return (other * (1 - other) / firstSize + restricted * (1 - restricted) / secondSize) * total / (total - 1)
  }

  /// The p₂ in max(0, −δ) … min(1, 1 − δ) at which the likelihood of (p₂ + δ, p₂) is highest: where its slope changes
  /// sign. The slope falls all the way, so halving finds it without the closed form's loss of digits.
  private func mostLikelySecond(_ difference: Double) -> Double {
    var low = max(0, -difference)
    var high = min(1, 1 - difference)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if slope(middle, difference) > 0 { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private func slope(_ second: Double, _ difference: Double) -> Double {
    term(self.first, firstSize, second + difference) + term(self.second, secondSize, second)
  }

  /// The derivative of x log p + (n − x) log(1 − p).
  private func term(_ seen: Double, _ size: Double, _ supposed: Double) -> Double {
    let gain = seen == 0 ? 0 : size * seen / supposed
    let loss = seen == 1 ? 0 : size * (1 - seen) / (1 - supposed)
    return gain - loss
  }
}

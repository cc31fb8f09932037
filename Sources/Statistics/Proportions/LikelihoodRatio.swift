import Glibc

extension Proportions {
  /// A share with the interval of all probabilities whose likelihood has not fallen too far.
  ///
  /// Formula: the p with 2 (ℓ(x/n) − ℓ(p)) ≤ z², ℓ(p) = x log p + (n − x) log(1 − p). Assumes independent trials with
  /// one probability. Source: Brown, Cai & DasGupta, *Statistical Science* 16 (2001) 101–133.
  public static func likelihoodRatio(
    _ numerator: Double, of denominator: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: denominator)
      let share = numerator / denominator
      let reach = try confidence.normalReach()
      func isTooFar(_ probability: Double) -> Bool {
        func term(_ count: Double, _ seen: Double, _ supposed: Double) -> Double {
          count == 0 ? 0 : count * log(seen / supposed)
        }
        let loss =
          term(numerator, share, probability) + term(denominator - numerator, 1 - share, 1 - probability)
        return 2 * loss > reach * reach
      }
      return try Estimate(
        share,
        interval: .success(
          Interval(
            lower: numerator == 0 ? 0 : border(inside: share, outside: 0, isOutside: isTooFar),
            upper: numerator == denominator ? 1 : border(inside: share, outside: 1, isOutside: isTooFar),
            confidence: confidence, method: .likelihoodRatio)))
    }
  }
}

extension StudyPlan {
  /// The power that is usually asked of a study.
  public static let usualPower = 0.8

  /// The probability that a municipality which differs so much from the rest is seen to differ.
  ///
  /// Formula: ``Proportions/powerOfDifference(_:size:minus:size:confidence:)`` on the effective sizes of one municipality
  /// with share p + d and of all others together with share p, with Student's quantile in the place of the normal one; its
  /// degrees of freedom are Satterthwaite's from those of both groups. With several comparisons the error is divided by
  /// their number (Bonferroni); adjusting as Benjamini and Hochberg do lies between that and none.
  /// Source: as there; Satterthwaite, *Biometrics Bulletin* 2 (1946) 110–114.
  ///
  /// - Parameters:
  ///   - difference: the municipality's share minus that of the rest.
  ///   - comparisons: how many comparisons share the probability of a false finding.
  public func power(difference: Double, comparisons: Int = 1) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      guard municipalities > 1 else { throw .tooFewGroups }
      let other = share + difference
      guard isProbability(other) else { throw .notAProbability }
      let one = try precision(municipalities: 1, share: other).get()
      let rest = try precision(municipalities: municipalities - 1).get()
      return try Proportions.power(
        other, one.effectiveSize, share, rest.effectiveSize,
        reach: reach(one, other, rest, comparisons: max(1, comparisons)))
    }
  }

  /// The smallest difference from the rest that is seen with a given probability, in the direction of more or less.
  ///
  /// Refused when not even a share of 0 or 1 would be.
  public func smallestDifference(
    power wanted: Double = usualPower, isIncrease: Bool, comparisons: Int = 1
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      let largest = isIncrease ? 1 - share : share
      let sign = isIncrease ? 1.0 : -1.0
      func isSeen(_ difference: Double) -> Bool {
        guard let power = try? power(difference: sign * difference, comparisons: comparisons).get() else {
          return false
        }
        return power >= wanted
      }
      _ = try power(difference: sign * largest, comparisons: comparisons).get()
      guard isSeen(largest) else { throw .noDifferenceLargeEnough }
      return sign * border(inside: largest, outside: 0) { !isSeen($0) }
    }
  }

  private func reach(
    _ one: ExpectedPrecision, _ other: Double, _ rest: ExpectedPrecision, comparisons: Int
  ) throws(Undefined) -> Double {
    let first = other * (1 - other) / one.effectiveSize
    let second = share * (1 - share) / rest.effectiveSize
    let freedom =
      (first + second) * (first + second)
      / (first * first / one.degreesOfFreedom + second * second / rest.degreesOfFreedom)
    guard let adjusted = Confidence(1 - (1 - confidence.level) / Double(comparisons)) else { throw .outOfNumericRange }
    return try adjusted.studentReach(degreesOfFreedom: freedom)
  }
}

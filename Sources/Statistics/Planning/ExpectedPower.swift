extension StudyPlan {
  /// The power that is usually asked of a study.
  public static let usualPower = 0.8
  /// How many independent yes, and no, must be expected for the normal distribution to be of use.
  public static let leastExpected = 5.0

  /// The probability that a municipality which differs so much from the rest is seen to differ.
  ///
  /// Formula: ``Proportions/powerOfDifference(_:size:minus:size:confidence:)`` on the effective sizes of one municipality
  /// with share p + d and of all others together with share p, with Student's quantile in the place of the normal one; its
  /// degrees of freedom are Satterthwaite's from those of both groups. With several comparisons the error is divided by
  /// their number (Bonferroni); adjusting as Benjamini and Hochberg do lies between that and none. Refused where either
  /// side is expected to have fewer than ``leastExpected`` independent yes or no: near 0 and 1 the normal distribution
  /// promises power that no interval has, and ``simulated(studies:difference:generator:)`` tells what there is.
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
      for (size, share) in [(one.effectiveSize, other), (rest.effectiveSize, share)] {
        guard size * min(share, 1 - share) >= Self.leastExpected else { throw .tooFewExpected }
      }
      return try Proportions.power(
        other, one.effectiveSize, share, rest.effectiveSize,
        reach: reach(one, other, rest, comparisons: max(1, comparisons)))
    }
  }

  /// The smallest difference from the rest that is seen with a given probability, in the direction of more or less.
  ///
  /// It is the smallest of a thousand equally spaced ones from which on all larger ones are seen too, as far as there is a
  /// power; refused where none of them is.
  public func smallestDifference(
    power wanted: Double = usualPower, isIncrease: Bool, comparisons: Int = 1
  ) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      let largest = isIncrease ? 1 - share : share
      let sign = isIncrease ? 1.0 : -1.0
      func power(_ difference: Double) -> Result<Double, Undefined> {
        self.power(difference: sign * difference, comparisons: comparisons)
      }
      func isSeen(_ difference: Double) -> Bool { ((try? power(difference).get()) ?? 0) >= wanted }
      let steps = (1...1_000).map { largest * Double($0) / 1_000 }
      guard let last = steps.last(where: { (try? power($0).get()) != nil }) else {
        throw power(largest).failure ?? .tooFewExpected
      }
      // Beyond the last there may be one that is seen, but the formula cannot say.
      guard isSeen(last) else { throw .tooFewExpected }
      let unseen = steps.last { $0 < last && !isSeen($0) } ?? 0
      let seen = steps.first { $0 > unseen } ?? last
      return sign * border(inside: seen, outside: unseen) { !isSeen($0) }
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

extension Result {
  fileprivate var failure: Failure? { if case .failure(let reason) = self { reason } else { nil } }
}

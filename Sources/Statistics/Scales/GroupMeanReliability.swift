/// How well the means of groups, such as municipalities, tell the groups apart.
public struct GroupMeanReliability: Sendable, Hashable {
  /// ICC(2): the reliability of the mean of a group of average size, with its interval.
  public let estimate: Estimate
  /// ICC(1): how much of the variance of a single member's score lies between groups. May be negative.
  public let single: Double
  /// The mean group size that the analysis of variance uses, (n − Σm²/n)/(g − 1).
  public let meanSize: Double
  /// The mean square between groups over that within, on g − 1 and n − g degrees of freedom.
  public let fRatio: Double
  /// The probability of a ratio at least as large when groups do not differ.
  public let probability: Double

  /// The reliability of the mean of a group of this size: mρ/(1 + (m − 1)ρ), ρ = ICC(1), 0 at the least.
  public func reliability(ofSize size: Int) -> Double {
    let (members, correlation) = (Double(max(0, size)), max(0, single))
    return members == 0 ? 0 : members * correlation / (1 + (members - 1) * correlation)
  }
}

extension Scales {
  /// The reliability of group means.
  ///
  /// Formula: one-way analysis of variance of g groups; ICC(1) = (MSB − MSW)/(MSB + (m̄ − 1)MSW), ICC(2) = (MSB − MSW)/MSB = 1 − 1/F;
  /// limits 1 − q/F at the confidence's quantiles q of F, exact for groups of one size. May be negative, which says that
  /// groups differ less than chance has it. Assumes normal scores with one variance within all groups. A missing score
  /// is left out before. Refused: fewer than two groups, no group of two, scores that do not vary within groups or whose
  /// means do not vary.
  /// Source: Bliese, in Klein & Kozlowski (eds.), *Multilevel Theory, Research, and Methods in Organizations* 2000, 349–381;
  /// Shrout & Fleiss, *Psychological Bulletin* 86 (1979) 420–428, ICC(1,1) and ICC(1,k).
  ///
  /// - Parameter groups: for each group the scores of its members; empty groups are left out.
  public static func groupMeanReliability(
    _ groups: [[Double]], confidence: Confidence = .ninetyFive
  ) -> Result<GroupMeanReliability, Undefined> {
    Result { () throws(Undefined) in
      let filled = groups.filter { !$0.isEmpty }
      if filled.count < 2 { throw .tooFewGroups }
      guard filled.joined().allSatisfy(\.isFinite) else { throw .notANumber }
      let count = Double(filled.count)
      let size = filled.reduce(0) { $0 + Double($1.count) }
      guard size > count else { throw .noClusterWithTwoMembers }
      let grand = mean(filled.flatMap { $0 })
      let means = filled.map(mean)
      let between = zip(filled, means).reduce(0) { $0 + Double($1.0.count) * ($1.1 - grand) * ($1.1 - grand) }
      let within = filled.reduce(0) { $0 + sumOfSquares(deviations($1)) }
      guard within > 1e-24 * between else { throw .noVariation }
      guard between > 1e-24 * within else { throw .noVariationBetweenUnits }
      let meanSize = (size - filled.reduce(0) { $0 + Double($1.count * $1.count) } / size) / (count - 1)
      let ratio = between / (count - 1) / (within / (size - count))
      let freedoms = FDistribution(numeratorFreedom: count - 1, denominatorFreedom: size - count)
      guard let tail = freedoms?.upperTail(ratio), let low = freedoms?.quantile(confidence.tail),
        let high = freedoms?.quantile(1 - confidence.tail)
      else { throw .outOfNumericRange }
      return GroupMeanReliability(
        estimate: try Estimate(
          1 - 1 / ratio,
          interval: Result { () throws(Undefined) in
            try Interval(lower: 1 - high / ratio, upper: 1 - low / ratio, confidence: confidence, method: .fRatio)
          }),
        single: (ratio - 1) / (ratio + meanSize - 1), meanSize: meanSize, fRatio: ratio, probability: tail)
    }
  }
}

/// One yes or no: of a member of a group, such as a caseworker of a municipality, to an item, such as a vignette.
public struct ItemAnswer: Sendable, Hashable {
  /// The index of the group, from 0.
  public let group: Int
  /// The index of the member among those of all groups, from 0.
  public let member: Int
  /// The index of the item, from 0.
  public let item: Int
  /// Whether it counts above the line.
  public let isYes: Bool

  /// An answer.
  public init(group: Int, member: Int, item: Int, isYes: Bool) {
    self.group = group
    self.member = member
    self.item = item
    self.isYes = isYes
  }
}

/// What share of yes each group would have on the same items, whoever happened to answer what.
public struct StandardisedShares: Sendable {
  /// What the model's random intercepts belong to.
  public enum Factor: Sendable, Hashable {
    /// A group, such as a municipality.
    case group
    /// A member of a group, such as a caseworker.
    case member
    /// An item, such as a vignette.
    case item
    /// An item in a group: what is special to a case there, such as a local offer.
    case meeting
  }

  /// The model behind the shares.
  public let model: CrossedLogistic
  /// What its random intercepts belong to, in its order.
  public let factors: [Factor]
  private let itemCount: Int
  private let groupsWithAnswers: Int
  /// For each group and item how unsure the sum of their intercepts is.
  private let unknown: [[Double]]
  /// For each item what is fixed about it.
  private let predictors: [[Double]]
  /// For each group what may explain its share, less the mean; empty when nothing is asked.
  private let covariate: [Double]

  /// The estimated standard deviation of a factor on the log-odds scale; nil when the model has no such factor.
  public func deviation(of factor: Factor) -> Double? {
    factors.firstIndex(of: factor).map { model.deviations[$0] }
  }
}

extension StandardisedShares {
  /// The fewest groups from which a spread between groups is estimated.
  public static let fewestGroups = 3

  /// Fits the model behind the shares.
  ///
  /// Formula: logit P(yes) = β of the item's stratum + group + member + item + group × item, all but β random and normal;
  /// deviations by ``DeviationCriterion/adjustedLikelihood``, Laplace's approximation, corrected
  /// (``CrossedLogistic``). Members are left out where nobody
  /// answered twice, items where there is only one. Strata are one where some stratum's answers are all alike, as its β
  /// would be infinite. Assumes that answers are missing only by chance or by what the model holds. Refused: fewer than
  /// ``fewestGroups`` groups with answers, answers all alike, no answers.
  /// Source: Gelman & Hill, *Data Analysis Using Regression and Multilevel/Hierarchical Models* 2007, ch. 14, for the model;
  /// those of ``DeviationCriterion`` and ``share(of:weights:confidence:)`` for the rest. How it fares is measured in
  /// `Documentation/Measurements/sustainability.md`.
  ///
  /// - Parameters:
  ///   - groups: how many groups there are, also those without answers.
  ///   - strata: for each item the stratum it belongs to, such as a field.
  ///   - covariate: for each group what may explain its share, such as the logarithm of its population; its effect is
  ///     ``slope(confidence:)``.
  public init(
    _ answers: [ItemAnswer], groups: Int, strata: [Int], covariate: [Double]? = nil
  ) throws(Undefined) {
    guard answers.allSatisfy({ strata.indices.contains($0.item) && 0..<groups ~= $0.group }) else {
      throw .impossibleCount
    }
    groupsWithAnswers = Set(answers.map(\.group)).count
    guard groupsWithAnswers >= Self.fewestGroups else { throw .tooFewGroups }
    itemCount = strata.count
    let predictors = Self.predictors(of: answers, strata)
    self.predictors = predictors
    guard covariate?.count ?? groups == groups else { throw .unequalLengths }
    let middle = covariate.map(mean) ?? 0
    let own = (covariate ?? []).map { $0 - middle }
    self.covariate = own
    let rows = try BinomialRows(
      successes: answers.map { $0.isYes ? 1 : 0 }, trials: answers.map { _ in 1 },
      predictors: answers.map { predictors[$0.item] + (own.isEmpty ? [] : [own[$0.group]]) })
    let grouped = try Self.grouped(answers, groups: groups, items: strata.count)
    factors = grouped.map(\.0)
    let model = try CrossedLogistic(
      rows, factors: grouped.map(\.1), criterion: .adjustedLikelihood, correctsLaplace: true)
    self.model = model
    let (factors, items) = (factors, strata.count)
    unknown = (0..<groups).map { group in
      strata.indices.map { item in
        let named = factors.indices.compactMap { index in
          Self.level(of: factors[index], group, item, of: items).map { (factor: index, level: $0) }
        }
        return model.uncertainty.varianceOfSum(named)
      }
    }
  }

  /// For each item an intercept, then whether it is of the second, third … stratum.
  private static func predictors(of answers: [ItemAnswer], _ strata: [Int]) -> [[Double]] {
    let byStratum = Dictionary(grouping: answers) { strata[$0.item] }
    let levels = Set(strata).sorted()
    let areMixed = levels.allSatisfy { level in Set((byStratum[level] ?? []).map(\.isYes)).count == 2 }
    return strata.map { own in [1] + (areMixed ? levels.dropFirst().map { $0 == own ? 1 : 0 } : []) }
  }

  private static func grouped(
    _ answers: [ItemAnswer], groups: Int, items: Int
  ) throws(Undefined) -> [(Factor, GroupingFactor)] {
    var grouped = [(Factor.group, try GroupingFactor(levels: answers.map(\.group), count: groups))]
    let members = answers.map(\.member)
    if Set(members).count < members.count {
      grouped.append((.member, try GroupingFactor(levels: members, count: (members.max() ?? 0) + 1)))
    }
    if Set(answers.map(\.item)).count > 1 {
      let meetings = answers.map { $0.group * items + $0.item }
      grouped.append((.item, try GroupingFactor(levels: answers.map(\.item), count: items)))
      grouped.append((.meeting, try GroupingFactor(levels: meetings, count: groups * items)))
    }
    return grouped
  }

  /// The share of yes that a group would have on items of these weights, over all members it could have.
  ///
  /// Formula: the weighted mean over items of the share that the model expects of the group with that item, integrated
  /// over members and over what is not known of the group; an item that nobody of the group answered enters with what
  /// the group's other answers and other groups' answers to it say. Intervals count in that effects and deviations are
  /// estimated, and hold the truth as often as they say on average over groups, less often for groups far from the mean,
  /// which are drawn towards it. Refused: weights that do not fit the items, or are all 0.
  /// Source: Zeger, Liang & Albert, *Biometrics* 44 (1988) 1049–1060, for marginal shares; Lane & Nelder, *Biometrics* 38
  /// (1982) 613–621, for standardisation; Kass & Steffey 1989 (``CrossedUncertainty``) for the interval.
  public func share(
    of group: Int, weights: [Double], confidence: Confidence = .ninetyFive
  ) -> Result<Estimate, Undefined> {
    Result { () throws(Undefined) in
      guard weights.count == itemCount else { throw .unequalLengths }
      guard weights.allSatisfy({ $0 >= 0 }) else { throw .impossibleCount }
      let groups = factors.firstIndex(of: .group).map { model.intercepts[$0].count } ?? 0
      guard 0..<groups ~= group else { throw .impossibleCount }
      let cells = weights.indices.filter { weights[$0] > 0 }.map { item in
        CrossedLogistic.PredictedCell(
          levels: factors.map { Self.level(of: $0, group, item, of: itemCount) },
          predictors: predictors[item] + (covariate.isEmpty ? [] : [covariate[group]]),
          weight: weights[item], unknown: unknown[group][item])
      }
      return try model.predictedShare(over: cells, confidence: confidence)
    }
  }

  /// How much the log-odds rise with the covariate by one; nil where there is none.
  ///
  /// Limits at t(g − 2) standard errors for g groups with answers: what varies between groups is known from so many only.
  /// In one model with everything else, so that no shrunken figure is regressed on anything.
  public func slope(confidence: Confidence = .ninetyFive) -> Result<Estimate, Undefined>? {
    guard !covariate.isEmpty, let slope = model.effects.last, let error = model.standardErrors.last else { return nil }
    return Result { () throws(Undefined) in
      let freedom = Double(groupsWithAnswers - 2)
      let reach = try confidence.studentReach(degreesOfFreedom: freedom) * error
      return try Estimate(
        slope, standardError: error,
        interval: Result { () throws(Undefined) in
          try Interval(lower: slope - reach, upper: slope + reach, confidence: confidence, method: .clusteredT)
        })
    }
  }

  private static func level(of factor: Factor, _ group: Int, _ item: Int, of itemCount: Int) -> Int? {
    switch factor {
    case .group: group
    case .member: nil
    case .item: item
    case .meeting: group * itemCount + item
    }
  }
}

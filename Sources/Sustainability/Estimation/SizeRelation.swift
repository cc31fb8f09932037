package import Statistics

import Studies

/// How an indicator hangs together with how many people live in a municipality.
///
/// Fitted in the very model of the answers, with log₂ population beside municipality, respondent and vignette; never a
/// regression on adjusted figures, which are drawn towards their mean and would flatten it. A relation is no cause.
package struct SizeRelation: Sendable {
  /// The indicator.
  package let indicator: Indicator
  /// How much it rises per doubling of the population: on the log-odds for a share, in points for a scale.
  package let perDoubling: Estimate
  /// How many municipalities it rests on.
  package let municipalities: Int
}

extension CountedStudy {
  /// The relation of an indicator to population; refused where some municipality's population is not known, and where
  /// the model cannot be fitted. Cases a year are not offered.
  package func sizeRelation(of indicator: Indicator) -> Result<SizeRelation, Undefined> {
    Result { () throws(Undefined) in
      let municipalities = judged.data.municipalities
      let sizes = municipalities.compactMap { $0.population.map { Double(max(1, $0)) } }
      guard sizes.count == municipalities.count else { throw .emptyDenominator }
      let doublings = sizes.map { portableLogarithm($0) / portableLogarithm(2) }
      let answers = answers(to: indicator)
      let slope: Estimate
      switch indicator.measure {
      case .share:
        let model = try IndicatorModel(indicator, answers, in: self, covariate: doublings)
        guard let found = model.shares.slope() else { throw .notOffered }
        slope = try found.get()
      case .points: slope = try Self.slope(of: answers, by: doublings, municipalities.map(\.id))
      case .score, .perYear: throw .notOffered
      }
      return SizeRelation(
        indicator: indicator, perDoubling: slope, municipalities: Set(answers.compactMap(\.municipality)).count)
    }
  }

  /// One linear mixed model of respondents' points, municipality random.
  private static func slope(
    of answers: [CountedAnswer], by doublings: [Double], _ names: [String]
  ) throws(Undefined) -> Estimate {
    let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = answers.compactMap { answer in
      answer.municipality.flatMap { places[$0] }.map { (place: $0, value: answer.value) }
    }
    let groups = Set(rows.map(\.place)).count
    guard groups >= StandardisedShares.fewestGroups else { throw .tooFewGroups }
    let middle = rows.reduce(0) { $0 + doublings[$1.place] } / Double(rows.count)
    let model = try LinearMixed(
      outcomes: rows.map(\.value), predictors: rows.map { [1, doublings[$0.place] - middle] },
      factors: [try GroupingFactor(levels: rows.map(\.place), count: names.count)])
    let (slope, error) = (model.effects[1], model.standardErrors[1])
    let reach = try Confidence.ninetyFive.studentReach(degreesOfFreedom: Double(groups - 2)) * error
    return try Estimate(
      slope, standardError: error,
      interval: Result { () throws(Undefined) in
        try Interval(lower: slope - reach, upper: slope + reach, confidence: .ninetyFive, method: .clusteredT)
      })
  }

  /// How well the municipalities' means of a scale tell them apart: ICC(2), and ICC(1) of one respondent.
  package func reliability(of indicator: Indicator) -> Result<GroupMeanReliability, Undefined> {
    let byMunicipality = Dictionary(
      grouping: answers(to: indicator).filter { $0.municipality != nil }, by: \.municipality)
    return Scales.groupMeanReliability(
      judged.data.municipalities.map { (byMunicipality[$0.id] ?? []).map(\.value) })
  }
}

import ArgumentParser
import Diagnostics
import Statistics
import StudyFiles

/// A coefficient of agreement, as the command line names it.
enum CoefficientName: String, ExpressibleByArgument, CaseIterable {
  case percent, cohen, fleiss, krippendorff, gwet
  case brennanPrediger = "brennan-prediger"
  case icc
  case kendallW = "kendall-w"

  /// What is printed when nothing else is asked for.
  static func usual(for level: MeasurementLevel) -> [CoefficientName] {
    level == .nominal ? [.percent, .fleiss, .krippendorff, .gwet] : [.percent, .krippendorff, .gwet, .icc]
  }
}

/// One coefficient of one group.
struct CoefficientResult {
  let coefficient: CoefficientName
  let level: MeasurementLevel
  let weights: String?
  let group: String?
  let units: Int
  let raters: Int
  /// Which of several definitions it is, or how its interval was found.
  let method: String?
  let estimate: Result<Estimate, Undefined>
}

extension CoefficientName {
  /// The coefficient of a group; several where it has several definitions.
  func results(of group: RatingGroup, scale: CategoryScale, level: MeasurementLevel, seed: UInt64)
    -> [CoefficientResult]
  {
    guard let ratings = group.ratings(scale) else { return [result(group, level, .failure(.outOfNumericRange))] }
    let counts = ValueCounts(ratings)
    let weights = level.weights
    switch self {
    case .percent:
      return [
        result(group, .nominal, Agreement.allRatersAgree(ratings), method: "all raters agree"),
        result(group, .nominal, Agreement.pairwise(counts), method: "pairwise"),
      ]
    case .cohen:
      let kappa: Result<Estimate, Undefined> =
        ratings.raterCount == 2
        ? Agreement.cohenKappa(ratings, weights: weights.value).map(\.estimate) : .failure(.notTwoRaters)
      return [result(group, level, kappa, weights: weights.name)]
    case .fleiss:
      return [result(group, .nominal, Agreement.fleissKappaGeneralised(counts).map(\.estimate))]
    case .krippendorff:
      let alpha = Agreement.krippendorffAlpha(
        counts, level: level, resamples: 1000, generator: SeededGenerator(seed: seed))
      return [result(group, level, alpha.map(\.estimate))]
    case .gwet:
      return [
        result(group, level, Agreement.gwet(counts, weights: weights.value).map(\.estimate), weights: weights.name)
      ]
    case .brennanPrediger:
      let coefficient = Agreement.brennanPrediger(counts, weights: weights.value).map(\.estimate)
      return [result(group, level, coefficient, weights: weights.name)]
    case .icc: return intraclass(ratings, group)
    case .kendallW:
      return [result(group, .ordinal, Agreement.kendallW(ratings).map(\.estimate))]
    }
  }

  /// All six forms; with missing ratings, those of a model.
  private func intraclass(_ ratings: Ratings, _ group: RatingGroup) -> [CoefficientResult] {
    let complete = IntraclassForm.allCases.map { Agreement.intraclassCorrelation(ratings, form: $0) }
    let isIncomplete = complete.contains { if case .failure(.incompleteRatings) = $0 { true } else { false } }
    guard isIncomplete else {
      return zip(IntraclassForm.allCases, complete).map { form, correlation in
        result(group, .interval, correlation.map(\.estimate), method: form.title)
      }
    }
    let model = Result { () throws(Undefined) in try IncompleteIntraclass(ratings) }
    return IntraclassForm.allCases.map { form in
      result(group, .interval, model.flatMap { $0.estimate(form) }, method: "\(form.title), REML")
    }
  }

  private func result(
    _ group: RatingGroup, _ level: MeasurementLevel, _ estimate: Result<Estimate, Undefined>, weights: String? = nil,
    method: String? = nil
  ) -> CoefficientResult {
    let interval = (try? estimate.get())?.method?.rawValue.split(separator: "_").joined(separator: " ")
    return CoefficientResult(
      coefficient: self, level: level, weights: weights, group: group.name, units: group.unitCount,
      raters: group.raterCount, method: method ?? interval, estimate: estimate)
  }
}

extension RatingGroup {
  /// The group's ratings on a scale of all categories of the file.
  func ratings(_ scale: CategoryScale) -> Ratings? {
    var index: [String: Int] = [:]
    for (position, label) in scale.labels.enumerated() { index[label] = position }
    let ratings = entries.compactMap { entry in
      (index[entry.value] ?? scale.index(ofNumber: entry.value)).map {
        Statistics.Rating(unit: entry.unit, rater: entry.rater, category: $0)
      }
    }
    return try? Ratings(ratings, unitCount: unitCount, raterCount: raterCount, scale: scale)
  }
}

extension CategoryScale {
  /// The category that a number spelt otherwise (`1.0`, `+1`) belongs to.
  fileprivate func index(ofNumber text: String) -> Int? {
    guard let value = Double(text) else { return nil }
    return values?.firstIndex(of: value)
  }
}

extension MeasurementLevel {
  /// The weights that go with a level for coefficients that take weights.
  fileprivate var weights: (value: AgreementWeights, name: String) {
    switch self {
    case .nominal: (.identity, "unweighted")
    case .ordinal: (.linear, "linear")
    case .interval, .ratio: (.quadratic, "quadratic")
    }
  }
}

extension IntraclassForm {
  /// The name by McGraw and Wong.
  fileprivate var title: String {
    switch self {
    case .oneWaySingle: "ICC(1,1)"
    case .agreementSingle: "ICC(A,1)"
    case .consistencySingle: "ICC(C,1)"
    case .oneWayAverage: "ICC(1,k)"
    case .agreementAverage: "ICC(A,k)"
    case .consistencyAverage: "ICC(C,k)"
    }
  }
}

import Diagnostics
import Rubrics
import Statistics
import Studies
import Vignettes

/// The mixed model of one indicator with the names behind its indices.
struct IndicatorModel: Sendable {
  let shares: StandardisedShares
  private let municipalities: [String: Int]
  /// The fields, in the order of the fixed effects; the first is in the intercept.
  let fields: [String]

  /// Fits the model; refused where the indicator is no share, and where ``StandardisedShares`` refuses.
  ///
  /// - Parameter covariate: for each municipality of the study what may explain its share.
  init(
    _ indicator: Indicator, _ answers: [CountedAnswer], in study: CountedStudy, covariate: [Double]? = nil
  ) throws(Undefined) {
    guard indicator.measure == .share else { throw .notOffered }
    let names = study.judged.data.municipalities.map(\.id)
    let municipalities = Self.indices(names)
    let members = Self.indices(Set(answers.map(\.respondent)).sorted())
    let vignettes = Self.indices(study.answeredVignettes.map(\.id))
    let fields = study.answeredVignettes.map(\.vignette.field.text)
    let places = Self.indices(Set(fields).sorted())
    let items = answers.compactMap { answer -> ItemAnswer? in
      guard let group = answer.municipality.flatMap({ municipalities[$0] }), let member = members[answer.respondent]
      else { return nil }
      return ItemAnswer(
        group: group, member: member, item: answer.vignette.flatMap { vignettes[$0] } ?? 0, isYes: answer.value == 1)
    }
    let strata = indicator.unit == .respondent ? [0] : fields.map { places[$0] ?? 0 }
    self.municipalities = municipalities
    self.fields = Set(fields).sorted()
    shares = try StandardisedShares(items, groups: names.count, strata: strata, covariate: covariate)
  }

  /// The adjusted share of a municipality over vignettes of these weights.
  func share(of municipality: String, weights: [Double]) -> Result<Estimate, Undefined> {
    guard let group = municipalities[municipality] else { return .failure(.impossibleCount) }
    return shares.share(of: group, weights: weights)
  }

  private static func indices(_ names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

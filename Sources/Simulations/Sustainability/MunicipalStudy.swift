import Statistics

/// How large a municipal study is.
struct StudyDesign: Hashable, Sendable {
  let municipalities: Int
  let caseworkers: Int
  /// How many vignettes there are, and how many of them each caseworker is dealt.
  static let vignettes = 8
  static let dealt = 4

  static let all = [
    StudyDesign(municipalities: 98, caseworkers: 12), StudyDesign(municipalities: 8, caseworkers: 10),
  ]

  var title: String { "\(municipalities) × \(caseworkers)" }
}

/// A study drawn from a truth: the answers, and the true share of every municipality.
struct MunicipalStudy {
  private(set) var answers: [ItemAnswer] = []
  /// For each municipality the share of yes with equal weights over the vignettes, integrated over the caseworkers that
  /// there could be.
  private(set) var truths: [Double] = []

  /// Draws a study; vignettes are dealt from a shuffled deck in each municipality.
  init(_ truth: MunicipalTruth, _ design: StudyDesign, leanings: [Double], _ draws: inout SeededGenerator) {
    let vignettes = (0..<StudyDesign.vignettes).map { _ in draws.normal(standardDeviation: truth.vignette) }
    for municipality in 0..<design.municipalities {
      let effect = truth.effect(&draws)
      let spread = truth.spread(&draws)
      let sums = vignettes.map { truth.intercept + effect + $0 + draws.normal(standardDeviation: truth.meeting) }
      truths.append(Self.share(truth, sums, leanings.map { spread * $0 }))
      var deck: [Int] = []
      for member in 0..<design.caseworkers {
        if deck.count < StudyDesign.dealt { deck = draws.shuffled(Array(0..<StudyDesign.vignettes)) }
        let leaning = spread * truth.leaning(&draws)
        for vignette in deck.suffix(StudyDesign.dealt) {
          let isYes = draws.happens(withProbability: truth.probability(sums[vignette] + leaning))
          answers.append(
            ItemAnswer(
              group: municipality, member: municipality * design.caseworkers + member, item: vignette, isYes: isYes))
        }
        deck.removeLast(StudyDesign.dealt)
      }
    }
  }

  private static func share(_ truth: MunicipalTruth, _ sums: [Double], _ leanings: [Double]) -> Double {
    let whole = sums.reduce(0) { total, sum in total + leanings.reduce(0) { $0 + truth.probability(sum + $1) } }
    return whole / Double(sums.count * leanings.count)
  }

  /// The plain share of each municipality, with the respondent as sampling unit.
  var plain: [Result<Estimate, Undefined>] {
    let byGroup = Dictionary(grouping: answers, by: \.group)
    return truths.indices.map { group in
      let members = Dictionary(grouping: byGroup[group] ?? [], by: \.member).sorted { $0.key < $1.key }
      let clusters = members.map { ClusterCount($0.value.count { $0.isYes }, of: $0.value.count) }
      return Proportions.clusteredShare(clusters).map(\.estimate)
    }
  }

  /// The adjusted share of each municipality, as the product computes it; nil where the model cannot be fitted.
  func adjusted() -> [Result<Estimate, Undefined>]? {
    let strata = Array(repeating: 0, count: StudyDesign.vignettes)
    guard let shares = try? StandardisedShares(answers, groups: truths.count, strata: strata) else { return nil }
    return truths.indices.map { shares.share(of: $0, weights: strata.map { _ in 1 }) }
  }
}

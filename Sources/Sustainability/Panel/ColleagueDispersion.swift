package import Statistics

/// How far colleagues of one municipality choose differently, over all municipalities.
public struct ColleagueDispersion: Hashable, Sendable {
  /// 0 where colleagues always choose the same, 1 where they choose as if by lot among all options.
  public let index: Double
  /// The municipalities with at least two answers.
  public let municipalities: Int
  /// The answers of these.
  public let answers: Int

  /// The index of qualitative variation within municipalities, freed of what small numbers do to it.
  ///
  /// Formula: Σ nᵢ Gᵢ · nᵢ/(nᵢ − 1) / Σ nᵢ · K/(K − 1), with Gᵢ Gini–Simpson's probability
  /// (``Statistics/Dispersion/qualitativeVariation(_:)``) among the nᵢ answers of a municipality and K options: nᵢ/(nᵢ − 1)
  /// makes it the probability that two *different* colleagues chose differently, which does not depend on how many
  /// answered. Few colleagues may differ more than chance would have it, so that it is cut at 1. Municipalities with one
  /// answer are left out; missing answers belong to no option. Source: Mueller & Schuessler, *Statistical Reasoning in
  /// Sociology* 1961; Simpson, *Nature* 163 (1949) 688, for the correction.
  ///
  /// - Parameter counts: for each municipality how many chose each option.
  package static func of(_ counts: [[Double]]) -> Result<ColleagueDispersion, Undefined> {
    Result { () throws(Undefined) in
      let several = counts.filter { $0.reduce(0, +) > 1 }
      guard let options = several.first?.count else { throw .noClusterWithTwoMembers }
      var sum = 0.0
      var answers = 0.0
      for own in several {
        let size = own.reduce(0, +)
        sum += size * (try Dispersion.qualitativeVariation(own).get().giniSimpson) * size / (size - 1)
        answers += size
      }
      let ratio = Double(options) / Double(options - 1)
      return ColleagueDispersion(
        index: min(1, sum / answers * ratio), municipalities: several.count, answers: Int(answers))
    }
  }
}

public import Statistics

import Diagnostics
import Rubrics
import Studies
import Vignettes

/// What the levels of a vignette's factors do to whether it is found problematic, in a study that gave several variants.
public struct FactorEffect: Sendable {
  /// One level.
  public struct Level: Sendable {
    /// The level's code.
    public let code: String
    /// How many answer sets had it.
    public let answerSets: Int
    /// The share found problematic among these, with the respondent as sampling unit: the marginal mean.
    public let marginalMean: Result<Estimate, Undefined>
    /// The difference to the first level with the other factors held, its standard error and interval: the average
    /// marginal component effect; `nil` for the first level.
    public let effect: Result<Effect, Undefined>?
  }

  /// A difference of shares.
  public struct Effect: Hashable, Sendable {
    /// The difference.
    public let value: Double
    /// Its standard error, clustered by respondent.
    public let standardError: Double
    /// Its 95 % interval.
    public let interval: Interval
  }

  /// The vignette.
  public let vignette: String
  /// The factor.
  public let factor: String
  /// Its levels in the order of the vignette.
  public let levels: [Level]
}

extension WaveAnswers {
  /// The effects of every factor of which at least two levels were answered, on the share found problematic
  /// (``Statistics/ClusteredRegression`` on one indicator for each level but the first).
  func factorEffects() -> [FactorEffect] {
    let decided = anyVariant.compactMap { set -> (set: JudgedAnswerSet, isProblematic: Bool)? in
      set.decision("difficulty", of: "problem-classes")?.code.map { (set, $0 == "problematic") }
    }
    let byVignette = Dictionary(grouping: decided, by: \.set.answerSet.key.vignette)
    return judged.study.vignettes.flatMap { vignette -> [FactorEffect] in
      let rows = byVignette[vignette.id] ?? []
      let factors = vignette.vignette.factors.compactMap { factor -> (name: String, levels: [String])? in
        let used = Set(rows.compactMap { $0.set.answerSet.variant.levels[factor.name.text] })
        let levels = factor.levels.map(\.code.text).filter(used.contains)
        return levels.count > 1 ? (factor.name.text, levels) : nil
      }
      guard !factors.isEmpty else { return [] }
      let columns = factors.flatMap { factor in factor.levels.dropFirst().map { (factor.name, $0) } }
      let model = Result { () throws(Undefined) in
        try ClusteredRegression(
          outcomes: rows.map { $0.isProblematic ? 1 : 0 },
          predictors: rows.map { row in
            [1] + columns.map { row.set.answerSet.variant.levels[$0.0] == $0.1 ? 1 : 0 }
          }, clusters: Places(rows.map(\.set.respondent.id)).levels)
      }
      return factors.map { factor in
        FactorEffect(
          vignette: vignette.id, factor: factor.name,
          levels: factor.levels.map { level in
            let own = rows.filter { $0.set.answerSet.variant.levels[factor.name] == level }
            let column = columns.firstIndex { $0 == (factor.name, level) }
            return FactorEffect.Level(
              code: level, answerSets: own.count,
              marginalMean: Proportions.clusteredShare(
                Dictionary(grouping: own, by: \.set.respondent.id).sorted { $0.key < $1.key }.map {
                  ClusterCount($0.value.count { $0.isProblematic }, of: $0.value.count)
                }
              ).map(\.estimate),
              effect: column.map { column in
                model.map {
                  FactorEffect.Effect(
                    value: $0.effects[column + 1], standardError: $0.standardErrors[column + 1],
                    interval: $0.interval(column + 1))
                }
              })
          })
      }
    }
  }
}

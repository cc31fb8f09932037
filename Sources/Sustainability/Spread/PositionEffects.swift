public import Statistics

import Conditions
import Rubrics
import Studies
import Vignettes

/// Whether it matters where in the deck a vignette lay: who tires answers less, or finds the last case harder.
///
/// Decks are dealt in random order, so that a difference between positions is one of position, not of vignettes. Only what
/// the table of deals tells is used; answers without a place in it are left out.
public struct PositionEffects: Sendable {
  /// Why there is nothing to tell.
  public enum Refusal: Error, Hashable, Sendable {
    /// The study has no table of deals.
    case noDeals
    /// None of the answers has a place in the table of deals.
    case noAnswers
  }

  /// One place in the deck.
  public struct Position: Hashable, Sendable {
    /// The place, from 1.
    public let position: Int
    /// The answer sets given there.
    public let answerSets: Int
    /// The share problematic of the decided ones, with the respondent as sampling unit.
    public let problematic: Result<Estimate, Undefined>
    /// The mean number of questions that were asked and not answered, "cannot say" among them, with the respondent as
    /// sampling unit.
    public let missing: Result<Estimate, Undefined>
  }

  /// What one place further on does.
  public struct Slope: Hashable, Sendable {
    /// By how much the figure rises per place: a difference of shares, or of questions.
    public let value: Double
    /// Its 95 % interval, clustered by respondent.
    public let interval: Statistics.Interval
  }

  /// The places in order.
  public let positions: [Position]
  /// What a place further on does to the share problematic.
  public let problematicSlope: Result<Slope, Undefined>
  /// What it does to the number of unanswered questions.
  public let missingSlope: Result<Slope, Undefined>

  /// One answer set at its place.
  package struct Row {
    let respondent: String
    let position: Int
    /// Whether the case is problematic; `nil` where that is not decided.
    let isProblematic: Bool?
    let missing: Int

    package init(respondent: String, position: Int, isProblematic: Bool?, missing: Int) {
      self.respondent = respondent
      self.position = position
      self.isProblematic = isProblematic
      self.missing = missing
    }
  }

  package init(_ rows: [Row]) throws(Refusal) {
    guard !rows.isEmpty else { throw .noAnswers }
    positions = Dictionary(grouping: rows, by: \.position).sorted { $0.key < $1.key }.map { position, rows in
      Position(
        position: position, answerSets: rows.count,
        problematic: Proportions.clusteredShare(
          Self.byRespondent(rows.filter { $0.isProblematic != nil }).map { own in
            ClusterCount(own.count { $0.isProblematic == true }, of: own.count)
          }
        ).map(\.estimate),
        missing: Proportions.clusteredMean(
          Self.byRespondent(rows).map { own in
            ClusterTotal(own.reduce(0) { $0 + Double($1.missing) }, weight: Double(own.count))
          }, answerSets: rows.count
        ).map(\.estimate))
    }
    let decided = rows.filter { $0.isProblematic != nil }
    problematicSlope = Self.slope(decided) { $0.isProblematic == true ? 1 : 0 }
    missingSlope = Self.slope(rows) { Double($0.missing) }
  }

  private static func byRespondent(_ rows: [Row]) -> [[Row]] {
    Dictionary(grouping: rows, by: \.respondent).sorted { $0.key < $1.key }.map(\.value)
  }

  private static func slope(_ rows: [Row], _ outcome: (Row) -> Double) -> Result<Slope, Undefined> {
    Result { () throws(Undefined) in
      let model = try ClusteredRegression(
        outcomes: rows.map(outcome), predictors: rows.map { [1, Double($0.position - 1)] },
        clusters: Places(rows.map(\.respondent)).levels)
      return Slope(value: model.effects[1], interval: model.interval(1))
    }
  }
}

extension WaveAnswers {
  /// The effects of the place in the deck on the first answers of the wave, tame anchors among them.
  func positionEffects() throws(PositionEffects.Refusal) -> PositionEffects {
    guard let deals = judged.data.deals else { throw .noDeals }
    let places = Dictionary(
      deals.filter { $0.wave == wave }.map { ([$0.respondent, $0.vignette], $0.position) },
      uniquingKeysWith: { first, _ in first })
    let rows = anyVariant.compactMap { set -> PositionEffects.Row? in
      places[[set.respondent.id, set.answerSet.key.vignette]].map { position in
        PositionEffects.Row(
          respondent: set.respondent.id, position: position,
          isProblematic: set.decision("difficulty", of: "problem-classes")?.code.map { $0 == "problematic" },
          missing: judged.readings(of: set).values.count { $0 == .notAnswered })
      }
    }
    return try PositionEffects(rows)
  }
}

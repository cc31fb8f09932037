public import Statistics

import Studies
import Vignettes

/// How far colleagues differ where they should not: in the score of what they answered, split into what a person does
/// everywhere and what they do on single vignettes.
public struct ColleagueSpread: Sendable {
  /// What was scored.
  public enum Score: String, CaseIterable, Hashable, Sendable {
    /// The panel's credit for the steps taken, on vignettes that the panel or their author calls tame.
    case tameSteps
    /// The experts' score of the answer set.
    case expertScore
  }

  /// The split of the variance within a vignette, in squared shares (1 = all points).
  public struct Parts: Hashable, Sendable {
    /// Between municipalities.
    public let municipality: Double
    /// Level: between colleagues of a municipality, over all their vignettes.
    public let level: Double
    /// Pattern: what a colleague does on single vignettes; with ``occasion`` inside it unless vignettes were repeated.
    public let pattern: Double
    /// Occasion: the same person on the same vignette at another sitting; `nil` unless vignettes were repeated.
    public let occasion: Double?
    /// How many answer sets.
    public let answerSets: Int
    /// How many respondents.
    public let respondents: Int

    /// All of it together.
    public var total: Double { municipality + level + pattern + (occasion ?? 0) }
  }

  /// What was scored.
  public let score: Score
  /// Whether any answer set was scored so; where none was, there is nothing that could be split.
  public let isScored: Bool
  /// The split, or why there is none.
  public let parts: Result<Parts, Undefined>

  /// One scored answer set.
  struct Row {
    let municipality: String
    let respondent: String
    let vignette: String
    let value: Double
  }

  /// Splits the variance by restricted maximum likelihood (``Statistics/LinearMixed``): vignettes fixed, municipality and
  /// respondent random, and respondent × vignette where the same person answered the same vignette twice.
  ///
  /// Where a case is wild, disagreement is legitimate; that is why steps count on tame vignettes only. Scores are not
  /// normal, so that the split describes and tests nothing.
  init(_ score: Score, _ rows: [Row]) {
    self.score = score
    isScored = !rows.isEmpty
    parts = Result { () throws(Undefined) in
      let vignettes = Set(rows.map(\.vignette)).sorted()
      let municipalities = Places(rows.map(\.municipality))
      let respondents = Places(rows.map(\.respondent))
      let pairs = Places(rows.map { $0.respondent + "\u{0}" + $0.vignette })
      guard !rows.isEmpty else { throw .tooFewObservations }
      guard respondents.count < rows.count else { throw .factorWithoutRepetition }
      let isRepeated = pairs.count < rows.count
      var factors = [respondents]
      let hasMunicipalities = municipalities.count > 1
      if hasMunicipalities { factors.append(municipalities) }
      if isRepeated { factors.append(pairs) }
      let model = try LinearMixed(
        outcomes: rows.map(\.value),
        predictors: rows.map { row in vignettes.map { $0 == row.vignette ? 1 : 0 } },
        factors: factors.map { places throws(Undefined) in
          try GroupingFactor(levels: places.levels, count: places.count)
        })
      return Parts(
        municipality: hasMunicipalities ? model.variances[1] : 0, level: model.variances[0],
        pattern: isRepeated ? model.variances[factors.count - 1] : model.residualVariance,
        occasion: isRepeated ? model.residualVariance : nil, answerSets: rows.count, respondents: respondents.count)
    }
  }
}

/// Names as indices from 0, in the order of the alphabet.
struct Places {
  let levels: [Int]
  let count: Int

  init(_ names: [String]) {
    let sorted = Set(names).sorted()
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    levels = names.map { places[$0] ?? 0 }
    count = sorted.count
  }
}

extension WaveAnswers {
  /// The vignettes on which colleagues should do the same: tame anchors, and those that the panel calls tame.
  func tameVignettes(_ wildness: [Wildness]) -> Set<String> {
    let anchors = judged.study.vignettes.filter(\.vignette.isTameAnchor).map(\.id)
    return Set(anchors + wildness.filter { $0.wildness(by: .panel) == .tame }.map(\.vignette))
  }

  /// Answers to the usual variants, those given again included.
  private var all: [JudgedAnswerSet] {
    caseworkers + repeated.filter { usualVariants[$0.answerSet.key.vignette] == $0.answerSet.variant.text }
  }

  func spreadOfSteps(_ credit: PanelCredit?, tame: Set<String>) -> ColleagueSpread {
    let items = Dictionary(grouping: credit?.items ?? [], by: \.key.vignette)
    let rows = all.filter { tame.contains($0.answerSet.key.vignette) }.compactMap { set -> ColleagueSpread.Row? in
      let chosen = judged.choices(in: set)
      let credits = (items[set.answerSet.key.vignette] ?? []).compactMap { item in
        chosen[item.key.question].flatMap { item.credit(for: $0) }
      }
      guard let municipality = set.respondent.municipality, !credits.isEmpty else { return nil }
      return ColleagueSpread.Row(
        municipality: municipality, respondent: set.respondent.id, vignette: set.answerSet.key.vignette,
        value: credits.reduce(0, +) / Double(credits.count))
    }
    return ColleagueSpread(.tameSteps, rows)
  }

  func spreadOfScores(_ scores: ExpertScores) -> ColleagueSpread {
    ColleagueSpread(
      .expertScore,
      scores.scores.compactMap { score in
        score.municipality.map {
          ColleagueSpread.Row(
            municipality: $0, respondent: score.key.respondent, vignette: score.key.vignette, value: score.adjusted)
        }
      })
  }
}

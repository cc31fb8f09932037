public import Statistics

import Conditions
import Diagnostics
import Studies
import Vignettes

/// How often the same person answers the same question of the same vignette and variant the same at another sitting.
public struct OwnConsistency: Sendable {
  /// The share of a kind of question.
  public struct Figure: Hashable, Sendable {
    /// The share of the same answers, with the respondent as sampling unit.
    public let share: Estimate
    /// How many pairs of answers.
    public let pairs: Int
  }

  /// On the vignettes' own questions with one answer of few.
  public let own: Result<Figure, Undefined>
  /// On the questions with one answer of several that modules ask after each vignette.
  public let modules: Result<Figure, Undefined>
  /// How many respondents answered some vignette twice.
  public let respondents: Int
  /// How many answer sets were given again.
  public let repeated: Int

  init(_ answers: WaveAnswers) {
    let first = Dictionary(
      answers.anyVariant.map { (Self.place($0), $0) }, uniquingKeysWith: { first, _ in first })
    let pairs = answers.repeated.filter { $0.answerSet.key.occasion == 2 }.compactMap { again in
      first[Self.place(again)].map { (first: $0, again: again) }
    }
    repeated = pairs.count
    respondents = Set(pairs.map(\.again.respondent.id)).count
    own = Self.figure(pairs, in: answers.judged) { item in item.module == nil && item.question.isPanelItem }
    modules = Self.figure(pairs, in: answers.judged) { item in item.module != nil && item.question.type == .choice }
  }

  private static func place(_ set: JudgedAnswerSet) -> [String] {
    [set.respondent.id, set.answerSet.key.vignette, set.answerSet.variant.text]
  }

  private static func figure(
    _ pairs: [(first: JudgedAnswerSet, again: JudgedAnswerSet)], in judged: JudgedStudy,
    _ isWanted: (Questionnaire.Item) -> Bool
  ) -> Result<Figure, Undefined> {
    var counts: [String: (same: Int, all: Int)] = [:]
    for pair in pairs {
      guard let vignette = judged.study.vignette(pair.first.answerSet.key.vignette) else { continue }
      let before = judged.readings(of: pair.first)
      let after = judged.readings(of: pair.again)
      for item in vignette.questionnaire.items where isWanted(item) {
        guard case .value(let one)? = before[item.question.id.text],
          case .value(let other)? = after[item.question.id.text]
        else { continue }
        counts[pair.first.respondent.id, default: (0, 0)].all += 1
        counts[pair.first.respondent.id, default: (0, 0)].same += one == other ? 1 : 0
      }
    }
    let clusters = counts.sorted { $0.key < $1.key }.map { ClusterCount($0.value.same, of: $0.value.all) }
    return Proportions.clusteredShare(clusters).map { Figure(share: $0.estimate, pairs: $0.answerSets) }
  }
}

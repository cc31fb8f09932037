import Conditions
import Diagnostics
import Studies
import Vignettes

/// How often two caseworkers who answered the same vignette chose differently: of the same professional training, and of
/// different ones.
///
/// For each of the vignette's own questions with one answer of several, the probability that two who are drawn without
/// return chose differently, pooled over all pairs of the kind: pairs that chose differently over pairs. "Cannot say" is
/// left out, and so is who did not tell the training.
public struct ProfessionDispersion: Hashable, Sendable {
  /// The question, asked once, that tells the training.
  public static let question = "profession"

  /// Pairs of one kind.
  public struct Pairs: Hashable, Sendable {
    /// How many pairs of answers there are.
    public let count: Int
    /// In how many of them the two chose differently.
    public let different: Int

    /// Counted pairs.
    public init(count: Int, different: Int) {
      self.count = count
      self.different = different
    }

    /// The probability of choosing differently; `nil` without pairs.
    public var probability: Double? { count == 0 ? nil : Double(different) / Double(count) }
  }

  /// The vignette.
  public let vignette: String
  /// How many trainings there are among those who answered.
  public let professions: Int
  /// Two of the same training.
  public let same: Pairs
  /// Two of different trainings.
  public let different: Pairs
}

extension WaveAnswers {
  /// The dispersion of every vignette that people of at least two trainings answered, in the order of the study.
  func professionDispersions() -> [ProfessionDispersion] {
    let trainings = Dictionary(
      judged.data.onceAnswers.filter { $0.wave == wave }.compactMap { once -> (String, String)? in
        guard case .code(let code)? = once.answers[ProfessionDispersion.question] else { return nil }
        return (once.respondent, code)
      }, uniquingKeysWith: { first, _ in first })
    let byVignette = Dictionary(grouping: caseworkers, by: \.answerSet.key.vignette)
    return judged.study.vignettes.compactMap { vignette in
      let told = (byVignette[vignette.id] ?? []).compactMap { set in
        trainings[set.respondent.id].map { (training: $0, answers: set.answerSet.answers) }
      }
      let professions = Set(told.map(\.training)).count
      guard professions > 1 else { return nil }
      var (same, different) = ((count: 0, apart: 0), (count: 0, apart: 0))
      for question in vignette.vignette.ownQuestions where question.type == .choice {
        let telling = Set(question.options.filter { !$0.isMissing }.map(\.code.text))
        var counts: [String: [String: Int]] = [:]
        for (training, answers) in told {
          guard case .code(let code)? = answers[question.id.text], telling.contains(code) else { continue }
          counts[training, default: [:]][code, default: 0] += 1
        }
        let (within, all) = (counts.values.map(Self.pairs), Self.pairs(counts.values.reduce(into: [:], Self.add)))
        let own = within.reduce((count: 0, apart: 0)) { ($0.count + $1.count, $0.apart + $1.apart) }
        same = (same.count + own.count, same.apart + own.apart)
        different = (different.count + all.count - own.count, different.apart + all.apart - own.apart)
      }
      guard same.count + different.count > 0 else { return nil }
      return ProfessionDispersion(
        vignette: vignette.id, professions: professions,
        same: ProfessionDispersion.Pairs(count: same.count, different: same.apart),
        different: ProfessionDispersion.Pairs(count: different.count, different: different.apart))
    }
  }

  private static func add(_ sum: inout [String: Int], _ counts: [String: Int]) {
    sum.merge(counts, uniquingKeysWith: +)
  }

  /// All pairs of those counted, and those of them who chose differently: n(n − 1)/2 less Σ nₖ(nₖ − 1)/2.
  private static func pairs(_ counts: [String: Int]) -> (count: Int, apart: Int) {
    let whole = counts.values.reduce(0, +)
    let alike = counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
    let pairs = whole * (whole - 1) / 2
    return (pairs, pairs - alike)
  }
}

import DecisionTables
import Diagnostics

/// The columns that a rubric adds to a table of answers (contracts.md §4), and their values for a judgement.
public struct ScoredColumns: Sendable {
  /// The names of the columns in order.
  public let names: [String]

  /// The columns of a rubric; `prefix` stands before each name.
  public init(_ rubric: SoundRubric, prefix: String = "") {
    let decisions = Self.names(of: rubric, decisions: Set(rubric.decisions.map(\.name)))
    let criteria = rubric.criteria.map(\.name)
    names = (decisions + criteria + (criteria.isEmpty ? [] : ["score", "score.max"])).map { prefix + $0 }
  }

  /// The columns of some decisions of a rubric.
  public static func names(of rubric: SoundRubric, decisions: Set<String>) -> [String] {
    rubric.decisions.filter { decisions.contains($0.name) }.flatMap { decision in
      decision.outputInputs.map(\.name) + ["\(decision.name).rule", "\(decision.name).missing"]
    }
  }

  /// The values of the columns for a judgement by the same rubric.
  public static func values(_ judgement: Judgement) -> [String] {
    let decisions = judgement.decisions.flatMap { $0.written }
    guard !judgement.criteria.isEmpty else { return decisions }
    let score = judgement.score.map { [points($0.points), points($0.full)] } ?? ["", ""]
    return decisions + judgement.criteria.map(\.written) + score
  }

  /// Sums of weighted points without the traces of binary fractions.
  private static func points(_ value: Double) -> String {
    JSON.number((value * 1e9).rounded() / 1e9).text
  }
}

extension DecisionJudgement {
  /// Its outputs, the rules that decided, and the questions it waits for, as tables write them.
  fileprivate var written: [String] {
    let values: [String] =
      if case .decided(let values, _) = verdict { values.map(\.written) } else { outputs.map { _ in "" } }
    return values + [rules.map(String.init).joined(separator: "|"), missing.joined(separator: "|")]
  }
}

import Conditions
import Diagnostics
import Studies
public import Vignettes

/// How one question of one vignette was answered, by caseworkers and by experts.
public struct QuestionAnswers: Sendable {
  /// How those in one role answered.
  public struct Answers: Hashable, Sendable {
    /// How many were asked.
    public let asked: Int
    /// How many answered; "cannot say" is an answer here.
    public let answered: Int
    /// For each option how many chose it.
    public let chosen: [Int]
    /// The numbers given, ascending.
    public let numbers: [Double]

    /// The mean of the numbers; `nil` without any.
    public var mean: Double? { numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count) }

    /// The standard deviation of the numbers with divisor n − 1; `nil` for fewer than two.
    public var standardDeviation: Double? {
      guard let mean, numbers.count > 1 else { return nil }
      return (numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(numbers.count - 1)).squareRoot()
    }
  }

  /// The vignette.
  public let vignette: String
  /// The question as asked.
  public let question: Question
  /// Caseworkers.
  public let caseworkers: Answers
  /// Experts.
  public let experts: Answers
}

/// How often two who answered the same questions chose differently.
public struct RoleDispersion: Sendable {
  /// The vignette.
  public let vignette: String
  /// Two caseworkers, whatever their municipalities; `nil` without such a pair.
  public let caseworkers: Double?
  /// Two experts.
  public let experts: Double?
  /// A caseworker and an expert.
  public let between: Double?
  /// How many questions it is the mean of.
  public let questions: Int
}

extension WaveAnswers {
  /// Every question of the vignettes' own, in the order of vignettes and questions, in the usual variant.
  func questionAnswers() -> [QuestionAnswers] {
    let own = Dictionary(grouping: caseworkers, by: \.answerSet.key.vignette)
    let panel = Dictionary(grouping: experts, by: \.answerSet.key.vignette)
    return judged.study.vignettes.flatMap { vignette -> [QuestionAnswers] in
      let byRole = [own[vignette.id] ?? [], panel[vignette.id] ?? []].map { sets in
        sets.map { (set: $0, readings: judged.readings(of: $0)) }
      }
      guard byRole.contains(where: { !$0.isEmpty }) else { return [] }
      return vignette.vignette.ownQuestions.map { question in
        QuestionAnswers(
          vignette: vignette.id, question: question, caseworkers: answers(to: question, in: byRole[0]),
          experts: answers(to: question, in: byRole[1]))
      }
    }
  }

  private func answers(
    to question: Question, in sets: [(set: JudgedAnswerSet, readings: [String: Reading])]
  ) -> QuestionAnswers.Answers {
    let name = question.id.text
    let asked = sets.filter { ($0.readings[name] ?? .notAsked) != .notAsked }
    let given = asked.compactMap { $0.set.answerSet.answers[name] }
    let codes = question.options.map(\.code.text)
    var chosen = [Int](repeating: 0, count: codes.count)
    var numbers: [Double] = []
    for answer in given {
      switch answer {
      case .code(let code): codes.firstIndex(of: code).map { chosen[$0] += 1 }
      case .codes(let several): for code in several { codes.firstIndex(of: code).map { chosen[$0] += 1 } }
      case .number(let value): numbers.append(value)
      // Of a ranking what was put first.
      case .ranking(let order): order.first.flatMap(codes.firstIndex).map { chosen[$0] += 1 }
      case .text: break
      }
    }
    return QuestionAnswers.Answers(
      asked: asked.count, answered: given.count, chosen: chosen, numbers: numbers.sorted())
  }
}

extension RoleDispersion {
  /// The probability that two choose differently, within and between roles, as the mean over a vignette's questions with
  /// one answer of several that both roles answered; "cannot say" is left out.
  ///
  /// Formula: within, Σ nₖ(n − nₖ)/(n(n − 1)) over options k; between, 1 − Σ pₖqₖ.
  static func all(from answers: [QuestionAnswers]) -> [RoleDispersion] {
    let byVignette = Dictionary(grouping: answers.filter { $0.question.type == .choice }, by: \.vignette)
    return byVignette.sorted { $0.key < $1.key }.compactMap { vignette, questions in
      let counted = questions.map { question in
        let telling = question.question.options.indices.filter { !question.question.options[$0].isMissing }
        return (telling.map { question.caseworkers.chosen[$0] }, telling.map { question.experts.chosen[$0] })
      }.filter { $0.0.reduce(0, +) > 0 && $0.1.reduce(0, +) > 0 }
      guard !counted.isEmpty else { return nil }
      return RoleDispersion(
        vignette: vignette, caseworkers: mean(counted.map { within($0.0) }),
        experts: mean(counted.map { within($0.1) }),
        between: mean(counted.map { between($0.0, $0.1) }), questions: counted.count)
    }
  }

  private static func mean(_ values: [Double?]) -> Double? {
    let known = values.compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
  }

  private static func within(_ counts: [Int]) -> Double? {
    let total = counts.reduce(0, +)
    guard total > 1 else { return nil }
    return Double(counts.reduce(0) { $0 + $1 * (total - $1) }) / Double(total * (total - 1))
  }

  private static func between(_ one: [Int], _ other: [Int]) -> Double? {
    let total = Double(one.reduce(0, +) * other.reduce(0, +))
    return 1 - Double(zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }) / total
  }
}

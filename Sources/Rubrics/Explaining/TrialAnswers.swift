package import Conditions
import DecisionTables
import Diagnostics
package import Vignettes

/// The answers to a question that are worth trying: enough of them to tell apart all that the rules tell apart.
struct TrialAnswers {
  /// One answer to try, and the answers that it stands for.
  struct Trial {
    let answer: Answer
    let standsFor: AnswerClass

    init(_ answer: Answer, standsFor: AnswerClass? = nil) {
      self.answer = answer
      self.standsFor = standsFor ?? .only(answer)
    }
  }

  let question: String
  let trials: [Trial]
  /// Whether every answer that may be given leads where one of the trials does.
  let isComplete: Bool

  /// Answers beyond these are not tried.
  private static let mostTrials = 200
  /// Larger selections are looked at while there are no more smaller ones, times options, than these.
  private static let mostSelections = 60_000
  /// Whole numbers of a range no wider than this are tried one by one.
  private static let widestRange = 20.0
  /// From here on adding 1 to a number may give the same number again, and counting by 1 would never end.
  private static let largestStep = 9e15

  /// The answers to a question worth trying.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - cells: every cell that tests it.
  ///   - isSummed: whether a scale counts its value, so that every number may lead elsewhere.
  init(_ question: Question, under cells: [Cell], isSummed: Bool) {
    self.question = question.id.text
    let found: (trials: [Trial], isComplete: Bool) =
      switch question.domain {
      case .choice(let options): (options.telling.map { Trial(.code($0.code)) }, true)
      case .choices(let options): Self.selections(of: options, atMost: question.atMost, under: cells)
      case .number(let domain): Self.numbers(of: domain, under: cells, isSummed: isSummed)
      case .ranking, .text: Self.classes(of: question.domain, under: cells)
      }
    trials = Array(found.trials.prefix(Self.mostTrials))
    isComplete = found.isComplete && found.trials.count <= Self.mostTrials
  }

  /// Each choice by itself, and the smallest of those selections that rules tell apart from all smaller ones.
  private static func selections(
    of options: Options, atMost: Int?, under cells: [Cell]
  ) -> (trials: [Trial], isComplete: Bool) {
    let singles = options.telling.map { [$0.code] }
    let free = options.telling.filter { !$0.isExclusive }.map(\.code)
    var trials = singles.map { Trial(.codes($0)) }
    var seen = Set(singles.map { truths(of: .codes($0), under: cells) })
    var looked = singles.count
    var largest = free.indices.map { [$0] }
    for _ in 1..<max(1, min(free.count, atMost ?? free.count)) {
      guard looked * free.count <= mostSelections else { return (trials, false) }
      largest = largest.flatMap { chosen in
        free.indices.dropFirst((chosen.last ?? 0) + 1).map { chosen + [$0] }
      }
      for chosen in largest {
        let answer = Answer.codes(chosen.map { free[$0] })
        if seen.insert(truths(of: answer, under: cells)).inserted { trials.append(Trial(answer)) }
      }
      looked += largest.count
    }
    return (trials, true)
  }

  private static func truths(of answer: Answer, under cells: [Cell]) -> [Truth] {
    cells.map { $0.holds(for: .value(answer)) }
  }

  private static func numbers(
    of domain: NumberDomain, under cells: [Cell], isSummed: Bool
  ) -> (trials: [Trial], isComplete: Bool) {
    guard let range = domain.range, range.upperBound - range.lowerBound <= widestRange,
      range.lowerBound.magnitude < largestStep, range.upperBound.magnitude < largestStep,
      domain.isWhole || isSummed
    else {
      let pieces = domain.telling(cells).map { number, interval in
        Trial(.number(number), standsFor: .numbers(interval))
      }
      return (pieces, !isSummed)
    }
    let whole = stride(from: range.lowerBound.rounded(.up), through: range.upperBound, by: 1).map { value in
      Trial(.number(value), standsFor: .numbers(Interval(only: value)))
    }
    return (whole, domain.isWhole)
  }

  private static func classes(of domain: Domain, under cells: [Cell]) -> (trials: [Trial], isComplete: Bool) {
    let classes = domain.classes(under: cells, absences: [], limit: mostSelections) ?? []
    return (
      classes.compactMap { found in
        guard case .value(let answer) = found.witness else { return nil }
        return Trial(answer, standsFor: .test(found.test))
      }, !classes.isEmpty
    )
  }
}

extension SoundRubric {
  /// The answers to try for each question that some decision or scale reads, in the order of the questions.
  func trialAnswers(to questions: [Question]) -> [TrialAnswers] {
    let summed = Set(scales.flatMap { $0.items.map(\.question) })
    let tested = summed.union(decisions.flatMap(\.inputNames))
    return questions.filter { tested.contains($0.id.text) }.map { question in
      TrialAnswers(
        question, under: cells(on: question.id.text) + conditions(on: question, in: questions),
        isSummed: summed.contains(question.id.text))
    }
  }

  /// The classes that a decision's first output may come to, in the order declared; `nil` where there are none.
  package func classes(of decision: String) -> [String]? {
    decisions.first { $0.name == decision }?.table.outputs.first?.values
  }

  /// For each question that some decision or scale reads, answers that tell apart all that the rules tell apart: enough
  /// to compose an answer set for each outcome. In the order of the questions.
  package func answersWorthTrying(to questions: [Question]) -> [(question: String, answers: [Answer])] {
    trialAnswers(to: questions).map { ($0.question, $0.trials.map(\.answer)) }
  }

  /// Every cell of a rule or a `when` that tests an input.
  private func cells(on input: String) -> [Cell] {
    let columns = decisions.map(\.table).flatMap { table in
      table.inputs.indices.filter { table.inputs[$0].name == input }.flatMap { column in
        table.rules.map { $0.cells[column] }
      }
    }
    let conditions = decisions.compactMap(\.when).flatMap(\.parts).filter { $0.input == input }.map(\.cell)
    return columns + conditions
  }

  /// Every cell of a `show_if` that tests a question.
  private func conditions(on question: Question, in questions: [Question]) -> [Cell] {
    questions.flatMap { $0.showIf?.parts ?? [] }.filter { $0.input.text == question.id.text }.map {
      $0.cell.parsed(for: question.id.text, in: question.domain).cell
    }
  }
}

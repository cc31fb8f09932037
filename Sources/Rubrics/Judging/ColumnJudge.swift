public import Conditions
public import DecisionTables
public import Vignettes

import Diagnostics

/// Applies a rubric's scales and decisions to coded columns of answers, block by block.
///
/// It says the same as ``Judge``, and only says *that* a decision is undecided, not for want of which answer: such rows
/// are few, and the judge tells. Columns are coded by the caller: equal codes stand for equal answers.
public struct ColumnJudge: Sendable {
  /// The questions whose columns are wanted, in their order.
  public let questions: [String]
  /// The decisions in the order of the file.
  public let decisions: [String]

  private var columns: [String: CodedInput]
  private var steps: [Step]

  /// One thing to work out, in the order in which things depend on one another.
  private enum Step: Sendable {
    /// Hides a question in the rows in which it is not asked.
    case hide(question: String, ConditionStep)
    case scale(SoundScale)
    case decision(SoundDecision, when: ConditionStep?, TableStep)
  }

  /// A judge for a rubric over the questions of a plain table.
  public init(_ rubric: SoundRubric, over questionnaire: Questionnaire) {
    questions = questionnaire.items.map(\.question.id.text)
    decisions = rubric.decisions.map(\.name)
    columns = Dictionary(
      questionnaire.items.map { item in
        (item.question.id.text, CodedInput(domain: item.question.domain, canBeHidden: item.showIf != nil))
      }, uniquingKeysWith: { first, _ in first })
    let byName = Dictionary(rubric.decisions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    steps =
      questionnaire.items.compactMap { item in
        item.showIf.map { .hide(question: item.question.id.text, ConditionStep($0)) }
      } + rubric.scales.map(Step.scale)
      + rubric.evaluation.compactMap { byName[$0] }.map { decision in
        .decision(decision, when: decision.when.map(ConditionStep.init), TableStep(decision.table))
      }
  }

  /// How many codes of a question are known.
  public func codeCount(of question: String) -> Int { columns[question]?.givenCount ?? 0 }

  /// Makes the next code of a question known.
  public mutating func learn(_ answer: Answer?, of question: String) { columns[question]?.learn(answer) }

  /// What a code of a decision's column stands for; `nil` for undecided, empty and not applicable.
  public func outcome(_ code: Int32, of decision: String) -> ColumnOutcome? {
    for case .decision(let sound, _, let table) in steps where sound.name == decision {
      let outcomes = table.evaluator.outcomes
      return outcomes.indices.contains(Int(code)) ? outcomes[Int(code)] : nil
    }
    return nil
  }

  /// Judges rows.
  ///
  /// - Parameters:
  ///   - given: for each question, in the order of ``questions``, the code of each row.
  ///   - rowCount: how many rows there are.
  /// - Returns: for each decision, in the order of ``decisions``, the code of the outcome of each row.
  public mutating func judge(_ given: [ContiguousArray<Int32>], rowCount: Int) -> [ContiguousArray<Int32>] {
    for (question, codes) in zip(questions, given) { columns[question]?.codes = codes }
    var judged: [String: ContiguousArray<Int32>] = [:]
    for index in steps.indices {
      switch steps[index] {
      case .hide(let question, var condition):
        let shown = condition.evaluate(columns, rowCount)
        steps[index] = .hide(question: question, condition)
        columns[question]?.hide(where: { shown[$0] != 0 }, rowCount: rowCount)
      case .scale(let scale):
        columns[scale.name] = scale.column(columns, rowCount, before: columns[scale.name])
      case .decision(let decision, var when, var table):
        var codes = table.evaluate(columns, rowCount)
        if let asked = when?.evaluate(columns, rowCount) { restrict(&codes, to: asked) }
        steps[index] = .decision(decision, when: when, table)
        judged[decision.name] = codes
        for (name, column) in decision.outputInputs {
          columns[name] = CodedInput(outcomes: table.evaluator.outcomes, codes, output: column, of: decision)
        }
      }
    }
    return decisions.map { judged[$0] ?? ContiguousArray(repeating: OutcomeCode.empty, count: rowCount) }
  }

  /// Leaves a decision undecided or not applicable where its own condition is.
  private func restrict(_ codes: inout ContiguousArray<Int32>, to asked: ContiguousArray<Int32>) {
    for row in codes.indices where asked[row] != 0 {
      codes[row] = asked[row] == OutcomeCode.undecided ? OutcomeCode.undecided : OutcomeCode.notApplicable
    }
  }
}

/// The column of one input, with what each code reads.
struct CodedInput: Sendable {
  var codes: ContiguousArray<Int32> = []
  private(set) var readings: [Reading] = []
  private let domain: Domain
  /// A question that can be hidden keeps its first code for "not asked".
  private let offset: Int32

  init(domain: Domain, canBeHidden: Bool) {
    self.domain = domain
    offset = canBeHidden ? 1 : 0
    readings = canBeHidden ? [.notAsked] : []
  }

  /// The column of a decision's output: undecided, empty and not applicable come first.
  init(
    outcomes: [ColumnOutcome], _ codes: ContiguousArray<Int32>, output: Int, of decision: SoundDecision
  ) {
    domain = .text
    offset = 0
    readings =
      [.notAsked, .notAsked, .undecided] + outcomes.map { decision.reading(of: $0.values[output], column: output) }
    self.codes = ContiguousArray(codes.map { $0 + 3 })
  }

  /// A column of numbers that were worked out.
  init(values: [Reading], codes: ContiguousArray<Int32>) {
    domain = .text
    offset = 0
    readings = values
    self.codes = codes
  }

  var givenCount: Int { readings.count - Int(offset) }

  mutating func learn(_ answer: Answer?) { readings.append(Reading(answer, in: domain)) }

  /// Gives the rows in which the question is not asked their own code.
  mutating func hide(where isHidden: (Int) -> Bool, rowCount: Int) {
    for row in 0..<rowCount { codes[row] = isHidden(row) ? 0 : codes[row] + 1 }
  }
}

/// A table with the inputs that it has been told of.
struct TableStep: Sendable {
  private(set) var evaluator: ColumnEvaluator

  init(_ table: DecisionTable) {
    evaluator = ColumnEvaluator(table)
  }

  mutating func evaluate(_ columns: [String: CodedInput], _ rowCount: Int) -> ContiguousArray<Int32> {
    let inputs = evaluator.table.inputs.map { columns[$0.name] }
    for (index, input) in inputs.enumerated() {
      let readings = input?.readings ?? [.notAsked]
      for code in evaluator.codeCount(ofInput: index)..<max(readings.count, evaluator.codeCount(ofInput: index)) {
        evaluator.learn(readings[code], ofInput: index)
      }
    }
    let nothing = CodedColumn(ContiguousArray<UInt8>(repeating: 0, count: rowCount))
    return evaluator.evaluate(inputs.map { $0.map { CodedColumn($0.codes) } ?? nothing }, rows: 0..<rowCount)
  }
}

/// A condition as a table of one rule: 0 where it holds.
struct ConditionStep: Sendable {
  private var table: TableStep

  init(_ condition: Condition) {
    let inputs = condition.parts.map {
      DecisionTable.Input($0.input, .text, source: .question(isRequired: false))
    }
    let rule = DecisionTable.Rule(
      cells: condition.parts.map(\.cell), outputs: ["holds"], because: nil, span: condition.place,
      cellSpans: condition.parts.map(\.span))
    table = TableStep(
      DecisionTable(
        name: "", hitPolicy: .first, inputs: inputs, outputs: [DecisionTable.Output(values: ["holds"])], rules: [rule]))
  }

  mutating func evaluate(_ columns: [String: CodedInput], _ rowCount: Int) -> ContiguousArray<Int32> {
    table.evaluate(columns, rowCount)
  }
}

extension Condition {
  fileprivate var place: Span { parts.first?.span ?? Span(file: "", line: 1, column: 1) }
}

extension SoundScale {
  /// The scale's column: not asked, undecided, then a code for each value met so far.
  fileprivate func column(_ columns: [String: CodedInput], _ rowCount: Int, before: CodedInput?) -> CodedInput {
    var readings = before?.readings ?? [.notAsked, .undecided]
    var known = Dictionary(
      readings.enumerated().compactMap { code, reading in reading.number.map { ($0, Int32(code)) } },
      uniquingKeysWith: { first, _ in first })
    var codes = ContiguousArray<Int32>(repeating: 0, count: rowCount)
    let items = self.items.map { columns[$0.question] }
    let places = Dictionary(uniqueKeysWithValues: self.items.enumerated().map { ($1.question, $0) })
    for row in 0..<rowCount {
      let read = items.map { $0?.readings[Int($0?.codes[row] ?? 0)] ?? .notAsked }
      let value = value { question in places[question].flatMap { read[$0].number } }
      guard let value else {
        codes[row] = read.allSatisfy { $0 == .notAsked } ? 0 : 1
        continue
      }
      if known[value] == nil {
        known[value] = Int32(readings.count)
        readings.append(.value(.number(value)))
      }
      codes[row] = known[value] ?? 1
    }
    return CodedInput(values: readings, codes: codes)
  }
}

extension Reading {
  fileprivate var number: Double? {
    if case .value(.number(let number)) = self { number } else { nil }
  }
}

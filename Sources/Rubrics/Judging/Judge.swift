public import Conditions

import DecisionTables
import Diagnostics

/// Applies a sound rubric to answers. It cannot fail: the rubric is sound, and every missing answer has a meaning.
public struct Judge: Sendable {
  /// The rubric.
  public let rubric: SoundRubric
  private let decisionsByName: [String: SoundDecision]

  /// A judge for a rubric.
  public init(_ rubric: SoundRubric) {
    self.rubric = rubric
    decisionsByName = Dictionary(rubric.decisions.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the rubric says of one case.
  ///
  /// - Parameters:
  ///   - readings: what each question (and factor) reads; one that is not named was not asked.
  ///   - ratings: the points that raters gave, by criterion.
  public func judgement(of readings: [String: Reading], ratings: [String: Double] = [:]) -> Judgement {
    var state = Evaluation(order: rubric.questionOrder, readings: readings)
    let scales = rubric.scales.map { state.judge($0) }
    var judged: [String: DecisionJudgement] = [:]
    for name in rubric.evaluation {
      guard let decision = decisionsByName[name] else { continue }
      judged[name] = state.judge(decision)
    }
    return Judgement(
      rubric: rubric.id, scales: scales, decisions: rubric.decisions.compactMap { judged[$0.name] },
      criteria: rubric.criteria.map { state.judge($0, rating: ratings[$0.name]) })
  }

  /// The decisions that read only answers given once per respondent, directly or through other decisions and scales.
  public var onceDecisions: Set<String> {
    guard !rubric.onceQuestions.isEmpty else { return [] }
    var once = rubric.onceQuestions
    for scale in rubric.scales where scale.items.allSatisfy({ once.contains($0.question) }) { once.insert(scale.name) }
    var found: Set<String> = []
    for name in rubric.evaluation {
      guard let decision = decisionsByName[name], decision.inputNames.allSatisfy(once.contains) else { continue }
      found.insert(name)
      once.formUnion(decision.outputInputs.map(\.name))
    }
    return found
  }
}

extension SoundRubric {
  /// The questions that a decision rests on, directly or through scales and other decisions.
  public func questions(behind decision: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [decision]
    while let name = waiting.popLast() {
      let inputs =
        decisions.first { $0.name == name || name.hasPrefix($0.name + ".") }?.inputNames
        ?? scales.first { $0.name == name }?.items.map(\.question)
      guard let inputs else { continue }
      for input in inputs where found.insert(input).inserted { waiting.append(input) }
    }
    return found
  }
}

extension SoundDecision {
  /// The names under which other decisions read its outputs.
  var outputInputs: [(name: String, column: Int)] {
    table.outputs.enumerated().map { column, output in (output.name.map { "\(name).\($0)" } ?? name, column) }
  }
}

/// The readings of one case as they grow: questions first, then scales, then decision by decision.
private struct Evaluation {
  let order: [String: Int]
  var readings: [String: Reading]
  /// For each derived input that is undecided, the questions it waits for.
  var waitsFor: [String: [String]] = [:]

  init(order: [String: Int], readings: [String: Reading]) {
    self.order = order
    self.readings = readings
  }

  func read(_ input: String) -> Reading { readings[input] ?? .notAsked }

  mutating func judge(_ scale: SoundScale) -> ScaleValue {
    let asked = scale.items.filter { read($0.question) != .notAsked }
    let missing = asked.map(\.question).filter { read($0) == .notAnswered }
    let value = scale.value { question in
      if case .value(.number(let number)) = read(question) { number } else { nil }
    }
    readings[scale.name] = value.map { .value(.number($0)) } ?? (asked.isEmpty ? .notAsked : .undecided)
    waitsFor[scale.name] = value == nil ? missing : []
    return ScaleValue(name: scale.name, value: value, missing: missing)
  }

  mutating func judge(_ decision: SoundDecision) -> DecisionJudgement {
    let judged = judged(decision)
    for (name, column) in decision.outputInputs {
      readings[name] = reading(of: judged.verdict, column: column, in: decision)
      waitsFor[name] = judged.missing
    }
    return judged
  }

  private func judged(_ decision: SoundDecision) -> DecisionJudgement {
    let outputs = decision.table.outputs.map(\.name)
    let when = decision.when.map { traceOfCondition($0) }
    func judgement(_ verdict: Verdict, missing: [String] = [], trace: TableTrace? = nil) -> DecisionJudgement {
      DecisionJudgement(
        name: decision.name, outputs: outputs, verdict: verdict, missing: missing, when: when, trace: trace)
    }
    switch when?.state {
    case .fails: return judgement(.notApplicable)
    case .waits:
      let inputs = decision.when?.parts.filter { $0.cell.holds(for: read($0.input)) == .unknown }.map(\.input) ?? []
      return judgement(.undecided(waiting: []), missing: questions(behind: inputs))
    case .applies, nil: break
    }
    let trace = decision.table.trace(of: decision.table.inputs.map { read($0.name) })
    return judgement(trace.verdict, missing: missingAnswers(in: trace, of: decision.table), trace: trace)
  }

  private func traceOfCondition(_ condition: Condition) -> TableTrace.RuleTrace {
    TableTrace.RuleTrace(
      number: 0,
      cells: condition.parts.enumerated().map { index, part in
        let reading = read(part.input)
        return TableTrace.CellTrace(input: index, reading: reading, truth: part.cell.holds(for: reading))
      })
  }

  /// The questions that the waiting rules which keep a table undecided wait for.
  private func missingAnswers(in trace: TableTrace, of table: DecisionTable) -> [String] {
    guard case .undecided(let waiting) = trace.verdict else { return [] }
    let inputs = waiting.flatMap { number in
      trace.rules[number - 1].cells.filter { $0.truth == .unknown }.map { table.inputs[$0.input].name }
    }
    return questions(behind: inputs)
  }

  private func questions(behind inputs: [String]) -> [String] {
    let questions = Set(inputs.flatMap { waitsFor[$0] ?? [$0] })
    return questions.sorted { (order[$0] ?? .max, $0) < (order[$1] ?? .max, $1) }
  }

  private func reading(of verdict: Verdict, column: Int, in decision: SoundDecision) -> Reading {
    switch verdict {
    case .undecided: .undecided
    case .empty, .notApplicable: .notAsked
    case .decided(let values, _): decision.reading(of: values[column], column: column)
    }
  }

  func judge(_ criterion: SoundCriterion, rating: Double?) -> CriterionJudgement {
    let trace = criterion.table.map { table in table.trace(of: table.inputs.map { read($0.name) }) }
    var points = rating
    var written = rating.map { JSON.number($0).text } ?? ""
    if let trace, case .decided(let values, _) = trace.verdict, let literal = values.first?.written {
      points = decimal(literal)
      written = literal
    }
    let missing = trace.flatMap { trace in criterion.table.map { missingAnswers(in: trace, of: $0) } } ?? []
    return CriterionJudgement(
      name: criterion.name, weight: criterion.declaration.weight, points: points, written: written,
      fullPoints: criterion.fullPoints, missing: missing, trace: trace)
  }
}

extension SoundDecision {
  /// What other decisions read in an output.
  func reading(of value: OutputValue, column: Int) -> Reading {
    switch value {
    case .list(let codes): .value(.codes(codes))
    case .single(let literal):
      readsAsNumber(column)
        ? decimal(literal).map { .value(.number($0)) } ?? .notAsked : .value(.code(literal))
    }
  }

  private func readsAsNumber(_ column: Int) -> Bool {
    if case .collect(_?) = table.hitPolicy { return true }
    return table.outputs[column].values == nil
  }
}

extension SoundScale {
  /// The mean of the answered items on 0–100; `nil` with too few of them. One division over whole sums, so that a value
  /// that is exactly a table's limit is found to be so.
  func value(_ answer: (String) -> Double?) -> Double? {
    let answered = items.compactMap { item in answer(item.question).map { (item, $0) } }
    guard answered.count >= atLeast, !answered.isEmpty else { return nil }
    let widths = Set(items.map { $0.range.upperBound - $0.range.lowerBound }).sorted()
    let common = widths.reduce(1, *)
    let points = answered.map { item, answer in
      let points = item.isReversed ? item.range.upperBound - answer : answer - item.range.lowerBound
      return points * (common / (item.range.upperBound - item.range.lowerBound))
    }
    return 100 * points.reduce(0, +) / (common * Double(answered.count))
  }
}

extension Judge {
  /// The scales whose items are all asked once per respondent.
  public var scalesAskedOnce: Set<String> {
    Set(rubric.scales.filter { $0.items.allSatisfy { rubric.onceQuestions.contains($0.question) } }.map(\.name))
  }
}

extension Judgement {
  /// The judgement without the decisions that are not named, and without criteria.
  public func only(_ names: Set<String>) -> Judgement {
    Judgement(rubric: rubric, scales: scales, decisions: decisions.filter { names.contains($0.name) }, criteria: [])
  }
}

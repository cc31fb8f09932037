/// Judges a case as contracts.md §2 and §4 say, in the plainest way there is: no compilation, no proofs, nothing shared
/// with the engine. Answers are the texts of a table's columns.
struct Oracle {
  /// What became of a decision.
  enum Outcome: Hashable {
    case decided([[String]], isList: Bool, rules: [Int])
    case undecided(missing: [String])
    case empty
    case notApplicable
  }

  enum RuleState { case applies, waits, fails }

  let rubric: PlainRubric
  let answers: [String: String]
  private let memory = Memory()

  init(rubric: PlainRubric, answers: [String: String]) {
    self.rubric = rubric
    self.answers = answers
  }

  /// What was worked out already, so that long chains of decisions do not take for ever.
  private final class Memory {
    var outcomes: [String: Outcome] = [:]
    var values: [String: OracleValue] = [:]
  }

  /// The columns that the rubric adds, in order.
  func columns() -> [(name: String, text: String)] {
    var columns: [(name: String, text: String)] = []
    for decision in rubric.decisions {
      let outcome = outcome(of: decision)
      for (index, output) in decision.outputs.enumerated() {
        let name = output.name.map { "\(decision.name).\($0)" } ?? decision.name
        var text = ""
        if case .decided(let values, let isList, _) = outcome {
          text = values[index].joined(separator: "|")
          if isList, values[index].isEmpty { text = "-" }
        }
        columns.append((name, text))
      }
      var rules = ""
      var missing = ""
      if case .decided(_, _, let numbers) = outcome { rules = numbers.map(String.init).joined(separator: "|") }
      if case .undecided(let questions) = outcome { missing = questions.joined(separator: "|") }
      columns.append(("\(decision.name).rule", rules))
      columns.append(("\(decision.name).missing", missing))
    }
    return columns + criteriaColumns()
  }

  // MARK: Criteria

  private func criteriaColumns() -> [(name: String, text: String)] {
    if rubric.criteria.isEmpty { return [] }
    let scores = rubric.criteria.map { score(of: $0) }
    var points = 0.0
    var full = 0.0
    for (criterion, score) in zip(rubric.criteria, scores) {
      guard let score else { continue }
      points += criterion.weight * (Double(score) ?? 0)
      full += criterion.weight * (criterion.levels.compactMap { Double($0.score) }.max() ?? 0)
    }
    let isScored = scores.contains { $0 != nil }
    return zip(rubric.criteria, scores).map { ($0.name, $1 ?? "") }
      + [("score", isScored ? shortest(points) : ""), ("score.max", isScored ? shortest(full) : "")]
  }

  /// The levels from the highest score down, as under `first`.
  private func score(of criterion: PlainCriterion) -> String? {
    let levels = criterion.levels.sorted { (Double($0.score) ?? 0) > (Double($1.score) ?? 0) }
    for level in levels {
      switch state(of: level.when ?? []) {
      case .fails: continue
      case .waits: return nil
      case .applies: return level.score
      }
    }
    return nil
  }

  private func shortest(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : "\(number)"
  }

  // MARK: Decisions

  func outcome(of decision: PlainDecision) -> Outcome {
    if let known = memory.outcomes[decision.name] { return known }
    let outcome = judged(decision)
    memory.outcomes[decision.name] = outcome
    return outcome
  }

  private func judged(_ decision: PlainDecision) -> Outcome {
    switch state(of: decision.when) {
    case .fails: return .notApplicable
    case .waits: return .undecided(missing: questions(awaitedBy: [decision.when]))
    case .applies: break
    }
    let states = decision.rules.map { state(of: $0.cells) }
    let applying = states.indices.filter { states[$0] == .applies }
    let waiting = states.indices.filter { states[$0] == .waits }
    if !decision.rules.isEmpty, applying.isEmpty, waiting.isEmpty,
      decision.rules.allSatisfy({ $0.cells.contains(where: failsForWhatWasNotAsked) })
    {
      return .notApplicable
    }
    func undecided(_ rules: [Int]) -> Outcome {
      .undecided(missing: questions(awaitedBy: rules.map { decision.rules[$0].cells }))
    }
    func decided(_ rule: Int) -> Outcome {
      .decided(decision.rules[rule].then.map { [$0] }, isList: false, rules: [rule + 1])
    }
    let isCollecting = ["collect", "rule order", "output order"].contains { decision.hit.hasPrefix($0) }
    if isCollecting { return waiting.isEmpty ? collected(applying, decision) : undecided(waiting) }
    guard let firstApplying = applying.first else { return waiting.isEmpty ? .empty : undecided(waiting) }
    switch decision.hit {
    case "first":
      let passed = waiting.filter {
        $0 < firstApplying && decision.rules[$0].then != decision.rules[firstApplying].then
      }
      return passed.isEmpty ? decided(firstApplying) : undecided(passed)
    case "priority":
      var best = firstApplying
      for rule in applying where outranks(rule, best, decision) { best = rule }
      let better = waiting.filter { outranks($0, best, decision) }
      return better.isEmpty ? decided(best) : undecided(better)
    default:
      return decided(firstApplying)
    }
  }

  /// In the order of `values`, output by output from the left.
  private func outranks(_ rule: Int, _ other: Int, _ decision: PlainDecision) -> Bool {
    for (index, output) in decision.outputs.enumerated() {
      guard let values = output.values else { continue }
      let mine = values.firstIndex(of: decision.rules[rule].then[index]) ?? 0
      let others = values.firstIndex(of: decision.rules[other].then[index]) ?? 0
      if mine != others { return mine < others }
    }
    return false
  }

  private func collected(_ applying: [Int], _ decision: PlainDecision) -> Outcome {
    var order = applying
    if decision.hit == "output order" {
      // The sort of a child: put the best of the rest next until none is left.
      order = []
      var rest = applying
      while var best = rest.first {
        for rule in rest where outranks(rule, best, decision) { best = rule }
        order.append(best)
        rest.removeAll { $0 == best }
      }
    }
    let lists = decision.outputs.indices.map { index in order.map { decision.rules[$0].then[index] } }
    let rules = order.map { $0 + 1 }
    let aggregate = decision.hit.hasPrefix("collect ") ? String(decision.hit.dropFirst(8)) : nil
    guard let aggregate else { return .decided(lists, isList: true, rules: rules) }
    return .decided(lists.map { drawn($0, by: aggregate) }, isList: false, rules: rules)
  }

  private func drawn(_ literals: [String], by aggregate: String) -> [String] {
    if aggregate == "count" { return [String(literals.count)] }
    guard var chosen = literals.first else { return [] }
    if aggregate == "sum" {
      // Literals of these tests have one decimal at most.
      let tenths = literals.reduce(0) { $0 + Int(((Double($1) ?? 0) * 10).rounded()) }
      return [tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(Double(tenths) / 10)"]
    }
    for literal in literals {
      let isBetter = aggregate == "min" ? number(literal) < number(chosen) : number(literal) > number(chosen)
      if isBetter { chosen = literal }
    }
    return [chosen]
  }

  private func number(_ literal: String) -> Double { Double(literal) ?? .nan }

  // MARK: Rules and cells

  private func state(of cells: [PlainCell]) -> RuleState {
    let truths = cells.map { truth(of: $0) }
    if truths.contains(false) { return .fails }
    return truths.contains(nil) ? .waits : .applies
  }

  private func truth(of cell: PlainCell) -> Bool? {
    OracleCell(text: cell.test, kind: kind(of: cell.input)).truth(of: value(of: cell.input))
  }

  private func failsForWhatWasNotAsked(_ cell: PlainCell) -> Bool {
    value(of: cell.input) == .notAsked && truth(of: cell) == false
  }

  /// The unanswered questions behind the unknown cells, in the order of the inputs, each once.
  private func questions(awaitedBy conditions: [[PlainCell]]) -> [String] {
    var awaited: [String] = []
    for cell in conditions.joined() where truth(of: cell) == nil { awaited += questions(behind: cell.input) }
    return rubric.questions.map(\.name).filter { awaited.contains($0) }
  }

  private func questions(behind input: String) -> [String] {
    if let scale = rubric.scales.first(where: { $0.name == input }) {
      return scale.items.map(\.question).filter { value(of: $0) == .unanswered }
    }
    if let decision = decision(behind: input)?.decision {
      if case .undecided(let missing) = outcome(of: decision) { return missing }
      return []
    }
    return [input]
  }

  // MARK: Inputs

  private func decision(behind input: String) -> (decision: PlainDecision, output: Int)? {
    for decision in rubric.decisions {
      for (index, output) in decision.outputs.enumerated()
      where input == (output.name.map { "\(decision.name).\($0)" } ?? decision.name) {
        return (decision, index)
      }
    }
    return nil
  }

  private func kind(of input: String) -> PlainQuestion.Kind {
    if let question = rubric.questions.first(where: { $0.name == input }) { return question.kind }
    guard let found = decision(behind: input) else { return .number }
    let hit = found.decision.hit
    if found.decision.outputs[found.output].values == nil || hit.hasPrefix("collect ") { return .number }
    return ["collect", "rule order", "output order"].contains(hit) ? .choices : .choice
  }

  func value(of input: String) -> OracleValue {
    if let known = memory.values[input] { return known }
    let value = read(input)
    memory.values[input] = value
    return value
  }

  private func read(_ input: String) -> OracleValue {
    if let question = rubric.questions.first(where: { $0.name == input }) { return value(of: question) }
    if let scale = rubric.scales.first(where: { $0.name == input }) { return value(of: scale) }
    guard let found = decision(behind: input) else { return .notAsked }
    switch outcome(of: found.decision) {
    case .undecided: return .unknown
    case .empty, .notApplicable: return .notAsked
    case .decided(let values, let isList, _):
      if isList { return .many(values[found.output]) }
      guard let literal = values[found.output].first else { return .notAsked }
      return kind(of: input) == .number ? .number(number(literal)) : .one(literal)
    }
  }

  private func value(of question: PlainQuestion) -> OracleValue {
    if question.showIf.contains(where: { truth(of: $0) != true }) { return .notAsked }
    let given = answers[question.name] ?? ""
    if given.isEmpty { return .unanswered }
    let missing = question.options.filter(\.isMissing).map(\.code)
    switch question.kind {
    case .choice: return missing.contains(given) ? .unanswered : .one(given)
    case .text: return .one(given)
    case .number: return .number(number(given))
    case .choices, .ranking:
      let codes = given.split(separator: question.kind == .choices ? "|" : ">").map(String.init)
      return codes.contains { missing.contains($0) } ? .unanswered : .many(codes)
    }
  }

  /// The mean of the answered items on 0–100, in whole numbers up to the one division at the end.
  private func value(of scale: PlainScale) -> OracleValue {
    var numerator = 0
    var denominator = 1
    var answered = 0
    var isAsked = false
    for item in scale.items {
      guard let question = rubric.questions.first(where: { $0.name == item.question }), let range = question.range
      else { continue }
      let value = value(of: question)
      if value != .notAsked { isAsked = true }
      guard case .number(let number) = value else { continue }
      let width = Int(range.upperBound - range.lowerBound)
      let points = Int(item.isReversed ? range.upperBound - number : number - range.lowerBound)
      numerator = numerator * width + points * denominator
      denominator *= width
      answered += 1
    }
    if answered < scale.atLeast { return isAsked ? .unknown : .notAsked }
    return .number(Double(100 * numerator) / Double(denominator * answered))
  }
}

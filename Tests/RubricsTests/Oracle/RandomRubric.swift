/// Makes random rubrics of every hit policy, with hidden questions, scales, decisions on decisions and criteria. Tables
/// are made so that many of them are sound: by cutting the space of cases into parts, or with a last row for the rest.
struct RandomRubric {
  var chance: Chance
  private var rubric = PlainRubric()
  private var inputs: [Input] = []

  /// Something that cells may read.
  private struct Input {
    enum Values {
      case choice([String]), choices([String]), number(ClosedRange<Int>), text([String]), answeredOnly
    }
    let name: String
    let values: Values
    /// Whether it is a question, so that `answered` may be asked of it.
    let isQuestion: Bool
  }

  init(_ chance: Chance) { self.chance = chance }

  static func make(_ chance: inout Chance) -> PlainRubric {
    var maker = RandomRubric(chance)
    maker.addQuestions()
    if maker.chance.oneIn(3) { maker.addScale() }
    for number in 1...(1 + maker.chance.below(3)) { maker.addDecision("d\(number)") }
    for number in 1...2 where maker.chance.oneIn(2) { maker.addCriterion("k\(number)") }
    chance = maker.chance
    return maker.rubric
  }

  /// One decision of any policy with rows by chance, gaps and overlaps and all.
  static func makeUnproved(_ chance: inout Chance, hit: String) -> PlainRubric {
    var maker = RandomRubric(chance)
    maker.addQuestions()
    let outputs = maker.outputs(hit)
    let read = Array(maker.chance.shuffled(maker.inputs).prefix(1 + maker.chance.below(4)))
    maker.rubric.decisions = [
      PlainDecision(name: "d1", outputs: outputs, hit: hit, rules: maker.randomRules(read, outputs))
    ]
    chance = maker.chance
    return maker.rubric
  }

  // MARK: Questions

  private mutating func addQuestions() {
    for index in 0..<(2 + chance.below(4)) {
      var question = question(named: ["c", "a", "f", "b", "e"][index])
      if index > 0, chance.oneIn(5) {
        let earlier = chance.pick(inputs)
        question.showIf = [PlainCell(input: earlier.name, test: cell(of: earlier))]
      }
      question.isRequired = chance.oneIn(4)
      rubric.questions.append(question)
      inputs.append(Input(name: question.name, values: values(of: question), isQuestion: true))
    }
  }

  private mutating func question(named name: String) -> PlainQuestion {
    switch chance.below(10) {
    case 0...3:
      var options = ["x", "y", "none", "08"].prefix(2 + chance.below(3)).map { PlainOption(code: $0) }
      if chance.oneIn(3) { options.append(PlainOption(code: "count", isMissing: true)) }
      return PlainQuestion(name: name, kind: .choice, options: options)
    case 4...6:
      var options = ["p", "q", "any", "of two"].prefix(2 + chance.below(3)).map { PlainOption(code: $0) }
      if chance.oneIn(2) { options.append(PlainOption(code: "nothing", isExclusive: true)) }
      if chance.oneIn(3) { options.append(PlainOption(code: "unsure", isMissing: true)) }
      return PlainQuestion(name: name, kind: .choices, options: options)
    case 7, 8:
      return PlainQuestion(name: name, kind: .number, range: 0...Double(4 + 6 * chance.below(2)), isWhole: true)
    default:
      return PlainQuestion(name: name, kind: chance.oneIn(3) ? .ranking : .text, options: [])
        .with(options: ["r", "s"])
    }
  }

  private func values(of question: PlainQuestion) -> Input.Values {
    let codes = question.options.filter { !$0.isMissing }.map(\.code)
    switch question.kind {
    case .choice: return .choice(codes)
    case .choices: return .choices(codes)
    case .number: return .number(0...Int(question.range?.upperBound ?? 4))
    case .text: return .text(["red", "blue, green"])
    case .ranking: return .answeredOnly
    }
  }

  private mutating func addScale() {
    let items = rubric.questions.filter { $0.kind == .number }
    guard !items.isEmpty else { return }
    let chosen = chance.some(items).map { PlainScale.Item(question: $0.name, isReversed: chance.oneIn(3)) }
    rubric.scales.append(PlainScale(name: "s", items: chosen, atLeast: 1 + chance.below(chosen.count)))
    inputs.append(Input(name: "s", values: .number(0...100), isQuestion: false))
  }

  // MARK: Cells

  /// A random cell.
  private mutating func cell(of input: Input) -> String {
    if input.isQuestion, chance.oneIn(8) { return chance.pick(["answered", "not answered", "not(answered)"]) }
    var tests = (0...chance.below(2)).map { _ in test(of: input) }
    if input.isQuestion, chance.oneIn(8) { tests.append("not answered") }
    let list = tests.joined(separator: chance.pick([", ", ",", " , "]))
    return chance.oneIn(5) ? "not(\(list))" : list
  }

  private mutating func test(of input: Input) -> String {
    switch input.values {
    case .choice(let codes): return spelled(chance.pick(codes))
    case .choices(let codes):
      return (0...chance.below(2)).map { _ in setTest(codes) }.joined(separator: " and ")
    case .number(let range): return interval(in: range)
    case .text(let words): return "\"\(chance.pick(words))\""
    case .answeredOnly: return chance.pick(["not answered", "not(not answered)"])
    }
  }

  private mutating func setTest(_ codes: [String]) -> String {
    if chance.oneIn(4) { return "count \(interval(in: 0...codes.count, isCount: true))" }
    let list = chance.some(codes).map { spelled($0) }.joined(separator: ", ")
    return "\(chance.pick(["any", "all", "none"])) of (\(list))"
  }

  private mutating func spelled(_ code: String) -> String {
    code.contains(" ") || chance.oneIn(4) ? "\"\(code)\"" : code
  }

  private mutating func interval(in range: ClosedRange<Int>, isCount: Bool = false) -> String {
    let lower = range.lowerBound + chance.below(range.count)
    let upper = lower + chance.below(range.upperBound - lower + 2)
    switch chance.below(isCount ? 5 : 6) {
    case 0: return "<= \(lower)"
    case 1: return "> \(lower)"
    case 2: return ">=\(lower)"
    case 3: return "< \(upper)"
    case 4: return chance.pick(["[", "(", "]"]) + "\(lower)..\(upper)" + chance.pick(["]", ")", "["])
    default: return "\(lower)"
    }
  }

  /// Cells of which exactly one holds for every value, and at most one for a missing answer.
  private mutating func parts(of input: Input) -> [String] {
    var parts: [String]
    switch input.values {
    case .choice(let codes):
      let order = chance.shuffled(codes)
      let cut = 1 + chance.below(codes.count - 1)
      parts = [order[..<cut].map { spelled($0) }.joined(separator: ", ")]
      let rest = order[cut...].map { spelled($0) }.joined(separator: ",")
      parts.append(chance.oneIn(2) ? rest : "not(\(parts[0]))")
    case .choices(let codes):
      let list = chance.some(codes).map { spelled($0) }.joined(separator: ", ")
      parts = ["any of (\(list))", "none of (\(list))"]
      if chance.oneIn(3) { parts = ["count < 2", "count >= 2"] }
    case .number(let range):
      let cut = range.lowerBound + chance.below(range.count - 1)
      parts =
        chance.oneIn(2)
        ? ["<= \(cut)", "> \(cut)"] : ["[\(range.lowerBound)..\(cut)]", "]\(cut)..\(range.upperBound)]"]
    case .text(let words): parts = ["\"\(words[0])\"", "not(\"\(words[0])\")"]
    case .answeredOnly: return ["answered", "not answered"]
    }
    if input.isQuestion, chance.oneIn(3) { parts[0] += ", not answered" }
    return chance.shuffled(parts)
  }

  // MARK: Decisions

  private mutating func addDecision(_ name: String) {
    let hit = chance.pick([
      "unique", "unique", "any", "first", "first", "priority", "collect", "collect sum", "collect min", "collect max",
      "collect count", "rule order", "output order",
    ])
    let outputs = outputs(hit)
    var decision = PlainDecision(name: name, outputs: outputs, hit: hit, rules: [])
    if chance.oneIn(4) {
      decision.when = chance.shuffled(inputs).prefix(1 + chance.below(2)).map {
        PlainCell(input: $0.name, test: cell(of: $0))
      }
    }
    let read = Array(chance.shuffled(inputs).prefix(1 + chance.below(3)))
    switch hit {
    case "unique": decision.rules = partition(read[...], outputs)
    case "any": decision.rules = agreeing(partition(read[...], outputs), read)
    case "first", "priority":
      decision.rules = chance.oneIn(3) ? partition(read[...], outputs) : randomRules(read, outputs)
      if !chance.oneIn(4) { decision.rules.append(PlainRule(cells: [], then: literals(outputs))) }
    default: decision.rules = randomRules(read, outputs)
    }
    rubric.decisions.append(decision)
    for output in outputs { addInput(of: decision, output) }
  }

  private mutating func outputs(_ hit: String) -> [PlainOutput] {
    let isAggregate = hit.hasPrefix("collect ")
    let values =
      isAggregate ? chance.pick([nil, ["1", "2.5", "10"]]) : Array(["u", "v", "w"].prefix(2 + chance.below(2)))
    guard chance.oneIn(4) else { return [PlainOutput(name: nil, values: values)] }
    return [PlainOutput(name: "band", values: values), PlainOutput(name: "points", values: nil)]
  }

  private mutating func literals(_ outputs: [PlainOutput]) -> [String] {
    outputs.map { chance.pick($0.values ?? ["0", "2", "2.50", "-1"]) }
  }

  /// Rows that cut the space of cases into parts.
  private mutating func partition(_ inputs: ArraySlice<Input>, _ outputs: [PlainOutput]) -> [PlainRule] {
    guard let input = inputs.first else { return [PlainRule(cells: [], then: literals(outputs))] }
    return parts(of: input).flatMap { part in
      partition(chance.oneIn(3) ? [] : inputs.dropFirst(), outputs).map { rule in
        PlainRule(cells: [PlainCell(input: input.name, test: part)] + rule.cells, then: rule.then)
      }
    }
  }

  /// Adds a row that applies in some of another row's cases and says the same.
  private mutating func agreeing(_ rules: [PlainRule], _ inputs: [Input]) -> [PlainRule] {
    var narrower = chance.pick(rules)
    if let free = inputs.first(where: { input in !narrower.cells.contains { $0.input == input.name } }) {
      narrower.cells.append(PlainCell(input: free.name, test: cell(of: free)))
    }
    var rules = rules
    rules.insert(narrower, at: chance.below(rules.count + 1))
    return rules
  }

  private mutating func randomRules(_ inputs: [Input], _ outputs: [PlainOutput]) -> [PlainRule] {
    (0...chance.below(4)).map { _ in
      let tested = inputs.filter { _ in !chance.oneIn(3) }
      return PlainRule(
        cells: tested.map { PlainCell(input: $0.name, test: chance.oneIn(12) ? "-" : cell(of: $0)) },
        then: literals(outputs))
    }
  }

  private mutating func addInput(of decision: PlainDecision, _ output: PlainOutput) {
    let name = output.name.map { "\(decision.name).\($0)" } ?? decision.name
    let isList = ["collect", "rule order", "output order"].contains(decision.hit)
    if let values = output.values, !decision.hit.hasPrefix("collect ") {
      inputs.append(Input(name: name, values: isList ? .choices(values) : .choice(values), isQuestion: false))
    } else if !isList {
      inputs.append(Input(name: name, values: .number(0...4), isQuestion: false))
    }
  }

  // MARK: Criteria

  private mutating func addCriterion(_ name: String) {
    let scores = ["0", "1", "2.5"].prefix(2 + chance.below(2))
    let levels = scores.map { score in
      let tested = chance.shuffled(inputs).prefix(1 + chance.below(2))
      return PlainLevel(score: score, when: tested.map { PlainCell(input: $0.name, test: cell(of: $0)) })
    }
    rubric.criteria.append(
      PlainCriterion(name: name, weight: Double(1 + chance.below(3)), levels: chance.shuffled(levels.lowestAlways)))
  }

  // MARK: Answers

  /// Random answers as texts of a table, some left out.
  static func answers(to rubric: PlainRubric, _ chance: inout Chance) -> [String: String] {
    var answers: [String: String] = [:]
    for question in rubric.questions where !chance.oneIn(4) {
      let codes = question.options.map(\.code)
      switch question.kind {
      case .choice: answers[question.name] = chance.pick(codes)
      case .choices:
        let alone = question.options.filter { $0.isExclusive || $0.isMissing }.map(\.code)
        let free = codes.filter { !alone.contains($0) }
        answers[question.name] =
          !alone.isEmpty && chance.oneIn(4) ? chance.pick(alone) : chance.some(free).joined(separator: "|")
      case .number: answers[question.name] = String(chance.below(Int(question.range?.upperBound ?? 4) + 1))
      case .text: answers[question.name] = chance.pick(["red", "blue, green", "any", "not answered"])
      case .ranking: answers[question.name] = chance.shuffled(codes).joined(separator: ">")
      }
    }
    return answers
  }
}

extension PlainQuestion {
  fileprivate func with(options codes: [String]) -> PlainQuestion {
    var question = self
    if kind == .ranking { question.options = codes.map { PlainOption(code: $0) } }
    return question
  }
}

extension Array where Element == PlainLevel {
  /// The first level, which is the lowest, without a condition.
  fileprivate var lowestAlways: [PlainLevel] {
    var levels = self
    levels[0].when = nil
    return levels
  }
}

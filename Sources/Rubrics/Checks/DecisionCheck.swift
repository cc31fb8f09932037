import Conditions
import DecisionTables
import Diagnostics
import Vignettes

extension RubricCheck {
  /// Makes a decision's outputs inputs of the decisions behind it.
  mutating func declareOutputs(of decision: Decision) {
    for output in decision.outputs {
      let name = output.name.map { "\(decision.name.text).\($0.text)" } ?? decision.name.text
      let domain = output.domain(under: decision.hitPolicy, ruleCount: decision.rules.count)
      scope.add(DecisionTable.Input(name, domain, source: .derived))
    }
  }

  /// The decision as a table, proved; `nil` when something is wrong with it.
  mutating func resolve(_ decision: Decision) -> SoundDecision? {
    guard !usesUnread(decision.rules.map(\.cells) + [decision.when].compactMap(\.self)) else {
      unreadDecisions.insert(decision.name.text)
      return nil
    }
    let before = findings.count
    let when = decision.when.map { resolve($0) }
    if decision.rules.isEmpty { report(.noRules(decision.name.text), at: decision.name.span) }
    checkAggregate(of: decision)
    let conditions = decision.rules.map { resolve($0.cells) }
    let literals = decision.rules.map { outputs(of: $0, in: decision) }
    guard !findings.dropFirst(before).haveErrors else { return nil }
    let table = table(of: decision, conditions, literals)
    let idle = when.map { idleCells(of: $0) } ?? []
    report(idle)
    // Where it is never asked for there is no case to prove anything on.
    if !idle.contains(where: { $0.code == .neverHolds }) { report(proof(of: table, when: when, name: decision.name)) }
    return SoundDecision(declaration: decision, table: table, when: when)
  }

  /// Whether conditions read something that could not be read itself, directly or through its outputs.
  func usesUnread(_ conditions: [WrittenCondition]) -> Bool {
    let unread = rubric.unread.union(unreadDecisions)
    return conditions.flatMap(\.parts).contains { part in
      unread.contains(part.input.text) || unread.contains(String(part.input.text.prefix { $0 != "." }))
    }
  }

  mutating func resolve(_ written: WrittenCondition) -> Condition {
    let resolved = written.resolved(domain: scope.domain, known: scope.names)
    report(resolved.findings)
    return resolved.condition
  }

  /// The table of a rule list whose cells have been read.
  func table(of decision: Decision, _ conditions: [Condition], _ literals: [[String]]) -> DecisionTable {
    let used = Set(conditions.flatMap { $0.parts.map(\.input) })
    let inputs = scope.names.filter(used.contains).compactMap { scope[$0] }
    let rules = zip(decision.rules, zip(conditions, literals)).map { rule, read in
      read.0.row(over: inputs, outputs: read.1, because: rule.because?.text, span: rule.span)
    }
    let outputs = decision.outputs.map { DecisionTable.Output(name: $0.name?.text, values: $0.values?.map(\.text)) }
    return DecisionTable(
      name: decision.name.text, hitPolicy: decision.hitPolicy, inputs: inputs, outputs: outputs, rules: rules)
  }

  // MARK: Outputs

  private mutating func outputs(of rule: Decision.Rule, in decision: Decision) -> [String] {
    switch rule.then {
    case .single(let literal):
      guard decision.outputs.count == 1, let output = decision.outputs.first, output.name == nil else {
        report(.singleThenForSeveral(decision.outputs.compactMap { $0.name?.text }), at: literal.span)
        return []
      }
      return [check(literal, for: output, in: decision)]
    case .several(let pairs, let span):
      let names = decision.outputs.compactMap { $0.name?.text }
      guard names.count == decision.outputs.count else {
        report(.severalThenForSingle, at: span)
        return []
      }
      for pair in pairs where !names.contains(pair.output.text) {
        report(.unknownOutput(pair.output.text, known: names), at: pair.output.span)
      }
      return decision.outputs.map { output in
        guard let pair = pairs.first(where: { $0.output == output.name }) else {
          report(.missingOutput(output.name?.text ?? ""), at: span)
          return ""
        }
        return check(pair.literal, for: output, in: decision)
      }
    }
  }

  private mutating func check(_ literal: Written, for output: Decision.Output, in decision: Decision) -> String {
    if let values = output.values {
      if !values.contains(literal) {
        let known = values.map(\.text)
        report(.outputOutsideValues(literal.text, decision: decision.name.text, known: known), at: literal.span)
      }
    } else if decimal(literal.text) == nil {
      report(.outputNotANumber(literal.text, decision: decision.name.text), at: literal.span)
    }
    return literal.text
  }

  private mutating func checkAggregate(of decision: Decision) {
    let holdsNumbers = decision.outputs.contains { $0.values == nil }
    switch decision.hitPolicy {
    case .priority, .outputOrder:
      if holdsNumbers { report(.orderOfNumbers(decision.hitPolicy.name), at: decision.name.span) }
    default: break
    }
    guard case .collect(let aggregate?) = decision.hitPolicy, aggregate != .count else { return }
    let holdsCodes = decision.outputs.contains { output in
      output.values?.contains { decimal($0.text) == nil } ?? false
    }
    if holdsCodes { report(.aggregateOfCodes(aggregate.rawValue), at: decision.name.span) }
  }
}

extension Condition {
  /// The condition as a row over the inputs of a table.
  func row(
    over inputs: [DecisionTable.Input], outputs: [String], because: LocalisedText?, span: Span
  ) -> DecisionTable.Rule {
    let byInput = Dictionary(parts.map { ($0.input, $0) }, uniquingKeysWith: { first, _ in first })
    return DecisionTable.Rule(
      cells: inputs.map { byInput[$0.name]?.cell ?? .any }, outputs: outputs, because: because, span: span,
      cellSpans: inputs.map { byInput[$0.name]?.span ?? span })
  }
}

extension Decision.Output {
  /// What cells of other decisions read in the output.
  fileprivate func domain(under policy: HitPolicy, ruleCount: Int) -> Domain {
    if policy == .collect(.count) {
      return .number(NumberDomain(range: 0...Double(max(1, ruleCount)), isWhole: true))
    }
    if case .collect(_?) = policy { return .number(NumberDomain()) }
    guard let values else { return .number(NumberDomain()) }
    let options = Options(codes: values.map(\.text))
    return policy.collects ? .choices(options) : .choice(options)
  }
}

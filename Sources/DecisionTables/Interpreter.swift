public import Conditions

extension DecisionTable {
  /// What the table says of one case, with every rule and cell tried (contracts.md §2).
  ///
  /// - Parameter readings: what each input reads, in the order of ``inputs``.
  public func trace(of readings: [Reading]) -> TableTrace {
    let traces = rules.indices.map { trace(ofRule: $0, readings) }
    return TableTrace(rules: traces, verdict: verdict(of: traces))
  }

  private func trace(ofRule index: Int, _ readings: [Reading]) -> TableTrace.RuleTrace {
    let cells = zip(rules[index].cells.indices, rules[index].cells).compactMap { column, cell in
      cell.isAny
        ? nil
        : TableTrace.CellTrace(
          input: column, reading: readings[column], truth: cell.holds(for: readings[column]))
    }
    return TableTrace.RuleTrace(number: index + 1, cells: cells)
  }

  private func verdict(of traces: [TableTrace.RuleTrace]) -> Verdict {
    let applying = traces.filter { $0.state == .applies }.map(\.number)
    let waiting = traces.filter { $0.state == .waits }.map(\.number)
    if applying.isEmpty, waiting.isEmpty, !traces.isEmpty, traces.allSatisfy(\.failsOnWhatWasNotAsked) {
      return .notApplicable
    }
    switch hitPolicy {
    case .unique, .any: return single(applying.first, waiting: applying.isEmpty ? waiting : [])
    case .first: return first(applying.first, waiting: waiting)
    case .priority: return priority(among: applying, waiting: waiting)
    case .collect, .ruleOrder, .outputOrder:
      return waiting.isEmpty ? collected(applying: applying) : .undecided(waiting: waiting)
    }
  }

  private func single(_ rule: Int?, waiting: [Int]) -> Verdict {
    if !waiting.isEmpty { return .undecided(waiting: waiting) }
    guard let rule else { return .empty }
    return .decided(outputs(of: rule).map(OutputValue.single), rules: [rule])
  }

  /// A waiting rule that was passed over decides otherwise only if its outputs differ.
  private func first(_ rule: Int?, waiting: [Int]) -> Verdict {
    guard let rule else { return single(nil, waiting: waiting) }
    return single(rule, waiting: waiting.filter { $0 < rule && outputs(of: $0) != outputs(of: rule) })
  }

  private func priority(among applying: [Int], waiting: [Int]) -> Verdict {
    guard let best = applying.min(by: { rank(of: $0).lexicographicallyPrecedes(rank(of: $1)) }) else {
      return single(nil, waiting: waiting)
    }
    return single(best, waiting: waiting.filter { rank(of: $0).lexicographicallyPrecedes(rank(of: best)) })
  }

  private func outputs(of rule: Int) -> [String] { rules[rule - 1].outputs }

  /// Where a rule's outputs stand in the lists of values, from the left: lower comes first.
  func rank(of rule: Int) -> [Int] {
    zip(outputs, outputs(of: rule)).map { output, literal in
      output.values?.firstIndex(of: literal) ?? .max
    }
  }

  func collected(applying: [Int]) -> Verdict {
    guard case .collect(let aggregate?) = hitPolicy else {
      let ordered =
        hitPolicy == .outputOrder
        ? applying.map { (rank(of: $0), $0) }.sorted(by: <).map(\.1) : applying
      let values = outputs.indices.map { column in OutputValue.list(ordered.map { outputs(of: $0)[column] }) }
      return .decided(values, rules: ordered)
    }
    let values = outputs.indices.map { column in
      OutputValue.single(aggregate.draw(applying.map { outputs(of: $0)[column] }))
    }
    return .decided(values, rules: applying)
  }
}

extension TableTrace.RuleTrace {
  /// Whether one of the failing cells reads a question that was not asked or a decision that is not applicable.
  package var failsOnWhatWasNotAsked: Bool {
    state == .fails && cells.contains { $0.truth == .no && $0.reading == .notAsked }
  }
}

private func < (left: ([Int], Int), right: ([Int], Int)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}

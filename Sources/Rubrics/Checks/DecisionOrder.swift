import Conditions
import Diagnostics

extension RubricCheck {
  /// The decisions, each behind those it uses; one that takes part in a cycle is reported and left out.
  mutating func decisionsInOrder() -> [Decision] {
    let byName = Dictionary(rubric.decisions.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    var ordered: [Decision] = []
    var done: Set<String> = []
    var path: [String] = []
    func visit(_ name: String) -> [String]? {
      if done.contains(name) { return nil }
      if let start = path.firstIndex(of: name) { return Array(path[start...]) + [name] }
      guard let decision = byName[name] else { return nil }
      path.append(name)
      defer { path.removeLast() }
      for used in decision.usedNames(byName) {
        if let cycle = visit(used) { return cycle }
      }
      done.insert(name)
      ordered.append(decision)
      return nil
    }
    var reported: Set<Set<String>> = []
    for decision in rubric.decisions {
      if let cycle = visit(decision.name.text), reported.insert(Set(cycle)).inserted {
        report(.cycle(cycle), at: decision.name.span)
        unreadDecisions.formUnion(cycle)
      }
    }
    return ordered
  }
}

extension Decision {
  /// The decisions that its cells read, in the order of first use.
  fileprivate func usedNames(_ decisions: [String: Decision]) -> [String] {
    let inputs = ((when?.parts ?? []) + rules.flatMap(\.cells.parts)).map(\.input.text)
    var seen: Set<String> = []
    return inputs.compactMap { input in
      let name = decisions[input] == nil ? String(input.prefix { $0 != "." }) : input
      return decisions[name] != nil && seen.insert(name).inserted ? name : nil
    }
  }
}

import Conditions
import Diagnostics

extension RubricCheck {
  /// The decisions, each behind those it uses; one that takes part in a cycle is reported and left out, and so are those
  /// that use it.
  mutating func decisionsInOrder() -> [Decision] {
    var walk = DecisionWalk(rubric.decisions)
    for decision in rubric.decisions {
      guard let cycle = walk.visit(decision) else { continue }
      report(.cycle(cycle), at: decision.name.span)
      unreadDecisions.formUnion(cycle)
    }
    return walk.ordered
  }
}

/// Goes from decisions to those that they use, each once. The path is a list and not the call stack: it may be as long as
/// the rubric.
private struct DecisionWalk {
  private let byName: [String: Decision]
  private(set) var ordered: [Decision] = []
  /// What was left again: whether it can be decided.
  private var isSound: [String: Bool] = [:]

  /// A decision on the path, and those it uses that were not looked at yet, the first at the end.
  private struct Step {
    let decision: Decision
    var rest: [String]
  }

  init(_ decisions: [Decision]) {
    byName = Dictionary(decisions.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Puts a decision and all it uses in order; the names along a cycle when there is one that was not found before.
  mutating func visit(_ decision: Decision) -> [String]? {
    guard isSound[decision.name.text] == nil else { return nil }
    var path = [step(decision)]
    var place = [decision.name.text: 0]
    while var top = path.popLast() {
      let name = top.decision.name.text
      guard let used = top.rest.popLast() else {
        isSound[name] = true
        ordered.append(top.decision)
        place[name] = nil
        continue
      }
      path.append(top)
      if let start = place[used] {
        let names = path.map(\.decision.name.text)
        for broken in names { isSound[broken] = false }
        return Array(names[start...]) + [used]
      }
      switch isSound[used] {
      case true: continue
      case false:
        for broken in path { isSound[broken.decision.name.text] = false }
        return nil
      case nil:
        guard let next = byName[used] else { continue }
        place[used] = path.count
        path.append(step(next))
      }
    }
    return nil
  }

  private func step(_ decision: Decision) -> Step {
    Step(decision: decision, rest: decision.usedNames(byName).reversed())
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

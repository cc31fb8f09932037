import Conditions
import Diagnostics

extension TableProof {
  /// Rules that could be one: they say the same for the same reason and differ in one cell only. Under `first` only
  /// neighbours, because between others the order may matter; where outputs are collected only rules that never apply
  /// together, because each counts.
  ///
  /// - Returns: sets of two rules or more, by position from 0, with the input in which they differ.
  package func joinableRules() -> [(rules: [Int], column: Int)] {
    var sets: [(rules: [Int], column: Int)] = []
    for column in space.columns.indices {
      var order: [Likeness] = []
      var alike: [Likeness: [Int]] = [:]
      for rule in space.table.rules.indices {
        let likeness = Likeness(rule, without: column, in: space)
        if alike[likeness] == nil { order.append(likeness) }
        alike[likeness, default: []].append(rule)
      }
      for rules in order.compactMap({ alike[$0] }) where rules.count > 1 {
        sets += joinable(rules, column).filter { $0.count > 1 }.map { ($0, column) }
      }
    }
    return sets.sorted { ($0.rules[0], $0.rules[1], $0.column) < ($1.rules[0], $1.rules[1], $1.column) }
  }

  /// Rules that are alike but for one cell, put into sets that can be one rule.
  private func joinable(_ rules: [Int], _ column: Int) -> [[Int]] {
    let side = space.columns[column]
    var seen: Set<[BitSet]> = []
    // Of rules that are alike in every cell one is superfluous, which is another fault.
    let different = rules.filter { seen.insert([side.applying[$0], side.possible[$0]]).inserted }
    if space.table.hitPolicy == .first {
      return different.reduce(into: []) { sets, rule in
        if let last = sets.last?.last, last == rule - 1 {
          sets[sets.count - 1].append(rule)
        } else {
          sets.append([rule])
        }
      }
    }
    guard space.table.hitPolicy.collects else { return [different] }
    var taken = BitSet(count: side.classes.count)
    return [
      different.filter { rule in
        if side.applying[rule].meets(taken) { return false }
        taken = taken.union(side.applying[rule])
        return true
      }
    ]
  }
}

/// All that a rule says apart from one cell.
private struct Likeness: Hashable {
  let applying: Box
  let possible: Box
  let outputs: [String]
  let because: LocalisedText?

  init(_ rule: Int, without column: Int, in space: CaseSpace) {
    applying = space.applying[rule].with(BitSet(count: 0), at: column)
    possible = space.possible[rule].with(BitSet(count: 0), at: column)
    outputs = space.table.rules[rule].outputs
    because = space.table.rules[rule].because
  }
}

extension DecisionTable {
  /// The rules in the order in which they decide: from the top, or by output under `priority`.
  var ruleOrderByPrecedence: [Int] {
    guard hitPolicy == .priority else { return Array(rules.indices) }
    let places = placesByPriority
    return rules.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }

  /// For each rule where its outputs stand in the lists of values, as one number: rules with the same outputs share it.
  var placesByPriority: [Int] {
    let ranks = rules.indices.map { rank(of: $0 + 1) }
    let sorted = Set(ranks).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
    return ranks.map { places[$0] ?? 0 }
  }

  /// Whether an earlier rule that waits leaves the table undecided although a later one applies; rules from 0.
  func disturbs(_ waiting: Int, _ applying: Int) -> Bool {
    switch hitPolicy {
    case .first: rules[waiting].outputs != rules[applying].outputs
    case .priority: rank(of: waiting + 1).lexicographicallyPrecedes(rank(of: applying + 1))
    default: false
    }
  }

  /// For each rule in an order, the set of those whose waiting leaves the table undecided although the rule applies; then
  /// once more as many sets as it takes for the case that no rule applies, which any waiting rule leaves undecided.
  func disturbers(in order: [Int], wordCount: Int) -> ContiguousArray<UInt64> {
    var sets = ContiguousArray<UInt64>(repeating: 0, count: wordCount * order.count)
    for bit in order.indices {
      for earlier in 0..<bit where disturbs(order[earlier], order[bit]) {
        sets[bit * wordCount + earlier / 64] |= 1 << UInt64(earlier % 64)
      }
    }
    let places = 64 * wordCount + 1
    return sets + ContiguousArray(repeating: .max, count: wordCount * (places - order.count))
  }
}

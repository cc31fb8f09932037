/// A set of rules of one table, one bit a rule.
struct RuleSet: Hashable, Sendable {
  private var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  static func all(_ count: Int) -> RuleSet {
    var set = RuleSet(count: count)
    for rule in 0..<count { set.insert(rule) }
    return set
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }

  func contains(_ rule: Int) -> Bool { words[rule / 64] & (1 << UInt64(rule % 64)) != 0 }

  func intersection(_ other: RuleSet) -> RuleSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  /// Whether a rule with a lower number than `rule` is in the set.
  func containsRule(before rule: Int) -> Bool {
    let word = rule / 64
    if words[..<word].contains(where: { $0 != 0 }) { return true }
    return words[word] & ((1 << UInt64(rule % 64)) - 1) != 0
  }
}

/// A set of rules of one table, one bit a rule.
struct RuleSet: Hashable, Sendable {
  private var words: [UInt64]

  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  init(only rule: Int, count: Int) {
    self.init(count: count)
    insert(rule)
  }

  static func all(_ count: Int) -> RuleSet {
    var set = RuleSet(count: count)
    for rule in 0..<count { set.insert(rule) }
    return set
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The rules in the set, from 0, ascending.
  var members: [Int] {
    var members: [Int] = []
    for (word, bits) in words.enumerated() {
      var rest = bits
      while rest != 0 {
        members.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return members
  }

  mutating func insert(_ rule: Int) { words[rule / 64] |= 1 << UInt64(rule % 64) }

  mutating func remove(_ rule: Int) { words[rule / 64] &= ~(1 << UInt64(rule % 64)) }

  func contains(_ rule: Int) -> Bool { words[rule / 64] & (1 << UInt64(rule % 64)) != 0 }

  func intersection(_ other: RuleSet) -> RuleSet {
    var result = self
    for index in words.indices { result.words[index] &= other.words[index] }
    return result
  }

  mutating func formUnion(_ other: RuleSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  func union(_ other: RuleSet) -> RuleSet {
    var result = self
    result.formUnion(other)
    return result
  }

  func isSubset(of other: RuleSet) -> Bool {
    zip(words, other.words).allSatisfy { $0 & ~$1 == 0 }
  }

  /// The set without a rule and all those before it.
  func without(upTo rule: Int) -> RuleSet {
    var result = self
    for index in 0..<(rule / 64) { result.words[index] = 0 }
    let place = UInt64(rule % 64)
    result.words[rule / 64] &= place == 63 ? 0 : ~((1 << (place + 1)) - 1)
    return result
  }
}

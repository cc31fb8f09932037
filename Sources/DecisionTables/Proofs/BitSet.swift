/// A set of small numbers, one bit each: rules of a table, or classes of an input's values.
struct BitSet: Hashable, Sendable {
  private var words: [UInt64]

  /// An empty set of numbers below `count`.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// All numbers below `count`.
  static func all(_ count: Int) -> BitSet {
    var set = BitSet(count: count)
    for number in 0..<count { set.insert(number) }
    return set
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The numbers in the set, ascending.
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

  var first: Int? {
    for word in words.indices where words[word] != 0 { return word * 64 + words[word].trailingZeroBitCount }
    return nil
  }

  /// The lowest and the highest number that is in another set too; `nil` when there is none.
  func bounds(within other: BitSet) -> (first: Int, last: Int)? {
    for word in words.indices {
      let common = words[word] & other.words[word]
      guard common != 0 else { continue }
      var end = words.count - 1
      while words[end] & other.words[end] == 0 { end -= 1 }
      let highest = words[end] & other.words[end]
      return (word * 64 + common.trailingZeroBitCount, end * 64 + 63 - highest.leadingZeroBitCount)
    }
    return nil
  }

  func contains(_ number: Int) -> Bool { words[number / 64] & (1 << UInt64(number % 64)) != 0 }

  mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

  mutating func remove(_ number: Int) { words[number / 64] &= ~(1 << UInt64(number % 64)) }

  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  func intersection(_ other: BitSet) -> BitSet {
    var result = self
    result.formIntersection(other)
    return result
  }

  func subtracting(_ other: BitSet) -> BitSet {
    var result = self
    for index in words.indices { result.words[index] &= ~other.words[index] }
    return result
  }

  func union(_ other: BitSet) -> BitSet {
    var result = self
    for index in words.indices { result.words[index] |= other.words[index] }
    return result
  }

  func meets(_ other: BitSet) -> Bool {
    for index in words.indices where words[index] & other.words[index] != 0 { return true }
    return false
  }

  func isSubset(of other: BitSet) -> Bool {
    for index in words.indices where words[index] & ~other.words[index] != 0 { return false }
    return true
  }
}

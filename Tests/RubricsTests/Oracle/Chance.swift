import Foundation

/// Chance with a seed (SplitMix64), so that every failure can be repeated: `VIGNET_TEST_SEED=… swift test`.
struct Chance {
  static let seed: UInt64 = ProcessInfo.processInfo.environment["VIGNET_TEST_SEED"].flatMap(UInt64.init) ?? 2026

  private var state: UInt64

  init(_ stream: UInt64, seed: UInt64 = Chance.seed) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ stream }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to but not including `count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  /// Whether something with a chance of one in `count` happens.
  mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for index in shuffled.indices.reversed() { shuffled.swapAt(index, below(index + 1)) }
    return shuffled
  }

  /// Some of the elements in their order, at least one.
  mutating func some<Element>(_ elements: [Element]) -> [Element] {
    let chosen = elements.filter { _ in oneIn(2) }
    return chosen.isEmpty ? [pick(elements)] : chosen
  }
}

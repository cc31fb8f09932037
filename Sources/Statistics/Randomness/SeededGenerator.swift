/// The only source of chance in Vignet: the same seed gives the same numbers, byte for byte, on every machine.
///
/// The algorithm is xoshiro256** (period 2²⁵⁶ − 1), seeded by SplitMix64. Not for secrets.
///
/// The generator conforms to `RandomNumberGenerator`, but how the standard library turns its bits into bounded
/// numbers, shuffles or choices is not promised to stay the same. Use the draws of this type, such as
/// ``integer(below:)`` and ``shuffle(_:)``, wherever a result is to be repeated.
///
/// Source: Blackman & Vigna, "Scrambled Linear Pseudorandom Number Generators", *ACM Transactions on Mathematical
/// Software* 47 (2021) 36; reference implementation at prng.di.unimi.it.
public struct SeededGenerator: RandomNumberGenerator, Sendable, Hashable {
  /// What the streams are derived from; it does not change as numbers are drawn.
  private let identity: UInt64
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator that this seed always gives.
  public init(seed: UInt64) {
    var words = SplitMix64(seed: seed)
    self.init(identity: seed, state: (words.next(), words.next(), words.next(), words.next()))
  }

  /// A generator with a state of its own, to compare with the published output. The state must not be all zeros.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    self.init(identity: state.0, state: state)
  }

  private init(identity: UInt64, state: (UInt64, UInt64, UInt64, UInt64)) {
    self.identity = identity
    self.state = state
  }

  /// An independent generator with this number, such as one for each respondent or each resample.
  ///
  /// It depends on the seed and the number alone, not on how much has been drawn, so that work may be done in any
  /// order or at the same time. Different numbers under one seed always give different streams; streams may have
  /// streams of their own.
  public func stream(_ number: UInt64) -> SeededGenerator {
    // The inner mix keeps streams 0, 1, 2 … away from the words that SplitMix64 makes of the seed itself.
    SeededGenerator(seed: SplitMix64.mix(identity &+ SplitMix64.mix(number &+ 0xD1B5_4A32_D192_ED03)))
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  private static func rotated(_ word: UInt64, by places: UInt64) -> UInt64 {
    word << places | word >> (64 - places)
  }

  /// Two generators are equal when they will give the same numbers and the same streams.
  public static func == (first: SeededGenerator, second: SeededGenerator) -> Bool {
    first.identity == second.identity && first.state == second.state
  }

  /// Feeds what ``==(_:_:)`` compares into the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identity)
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}

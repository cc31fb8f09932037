/// Inputs next to one another that are looked up together: their codes, written side by side in one number, name a
/// combination of answers, and for each combination the sets of rules are known in advance.
///
/// A row then costs one look-up a group instead of one an input. Groups stay so small that their sets fit into the
/// processor's nearest memory; an input with many codes is a group of its own and uses its own sets.
struct InputGroup: Sendable {
  /// The inputs of the group.
  private(set) var inputs: Range<Int>
  /// How many bits each input's code takes in the combination.
  private(set) var bits: [Int]
  /// For each combination the rules that may apply, as in ``RuleMasks``.
  private(set) var applying: ContiguousArray<UInt64>
  private(set) var possible: ContiguousArray<UInt64>

  /// 1,024 combinations: with 64 rules and both kinds of sets 16 kilobytes.
  private static let mostBits = 10

  /// Whether each combination can be written as a number of 16 bits.
  var fitsCombinations: Bool { applying.count <= 1 << UInt16.bitWidth }

  /// Puts inputs together from the left as long as they stay small.
  static func groups(of masks: [RuleMasks]) -> [InputGroup] {
    masks.indices.reduce(into: []) { groups, input in
      if let last = groups.indices.last, groups[last].join(masks[input]) { return }
      groups.append(InputGroup(input, masks[input]))
    }
  }

  private init(_ input: Int, _ masks: RuleMasks) {
    inputs = input..<input + 1
    bits = [masks.bits]
    applying = masks.applying
    possible = masks.possible
  }

  /// Takes the next input in, if there is room.
  private mutating func join(_ next: RuleMasks) -> Bool {
    guard bits.reduce(next.bits, +) <= Self.mostBits else { return false }
    applying = Self.combined(applying, next.applying, next)
    possible = Self.combined(possible, next.possible, next)
    inputs = inputs.lowerBound..<inputs.upperBound + 1
    bits.append(next.bits)
    return true
  }

  /// The sets of every combination. Places that no code takes stay empty; no row leads there.
  private static func combined(
    _ sets: ContiguousArray<UInt64>, _ others: ContiguousArray<UInt64>, _ next: RuleMasks
  ) -> ContiguousArray<UInt64> {
    let words = next.wordCount
    var combined = ContiguousArray<UInt64>(repeating: 0, count: sets.count << next.bits)
    for set in 0..<sets.count / words {
      for code in 0..<next.codeCount {
        let place = set << next.bits | code
        for word in 0..<words {
          combined[place * words + word] = sets[set * words + word] & others[code * words + word]
        }
      }
    }
    return combined
  }
}

extension RuleMasks {
  /// How many bits a code takes.
  fileprivate var bits: Int { codeCount < 2 ? 0 : Int.bitWidth - (codeCount - 1).leadingZeroBitCount }
}

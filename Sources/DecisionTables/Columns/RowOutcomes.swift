// From the sets of rules of a row to what the table says of it.

extension RowSets {
  /// Writes the outcome of each row under a policy with one outcome: its first rule that applies, as a bit.
  ///
  /// - Parameter disturbers: for each bit, and for "none applies" after the last, the rules whose waiting leaves the table
  ///   undecided.
  func decide(_ codes: UnsafeMutableBufferPointer<Int32>, disturbers: ContiguousArray<UInt64>) {
    guard wordCount == 1 else {
      for row in codes.indices { codes[row] = outcome(ofRow: row, disturbers) }
      return
    }
    // The loop that nearly every row takes, so it neither branches nor calls.
    applying.withUnsafeBufferPointer { applying in
      for row in codes.indices {
        let bit = applying[row].trailingZeroBitCount
        codes[row] = bit < 64 ? Int32(truncatingIfNeeded: bit) : OutcomeCode.empty
      }
      guard canWait else { return }
      possible.withUnsafeBufferPointer { possible in
        disturbers.withUnsafeBufferPointer { disturbers in
          for row in codes.indices {
            let waiting = possible[row] & ~applying[row]
            let disturbing = waiting & disturbers[applying[row].trailingZeroBitCount]
            codes[row] = disturbing == 0 ? codes[row] : OutcomeCode.undecided
          }
        }
      }
    }
  }

  private func outcome(ofRow row: Int, _ disturbers: ContiguousArray<UInt64>) -> Int32 {
    let words = words(ofRow: row)
    let first = words.firstIndex { applying[$0] != 0 }
    let bit = first.map { ($0 - words.lowerBound) * 64 + applying[$0].trailingZeroBitCount } ?? wordCount * 64
    if canWait {
      for (place, word) in words.enumerated()
      where possible[word] & ~applying[word] & disturbers[bit * wordCount + place] != 0 {
        return OutcomeCode.undecided
      }
    }
    return first == nil ? OutcomeCode.empty : Int32(bit)
  }

  /// The rules that apply in a row.
  func applying(inRow row: Int) -> ContiguousArray<UInt64> { ContiguousArray(applying[words(ofRow: row)]) }

  /// Whether some rule waits in a row.
  func hasWaiting(inRow row: Int) -> Bool {
    canWait && words(ofRow: row).contains { applying[$0] != possible[$0] }
  }

  /// Whether every rule fails in a row.
  func isEmpty(row: Int) -> Bool {
    words(ofRow: row).allSatisfy { (canWait ? possible[$0] : applying[$0]) == 0 }
  }

  private func words(ofRow row: Int) -> Range<Int> { row * wordCount..<(row + 1) * wordCount }
}

/// The short way where no answer is missing and none was left out: one loop over the rows takes the sets of two groups,
/// leaves the rules that stand in both, and writes the first of them.
///
/// It says what ``RowSets`` says, only sooner: nothing is put down between the sets and the outcome.
struct CompleteRows {
  private let groups: [InputGroup]
  private var left = Combinations()
  private var right = Combinations()

  /// `nil` where the way is not open: rules in several words, or not just two groups of few codes.
  init?(groups: [InputGroup], wordCount: Int) {
    guard wordCount == 1, groups.count == 2, groups.allSatisfy(\.fitsCombinations) else { return nil }
    self.groups = groups
  }

  /// Writes the outcome of each row: its first rule that applies.
  mutating func decide(_ rows: Range<Int>, of columns: [CodedColumn], _ codes: UnsafeMutableBufferPointer<Int32>) {
    left.read(rows, of: columns, in: groups[0])
    right.read(rows, of: columns, in: groups[1])
    left.codes.withUnsafeBufferPointer { left in
      groups[0].applying.withUnsafeBufferPointer { leftSets in
        right.codes.withUnsafeBufferPointer { right in
          groups[1].applying.withUnsafeBufferPointer { rightSets in
            for row in codes.indices {
              let applying = leftSets[Int(left[row])] & rightSets[Int(right[row])]
              let bit = applying.trailingZeroBitCount
              codes[row] = bit < 64 ? Int32(truncatingIfNeeded: bit) : OutcomeCode.empty
            }
          }
        }
      }
    }
  }
}

/// The sets of rules of a block of rows: those that apply and those that apply or wait.
///
/// A block is so small that everything about it stays in the processor's nearest memory while one short loop after the
/// other passes over it. The loops read without looking whether a code is in range: ``ColumnEvaluator`` has compared the
/// largest code of each column before.
struct RowSets {
  /// How many rows a block has at most.
  static let mostRows = 1_024

  /// How many words a set takes.
  let wordCount: Int
  /// Whether a rule can wait at all.
  let canWait: Bool
  /// The rules that apply in each row, as many words a row as in ``RuleMasks``.
  private(set) var applying: ContiguousArray<UInt64>
  /// The rules that apply or wait; not kept up where nothing can wait.
  private(set) var possible: ContiguousArray<UInt64>
  private var combinations = Combinations()

  /// Sets for a block of rows, all empty yet.
  init(wordCount: Int, canWait: Bool) {
    self.wordCount = wordCount
    self.canWait = canWait
    applying = ContiguousArray(repeating: 0, count: Self.mostRows * wordCount)
    possible = canWait ? applying : []
  }

  /// Lets every rule apply in every row, as it is where a table has no inputs.
  mutating func fill(with full: [UInt64]) {
    for place in applying.indices { applying[place] = full[place % wordCount] }
  }

  /// Works out the sets of some rows.
  mutating func read(_ rows: Range<Int>, of columns: [CodedColumn], in groups: [InputGroup]) {
    for group in groups {
      if group.inputs.count == 1 {
        switch columns[group.inputs.lowerBound].codes {
        case .bytes(let codes): look(up: codes, rows, in: group)
        case .words(let codes): look(up: codes, rows, in: group)
        }
      } else {
        combinations.read(rows, of: columns, in: group)
        look(up: combinations.codes, 0..<rows.count, in: group)
      }
    }
  }

  private mutating func look<Code: FixedWidthInteger>(
    up codes: ContiguousArray<Code>, _ rows: Range<Int>, in group: InputGroup
  ) {
    let isFirst = group.inputs.lowerBound == 0
    codes.withUnsafeBufferPointer { codes in
      let codes = UnsafeBufferPointer(rebasing: codes[rows])
      applying.look(up: codes, in: group.applying, wordCount: wordCount, isFirst: isFirst)
      if canWait { possible.look(up: codes, in: group.possible, wordCount: wordCount, isFirst: isFirst) }
    }
  }
}

extension ContiguousArray<UInt64> {
  /// Leaves in each row's set only the rules that the group's set for its code holds.
  fileprivate mutating func look<Code: FixedWidthInteger>(
    up codes: UnsafeBufferPointer<Code>, in group: ContiguousArray<UInt64>, wordCount: Int, isFirst: Bool
  ) {
    withUnsafeMutableBufferPointer { sets in
      group.withUnsafeBufferPointer { group in
        switch (wordCount, isFirst) {
        case (1, true): for row in codes.indices { sets[row] = group[Int(truncatingIfNeeded: codes[row])] }
        case (1, false): for row in codes.indices { sets[row] &= group[Int(truncatingIfNeeded: codes[row])] }
        default:
          for row in codes.indices {
            for word in 0..<wordCount {
              let found = group[Int(truncatingIfNeeded: codes[row]) * wordCount + word]
              sets[row * wordCount + word] = isFirst ? found : sets[row * wordCount + word] & found
            }
          }
        }
      }
    }
  }
}

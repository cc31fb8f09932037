/// For each row of a block the codes of a group's inputs, side by side in one number.
struct Combinations {
  /// The numbers; a group whose codes do not fit is read from its column itself.
  private(set) var codes = ContiguousArray<UInt16>(repeating: 0, count: RowSets.mostRows)

  /// Writes down what some rows hold.
  mutating func read(_ rows: Range<Int>, of columns: [CodedColumn], in group: InputGroup) {
    for (input, bits) in zip(group.inputs, group.bits) {
      let isFirst = input == group.inputs.lowerBound
      switch columns[input].codes {
      case .bytes(let codes): append(codes, rows, bits: bits, isFirst: isFirst)
      case .words(let codes): append(codes, rows, bits: bits, isFirst: isFirst)
      }
    }
  }

  /// Writes each row's code behind the codes that are there.
  private mutating func append<Code: FixedWidthInteger>(
    _ column: ContiguousArray<Code>, _ rows: Range<Int>, bits: Int, isFirst: Bool
  ) {
    let bits = UInt16(bits)
    codes.withUnsafeMutableBufferPointer { codes in
      column.withUnsafeBufferPointer { column in
        let column = UnsafeBufferPointer(rebasing: column[rows])
        if isFirst {
          for row in column.indices { codes[row] = UInt16(truncatingIfNeeded: column[row]) }
        } else {
          for row in column.indices { codes[row] = codes[row] &<< bits | UInt16(truncatingIfNeeded: column[row]) }
        }
      }
    }
  }
}

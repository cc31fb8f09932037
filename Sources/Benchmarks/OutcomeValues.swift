import DecisionTables

/// One output of a table: what each code of an outcome stands for, "undecided", "empty" and "not applicable" too, so that
/// no row needs a question of its own.
struct OutcomeValues<Value> {
  private let values: [Value]
  /// The codes that are no outcome are -1 to -3.
  private static var lowest: Int { Int(OutcomeCode.notApplicable) }

  init(_ outcomes: [Value], nothing: Value) {
    values = Array(repeating: nothing, count: -Self.lowest) + outcomes
  }

  /// Two output columns side by side in new memory.
  ///
  /// - Parameter codes: the codes of some rows, from the first that is not written yet.
  static func fill<Other>(
    rowCount: Int, _ first: OutcomeValues<Value>, _ second: OutcomeValues<Other>,
    codes: (_ start: Int) -> ContiguousArray<Int32>
  ) -> (ContiguousArray<Value>, ContiguousArray<Other>) {
    var seconds = ContiguousArray<Other>()
    let firsts = ContiguousArray<Value>(unsafeUninitializedCapacity: rowCount) { firsts, firstCount in
      seconds = ContiguousArray(unsafeUninitializedCapacity: rowCount) { seconds, secondCount in
        while firstCount < rowCount {
          let codes = codes(firstCount)
          write(codes, first.values, second.values, at: firstCount, of: firsts, seconds)
          firstCount += codes.count
          secondCount = firstCount
        }
      }
    }
    return (firsts, seconds)
  }

  private static func write<Other>(
    _ codes: ContiguousArray<Int32>, _ first: [Value], _ second: [Other], at start: Int,
    of firsts: UnsafeMutableBufferPointer<Value>, _ seconds: UnsafeMutableBufferPointer<Other>
  ) {
    let firsts = UnsafeMutableBufferPointer(rebasing: firsts[start..<start + codes.count])
    let seconds = UnsafeMutableBufferPointer(rebasing: seconds[start..<start + codes.count])
    codes.withUnsafeBufferPointer { codes in
      first.withUnsafeBufferPointer { first in
        second.withUnsafeBufferPointer { second in
          for row in codes.indices {
            let place = Int(codes[row]) - lowest
            firsts.initializeElement(at: row, to: first[place])
            seconds.initializeElement(at: row, to: second[place])
          }
        }
      }
    }
  }
}

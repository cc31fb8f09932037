public import Conditions

/// Applies a table to coded columns, many rows at a time: for each column and code a set of the rules whose cell holds; a
/// row is a few loads, ANDs and a search for the lowest bit.
///
/// It says what the interpreter says, and says "undecided" where an answer is missing; which one, the interpreter tells
/// (``DecisionTable/trace(of:)``). The masks are filled by the interpreter's cells, one code at a time, so a code costs
/// its cells once, however many rows bear it.
public struct ColumnEvaluator: Sendable {
  /// The table.
  public let table: DecisionTable
  /// Everything that has been decided so far; codes of outcomes are places in it.
  public private(set) var outcomes: [ColumnOutcome] = []

  /// The rule that each bit stands for, from 0: under `priority` the best output comes first.
  private let order: [Int]
  private let cells: [[Cell]]
  private var masks: [RuleMasks]
  /// For each bit, the bits before it whose waiting leaves the table undecided.
  private let disturbers: [[UInt64]]
  private var codeOfSet: [[UInt64]: Int32] = [:]
  private let wordCount: Int

  /// An evaluator that knows no codes yet.
  public init(_ table: DecisionTable) {
    self.table = table
    order = table.ruleOrderByPrecedence
    cells = table.inputs.indices.map { column in table.ruleOrderByPrecedence.map { table.rules[$0].cells[column] } }
    masks = table.inputs.map { _ in RuleMasks(ruleCount: table.rules.count) }
    wordCount = max(1, (table.rules.count + 63) / 64)
    disturbers = table.disturbers(in: order)
    if !table.hitPolicy.collects {
      outcomes = order.map { rule in
        ColumnOutcome(values: table.rules[rule].outputs.map(OutputValue.single), rules: [rule + 1])
      }
    }
  }

  /// How many codes of an input are known.
  public func codeCount(ofInput input: Int) -> Int { masks[input].codeCount }

  /// Makes the next code of an input known.
  public mutating func learn(_ reading: Reading, ofInput input: Int) {
    masks[input].add(reading, cells: cells[input])
  }

  /// Applies the table to rows.
  ///
  /// - Parameters:
  ///   - columns: for each input of the table the code of each row; every code must have been learnt.
  ///   - rowCount: how many rows there are.
  /// - Returns: the code of the outcome of each row.
  public mutating func evaluate(_ columns: [ContiguousArray<Int32>], rowCount: Int) -> ContiguousArray<Int32> {
    precondition(columns.allSatisfy { $0.count >= rowCount }, "a column is shorter than the table")
    if wordCount == 1, !table.hitPolicy.collects { return evaluateWords(columns, rowCount) }
    return evaluateSets(columns, rowCount)
  }

  // MARK: Up to 64 rules, one outcome

  private func evaluateWords(_ columns: [ContiguousArray<Int32>], _ rowCount: Int) -> ContiguousArray<Int32> {
    let all: UInt64 = table.rules.count == 64 ? .max : (1 << UInt64(table.rules.count)) - 1
    var applying = ContiguousArray(repeating: all, count: rowCount)
    for (column, mask) in zip(columns, masks) { intersect(&applying, column, mask.applying) }
    guard masks.contains(where: \.canWait) else { return settled(applying, columns) }
    var possible = ContiguousArray(repeating: all, count: rowCount)
    for (column, mask) in zip(columns, masks) { intersect(&possible, column, mask.possible) }
    return (0..<rowCount).reduce(into: ContiguousArray(repeating: 0, count: rowCount)) { codes, row in
      codes[row] = outcome([applying[row]], [possible[row]], row, columns)
    }
  }

  /// The kernel: for each row one load by code and one AND.
  @inline(never)
  private func intersect(
    _ sets: inout ContiguousArray<UInt64>, _ column: ContiguousArray<Int32>, _ mask: ContiguousArray<UInt64>
  ) {
    sets.withUnsafeMutableBufferPointer { sets in
      column.withUnsafeBufferPointer { column in
        mask.withUnsafeBufferPointer { mask in
          for row in sets.indices { sets[row] &= mask[Int(column[row])] }
        }
      }
    }
  }

  private func settled(
    _ applying: ContiguousArray<UInt64>, _ columns: [ContiguousArray<Int32>]
  ) -> ContiguousArray<Int32> {
    ContiguousArray(
      applying.enumerated().map { row, set in
        set == 0 ? nothing(row, columns) : Int32(truncatingIfNeeded: set.trailingZeroBitCount)
      })
  }

  // MARK: Any number of rules

  private mutating func evaluateSets(
    _ columns: [ContiguousArray<Int32>], _ rowCount: Int
  ) -> ContiguousArray<Int32> {
    var codes = ContiguousArray<Int32>(repeating: 0, count: rowCount)
    let all = fullSet
    for row in 0..<rowCount {
      var applying = all
      var possible = all
      for (column, mask) in zip(columns, masks) {
        let start = Int(column[row]) * wordCount
        for word in 0..<wordCount {
          applying[word] &= mask.applying[start + word]
          possible[word] &= mask.possible[start + word]
        }
      }
      codes[row] =
        table.hitPolicy.collects
        ? collected(applying, possible, row, columns) : outcome(applying, possible, row, columns)
    }
    return codes
  }

  private var fullSet: [UInt64] {
    (0..<wordCount).map { word in
      let left = table.rules.count - word * 64
      return left >= 64 ? .max : (1 << UInt64(max(0, left))) - 1
    }
  }

  /// What one row comes to under a policy with one outcome.
  private func outcome(
    _ applying: [UInt64], _ possible: [UInt64], _ row: Int, _ columns: [ContiguousArray<Int32>]
  ) -> Int32 {
    guard let bit = applying.lowestBit else {
      return possible.lowestBit == nil ? nothing(row, columns) : OutcomeCode.undecided
    }
    for word in applying.indices where possible[word] & ~applying[word] & disturbers[bit][word] != 0 {
      return OutcomeCode.undecided
    }
    return Int32(bit)
  }

  private mutating func collected(
    _ applying: [UInt64], _ possible: [UInt64], _ row: Int, _ columns: [ContiguousArray<Int32>]
  ) -> Int32 {
    if applying != possible { return OutcomeCode.undecided }
    if applying.lowestBit == nil, nothing(row, columns) == OutcomeCode.notApplicable {
      return OutcomeCode.notApplicable
    }
    if let code = codeOfSet[applying] { return code }
    let code = Int32(outcomes.count)
    outcomes.append(table.collected(applying.bits.map { order[$0] + 1 }))
    codeOfSet[applying] = code
    return code
  }

  /// No rule applies or waits: because none fits, or because each is barred by something that was not asked.
  private func nothing(_ row: Int, _ columns: [ContiguousArray<Int32>]) -> Int32 {
    var barred = [UInt64](repeating: 0, count: wordCount)
    for (column, mask) in zip(columns, masks) {
      let start = Int(column[row]) * wordCount
      for word in 0..<wordCount { barred[word] |= mask.barred[start + word] }
    }
    return barred == fullSet && !table.rules.isEmpty ? OutcomeCode.notApplicable : OutcomeCode.empty
  }
}

extension DecisionTable {
  /// The rules in the order in which they decide: from the top, or by output under `priority`.
  var ruleOrderByPrecedence: [Int] {
    guard hitPolicy == .priority else { return Array(rules.indices) }
    return rules.indices.sorted { left, right in
      let (first, second) = (rank(of: left + 1), rank(of: right + 1))
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
  }

  /// For each rule in that order, those whose waiting leaves the table undecided although the rule applies.
  fileprivate func disturbers(in order: [Int]) -> [[UInt64]] {
    let words = max(1, (rules.count + 63) / 64)
    return order.indices.map { bit in
      var set = [UInt64](repeating: 0, count: words)
      for earlier in 0..<bit where disturbs(order[earlier], order[bit]) {
        set[earlier / 64] |= 1 << UInt64(earlier % 64)
      }
      return set
    }
  }

  /// Whether an earlier rule that waits leaves the table undecided although a later one applies; rules from 0.
  func disturbs(_ waiting: Int, _ applying: Int) -> Bool {
    switch hitPolicy {
    case .first: rules[waiting].outputs != rules[applying].outputs
    case .priority: rank(of: waiting + 1).lexicographicallyPrecedes(rank(of: applying + 1))
    default: false
    }
  }

  fileprivate func collected(_ rules: [Int]) -> ColumnOutcome {
    guard case .decided(let values, let numbers) = collected(applying: rules) else {
      return ColumnOutcome(values: [], rules: [])
    }
    return ColumnOutcome(values: values, rules: numbers)
  }
}

extension [UInt64] {
  /// The place of the lowest bit that is set.
  fileprivate var lowestBit: Int? {
    for (word, bits) in enumerated() where bits != 0 { return word * 64 + bits.trailingZeroBitCount }
    return nil
  }

  /// The places of all bits that are set, ascending.
  fileprivate var bits: [Int] {
    enumerated().flatMap { word, bits in
      (0..<64).filter { bits & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}

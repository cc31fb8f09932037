public import Conditions

/// Applies a table to coded columns, many rows at a time: for each code of an input it knows the set of the rules whose
/// cell holds; a row is a few look-ups, ANDs and a search for the lowest bit.
///
/// It says what the interpreter says, and says "undecided" where an answer is missing; which one, the interpreter tells
/// (``DecisionTable/trace(of:)``). The sets are filled by the interpreter's cells, one code at a time, so a code costs
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
  /// The inputs as they are looked up; empty after something was learnt.
  private var groups: [InputGroup] = []
  /// For each bit, the bits before it whose waiting leaves the table undecided.
  private let disturbers: ContiguousArray<UInt64>
  private var codeOfSet: [ContiguousArray<UInt64>: Int32] = [:]
  /// The set of all rules.
  private let full: [UInt64]

  /// An evaluator that knows no codes yet.
  public init(_ table: DecisionTable) {
    self.table = table
    let order = table.ruleOrderByPrecedence
    self.order = order
    cells = table.inputs.indices.map { column in order.map { table.rules[$0].cells[column] } }
    masks = table.inputs.map { _ in RuleMasks(ruleCount: table.rules.count) }
    full = stride(from: 0, to: max(1, order.count), by: 64).map { start in
      order.count - start >= 64 ? .max : 1 << UInt64(order.count - start) - 1
    }
    disturbers = table.disturbers(in: order, wordCount: full.count)
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
    // The groups go first: they share the memory of the sets that are about to grow.
    groups = []
    masks[input].add(reading, cells: cells[input])
  }

  /// Applies the table to rows.
  ///
  /// - Parameters:
  ///   - columns: for each input of the table the codes; every code must have been learnt.
  ///   - rows: which rows of the columns are wanted.
  /// - Returns: the code of the outcome of each of these rows.
  public mutating func evaluate(_ columns: [CodedColumn], rows: Range<Int>) -> ContiguousArray<Int32> {
    precondition(columns.count == masks.count, "one column an input")
    precondition(rows.lowerBound >= 0 && columns.allSatisfy { $0.count >= rows.upperBound }, "a column is too short")
    precondition(zip(columns, masks).allSatisfy { $0.codeCount <= $1.codeCount }, "a code was not learnt")
    if groups.isEmpty { groups = InputGroup.groups(of: masks) }
    return ContiguousArray(unsafeUninitializedCapacity: rows.count) { codes, count in
      if var complete = completeRows {
        for block in Self.blocks(of: rows) { complete.decide(block, of: columns, codes.part(block, of: rows)) }
      } else {
        var sets = RowSets(wordCount: full.count, canWait: masks.contains(where: \.canWait))
        if masks.isEmpty { sets.fill(with: full) }
        for block in Self.blocks(of: rows) {
          sets.read(block, of: columns, in: groups)
          settle(sets, block, columns, codes.part(block, of: rows))
        }
      }
      count = rows.count
    }
  }

  /// The short way, where nothing that was learnt stands in it.
  private var completeRows: CompleteRows? {
    table.hitPolicy.collects || masks.contains { $0.canWait || $0.canBar }
      ? nil : CompleteRows(groups: groups, wordCount: full.count)
  }

  private static func blocks(of rows: Range<Int>) -> some Sequence<Range<Int>> {
    stride(from: rows.lowerBound, to: rows.upperBound, by: RowSets.mostRows).lazy.map { start in
      start..<min(start + RowSets.mostRows, rows.upperBound)
    }
  }
}

extension UnsafeMutableBufferPointer<Int32> {
  /// The codes of one block of the rows.
  fileprivate func part(_ block: Range<Int>, of rows: Range<Int>) -> Self {
    let start = block.lowerBound - rows.lowerBound
    return Self(rebasing: self[start..<start + block.count])
  }
}

// MARK: From the sets of a row to its outcome

extension ColumnEvaluator {
  private mutating func settle(
    _ sets: borrowing RowSets, _ rows: Range<Int>, _ columns: [CodedColumn], _ codes: UnsafeMutableBufferPointer<Int32>
  ) {
    if table.hitPolicy.collects {
      for row in codes.indices {
        codes[row] =
          sets.hasWaiting(inRow: row) ? OutcomeCode.undecided : code(ofAll: sets.applying(inRow: row))
      }
    } else {
      sets.decide(codes, disturbers: disturbers)
    }
    guard masks.contains(where: \.canBar) else { return }
    for row in codes.indices where sets.isEmpty(row: row) && isBarred(row: rows.lowerBound + row, columns) {
      codes[row] = OutcomeCode.notApplicable
    }
  }

  /// The outcome of several rules together.
  private mutating func code(ofAll applying: ContiguousArray<UInt64>) -> Int32 {
    if let code = codeOfSet[applying] { return code }
    let code = Int32(outcomes.count)
    outcomes.append(table.joint(of: applying.bits.map { order[$0] + 1 }))
    codeOfSet[applying] = code
    return code
  }

  /// Whether each rule fails because something was not asked.
  private func isBarred(row: Int, _ columns: [CodedColumn]) -> Bool {
    !table.rules.isEmpty
      && full.indices.allSatisfy { word in
        let barred = zip(columns, masks).reduce(UInt64(0)) { rules, input in
          rules | input.1.barred[input.0[row] * full.count + word]
        }
        return barred == full[word]
      }
  }
}

extension DecisionTable {
  fileprivate func joint(of rules: [Int]) -> ColumnOutcome {
    guard case .decided(let values, let numbers) = collected(applying: rules) else {
      return ColumnOutcome(values: [], rules: [])
    }
    return ColumnOutcome(values: values, rules: numbers)
  }
}

extension ContiguousArray<UInt64> {
  /// The places of all bits that are set, ascending.
  fileprivate var bits: [Int] {
    enumerated().flatMap { word, bits in
      (0..<64).filter { bits & (1 << UInt64($0)) != 0 }.map { word * 64 + $0 }
    }
  }
}

import Conditions
import DecisionTables
import Rubrics

/// A whole decision table with what became of every rule and cell: what the page shows of a decision, or of the levels
/// of a criterion.
struct TracedTable {
  /// An input, and the answer that was read of it.
  struct Column {
    let input: String
    let description: String
    /// `nil` where the table was not tried.
    let answer: String?
  }

  /// A test, and how it fared.
  struct TracedCell {
    /// The test in words; `nil` where the words would only repeat it.
    let words: String?
    let test: String
    /// `nil` where the table was not tried.
    let mark: CellMark?
  }

  /// A rule.
  struct Row {
    let number: Int
    let outputs: [String]
    let cells: [TracedCell]
    /// `nil` where the table was not tried.
    let state: TableTrace.State?
    let isDecisive: Bool
  }

  let columns: [Column]
  let rows: [Row]

  init(_ table: DecisionTable, _ trace: TableTrace?, decidedBy decisive: [Int], words: TraceWords) {
    columns = table.inputs.enumerated().map { index, input in
      let reading = trace?.rules.lazy.flatMap(\.cells).first { $0.input == index }?.reading
      return Column(
        input: input.name, description: words.description(of: input.name),
        answer: reading.map { words.words(for: $0, of: input.name) })
    }
    rows = table.rules.enumerated().map { index, rule in
      let tried = trace?.rules.first { $0.number == index + 1 }
      return Row(
        number: index + 1, outputs: rule.outputs, cells: Self.cells(of: rule, in: table, tried, words),
        state: tried?.state, isDecisive: decisive.contains(index + 1))
    }
  }

  private static func cells(
    of rule: DecisionTable.Rule, in table: DecisionTable, _ tried: TableTrace.RuleTrace?, _ words: TraceWords
  ) -> [TracedCell] {
    let firstFailure = tried?.cells.first { $0.truth == .no }?.input
    return zip(table.inputs, rule.cells).enumerated().map { index, pair in
      let (input, cell) = pair
      let trace = tried?.cells.first { $0.input == index }
      return TracedCell(
        words: words.words(for: cell, of: input.name), test: cell.text,
        mark: cell.isAny ? .any : trace.map { CellMark($0.truth, isFirstFailure: index == firstFailure) })
    }
  }
}

import Conditions
import DecisionTables
import Diagnostics
import Testing

/// The column evaluator where blocks, groups and words begin and end, against the interpreter or against rules so plain
/// that their outcome can be said without one.
struct ColumnEvaluatorTests {
  private let place = Span(file: "table", line: 1, column: 1)

  /// A table over numbers 0 to 9,999; a cell is a comma list.
  private func table(_ hit: HitPolicy, inputs: Int, _ rules: [[String]], then: [String]? = nil) -> DecisionTable {
    let domain = Domain.number(NumberDomain(range: 0...9_999, isWhole: true))
    let names = (0..<inputs).map { "n\($0)" }
    let outputs = then ?? rules.indices.map { "r\($0 + 1)" }
    return DecisionTable(
      name: "d", hitPolicy: hit,
      inputs: names.map { DecisionTable.Input($0, domain, source: .question(isRequired: false)) },
      outputs: [DecisionTable.Output(values: outputs)],
      rules: zip(rules, outputs).map { cells, output in
        DecisionTable.Rule(
          cells: zip(cells, names).map {
            WrittenCell([Written($0, at: place)], at: place).parsed(for: $1, in: domain).cell
          }, outputs: [output], because: nil, span: place, cellSpans: cells.map { _ in place })
      })
  }

  private func number(_ value: Int) -> Reading { .value(.number(Double(value))) }

  /// An evaluator whose code 0 is a missing answer, 1 a question that was not asked, and from 2 the numbers from 0.
  private func evaluator(_ table: DecisionTable, numbers: Int) -> (ColumnEvaluator, readings: [Reading]) {
    let readings = [.notAnswered, .notAsked] + (0..<numbers).map(number)
    var evaluator = ColumnEvaluator(table)
    for input in table.inputs.indices {
      for reading in readings { evaluator.learn(reading, ofInput: input) }
    }
    return (evaluator, readings)
  }

  /// What a code of the columns says, in the words of the interpreter.
  private func verdict(_ code: Int32, _ evaluator: ColumnEvaluator) -> String {
    switch code {
    case OutcomeCode.undecided: "undecided"
    case OutcomeCode.empty: "empty"
    case OutcomeCode.notApplicable: "not applicable"
    default: "\(evaluator.outcomes[Int(code)].values.map(\.written)) \(evaluator.outcomes[Int(code)].rules)"
    }
  }

  private func plain(_ verdict: Verdict) -> String {
    switch verdict {
    case .undecided: "undecided"
    case .empty: "empty"
    case .notApplicable: "not applicable"
    case .decided(let values, let rules): "\(values.map(\.written)) \(rules)"
    }
  }

  @Test func `a table of no rows has no outcomes`() {
    var (evaluator, _) = evaluator(table(.first, inputs: 1, [["1"]]), numbers: 3)
    #expect(evaluator.evaluate([CodedColumn(ContiguousArray<UInt8>())], rows: 0..<0).isEmpty)
    #expect(evaluator.evaluate([CodedColumn(ContiguousArray<Int32>([2, 3]))], rows: 1..<1).isEmpty)
  }

  @Test(arguments: HitPolicy.all) func `without rules every row is what the interpreter says`(hit: HitPolicy) {
    let table = table(hit, inputs: 1, [])
    var (evaluator, readings) = evaluator(table, numbers: 1)
    let codes = evaluator.evaluate([CodedColumn(ContiguousArray<UInt8>([0, 1, 2]))], rows: 0..<3)
    #expect(codes.map { verdict($0, evaluator) } == readings.map { plain(table.trace(of: [$0]).verdict) })
  }

  @Test func `a rule without inputs decides every row of every block`() {
    var evaluator = ColumnEvaluator(table(.first, inputs: 0, [[]]))
    #expect(evaluator.evaluate([], rows: 0..<2_500) == ContiguousArray(repeating: 0, count: 2_500))
  }

  @Test(arguments: [1, 62, 63, 64, 65, 127, 128, 129, 200])
  func `the last rule of many is found in its word`(
    rules: Int
  ) {
    let table = table(.first, inputs: 1, (0..<rules).map { ["\($0)"] })
    var (evaluator, _) = evaluator(table, numbers: rules + 1)
    let numbers = Array(0...rules)
    let column = CodedColumn(ContiguousArray(([0, 1] + numbers.map { $0 + 2 }).map { Int32($0) }))
    let codes = evaluator.evaluate([column], rows: 0..<rules + 3)
    let expected =
      [OutcomeCode.undecided, OutcomeCode.notApplicable] + (0..<rules).map { Int32($0) } + [OutcomeCode.empty]
    #expect(Array(codes) == expected)
  }

  @Test(arguments: [63, 64, 65, 130]) func `a catch-all after many rules waits for a missing answer`(rules: Int) {
    let cells = (1..<rules).map { ["\($0)"] } + [["-"]]
    var (differing, _) = evaluator(table(.first, inputs: 1, cells), numbers: 2)
    var (equal, _) = evaluator(
      table(.first, inputs: 1, cells, then: Array(repeating: "same", count: rules)), numbers: 2)
    let column = CodedColumn(ContiguousArray<UInt8>([0, 2, 3, 1]))
    let last = Int32(rules - 1)
    #expect(Array(differing.evaluate([column], rows: 0..<4)) == [OutcomeCode.undecided, last, 0, last])
    #expect(Array(equal.evaluate([column], rows: 0..<4)) == [last, last, 0, last])
  }

  @Test(arguments: [255, 256, 257, 1_023, 1_024, 1_025, 5_000])
  func `an input of many codes keeps them apart, alone and beside others`(numbers: Int) {
    let table = table(
      .first, inputs: 3, [["-", "\(numbers - 1)", "1"], ["0", "-", "-"], ["-", "[1..5]", "not answered"]])
    var (evaluator, readings) = evaluator(table, numbers: numbers)
    let known = [0, 1, 2, 3, 7, 8, numbers, numbers + 1]
    let rows = known.flatMap { first in known.flatMap { second in known.map { [first, second, $0] } } }
    let columns = (0..<3).map { input in CodedColumn(ContiguousArray(rows.map { Int32($0[input]) })) }
    let codes = evaluator.evaluate(columns, rows: 0..<rows.count)
    for (row, code) in zip(rows, codes) {
      #expect(verdict(code, evaluator) == plain(table.trace(of: row.map { readings[$0] }).verdict), "codes \(row)")
    }
  }

  @Test(arguments: HitPolicy.all) func `answers all missing, or none of them asked`(hit: HitPolicy) {
    let table = table(
      hit, inputs: 2, [["1", "-"], ["2", "not answered"], ["answered", "[3..4]"]], then: ["3", "1", "2"])
    var (evaluator, _) = evaluator(table, numbers: 5)
    let missing = CodedColumn(ContiguousArray<UInt8>(repeating: 0, count: 1_500))
    let hidden = CodedColumn(ContiguousArray<UInt8>(repeating: 1, count: 1_500))
    let expected = [[missing, missing], [hidden, hidden], [missing, hidden]].map { columns in
      Set(evaluator.evaluate(columns, rows: 0..<1_500).map { verdict($0, evaluator) })
    }
    let cases: [[Reading]] = [[.notAnswered, .notAnswered], [.notAsked, .notAsked], [.notAnswered, .notAsked]]
    #expect(expected == cases.map { [plain(table.trace(of: $0).verdict)] })
  }

  @Test(arguments: HitPolicy.all) func `bytes and words, whole and in parts come to the same`(hit: HitPolicy) {
    var chance = Chance(77)
    let cells = (0..<70).map { _ in
      (0..<4).map { _ in chance.oneIn(3) ? "-" : "[\(chance.below(6))..\(chance.below(6) + 4)]" }
    }
    let table = table(hit, inputs: 4, cells, then: (0..<70).map { "\($0 % 3)" })
    var (whole, readings) = evaluator(table, numbers: 9)
    var parts = whole
    let bytes = (0..<4).map { _ in ContiguousArray((0..<3_000).map { _ in UInt8(chance.below(11)) }) }
    let codes = whole.evaluate(bytes.map { CodedColumn($0) }, rows: 0..<3_000)
    let words = bytes.map { CodedColumn(ContiguousArray($0.map { Int32($0) })) }
    let joined = [0..<1, 1..<1_025, 1_025..<2_999, 2_999..<3_000].flatMap { parts.evaluate(words, rows: $0) }
    #expect(codes.map { verdict($0, whole) } == joined.map { verdict($0, parts) })
    for row in stride(from: 0, to: 3_000, by: 37) {
      let reading = bytes.map { readings[Int($0[row])] }
      #expect(verdict(codes[row], whole) == plain(table.trace(of: reading).verdict), "\(reading)")
    }
  }

  /// Without missing answers rows go a shorter way where the inputs fall in two groups, so there are one, two and three.
  @Test(arguments: [1, 12, 63, 64, 65], 1...6)
  func `complete answers come to what the interpreter says`(rules: Int, inputs: Int) {
    var chance = Chance(UInt64(100 * rules + inputs))
    let cells = (0..<rules).map { _ in
      (0..<inputs).map { _ in chance.oneIn(4) ? "-" : "[\(chance.below(6))..\(3 + chance.below(6))]" }
    }
    for hit in [HitPolicy.first, .priority, .collect(nil)] {
      let table = table(hit, inputs: inputs, cells)
      var evaluator = ColumnEvaluator(table)
      for input in 0..<inputs { for code in 0..<9 { evaluator.learn(number(code), ofInput: input) } }
      let bytes = (0..<inputs).map { _ in ContiguousArray((0..<2_100).map { _ in UInt8(chance.below(9)) }) }
      let codes = evaluator.evaluate(bytes.map { CodedColumn($0) }, rows: 50..<2_100)
      #expect(codes.count == 2_050)
      for row in stride(from: 50, to: 2_100, by: 31) {
        let reading = bytes.map { number(Int($0[row])) }
        #expect(verdict(codes[row - 50], evaluator) == plain(table.trace(of: reading).verdict), "\(hit) \(reading)")
      }
    }
  }

  @Test(arguments: [1_024, 1_025, 65_536, 65_537])
  func `complete answers of two inputs with many codes`(numbers: Int) {
    let cells = [["[5..9]", "[2..3]"], ["3", "-"], ["-", ">= 4"], ["9999", "1"]]
    let table = table(.first, inputs: 2, cells)
    var evaluator = ColumnEvaluator(table)
    for code in 0..<numbers { evaluator.learn(number(code % 10_000), ofInput: 0) }
    for code in 0..<9 { evaluator.learn(number(code), ofInput: 1) }
    let rows = [0, 3, 5, 9, 10, 1_023, numbers - 1].flatMap { left in (0..<9).map { (left, $0) } }
    let columns = [
      CodedColumn(ContiguousArray(rows.map { Int32($0.0) })), CodedColumn(ContiguousArray(rows.map { UInt8($0.1) })),
    ]
    let codes = evaluator.evaluate(columns, rows: 0..<rows.count)
    for (row, code) in zip(rows, codes) {
      let reading = [number(row.0 % 10_000), number(row.1)]
      #expect(verdict(code, evaluator) == plain(table.trace(of: reading).verdict), "\(row)")
    }
  }

  @Test func `codes learnt between two blocks are known in the second`() {
    var evaluator = ColumnEvaluator(table(.first, inputs: 2, [["1", "1"], ["2", "-"], ["-", "2"]]))
    for input in 0..<2 { evaluator.learn(number(1), ofInput: input) }
    let first = CodedColumn(ContiguousArray<UInt8>([0]))
    #expect(evaluator.evaluate([first, first], rows: 0..<1) == [0])
    for input in 0..<2 { evaluator.learn(number(2), ofInput: input) }
    let second = CodedColumn(ContiguousArray<UInt8>([1, 0]))
    #expect(evaluator.evaluate([second, first], rows: 0..<1) == [1])
    #expect(evaluator.evaluate([CodedColumn(ContiguousArray<UInt8>([0, 0])), second], rows: 0..<2) == [2, 0])
  }
}

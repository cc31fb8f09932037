import DecisionTables

/// What the evaluator does in the race: encoded columns in, outputs out, on one thread.
///
/// Within the time are: learning the codes, judging every row, and filling the output columns in new memory. The columns
/// are there before the clock starts, as they are for the peers.
struct TablesRace {
  private let table: DecisionTable
  private let rowCount: Int
  private let columns: [CodedColumn]
  private let bands: [String]
  private let points: [Int32]

  /// Rows judged at a time, so that the codes of their outcomes are still at hand when the outputs are filled.
  private static let blockSize = 8_192

  init(rowCount: Int) throws(BenchmarkFault) {
    table = try BenchmarkTable.make()
    self.rowCount = rowCount
    columns = BenchmarkRows.columns(rowCount: rowCount).map { CodedColumn($0) }
    let outcomes = ColumnEvaluator(table).outcomes
    bands = outcomes.map { $0.values[0].written }
    points = outcomes.compactMap { Int32($0.values[1].written) }
  }

  private func evaluator() -> ColumnEvaluator {
    var evaluator = ColumnEvaluator(table)
    for (column, codes) in BenchmarkRows.codeCounts.enumerated() {
      for code in 0..<codes { evaluator.learn(BenchmarkTable.reading(of: code, inColumn: column), ofInput: column) }
    }
    return evaluator
  }

  /// For each row the code of its outcome.
  func outcomes() -> ContiguousArray<Int32> {
    var evaluator = evaluator()
    return evaluator.evaluate(columns, rows: 0..<rowCount)
  }

  /// Bands and points as codes of one byte, as a column of categories is stored. The code of a band is its first rule.
  func encodedOutputs() -> (bands: ContiguousArray<UInt8>, points: ContiguousArray<UInt8>) {
    let codes = bands.map { band in UInt8(bands.firstIndex(of: band) ?? 0) }
    return filled(OutcomeValues(codes, nothing: .max), OutcomeValues(points.map { UInt8($0) }, nothing: .max))
  }

  /// Bands as texts and points as 32-bit numbers, in the form in which polars puts them down.
  func plainOutputs() -> (bands: ContiguousArray<TextView>, points: ContiguousArray<Int32>) {
    filled(OutcomeValues(bands.map(TextView.init), nothing: TextView("")), OutcomeValues(points, nothing: -1))
  }

  /// The same with texts as Swift has them.
  func swiftOutputs() -> (bands: ContiguousArray<String>, points: ContiguousArray<Int32>) {
    filled(OutcomeValues(bands, nothing: ""), OutcomeValues(points, nothing: -1))
  }

  private func filled<First, Second>(
    _ first: OutcomeValues<First>, _ second: OutcomeValues<Second>
  ) -> (ContiguousArray<First>, ContiguousArray<Second>) {
    var evaluator = evaluator()
    return OutcomeValues.fill(rowCount: rowCount, first, second) { start in
      evaluator.evaluate(columns, rows: start..<min(start + Self.blockSize, rowCount))
    }
  }

  /// FNV-1a over the numbers of the rules that decided, 0 where none did.
  func check() -> UInt64 {
    outcomes().reduce(0xCBF2_9CE4_8422_2325) { hash, code in
      (hash ^ UInt64(max(0, code + 1))) &* 0x100_0000_01B3
    }
  }

  /// Whether all forms of the outputs say the same.
  func outputsAgree() -> Bool {
    let (swift, plain, encoded) = (swiftOutputs(), plainOutputs(), encodedOutputs())
    return encoded.bands.map { bands[Int($0)] } == Array(swift.bands)
      && plain.bands.map(\.text) == Array(swift.bands)
      && plain.points == swift.points && encoded.points.map(Int32.init) == Array(swift.points)
  }
}

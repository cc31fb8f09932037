import Conditions
import DecisionTables
import Diagnostics

/// The table of the race: 12 rules over 5 inputs with 2 outputs, the first that applies decides.
enum BenchmarkTable {
  static let roles = ["none", "student", "junior", "mid", "senior", "lead"]
  static let frequencies = ["never", "rarely", "sometimes", "often", "always"]
  static let tools = ["A", "B", "C", "D", "E", "F"]

  /// Cells for role, frequency, confidence, pain and tools; then the band and its points.
  static let rules: [(cells: [String], band: String, points: String)] = [
    (["lead, senior", "always", "[8..10]", "-", "any of (F)"], "expert", "10"),
    (["-", "never", "[0..2]", "-", "-"], "dormant", "0"),
    (["-", "-", "-", "[8..10]", "any of (A, B)"], "urgent", "9"),
    (["none, student", "-", "[0..4]", "-", "count <= 1"], "novice", "1"),
    (["-", "often, always", "[5..7]", "-", "all of (C, D)"], "solid", "6"),
    (["junior", "rarely, sometimes, often, always", "-", "[0..2]", "-"], "steady", "4"),
    (["-", "-", "[7..10]", "-", "count >= 4"], "broad", "7"),
    (["mid", "-", "[3..9]", "[0..5]", "-"], "core", "5"),
    (["-", "rarely, sometimes", "-", "[5..7]", "none of (E)"], "watch", "3"),
    (["senior, lead", "-", "[0..4]", "-", "any of (E)"], "check", "2"),
    (["-", "-", "10", "[9..10]", "-"], "outlier", "8"),
    (["-", "-", "-", "-", "-"], "other", "2"),
  ]

  static let inputs: [DecisionTable.Input] = {
    let scale = Domain.number(NumberDomain(range: 0...10, isWhole: true))
    return [
      ("role", .choice(Options(codes: roles))), ("freq", .choice(Options(codes: frequencies))), ("conf", scale),
      ("pain", scale), ("tools", .choices(Options(codes: tools))),
    ].map { name, domain in DecisionTable.Input(name, domain, source: .question(isRequired: true)) }
  }()

  /// The table, read through the grammar of cells as a rubric is.
  static func make() throws(BenchmarkFault) -> DecisionTable {
    let place = Span(file: "benchmark", line: 1, column: 1)
    var read: [DecisionTable.Rule] = []
    for rule in rules {
      let cells = zip(rule.cells, inputs).map { text, input in
        WrittenCell([Written(text, at: place)], at: place).parsed(for: input.name, in: input.domain)
      }
      guard cells.allSatisfy(\.findings.isEmpty) else { throw BenchmarkFault("a cell of rule “\(rule.band)” is wrong") }
      read.append(
        DecisionTable.Rule(
          cells: cells.map(\.cell), outputs: [rule.band, rule.points], because: nil, span: place,
          cellSpans: cells.map { _ in place }))
    }
    return DecisionTable(
      name: "rating", hitPolicy: .first, inputs: inputs,
      outputs: [
        DecisionTable.Output(name: "band", values: rules.map(\.band)),
        DecisionTable.Output(name: "points", values: nil),
      ], rules: read)
  }

  /// What a code of a column stands for.
  static func reading(of code: Int, inColumn column: Int) -> Reading {
    switch column {
    case 0: .value(.code(roles[code]))
    case 1: .value(.code(frequencies[code]))
    case 4: .value(.codes(tools.indices.filter { code >> $0 & 1 == 1 }.map { tools[$0] }))
    default: .value(.number(Double(code)))
    }
  }
}

/// Why there is nothing to measure.
struct BenchmarkFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

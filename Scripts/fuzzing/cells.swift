import Conditions
import Diagnostics

/// Cells of a table's column: the first byte chooses what the input may be answered with, each line is a cell, and a
/// cell with U+0001 in it is a YAML sequence.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCells(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let choice = bytes.first else { return 0 }
  let domain = domains[Int(choice) % domains.count]
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  let lines = text.unicodeScalars.split(separator: "\n", maxSplits: 11, omittingEmptySubsequences: false)
  let columns = lines.enumerated().map { number, line in
    column(of: String(line), number: number + 1, in: domain)
  }
  let cells = columns.compactMap(\.self)
  let samples = samples(of: domain, near: cells)
  for cell in cells {
    demandSame(cell, in: domain)
    demandNegation(cell, in: domain, samples)
  }
  demandClasses(cells, in: domain, samples)
  return 0
}

// MARK: What may be answered

private let options = Options([
  Option("a"), Option("b"), Option("c"), Option("none"), Option("any"), Option("all"), Option("count"),
  Option("answered"), Option("08"), Option("-"), Option("1..2"), Option("é"), Option("with space"), Option("x,y"),
  Option("cannot_say", isMissing: true), Option("nothing", isExclusive: true),
])

private let domains: [Domain] = [
  .choice(options), .choices(options), .ranking(options), .text, .number(NumberDomain()),
  .number(NumberDomain(isWhole: true)), .number(NumberDomain(range: 0...10, isWhole: true)),
  .number(NumberDomain(range: -0.5...1)), .number(NumberDomain(range: -1e308...1e308)),
  .choices(Options([Option("a"), Option("nothing", isExclusive: true)])), .choices(Options(codes: ["a", "b", "c"])),
  .choice(Options([])), .choices(Options([])),
]

/// Readings that cells may tell apart: every code, numbers beside every number that a cell names, every text.
private func samples(of domain: Domain, near cells: [Cell]) -> [Reading] {
  let absences: [Reading] = [.notAnswered, .undecided, .notAsked]
  switch domain {
  case .choice(let options):
    return options.telling.map { .value(.code($0.code)) } + absences
  case .choices(let options):
    let codes = options.telling.filter { !$0.isExclusive }.map(\.code)
    var sets = codes.map { [$0] } + codes.indices.dropFirst().map { Array(codes[0...$0]) }
    sets += codes.indices.dropFirst(2).map { Array(codes[$0...]) }
    sets += options.telling.filter(\.isExclusive).map { [$0.code] }
    return sets.filter { !$0.isEmpty }.map { .value(.codes($0)) } + absences
  case .ranking(let options):
    return [.value(.ranking(options.codes)), .value(.ranking(Array(options.codes.prefix(1))))] + absences
  case .number(let numbers):
    let named: [Double] = cells.flatMap { $0.tests.flatMap(\.bounds) } + [0, 1, 10, 1e15, 1e300, -1e300]
    let near = named.flatMap(\.neighbours).filter { numbers.contains($0) }
    return near.map { Reading.value(.number($0)) } + absences
  case .text:
    let named: [String] = cells.flatMap { $0.tests.flatMap(\.literals) } + ["", "…", "a"]
    return (named + named.map { $0 + "x" }).map { Reading.value(.text($0)) } + absences
  }
}

extension Double {
  /// The number itself and those beside it.
  fileprivate var neighbours: [Double] {
    [self, nextUp, nextDown, rounded(.down), rounded(.up), self + 1, self - 1]
  }
}

extension CellTest {
  fileprivate var bounds: [Double] {
    switch self {
    case .number(let interval): [interval.lower?.value, interval.upper?.value].compactMap(\.self)
    case .not(let tests): tests.flatMap(\.bounds)
    default: []
    }
  }

  fileprivate var literals: [String] {
    switch self {
    case .text(let text): [text]
    case .not(let tests): tests.flatMap(\.literals)
    default: []
    }
  }
}

// MARK: What must always hold

/// A cell as it is read; `nil` when something is wrong with it, which must be told at a place in its line.
private func column(of line: String, number: Int, in domain: Domain) -> Cell? {
  let parts = line.unicodeScalars.split(separator: "\u{1}", omittingEmptySubsequences: false).map(String.init)
  var column = 1
  var fragments: [Written] = []
  for part in parts {
    let place = Span(file: "cells.yaml", line: number, column: column, length: part.unicodeScalars.count, excerpt: line)
    fragments.append(Written(part, at: place))
    column += part.unicodeScalars.count + 1
  }
  let (cell, findings) = read(WrittenCell(fragments, at: fragments[0].span), in: domain)
  render(findings)
  for finding in findings {
    let end = (finding.span?.column ?? 0) + (finding.span?.length ?? 0)
    demand(end <= max(column, 2), "a place behind the end of the line: \(end) of \(column), \(finding.message)")
  }
  demand(findings.isEmpty || cell.isAny, "a cell with faults must read as any")
  return findings.isEmpty ? cell : nil
}

private func read(_ written: WrittenCell, in domain: Domain) -> (cell: Cell, findings: [Finding]) {
  let input = Written("input", at: written.span)
  let part = WrittenCondition.Part(input: input, cell: written)
  let resolved = WrittenCondition([part]).resolved(domain: { $0 == "input" ? domain : nil }, known: ["input"])
  let parsed = written.parsed(for: "input", in: domain)
  demand(resolved.findings == parsed.findings, "a condition says something else than its cell")
  demand(resolved.condition.parts[0].cell == parsed.cell, "a condition reads something else than its cell")
  return parsed
}

private func read(_ text: String, in domain: Domain) -> (cell: Cell, findings: [Finding]) {
  let written = Written(text, at: Span(file: "cells.yaml", line: 1, column: 1))
  return read(WrittenCell([written], at: written.span), in: domain)
}

/// The text of a cell, read again, is the same cell.
private func demandSame(_ cell: Cell, in domain: Domain) {
  let (again, findings) = read(cell.text, in: domain)
  demand(findings.isEmpty && again.tests == cell.tests, "read again it differs: \(cell.text)")
}

/// `not(…)` around a cell turns yes and no round, and nothing else.
private func demandNegation(_ cell: Cell, in domain: Domain, _ samples: [Reading]) {
  let (negated, findings) = read("not(\(cell.text))", in: domain)
  guard !cell.isAny, findings.isEmpty else {
    // The one sound cell that has no negation is one that is nested as deeply as may be.
    let isTooDeep = cell.text.unicodeScalars.count { $0 == "(" } >= 20
    return demand(cell.isAny || isTooDeep, "it cannot be negated: \(cell.text)")
  }
  for reading in samples where reading != .notAsked {
    let truth = cell.holds(for: reading)
    demand(negated.holds(for: reading) == !truth, "\(cell.text) and its negation on \(reading): \(truth)")
    if case .value = reading { demand(truth != .unknown, "\(cell.text) is unknown on the answer \(reading)") }
  }
}

/// The classes of a column are told apart by its cells, hold every answer, and say of themselves what they are.
private func demandClasses(_ cells: [Cell], in domain: Domain, _ samples: [Reading]) {
  guard let classes = domain.classes(under: cells, absences: [.notAnswered, .undecided], limit: 3000) else { return }
  let answered = classes.filter(\.isAnswered)
  demand(Set(answered.map(\.truths)).count == answered.count, "two classes that no cell tells apart")
  for one in classes {
    demand(cells.map { $0.holds(for: one.witness) } == one.truths, "the witness \(one.witness) is no witness")
    if case .value(.number(let value)) = one.witness { demand(value.isFinite, "a witness that is no number") }
  }
  for sample in samples {
    guard case .value(let answer) = sample else { continue }
    let truths = cells.map { $0.holds(for: sample) }
    demand(answered.contains { $0.truths == truths }, "no class holds \(answer) under \(cells.map(\.text))")
  }
  for one in answered where one.test.unicodeScalars.count <= 20_000 {
    let (cell, findings) = read(one.test, in: domain)
    demand(findings.isEmpty, "a class calls itself what no cell may be: \(one.test)")
    for other in answered {
      let holds = cell.holds(for: other.witness) == .yes
      demand(holds == (other == one), "the class \(one.test) and the answer \(other.witness)")
    }
  }
}

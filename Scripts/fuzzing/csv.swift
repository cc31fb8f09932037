import Diagnostics
import Rubrics
import Studies
import StudyFiles

/// Tables: the first byte chooses between a plain table that a rubric scores and the tables of a study; the rest is the
/// table.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let choice = input.first else { return 0 }
  guard let fixture else {
    demand(false, "the study or the rubric in Scripts/fuzzing/small is unsound")
    return 0
  }
  let bytes = Array(input.dropFirst())
  demandSameWhenWrittenAgain(bytes)
  let tables = Study.Table.allCases
  let place = Int(choice) % (tables.count + 1)
  if place < tables.count {
    readStudy(of: fixture, with: bytes, as: tables[place])
  } else {
    score(bytes, by: fixture)
  }
  return 0
}

private let fixture = Fixture(.small)

/// What the reader finds in the fields of a table, written and read again, is the same.
private func demandSameWhenWrittenAgain(_ bytes: [UInt8]) {
  guard let separator = CSVDocument.open(file: "table.csv", bytes: bytes).document?.separator else { return }
  let cells = records(of: bytes, file: "table.csv")
  var writer = CSVWriter(separator: separator)
  for record in cells { writer.write(record) }
  let (again, _) = CSVDocument.open(file: "again.csv", bytes: writer.bytes)
  // Which sign parts the fields is told by the header, where a quoted field may hold many of the others.
  guard let again, again.separator == separator, cells.first?.contains("") != true else { return }
  demand(records(of: writer.bytes, file: "again.csv") == cells, "written and read again it differs")
}

// MARK: Plain tables

private func score(_ bytes: [UInt8], by fixture: Fixture) {
  let (scored, findings) = ScoredTable.score(
    file: "table.csv", bytes: bytes, by: fixture.plain, inputs: fixture.questions)
  render(findings)
  guard let scored else { return demand(findings.haveErrors, "no table, and no reason") }
  let given = records(of: bytes, file: "table.csv")
  let written = records(of: scored.bytes, file: "scored.csv")
  demand(scored.rowCount == given.count - 1, "\(given.count - 1) rows in, \(scored.rowCount) rows scored")
  demand(written.count == given.count, "\(given.count) lines in, \(written.count) lines out")
  let added = ScoredColumns(fixture.plain).names
  let columnCount = given[0].count
  let rejected = Set(scored.rejections.map(\.row))
  demandOnce(scored.rejections, upTo: scored.rowCount)
  for (number, (before, after)) in zip(given, written).enumerated() {
    let unchanged = before.prefix(columnCount) + Array(repeating: "", count: max(0, columnCount - before.count))
    demand(Array(after.prefix(columnCount)) == Array(unchanged), "row \(number): \(before) became \(after)")
    let results = Array(after.dropFirst(columnCount).prefix(added.count))
    demand(results.count == added.count, "row \(number) lacks results: \(after)")
    if number == 0 { demand(results == added, "the header lacks \(added): \(after)") }
    if rejected.contains(number) { demand(results.allSatisfy(\.isEmpty), "row \(number) is rejected and decided") }
    if number > 0, before.count != columnCount { demand(rejected.contains(number), "row \(number) has a wrong form") }
  }
}

/// No row is rejected twice, and the list of them can be read.
private func demandOnce(_ rejections: [Rejection], upTo rowCount: Int) {
  demand(Set(rejections.map(\.row)).count == rejections.count, "a row is rejected twice")
  demand(rejections.allSatisfy { (1...max(1, rowCount)).contains($0.row) }, "a row is rejected that is not there")
  render(rejections.map(\.finding))
  for language in Language.allCases {
    let list = records(of: RejectedRows.table(rejections, in: language).bytes, file: "rejected.csv")
    demand(list.count == rejections.count + 1, "\(rejections.count) rejections, \(list.count) lines")
  }
}

// MARK: Tables of a study

private func readStudy(of fixture: Fixture, with bytes: [UInt8], as table: Study.Table) {
  var sources = fixture.tables
  sources[table]?.bytes = bytes
  let tables = StudyTables.read(sources, for: fixture.study)
  render(tables.findings)
  let name = sources[table]?.file ?? ""
  let rejections = tables.rejections.filter { $0.span.file == name }
  let given = records(of: bytes, file: name)
  demandOnce(rejections, upTo: max(0, given.count - 1))
  let isRead = !tables.findings.contains { $0.severity == .error && $0.file == name }
  if let loaded = loadedCount(of: table, in: tables.data, header: given.first ?? []), isRead {
    demand(
      loaded + rejections.count == given.count - 1,
      "\(given.count - 1) rows, of which \(loaded) were read and \(rejections.count) rejected")
  }
  let scored = records(of: fixture.study.judged(tables.data).scoredTable().bytes, file: "scored.csv")
  demand(Set(scored.map(\.count)).count == 1, "scored rows of different lengths")
}

/// How many rows were read; `nil` where a row is not one thing that was read.
private func loadedCount(of table: Study.Table, in data: StudyData, header: [String]) -> Int? {
  switch table {
  case .municipalities: data.municipalities.count
  case .respondents: data.respondents.count
  case .answers: header.contains("question") && header.contains("value") ? nil : data.answerSets.count
  case .respondentAnswers: data.onceAnswers.count
  case .ratings: data.ratings.count
  case .yardsticks: data.yardsticks.count
  case .remarks: data.remarks.count
  }
}

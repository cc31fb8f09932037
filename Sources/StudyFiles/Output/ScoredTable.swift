public import Diagnostics
public import Rubrics
public import Vignettes

import Conditions
import DecisionTables

/// A plain table with the columns that a rubric adds: `vignet score --rubric R --table FILE`.
public struct ScoredTable: Sendable {
  /// The table: every row of the input in its order with every column unchanged, then the rubric's columns.
  public let bytes: [UInt8]
  /// The rows that could not be read; they stand in the table with empty outputs.
  public let rejections: [Rejection]
  /// How many rows the table has.
  public let rowCount: Int

  /// Scores the rows of a table.
  ///
  /// - Returns: the scored table, unless the file cannot be read as one; and what is wrong with it as a whole.
  public static func score(
    file: String, bytes: [UInt8], by rubric: SoundRubric, inputs questions: [Question]
  ) -> (table: ScoredTable?, findings: [Finding]) {
    let questionnaire = Questionnaire.inputs(questions).questionnaire
    let (opened, findings) = InputTable.open(file: file, bytes: bytes, inputs: questionnaire)
    let columns = ScoredColumns(rubric)
    guard var table = opened else { return (nil, findings) }
    let taken = Set(table.table.columns.map(\.name))
    let collisions = columns.names.filter(taken.contains).compactMap { name in
      table.table.column(name).map { Finding(FileFact.columnTaken(name), at: table.table.columns[$0].span) }
    }
    guard collisions.isEmpty else { return (nil, findings + collisions) }
    var scorer = BlockScorer(rubric, questionnaire, table.table.document.separator)
    var rejections: [Rejection] = []
    var rowCount = 0
    var output = table.head(with: columns.names)
    output.reserveCapacity(bytes.count * 2)
    while let block = table.nextBlock() {
      scorer.append(block, of: table, to: &output)
      rejections += block.rejections
      rowCount += block.rows.count
    }
    return (ScoredTable(bytes: output, rejections: rejections, rowCount: rowCount), findings)
  }
}

extension InputTable {
  fileprivate func head(with names: [String]) -> [UInt8] {
    var head = Array(headerBytes)
    if head.starts(with: CSVByte.byteOrderMark) {
      // The sign belongs to the first name, behind an empty line; at the start of a file it would be no part of it.
      let end = head.firstIndex(of: table.document.separator.rawValue) ?? head.endIndex
      head.insert(CSVByte.quote, at: end)
      head.insert(CSVByte.quote, at: 0)
    }
    for name in names {
      head.append(table.document.separator.rawValue)
      CSVWriter.append(name, separator: table.document.separator, to: &head)
    }
    return head + [CSVByte.lineFeed]
  }
}

/// Scores blocks of rows. Decisions are made on coded columns; rows of which one stays undecided, and rubrics with
/// criteria, are judged one by one, and rows with the same answers only once.
private struct BlockScorer {
  private let judge: Judge
  private let questionnaire: Questionnaire
  private let separator: TableSeparator
  private let hasCriteria: Bool
  private let columnCount: Int
  private var columnJudge: ColumnJudge
  /// For each decision the written columns of each outcome; the first three are undecided, empty and not applicable.
  private var pieces: [[[UInt8]]]
  private var known: [[Int32]: [UInt8]] = [:]
  private static let mostKnown = 500_000

  init(_ rubric: SoundRubric, _ questionnaire: Questionnaire, _ separator: TableSeparator) {
    judge = Judge(rubric)
    self.questionnaire = questionnaire
    self.separator = separator
    hasCriteria = !rubric.criteria.isEmpty
    columnCount = ScoredColumns(rubric).names.count
    columnJudge = ColumnJudge(rubric, over: questionnaire)
    pieces = rubric.decisions.map { decision in
      let empty = Array(repeating: separator.rawValue, count: decision.table.outputs.count + 2)
      return [empty, empty, empty]
    }
  }

  mutating func append(_ block: InputTable.Block, of table: InputTable, to output: inout [UInt8]) {
    let nothing = Array(repeating: separator.rawValue, count: columnCount)
    let judged = hasCriteria ? [] : judged(block, of: table)
    for row in block.rows.indices {
      if block.rows[row].isRejected {
        table.append(block.rows[row], followedBy: { $0 += nothing }, to: &output)
      } else if hasCriteria || judged.contains(where: { $0[row] == OutcomeCode.undecided }) {
        let further = scored(row, of: block, table)
        table.append(block.rows[row], followedBy: { $0 += further }, to: &output)
      } else {
        table.append(
          block.rows[row],
          followedBy: { output in
            for (decision, codes) in judged.enumerated() { output += pieces[decision][Int(codes[row]) + 3] }
          }, to: &output)
      }
      output.append(CSVByte.lineFeed)
    }
  }

  private mutating func judged(_ block: InputTable.Block, of table: InputTable) -> [ContiguousArray<Int32>] {
    for (input, question) in columnJudge.questions.enumerated() {
      for code in columnJudge.codeCount(of: question)..<table.codeCount(ofInput: input) {
        columnJudge.learn(table.answer(Int32(code), ofInput: input), of: question)
      }
    }
    let judged = columnJudge.judge(block.codes, rowCount: block.rows.count)
    for (index, name) in columnJudge.decisions.enumerated() {
      while let outcome = columnJudge.outcome(Int32(pieces[index].count - 3), of: name) {
        pieces[index].append(written(outcome))
      }
    }
    return judged
  }

  private func written(_ outcome: ColumnOutcome) -> [UInt8] {
    written(outcome.values.map(\.written) + [outcome.rules.map(String.init).joined(separator: "|"), ""])
  }

  private func written(_ values: [String]) -> [UInt8] {
    values.reduce(into: []) { bytes, value in
      bytes.append(separator.rawValue)
      CSVWriter.append(value, separator: separator, to: &bytes)
    }
  }

  private mutating func scored(_ row: Int, of block: InputTable.Block, _ table: InputTable) -> [UInt8] {
    let codes = block.codes.map { $0[row] }
    if let bytes = known[codes] { return bytes }
    let readings = questionnaire.readings(of: table.answers(inRow: row, of: block), variant: .only)
    let bytes = written(ScoredColumns.values(judge.judgement(of: readings)))
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known[codes] = bytes
    return bytes
  }
}

public import Diagnostics
public import Rubrics
public import Vignettes

import Conditions

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
    var scorer = RowScorer(rubric, questionnaire)
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
    for name in names {
      head.append(table.document.separator.rawValue)
      CSVWriter.append(name, separator: table.document.separator, to: &head)
    }
    return head + [CSVByte.lineFeed]
  }
}

/// Judges rows; rows with the same answers are judged once.
private struct RowScorer {
  private let judge: Judge
  private let questionnaire: Questionnaire
  private let columnCount: Int
  private var known: [[Int32]: [UInt8]] = [:]
  private static let mostKnown = 500_000

  init(_ rubric: SoundRubric, _ questionnaire: Questionnaire) {
    judge = Judge(rubric)
    self.questionnaire = questionnaire
    columnCount = ScoredColumns(rubric).names.count
  }

  mutating func append(_ block: InputTable.Block, of table: InputTable, to output: inout [UInt8]) {
    let separator = table.table.document.separator
    let nothing = Array(repeating: separator.rawValue, count: columnCount)
    for row in block.rows.indices {
      let further = block.rows[row].isRejected ? nothing : scored(row, of: block, table, separator)
      table.append(block.rows[row], followedBy: { $0 += further }, to: &output)
      output.append(CSVByte.lineFeed)
    }
  }

  private mutating func scored(
    _ row: Int, of block: InputTable.Block, _ table: InputTable, _ separator: TableSeparator
  ) -> [UInt8] {
    let codes = block.codes.map { $0[row] }
    if let bytes = known[codes] { return bytes }
    let readings = questionnaire.readings(of: table.answers(inRow: row, of: block), variant: .only)
    var bytes: [UInt8] = []
    for value in ScoredColumns.values(judge.judgement(of: readings)) {
      bytes.append(separator.rawValue)
      CSVWriter.append(value, separator: separator, to: &bytes)
    }
    if known.count >= Self.mostKnown { known.removeAll(keepingCapacity: true) }
    known[codes] = bytes
    return bytes
  }
}

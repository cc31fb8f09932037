public import Conditions
public import Diagnostics
public import Vignettes

/// One row of a plain table, for explaining it.
public enum PlainRow {
  /// The answers in a row, by its number from 1; `nil` when there is none or it cannot be read.
  ///
  /// - Returns: the answers, what is wrong, and how many rows the table has.
  public static func answers(
    _ number: Int, file: String, bytes: [UInt8], inputs: Questionnaire
  ) -> (answers: [String: Answer]?, findings: [Finding], rowCount: Int) {
    let (opened, findings) = InputTable.open(file: file, bytes: bytes, inputs: inputs)
    guard var table = opened else { return (nil, findings, 0) }
    var count = 0
    while let block = table.nextBlock() {
      let before = count
      count += block.rows.count
      // Asked first: counted from a number far below the first row, the place would be too small for a number.
      guard number > before, number <= count else { continue }
      let place = number - before - 1
      if let rejection = block.rejections.first(where: { $0.row == number }) {
        return (nil, findings + [rejection.finding], count)
      }
      return (table.answers(inRow: place, of: block), findings, count)
    }
    return (nil, findings, count)
  }
}

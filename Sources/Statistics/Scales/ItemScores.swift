/// What respondents scored on the items of a scale: rows respondents, columns items.
public struct ItemScores: Sendable, Hashable {
  /// The scores of the respondents who answered every item.
  public let rows: [[Double]]
  /// How many items there are.
  public let itemCount: Int

  /// Scores from rows; a respondent who left an item out is left out.
  public init(rows: [[Double?]]) throws(Undefined) {
    itemCount = rows.first?.count ?? 0
    guard rows.allSatisfy({ [itemCount] in $0.count == itemCount }) else { throw .unequalLengths }
    self.rows = rows.map { $0.compactMap { $0 } }.filter { [itemCount] in $0.count == itemCount }
    guard self.rows.joined().allSatisfy(\.isFinite) else { throw .notANumber }
  }

  /// One item's scores.
  func item(_ index: Int) -> [Double] { rows.map { $0[index] } }

  /// Each respondent's sum over the items, or over all but one.
  func totals(without dropped: Int? = nil) -> [Double] {
    rows.map { row in row.indices.reduce(0) { $1 == dropped ? $0 : $0 + row[$1] } }
  }

  /// Throws why a scale of at least so many items cannot be judged.
  func requireScale(ofItems fewest: Int) throws(Undefined) {
    if itemCount < fewest { throw .tooFewItems }
    if rows.count < 2 { throw .fewerThanTwoUnits }
    for index in 0..<itemCount where sampleVariance(item(index)) == 0 { throw .itemWithoutVariation }
  }

  /// The correlations between the items.
  func correlations() throws(Undefined) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(size: itemCount)
    for row in 0..<itemCount {
      matrix[row, row] = 1
      for column in 0..<row { matrix[row, column] = try Association.correlation(item(row), item(column)) }
    }
    return matrix
  }
}

/// How well the items of a scale measure one thing.
public enum Scales {}

/// Where a sparse symmetric matrix, and the factor of it, may hold something other than 0.
///
/// Columns are eliminated in the order given, so columns that meet few others should come first: respondents, then
/// municipality × vignette, then municipalities, then vignettes. What is left at the end is small and dense.
struct SparsePattern: Sendable {
  let size: Int
  /// For each column, where its entries begin; the diagonal first, then rows below it ascending.
  let starts: [Int]
  let rows: [Int]

  /// From pairs of indices that meet, in any order and with repetition.
  init(size: Int, meetings: Set<Int>) {
    self.size = size
    var below = [Set<Int>](repeating: [], count: size)
    for meeting in meetings {
      let (row, column) = (meeting / size, meeting % size)
      if row > column { below[column].insert(row) }
    }
    var starts = [0]
    var rows: [Int] = []
    for column in 0..<size {
      let ordered = below[column].sorted()
      rows.append(column)
      rows.append(contentsOf: ordered)
      starts.append(rows.count)
      // Eliminating a column makes all that it meets meet each other; the nearest of them carries that on.
      if let parent = ordered.first { below[parent].formUnion(ordered.dropFirst()) }
      below[column] = []
    }
    self.starts = starts
    self.rows = rows
  }

  /// The key of a meeting for ``init(size:meetings:)``.
  static func meeting(_ one: Int, _ other: Int, size: Int) -> Int { max(one, other) * size + min(one, other) }

  /// Where the entry of a row in a column is kept; the two must meet.
  func place(_ row: Int, _ column: Int) -> Int {
    var low = starts[column]
    var high = starts[column + 1] - 1
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Where a sparse symmetric matrix, and the factor of it, may hold something other than 0.
///
/// Columns are eliminated in the order given, so columns that meet few others should come first: respondents, then
/// municipality × vignette, then municipalities, then vignettes. What is left at the end is small and dense.
struct SparsePattern: Sendable, Hashable {
  let size: Int
  /// For each column, where its entries begin; the diagonal first, then rows below it ascending.
  let starts: [Int]
  let rows: [Int]

  /// For each column whether it meets the same others as the column before it, as respondents of one municipality do
  /// who answered the same vignettes. Where entries are kept need then be looked up once only.
  let repeatsPrevious: [Bool]

  /// From pairs of indices that meet, in any order and with repetition.
  init(size: Int, meetings: Set<Int>) {
    self.size = size
    var met = [Set<Int>](repeating: [], count: size)
    for meeting in meetings {
      let (row, column) = (meeting / size, meeting % size)
      if row > column { met[column].insert(row) }
    }
    var starts = [0]
    var rows: [Int] = []
    for column in 0..<size {
      let ordered = met[column].sorted()
      rows.append(column)
      rows.append(contentsOf: ordered)
      starts.append(rows.count)
      // Eliminating a column makes all that it meets meet each other; the nearest of them carries that on.
      if let parent = ordered.first { met[parent].formUnion(ordered.dropFirst()) }
      met[column] = []
    }
    self.starts = starts
    self.rows = rows
    let below = (0..<size).map { rows[(starts[$0] + 1)..<starts[$0 + 1]] }
    repeatsPrevious = (0..<size).map { $0 > 0 && below[$0 - 1].elementsEqual(below[$0]) }
  }

  /// Writes where the entries of all pairs of a column's lower rows are kept, each with itself and the later ones.
  func lookUp(_ column: Int, into places: inout [Int]) {
    places.removeAll(keepingCapacity: true)
    let end = starts[column + 1]
    // The rows are those of the pattern itself, so that they need no check.
    rows.withUnsafeBufferPointer { rows in
      for first in (starts[column] + 1)..<end {
        var here = starts[rows[first]]
        for second in first..<end {
          // Both run downwards, and every pair is there.
          while rows[here] < rows[second] { here += 1 }
          places.append(here)
        }
      }
    }
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

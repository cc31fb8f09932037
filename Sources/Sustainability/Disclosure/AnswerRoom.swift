/// Where a table leaves room for more of the answers that it counts: no vignette was answered by more people than stand
/// behind the nearest figure around it that is shown.
struct AnswerRoom {
  /// Whether the table counts a class.
  private let isCounted: [Bool]
  /// By cell: whether more answers are possible.
  private let isRoom: [Bool]

  init(_ table: LinkedTable, _ answers: ClassedAnswers, _ cells: [HiddenCell]) {
    isCounted = answers.isCounted(by: table)
    isRoom = cells.map { cell in
      let size = table.counts[cell.municipality][cell.group].answers
      return !cell.isLeaf || cell.people(in: table).map { size < $0 } ?? true
    }
  }

  /// Whether a cell may hold one more of a class, instead of one of another.
  func allows(_ one: Int, insteadOf other: Int? = nil, _ cell: Int) -> Bool {
    !isCounted[one] || isRoom[cell] || other.map { isCounted[$0] } ?? false
  }
}

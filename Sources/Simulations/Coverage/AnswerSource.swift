import Statistics

/// Draws the answers of a municipality's respondents from the truth of a cell.
struct AnswerSource {
  private let cell: CoverageCell
  private let logistic: LogisticNormalTruth?

  init(_ cell: CoverageCell) throws(SimulationFault) {
    self.cell = cell
    logistic =
      cell.truth == .logisticNormal
      ? try LogisticNormalTruth(share: cell.share, correlation: cell.correlation) : nil
  }

  /// For each respondent how many of his answers are yes.
  func draw(_ generator: inout SeededGenerator) -> [ClusterCount] {
    var deck: [Int] = []
    return (0..<cell.respondents).map { _ in
      let yes = logistic.map { $0.yes(on: Self.dealt(&deck, &generator), &generator) } ?? alike(&generator)
      return ClusterCount(yes, of: CoverageCell.answersEach)
    }
  }

  /// The next vignettes of a shuffled deck, so that each vignette is dealt nearly as often as any other.
  private static func dealt(_ deck: inout [Int], _ generator: inout SeededGenerator) -> [Int] {
    if deck.count < CoverageCell.answersEach { deck = generator.shuffled(Array(0..<CoverageCell.vignettes)) }
    defer { deck.removeLast(CoverageCell.answersEach) }
    return deck.suffix(CoverageCell.answersEach)
  }

  private func alike(_ generator: inout SeededGenerator) -> Int {
    guard var answers = AlikeAnswers(share: cell.share, correlation: cell.correlation) else { return 0 }
    answers.answer(CoverageCell.answersEach, &generator)
    return answers.yes
  }
}

import Statistics

/// Whole municipal studies drawn from known truths, and estimated as `vignet indicators` does.
struct SustainabilityStudy {
  static let seeds: [UInt64] = [4, 5, 6]

  /// How many studies of 8 municipalities for each truth and seed; of 98 a twelfth of that.
  let studies: Int

  /// What came of one truth in one design with one seed.
  struct Cell {
    let design: StudyDesign
    let truth: MunicipalTruth
    let seed: UInt64
    var tally = SustainabilityTally()
  }

  func studies(of design: StudyDesign) -> Int { max(1, design.municipalities > 50 ? studies / 12 : studies) }

  func page() -> String {
    let cells = StudyDesign.all.enumerated().flatMap { place, design in
      MunicipalTruth.all.enumerated().flatMap { number, truth in
        Self.seeds.map { seed in run(design, truth, seed, stream: UInt64(100 * place + number)) }
      }
    }
    return SustainabilityPage(study: self, cells: cells).text
  }

  private func run(_ design: StudyDesign, _ truth: MunicipalTruth, _ seed: UInt64, stream: UInt64) -> Cell {
    var cell = Cell(design: design, truth: truth, seed: seed)
    let leanings = truth.leanings()
    let generator = SeededGenerator(seed: seed).stream(stream)
    for number in 0..<studies(of: design) {
      var draws = generator.stream(UInt64(number))
      let study = MunicipalStudy(truth, design, leanings: leanings, &draws)
      cell.tally.add(study.truths, plain: study.plain, adjusted: study.adjusted())
    }
    return cell
  }
}

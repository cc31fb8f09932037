import Statistics

/// A municipality whose staff is known: the target is what these very people would answer to all the vignettes.
struct KnownStaff {
  let respondents: Int
  let employed: Int
  let share: Double
  let correlation: Double

  static let all: [KnownStaff] = CoverageCell.respondentCounts.flatMap { respondents in
    [1, 2, 4].flatMap { times in
      CoverageCell.shares.flatMap { share in
        CoverageCell.correlations.map {
          KnownStaff(respondents: respondents, employed: respondents * times, share: share, correlation: $0)
        }
      }
    }
  }

  /// How the report's interval fared with the staff's number and without it.
  struct StaffResult {
    let staff: KnownStaff
    var known = CoverageTally()
    var unknown = CoverageTally()
  }

  func run(dataSets: Int, seeds: [UInt64], stream: UInt64) -> StaffResult {
    var result = StaffResult(staff: self)
    let population = AnswerSetPopulation(caseworkers: employed, vignettes: CoverageCell.vignettes)
    for seed in seeds {
      let generator = SeededGenerator(seed: seed).stream(stream)
      for dataSet in 0..<dataSets {
        var draws = generator.stream(UInt64(dataSet))
        let (clusters, truth) = draw(&draws)
        result.known.add(
          Proportions.clusteredShare(clusters, population: population).flatMap(\.estimate.interval), truth: truth)
        result.unknown.add(Proportions.clusteredShare(clusters).flatMap(\.estimate.interval), truth: truth)
      }
    }
    return result
  }

  /// What the respondents answered, and the share of yes over all the staff and all the vignettes.
  private func draw(_ generator: inout SeededGenerator) -> ([ClusterCount], Double) {
    guard let nobody = AlikeAnswers(share: share, correlation: correlation) else { return ([], share) }
    var clusters: [ClusterCount] = []
    var yes = 0
    for person in 0..<employed {
      var answers = nobody
      if person < respondents {
        answers.answer(CoverageCell.answersEach, &generator)
        clusters.append(ClusterCount(answers.yes, of: answers.count))
      }
      answers.answer(CoverageCell.vignettes - answers.count, &generator)
      yes += answers.yes
    }
    return (clusters, Double(yes) / Double(employed * CoverageCell.vignettes))
  }
}

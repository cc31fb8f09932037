import Statistics

/// How often the intervals for a municipality's share hold the truth, in cells of every kind of municipality.
struct CoverageStudy {
  static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  /// How many data sets for each cell and seed; a quarter as many are resampled.
  let dataSets: Int
  var bootstrapped: Int { dataSets / 4 }

  /// A cell with what came of it, seeds together.
  struct CellResult {
    let cell: CoverageCell
    var tallies: [IntervalCandidate: CoverageTally]
  }

  func page() throws -> String {
    let cells = try run(CoverageCell.all, IntervalCandidate.allCases, firstStream: 0)
    let others = try run(CoverageCell.others, [.report, .independent], firstStream: 1_000)
    let staffs = KnownStaff.all.enumerated().map { number, staff in
      staff.run(dataSets: dataSets, seeds: Self.seeds, stream: UInt64(2_000 + number))
    }
    return CoveragePage(study: self, cells: cells, others: others, staffs: staffs).text
  }

  private func run(
    _ cells: [CoverageCell], _ candidates: [IntervalCandidate], firstStream: UInt64
  ) throws -> [CellResult] {
    try cells.enumerated().map { number, cell in
      let source = try AnswerSource(cell)
      var tallies = Dictionary(uniqueKeysWithValues: candidates.map { ($0, CoverageTally()) })
      for seed in Self.seeds {
        let generator = SeededGenerator(seed: seed).stream(firstStream + UInt64(number))
        for dataSet in 0..<dataSets {
          var draws = generator.stream(UInt64(dataSet))
          let clusters = source.draw(&draws)
          let isResampled = dataSet < bootstrapped && candidates.contains(where: \.isBootstrap)
          let intervals = CandidateIntervals(clusters, resampling: isResampled ? draws.stream(0) : nil)
          for candidate in candidates {
            if let interval = intervals[candidate] { tallies[candidate]?.add(interval, truth: cell.share) }
          }
        }
      }
      return CellResult(cell: cell, tallies: tallies)
    }
  }
}

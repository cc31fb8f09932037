/// Which interval the report shows and why; the figures are those of the run.
struct CoverageConclusion {
  let cells: [CoverageStudy.CellResult]
  let others: [CoverageStudy.CellResult]

  var text: String {
    """
    The report shows **Wilson's interval on the effective number of answers, with t(k − 1)**. In the \(cells.count) municipalities it
    held the truth in \(range(.report)) % (lowest at \(place(lowest(cells)?.0))),
    and with other numbers of respondents, from 3 to 40, in at least \(percent(lowest(others)?.1)) %
    (\(place(lowest(others)?.0))). Where it departs from 95:

    - It covers **too much with few respondents**: on average \(mean(5)) % with 5, \(mean(10)) % with 10 and \(mean(30)) % with 30.
      Nobody is misled, but an interval from 5 respondents is wider than it would have to be: the t of few degrees of
      freedom and a design effect that is never taken below 1 err on the wide side.
    - It covers **a little too little at small shares, where answers of a respondent are much alike**: \
    \(underNominal(cells)) of the \(cells.count) municipalities
      and \(underNominal(others)) of the \(others.count) with other numbers of respondents lie under 95 % by more than twice \
    the Monte-Carlo error.

    Why not another:

    - Wilson's without regard to respondents takes four answers of one respondent for answers of four: down to \(worst(.independent)) % in these.
    - Wald's has no width where all answers are the same, and too little near 0 and 100 %: down to \(worst(.wald)) %.
    - The bootstraps have too few respondents to draw from: percentiles down to \(worst(.percentile)) %, BCa down to
      \(worst(.accelerated)) %; and BCa is refused in up to \(refused(.accelerated)) % of the data sets of a municipality.
    - Clopper and Pearson's on n* holds more at the worst (\(worst(.clopperPearson)) %), but is wider by \
    \(wider(.clopperPearson)) % on average, most of all where
      the report's covers too much already.
    - Jeffreys' on n* is the nearest rival: \(range(.jeffreys)) %, and narrower by \(narrower(.jeffreys)) % on average. It needs quantiles of a beta
      distribution and a convention of its own at 0 and 100 %; the report's is a formula that a reader can follow with a
      pocket calculator. That was valued higher than the \(narrower(.jeffreys)) %.
    """
  }

  // MARK: Figures

  private func coverages(_ candidate: IntervalCandidate) -> [Double] {
    cells.compactMap { $0.tallies[candidate]?.coverage }
  }

  private func percent(_ fraction: Double?) -> String { fraction.map { Markdown.percent($0) } ?? "–" }

  private func worst(_ candidate: IntervalCandidate) -> String { percent(coverages(candidate).min()) }

  private func range(_ candidate: IntervalCandidate) -> String {
    "\(worst(candidate)) to \(percent(coverages(candidate).max()))"
  }

  private func mean(_ respondents: Int) -> String {
    let own = cells.filter { $0.cell.respondents == respondents }.compactMap { $0.tallies[.report]?.coverage }
    return percent(own.reduce(0, +) / Double(own.count))
  }

  private func refused(_ candidate: IntervalCandidate) -> String {
    percent(cells.compactMap { $0.tallies[candidate]?.refusedShare }.max())
  }

  private func lowest(_ results: [CoverageStudy.CellResult]) -> (CoverageCell, Double)? {
    results.compactMap { result in result.tallies[.report].map { (result.cell, $0.coverage) } }.min { $0.1 < $1.1 }
  }

  private func place(_ cell: CoverageCell?) -> String {
    cell.map { "\($0.respondents) respondents, \($0.conditions)" } ?? "–"
  }

  private func underNominal(_ results: [CoverageStudy.CellResult]) -> Int {
    results.compactMap { $0.tallies[.report] }.count { $0.coverage + 2 * $0.monteCarloError < 0.95 }
  }

  /// The sum of half-widths over all cells against the report's.
  private func relativeWidth(_ candidate: IntervalCandidate) -> Double {
    func sum(_ candidate: IntervalCandidate) -> Double {
      cells.compactMap { $0.tallies[candidate]?.meanHalfWidth }.reduce(0, +)
    }
    return sum(candidate) / sum(.report)
  }

  private func wider(_ candidate: IntervalCandidate) -> String {
    Markdown.percent(relativeWidth(candidate) - 1, decimals: 0)
  }

  private func narrower(_ candidate: IntervalCandidate) -> String {
    Markdown.percent(1 - relativeWidth(candidate), decimals: 0)
  }
}

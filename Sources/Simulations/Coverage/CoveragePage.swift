import Statistics

/// The figures of a coverage study as a page of Markdown.
struct CoveragePage {
  let study: CoverageStudy
  let cells: [CoverageStudy.CellResult]
  let others: [CoverageStudy.CellResult]
  let staffs: [KnownStaff.StaffResult]

  var text: String {
    [
      "# How often the intervals hold the truth", introduction, candidates,
      "## Nominal 95 % against observed", summaryNote, summary,
      "## The interval of the report", CoverageConclusion(cells: cells, others: others).text,
      "## Other numbers of respondents", othersNote, othersSummary,
      "## When the staff is known", staffNote, staffSummary,
      "## Every municipality: coverage", coverageNote, coverage, "## Every municipality: mean half-width", widthNote,
      halfWidths, "## Every municipality: intervals refused", refusedNote, refusals,
    ].joined(separator: "\n\n")
  }

  // MARK: What was done

  private var introduction: String {
    """
    Written by `Scripts/simulation-study coverage`. A municipality is drawn again and again from a known truth; each
    time every interval is computed as a report would, and it is counted how often it holds the truth.

    - **Respondents**: \(Self.listed(CoverageCell.respondentCounts)), each with \(CoverageCell.answersEach) answer sets \
    of \(CoverageCell.vignettes) vignettes, dealt from a shuffled deck
      so that every vignette is answered nearly as often as any other.
    - **Shares** of \(Self.listed(CoverageCell.shares.map { Markdown.percent($0, decimals: 0) })) %.
    - **Correlation** between the answers of one respondent: \(Self.listed(CoverageCell.correlations)), which means
      design effects of 1.0, 1.3 and 1.9.
    - **Beta-binomial truth**: each respondent has a share of his own, and vignettes are alike.
    - **Logistic-normal truth**: each respondent has a leaning, normal on the logit scale, and the vignettes differ
      (effects from −1.05 to 1.05). The target is the share over respondents drawn anew and these very vignettes; the
      correlation is the part of an answer's variance that lies between respondents.
    - **Data sets**: \(Markdown.whole(study.dataSets)) for each municipality and each of \(CoverageStudy.seeds.count) seeds, \
    \(Markdown.whole(study.dataSets * CoverageStudy.seeds.count)) in all. Resampling is slow, so the two bootstraps
      saw the first \(Markdown.whole(study.bootstrapped)) of each seed. The same seeds give the same page, byte for byte.

    Coverage is of the intervals that were given; refusals are counted apart. An interval without width, which Wald's and
    the bootstrap's are where all answers are the same, is given and misses.
    """
  }

  private var candidates: String {
    IntervalCandidate.allCases.map { "- \($0.title): \($0.explanation)." }.joined(separator: "\n")
  }

  // MARK: In short

  private var summaryNote: String {
    """
    For each number of respondents the lowest, the mean and the highest coverage in percent over the \
    \(cells.count / CoverageCell.respondentCounts.count) municipalities
    with that number (every truth, share and correlation), and the mean half-width in percentage points.
    """
  }

  private var summary: String {
    let groups: [(name: String, cells: [CoverageStudy.CellResult])] =
      CoverageCell.respondentCounts.map { count in ("\(count)", cells.filter { $0.cell.respondents == count }) }
      + [("all", cells)]
    let rows = groups.flatMap { name, cells in
      IntervalCandidate.allCases.map { candidate -> [String] in
        let tallies = cells.compactMap { $0.tallies[candidate] }
        let coverages = tallies.map(\.coverage)
        let halfWidth = tallies.reduce(0) { $0 + $1.meanHalfWidth } / Double(tallies.count)
        return [name, candidate.title, "95"] + Self.range(coverages)
          + [Markdown.percent(halfWidth), "\(coverages.count { $0 < 0.93 }) of \(coverages.count)"]
      }
    }
    return Markdown.table(
      ["respondents", "interval", "nominal", "lowest", "mean", "highest", "half-width", "cells under 93"], rows,
      firstNumber: 2)
  }

  // MARK: Other numbers

  private var othersNote: String {
    """
    The report's interval and Wilson's without regard to respondents, over the same truths, shares and correlations;
    \(Markdown.whole(study.dataSets * CoverageStudy.seeds.count)) data sets each.
    """
  }

  private var othersSummary: String {
    let rows = CoverageCell.otherCounts.map { count -> [String] in
      let own = others.filter { $0.cell.respondents == count }
      func coverages(_ candidate: IntervalCandidate) -> [Double] { own.compactMap { $0.tallies[candidate]?.coverage } }
      let worst = own.min { ($0.tallies[.report]?.coverage ?? 1) < ($1.tallies[.report]?.coverage ?? 1) }
      return ["\(count)"] + Self.range(coverages(.report)) + Self.range(coverages(.independent)).dropLast()
        + [worst?.cell.conditions ?? "–"]
    }
    return Markdown.table(
      [
        "respondents", "report: lowest", "report: mean", "report: highest", "plain: lowest", "plain: mean",
        "where the report's is lowest",
      ], rows, firstNumber: 0)
  }

  // MARK: Known staff

  private var staffNote: String {
    """
    Where it is known how many caseworkers are employed, the target is what these very people would answer to all
    \(CoverageCell.vignettes) vignettes, and the report narrows its interval (never to less than half). Beta-binomial truth, shares and
    correlations as above, \(Markdown.whole(study.dataSets * CoverageStudy.seeds.count)) data sets each.
    """
  }

  private var staffSummary: String {
    let groups = staffs.reduce(into: [[KnownStaff.StaffResult]]()) { groups, result in
      let isNew = groups.last?.first.map {
        $0.staff.respondents != result.staff.respondents || $0.staff.employed != result.staff.employed
      }
      if isNew ?? true { groups.append([result]) } else { groups[groups.count - 1].append(result) }
    }
    let rows = groups.compactMap { group -> [String]? in
      guard let staff = group.first?.staff else { return nil }
      func halfWidth(_ tally: (KnownStaff.StaffResult) -> CoverageTally) -> String {
        Markdown.percent(group.reduce(0) { $0 + tally($1).meanHalfWidth } / Double(group.count))
      }
      return ["\(staff.respondents)", "\(staff.employed)"]
        + Self.range(group.map(\.known.coverage)) + [halfWidth(\.known)]
        + Self.range(group.map(\.unknown.coverage)) + [halfWidth(\.unknown)]
    }
    let columns = ["lowest", "mean", "highest", "half-width"]
    return Markdown.table(
      ["respondents", "employed"] + columns.map { "known: \($0)" } + columns.map { "ignored: \($0)" }, rows,
      firstNumber: 0)
  }

  // MARK: Every cell

  private var coverageNote: String { "In percent, ± the Monte-Carlo standard error." }

  private var coverage: String {
    everyCell { "\(Markdown.percent($0.coverage)) ± \(Markdown.percent($0.monteCarloError))" }
  }

  private var widthNote: String { "In percentage points, limits kept between 0 and 100 %." }

  private var halfWidths: String { everyCell { Markdown.percent($0.meanHalfWidth) } }

  private var refusedNote: String {
    "In percent of the data sets; municipalities in which nothing was refused are left out."
  }

  private var refusals: String {
    everyCell(where: { $0.tallies.values.contains { $0.refused > 0 } }, { Markdown.percent($0.refusedShare) })
  }

  private func everyCell(
    where isShown: (CoverageStudy.CellResult) -> Bool = { _ in true }, _ figure: (CoverageTally) -> String
  ) -> String {
    let rows = cells.filter(isShown).map { result -> [String] in
      let cell = result.cell
      let head = ["\(cell.respondents)", cell.truth.title, Markdown.percent(cell.share, decimals: 0)]
      return head + ["\(cell.correlation)"]
        + IntervalCandidate.allCases.map { result.tallies[$0].map(figure) ?? "–" }
    }
    return Markdown.table(
      ["respondents", "truth", "share, %", "correlation"] + IntervalCandidate.allCases.map(\.title), rows,
      firstNumber: 2)
  }

  // MARK: Pieces

  private static func range(_ values: [Double]) -> [String] {
    let mean = values.reduce(0, +) / Double(values.count)
    return [values.min() ?? .nan, mean, values.max() ?? .nan].map { Markdown.percent($0) }
  }

  private static func listed<Value>(_ values: [Value]) -> String {
    values.dropLast().map { "\($0)" }.joined(separator: ", ") + (values.last.map { " and \($0)" } ?? "")
  }
}

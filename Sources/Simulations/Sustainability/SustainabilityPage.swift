import Foundation

/// The figures of a sustainability study as a page of Markdown.
struct SustainabilityPage {
  let study: SustainabilityStudy
  let cells: [SustainabilityStudy.Cell]

  var text: String {
    (["# Adjusted figures of municipalities against the truth", introduction, "## In short", conclusion]
      + ["## How the method was chosen", choice]
      + StudyDesign.all.flatMap {
        ["## \($0.title)", table(of: $0), "### By distance from the mean", distances(of: $0)]
      }
      + ["## By seed", bySeed]).joined(separator: "\n\n")
  }

  private var introduction: String {
    """
    Written by `Scripts/simulation-study sustainability`. Whole studies are drawn from a known truth and estimated by the code
    that `vignet indicators` uses (`StandardisedShares`): \(StudyDesign.vignettes) vignettes, each caseworker dealt \
    \(StudyDesign.dealt) of them.

    - **Truth** of a municipality: the share of yes with equal weights over these vignettes, integrated over all caseworkers
      it could have. On the logit scale: intercept −1, standard deviations 0.5 between municipalities, 0.6 between
      caseworkers, 0.5 between vignettes, 0.35 municipality × vignette; each row changes what it names.
    - **Skewed**: municipalities from an exponential distribution. **Heavy-tailed**: caseworkers from Student's t of three
      degrees of freedom. **Spread differs**: the caseworkers' standard deviation is drawn for each municipality from
      0.2 to 1.2. **Probit**: another link. The model knows of none of these.
    - **Studies**: \(Markdown.whole(study.studies(of: StudyDesign.all[0]))) of 98 municipalities and \
    \(Markdown.whole(study.studies(of: StudyDesign.all[1]))) of 8 for each truth and each of \
    \(SustainabilityStudy.seeds.count) seeds.
    - **MSE**: mean squared error in square percentage points. **Coverage**: how many of the 95 % intervals hold the truth, in
      percent, with ± its Monte Carlo standard error. **Half-width** and **bias** in percentage points.
    """
  }

  private var conclusion: String {
    let wins = merged.allSatisfy { $0.tally.adjusted.meanSquare < $0.tally.plain.meanSquare }
    let coverages = merged.map(\.tally.adjusted.coverage)
    let far = merged.map { $0.tally.byDistance[SustainabilityTally.distances.count - 1].coverage }
    return """
      - Adjusted figures have the lower mean squared error in \(wins ? "every row" : "some rows only").
      - Average coverage over municipalities lies between \(Markdown.percent(coverages.min() ?? .nan)) and \
      \(Markdown.percent(coverages.max() ?? .nan)) %.
      - It is an average. Figures are drawn towards the mean in proportion to what is not known, so intervals of
        municipalities far from the mean hold the truth less often: beyond two standard deviations between \
      \(Markdown.percent(far.filter(\.isFinite).min() ?? .nan)) and \(Markdown.percent(far.filter(\.isFinite).max() ?? .nan)) %.
        A municipality that is truly extreme looks more like the others than it is; the plain figure beside it does not.
      - Plain figures describe these staff and these vignettes and reckon in no other caseworkers' answers; their intervals
        are wider and cover more than they promise.
      - Studies that were refused: \(merged.reduce(0) { $0 + $1.tally.refused }).
      """
  }

  private var choice: String {
    """
    The same truths were looked at while the method was chosen, with seeds 1 to 3. The figures of this page are from seeds
    \(SustainabilityStudy.seeds.map { "\($0)" }.joined(separator: ", ")), which were not drawn before it was settled. \
    Given up on the way:

    - Maximum likelihood, as in lme4: with eight municipalities their spread is often put at 0, and each is then given the
      mean as its own figure with an interval that is too narrow.
    - Laplace's approximation without its correction: four answers a caseworker put the spread of caseworkers too low.
    - Intervals that take the estimated spreads as known: too narrow where municipalities are few.
    """
  }

  /// Seeds together.
  private var merged: [SustainabilityStudy.Cell] {
    StudyDesign.all.flatMap { design in
      MunicipalTruth.all.compactMap { truth in
        let own = cells.filter { $0.design == design && $0.truth.title == truth.title }
        guard var first = own.first else { return nil }
        first.tally = own.dropFirst().reduce(first.tally) { $0 + $1.tally }
        return first
      }
    }
  }

  private func table(of design: StudyDesign) -> String {
    Markdown.table(
      [
        "truth", "MSE plain", "MSE adjusted", "coverage plain", "coverage adjusted", "±", "half-width plain",
        "half-width adjusted", "bias adjusted",
      ],
      merged.filter { $0.design == design }.map { cell in
        let tally = cell.tally
        return [
          cell.truth.title, squares(tally.plain.meanSquare), squares(tally.adjusted.meanSquare),
          Markdown.percent(tally.plain.coverage), Markdown.percent(tally.adjusted.coverage),
          Markdown.percent(tally.monteCarloError), Markdown.percent(tally.plain.halfWidth),
          Markdown.percent(tally.adjusted.halfWidth), Markdown.percent(tally.adjusted.bias, decimals: 2),
        ]
      })
  }

  private func distances(of design: StudyDesign) -> String {
    Markdown.table(
      ["truth", "< 0.5 SD", "0.5–1", "1–1.5", "1.5–2", "> 2 SD"],
      merged.filter { $0.design == design }.map { cell in
        [cell.truth.title] + cell.tally.byDistance.map { Markdown.percent($0.coverage) }
      })
  }

  private var bySeed: String {
    Markdown.table(
      ["design", "truth", "seed", "MSE plain", "MSE adjusted", "coverage adjusted"],
      cells.map { cell in
        [
          cell.design.title, cell.truth.title, "\(cell.seed)", squares(cell.tally.plain.meanSquare),
          squares(cell.tally.adjusted.meanSquare), Markdown.percent(cell.tally.adjusted.coverage),
        ]
      }, firstNumber: 2)
  }

  private func squares(_ value: Double) -> String { String(format: "%.1f", value * 10_000) }
}

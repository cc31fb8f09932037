import Foundation
import Statistics

/// What the statistics do in their races: rows that are in memory in, figures out, on one thread.
///
/// Everything that a user's call has to do is within the time, also counting and bringing rows together.
enum StatisticsRace: String, CaseIterable {
  case alphaNominal = "alpha-nominal"
  case alphaOrdinal = "alpha-ordinal"
  case overallBootstrap = "bootstrap-overall"
  case municipalityBootstrap = "bootstrap-municipalities"
  case randomIntercept = "random-intercept"
  case groupedIntercept = "random-intercept-grouped"
  case crossed

  /// The file of the race's rows, as the peers write it.
  var file: String {
    switch self {
    case .alphaNominal, .alphaOrdinal: "alpha_small.csv"
    case .overallBootstrap, .municipalityBootstrap, .crossed: "cluster.csv"
    case .randomIntercept, .groupedIntercept: "glmer.csv"
    }
  }

  /// The work, ready to be done again and again; each time it gives the figures that are compared with the peers'.
  func work(folder: String) throws -> () throws -> [Double] {
    let rows = try IntegerRows(file: "\(folder)/\(file)")
    switch self {
    case .alphaNominal: return { try alpha(rows.rows, level: .nominal) }
    case .alphaOrdinal: return { try alpha(rows.rows, level: .ordinal) }
    case .overallBootstrap:
      let clusters = rows.shares(by: [0])
      return { try percentiles(clusters) }
    case .municipalityBootstrap:
      let respondents = Dictionary(grouping: rows.rows) { $0[0] }.sorted { $0.key < $1.key }
        .map { IntegerRows(rows: $0.value).shares(by: [0, 1]) }
      return { try respondents.map(percentiles)[0] }
    case .randomIntercept:
      let (groups, answers) = (rows.column(0).map { $0 - 1 }, rows.column(1))
      return { try randomIntercept(groups, successes: answers, trials: answers.map { _ in 1 }) }
    case .groupedIntercept:
      let groups = rows.shares(by: [0])
      return {
        try randomIntercept(
          Array(groups.indices), successes: groups.map(\.numerator), trials: groups.map(\.denominator))
      }
    case .crossed:
      let (municipalities, vignettes) = (rows.column(0).map { $0 - 1 }, rows.column(2).map { $0 - 1 })
      let respondents = zip(municipalities, rows.column(1)).map { $0 * 60 + $1 - 1 }
      let answers = rows.column(3)
      return { try crossed(municipalities, respondents, vignettes, answers) }
    }
  }

  private func alpha(_ rows: [[Int]], level: MeasurementLevel) throws -> [Double] {
    let ratings = rows.enumerated().flatMap { unit, row in
      row.enumerated().map { Rating(unit: unit, rater: $0, category: $1 - 1) }
    }
    let scale = try CategoryScale(values: [1, 2, 3, 4])
    let counts = ValueCounts(
      try Ratings(ratings, unitCount: rows.count, raterCount: rows[0].count, scale: scale))
    let alpha = try Agreement.krippendorffAlpha(
      counts, level: level, resamples: 1_000, generator: SeededGenerator(seed: 1)
    ).get()
    let interval = try alpha.estimate.interval.get()
    return [alpha.estimate.value, interval.lower, interval.upper]
  }

  private func percentiles(_ clusters: [ClusterCount]) throws -> [Double] {
    let replicates = try ClusterBootstrap(clusters).replicates(10_000, generator: SeededGenerator(seed: 2)).get()
    let interval = try replicates.percentileInterval().get()
    return [interval.lower, interval.upper]
  }

  private func randomIntercept(_ groups: [Int], successes: [Int], trials: [Int]) throws -> [Double] {
    let rows = try BinomialRows(successes: successes, trials: trials)
    let model = try RandomInterceptLogistic(rows, groups: groups, integral: .laplace)
    return [model.effects[0], model.deviation, model.logLikelihood]
  }

  private func crossed(
    _ municipalities: [Int], _ respondents: [Int], _ vignettes: [Int], _ answers: [Int]
  ) throws -> [Double] {
    let rows = try BinomialRows(successes: answers, trials: answers.map { _ in 1 })
    let factors = try [municipalities, respondents, vignettes].map {
      try GroupingFactor(levels: $0, count: ($0.max() ?? 0) + 1)
    }
    let model = try CrossedLogistic(rows, factors: factors)
    return model.effects + model.deviations + [model.logLikelihood]
  }
}

/// A table of whole numbers, as the peers' script writes them.
struct IntegerRows {
  let rows: [[Int]]

  init(rows: [[Int]]) { self.rows = rows }

  /// The rows of a file; lines that are no numbers, as the header, are left out.
  init(file: String) throws {
    let text = try String(contentsOf: URL(fileURLWithPath: file), encoding: .utf8)
    rows = text.split(separator: "\n").map { $0.split(separator: ",").compactMap { Int($0) } }.filter { !$0.isEmpty }
    guard let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else {
      throw BenchmarkFault("\(file) is no table of numbers")
    }
  }

  func column(_ index: Int) -> [Int] { rows.map { $0[index] } }

  /// How many of the last column are 1, for each combination of the columns named.
  func shares(by columns: [Int]) -> [ClusterCount] {
    Dictionary(grouping: rows) { row in columns.map { row[$0] } }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { ClusterCount($0.value.count { $0.last == 1 }, of: $0.value.count) }
  }
}

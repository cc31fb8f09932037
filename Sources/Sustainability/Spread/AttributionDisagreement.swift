public import Statistics
public import Studies

import Rubrics

/// How often two who find the same vignette problematic name different causes.
public struct AttributionDisagreement: Sendable {
  /// A probability with its interval and the pairs that it rests on.
  public struct Figure: Hashable, Sendable {
    /// The probability that a pair names different causes.
    public let probability: Double
    /// The 95 % interval by resampling respondents; or why there is none.
    public let interval: Result<Interval, Undefined>
    /// How many pairs.
    public let pairs: Int
  }

  /// Pairs of colleagues of one municipality; or why there is no figure.
  public let within: Result<Figure, Undefined>
  /// Pairs from different municipalities.
  public let between: Result<Figure, Undefined>
  /// How many respondents found some vignette problematic and named a cause.
  public let respondents: Int

  /// How many resamples are drawn.
  public static let resamples = 1000

  /// The probability over all vignettes together, each pair counting once for each vignette that both find
  /// problematic.
  ///
  /// The interval is that between the percentiles of 1,000 resamples. Each draws the respondents of every municipality
  /// anew, as many as there are, with replacement; a respondent drawn twice forms no pair with themselves. Municipalities
  /// and vignettes are taken as given.
  ///
  /// - Parameters:
  ///   - wave: the wave.
  ///   - seed: of the resamples: the same seed gives the same interval.
  public init(_ judged: JudgedStudy, wave: Int, seed: UInt64 = 2026) {
    self.init(WaveAnswers(judged, wave: wave), seed: seed)
  }

  init(_ answers: WaveAnswers, seed: UInt64) {
    let pairs = CausePairs(answers.caseworkers.filter { !$0.isTameAnchor })
    respondents = pairs.strata.reduce(0) { $0 + $1.count }
    let weights = [Double](repeating: 1, count: respondents)
    let own = pairs.sums(weights)
    var withinValues: [Double] = []
    var betweenValues: [Double] = []
    for number in 0..<Self.resamples where own.within.pairs > 0 || own.between.pairs > 0 {
      var generator = SeededGenerator(seed: seed).stream(UInt64(number))
      let drawn = pairs.sums(pairs.resample(&generator))
      if drawn.within.pairs > 0 { withinValues.append(drawn.within.probability) }
      if drawn.between.pairs > 0 { betweenValues.append(drawn.between.probability) }
    }
    within = Self.figure(own.within, withinValues)
    between = Self.figure(own.between, betweenValues)
  }

  private static func figure(_ sums: CausePairs.Sum, _ values: [Double]) -> Result<Figure, Undefined> {
    guard sums.pairs > 0 else { return .failure(.noClusterWithTwoMembers) }
    let interval = Result { () throws(Undefined) in
      // A few resamples without any pair say nothing; many of them mean that there is too little to draw from.
      guard values.count * 10 >= resamples * 9 else { throw .tooManyUndefinedResamples }
      return try BootstrapReplicates(estimate: sums.probability, values: values).percentileInterval().get()
    }
    return .success(Figure(probability: sums.probability, interval: interval, pairs: Int(sums.pairs)))
  }
}

/// Who named which cause for which vignette, ready to be weighted.
private struct CausePairs {
  /// Weighted pairs, and those of them that differ.
  struct Sum {
    var pairs = 0.0
    var differing = 0.0
    var probability: Double { differing / pairs }
  }

  /// The places of the respondents of each municipality.
  let strata: [Range<Int>]
  /// For each vignette, the answers of each municipality: respondent and cause.
  private let cells: [[[(respondent: Int, cause: Int)]]]
  private let causes: Int

  init(_ sets: [JudgedAnswerSet]) {
    let named = sets.compactMap { set -> (set: JudgedAnswerSet, municipality: String, cause: String)? in
      guard let municipality = set.respondent.municipality,
        let cause = set.decision("cause", of: "problem-classes")?.code
      else { return nil }
      return (set, municipality, cause)
    }
    let codes = Set(named.map(\.cause)).sorted()
    let byMunicipality = Dictionary(grouping: named, by: \.municipality).sorted { $0.key < $1.key }
    var places: [String: Int] = [:]
    var strata: [Range<Int>] = []
    for (_, own) in byMunicipality {
      let start = places.count
      for name in Set(own.map(\.set.respondent.id)).sorted() { places[name] = places.count }
      strata.append(start..<places.count)
    }
    self.strata = strata
    causes = codes.count
    cells = WaveAnswers.byVignette(named.map(\.set)).map { vignette, _ in
      byMunicipality.map { _, own in
        own.filter { $0.set.answerSet.key.vignette == vignette }.compactMap { answer in
          guard let place = places[answer.set.respondent.id], let cause = codes.firstIndex(of: answer.cause) else {
            return nil
          }
          return (place, cause)
        }
      }
    }
  }

  func resample(_ generator: inout SeededGenerator) -> [Double] {
    var weights = [Double](repeating: 0, count: strata.last?.upperBound ?? 0)
    for stratum in strata {
      for _ in stratum { weights[stratum.lowerBound + generator.integer(below: stratum.count)] += 1 }
    }
    return weights
  }

  /// Pairs within and between municipalities, with respondents weighted by how often they were drawn.
  func sums(_ weights: [Double]) -> (within: Sum, between: Sum) {
    var within = Sum()
    var all = Sum()
    for vignette in cells {
      var whole = Tally(causes)
      for municipality in vignette where !municipality.isEmpty {
        var own = Tally(causes)
        for answer in municipality { own.add(weights[answer.respondent], answer.cause) }
        own.addPairs(to: &within)
        whole.add(own)
      }
      whole.addPairs(to: &all)
    }
    return (
      within, Sum(pairs: all.pairs - within.pairs, differing: all.differing - within.differing)
    )
  }

  /// Weights by cause, with what a respondent drawn several times would wrongly pair with themselves.
  private struct Tally {
    var byCause: [Double]
    var total = 0.0
    var squares = 0.0

    init(_ causes: Int) { byCause = Array(repeating: 0, count: causes) }

    mutating func add(_ weight: Double, _ cause: Int) {
      byCause[cause] += weight
      total += weight
      squares += weight * weight
    }

    mutating func add(_ other: Tally) {
      for cause in byCause.indices { byCause[cause] += other.byCause[cause] }
      total += other.total
      squares += other.squares
    }

    func addPairs(to sum: inout Sum) {
      sum.pairs += (total * total - squares) / 2
      sum.differing += (total * total - byCause.reduce(0) { $0 + $1 * $1 }) / 2
    }
  }
}

import Glibc

extension Proportions {
  /// Limits of a share in a random sample without replacement, where its likelihood has fallen too far.
  ///
  /// Formula: the p with 2 (ℓ(x/n) − ℓ(p)) ≤ t² (1 − n/N) (n/(n − 1))², ℓ the binomial log-likelihood and t Student's with
  /// n − 1 degrees of freedom: the likelihood ratio scaled to the design (Rao & Scott, *Annals of Statistics* 12 (1984)
  /// 46–60). The profile of the log-odds is interpolated in steps, as R does (Venables & Ripley, *Modern Applied Statistics
  /// with S*, 4th ed. 2002, sec. 8.4; R survey 4.1-1, `svyciprop(method = "likelihood")`), which moves a limit in the sixth
  /// decimal, and in samples of a handful in the fourth. Where the steps leave the range of numbers, it is the root itself,
  /// from which R may then be off in the third. A point when all N are in the sample. It says nothing about silence or
  /// choice.
  public static func finitePopulationLikelihood(
    _ numerator: Double, of sample: Double, population: Double, confidence: Confidence = .ninetyFive
  ) -> Result<Interval, Undefined> {
    Result { () throws(Undefined) in
      try requireShare(numerator, of: sample)
      try requirePopulation(population, sample: sample)
      guard sample >= 2 else { throw .fewerThanTwoUnits }
      let share = numerator / sample
      guard share > 0, share < 1 else { throw .shareIsZeroOrOne }
      let inflation = (1 - sample / population) * sample / (sample - 1)
      guard inflation > 0 else { return try interval(share, share, confidence) }
      let reach = try confidence.studentReach(degreesOfFreedom: sample - 1) * inflation.squareRoot()
      let likelihood = FallingLikelihood(numerator: numerator, sample: sample)
      let profile = LogOddsProfile(likelihood, inflation: inflation, reach: reach)
      let limits = [-reach, reach].map { profile?.share(at: $0) ?? likelihood.root(at: $0) }
      return try interval(limits[0], limits[1], confidence)
    }
  }

  private static func interval(
    _ lower: Double, _ upper: Double, _ confidence: Confidence
  ) throws(Undefined) -> Interval {
    try Interval(lower: lower, upper: upper, confidence: confidence, method: .finitePopulationLikelihood)
  }
}

/// How the likelihood falls on either side of the observed log-odds, at a few points and interpolated between them.
private struct LogOddsProfile {
  /// Log-odds, and the signed root of how far twice the log-likelihood has fallen, on a fine grid.
  private var grid: [(logOdds: Double, fall: Double)] = []

  private static let mostSteps = 9
  private static let stepsToEnd = 5.0
  private static let gridPointsForEach = 3

  /// The profile, or nil where a step leaves the range of numbers.
  init?(_ likelihood: FallingLikelihood, inflation: Double, reach: Double) {
    let sample = likelihood.sample
    let share = likelihood.numerator / sample
    let best = log(share / (1 - share))
    let standardError = (inflation / (sample * share * (1 - share))).squareRoot()
    guard let tail = NormalDistribution().cumulative(-reach),
      let quantile = StudentTDistribution(degreesOfFreedom: sample - 1)?.quantile(tail / 4)
    else { return nil }
    let end = -quantile
    var points = [(x: best, y: 0.0)]
    for sign in [-1.0, 1.0] {
      for step in 1...Self.mostSteps {
        let logOdds = best + sign * Double(step) * end / Self.stepsToEnd * standardError
        let depth = likelihood.fall(at: 1 / (1 + exp(-logOdds)))
        points.append((logOdds, sign * depth))
        if depth >= end { break }
      }
    }
    points.sort { $0.x < $1.x }
    guard points.allSatisfy(\.y.isFinite), let curve = CubicSpline(points), let first = points.first?.x,
      let last = points.last?.x
    else { return nil }
    let count = Self.gridPointsForEach * points.count
    grid = (0..<count).map { place in
      let logOdds = first + (last - first) * Double(place) / Double(count - 1)
      return (logOdds, curve.value(at: logOdds))
    }
  }

  /// The share at which the root of the fall has this value, on a straight line between two points of the grid; nil
  /// where the grid does not reach so far.
  func share(at depth: Double) -> Double? {
    guard let above = grid.indices.dropFirst().first(where: { grid[$0 - 1].fall <= depth && depth <= grid[$0].fall })
    else { return nil }
    let (low, high) = (grid[above - 1], grid[above])
    let part = high.fall > low.fall ? (depth - low.fall) / (high.fall - low.fall) : 0
    return 1 / (1 + exp(-(low.logOdds + part * (high.logOdds - low.logOdds))))
  }
}

/// The binomial likelihood on both sides of the observed share.
private struct FallingLikelihood {
  let numerator: Double
  let sample: Double

  /// The root of how far twice the log-likelihood, scaled by (n − 1)/n, has fallen at a share.
  func fall(at supposed: Double) -> Double {
    let share = numerator / sample
    let loss = numerator * log(share / supposed) + (sample - numerator) * log((1 - share) / (1 - supposed))
    return (2 * max(0, loss) * (sample - 1) / sample).squareRoot()
  }

  /// The share below (a negative depth) or above the observed one at which it has fallen so far.
  func root(at depth: Double) -> Double {
    border(inside: numerator / sample, outside: depth < 0 ? 0 : 1) { fall(at: $0) > abs(depth) }
  }
}

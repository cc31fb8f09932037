import Statistics

/// How one interval fared over many data sets.
struct CoverageTally {
  private(set) var dataSets = 0
  private(set) var refused = 0
  private var covered = 0
  private var halfWidths = 0.0

  mutating func add(_ interval: Result<Interval, Undefined>, truth: Double) {
    dataSets += 1
    guard let interval = try? interval.get() else {
      refused += 1
      return
    }
    if interval.lower <= truth, truth <= interval.upper { covered += 1 }
    halfWidths += interval.width / 2
  }

  private var offered: Double { Double(dataSets - refused) }
  /// The share of the intervals that hold the truth.
  var coverage: Double { Double(covered) / offered }
  /// How far ``coverage`` may be off by chance: the standard error of a share.
  var monteCarloError: Double { (coverage * (1 - coverage) / offered).squareRoot() }
  var meanHalfWidth: Double { halfWidths / offered }
  var refusedShare: Double { Double(refused) / Double(dataSets) }
}

import Statistics

/// How plain and adjusted figures fared over many studies.
struct SustainabilityTally {
  /// How one kind of figure fared.
  struct Figures {
    var count = 0
    var covered = 0
    var squares = 0.0
    var errors = 0.0
    var widths = 0.0

    var coverage: Double { Double(covered) / Double(count) }
    var meanSquare: Double { squares / Double(count) }
    var bias: Double { errors / Double(count) }
    var halfWidth: Double { widths / Double(count) / 2 }

    mutating func add(_ estimate: Estimate, truth: Double) {
      guard let lower = estimate.lower, let upper = estimate.upper else { return }
      count += 1
      if lower <= truth, truth <= upper { covered += 1 }
      squares += (estimate.value - truth) * (estimate.value - truth)
      errors += estimate.value - truth
      widths += upper - lower
    }

    static func + (left: Figures, right: Figures) -> Figures {
      Figures(
        count: left.count + right.count, covered: left.covered + right.covered, squares: left.squares + right.squares,
        errors: left.errors + right.errors, widths: left.widths + right.widths)
    }
  }

  /// The upper ends of the distances from the mean, in standard deviations of the true shares of a study.
  static let distances = [0.5, 1, 1.5, 2, .infinity]

  private(set) var plain = Figures()
  private(set) var adjusted = Figures()
  /// Adjusted ones by the distance of the truth from the mean.
  private(set) var byDistance = Array(repeating: Figures(), count: distances.count)
  /// Studies whose model could not be fitted.
  private(set) var refused = 0
  /// The share of covered municipalities of each study, for how far the mean coverage may be off by chance.
  private var coverages: [Double] = []

  /// The standard error of the adjusted coverage, studies being independent and municipalities of a study not.
  var monteCarloError: Double {
    let count = Double(coverages.count)
    let mean = coverages.reduce(0, +) / count
    let squares = coverages.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / (count - 1) / count).squareRoot()
  }

  mutating func add(
    _ truths: [Double], plain: [Result<Estimate, Undefined>], adjusted: [Result<Estimate, Undefined>]?
  ) {
    for (truth, estimate) in zip(truths, plain) {
      if let own = try? estimate.get() { self.plain.add(own, truth: truth) }
    }
    guard let adjusted else {
      refused += 1
      return
    }
    let mean = truths.reduce(0, +) / Double(truths.count)
    let spread = (truths.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(truths.count - 1)).squareRoot()
    var study = Figures()
    for (truth, estimate) in zip(truths, adjusted) {
      guard let own = try? estimate.get() else { continue }
      study.add(own, truth: truth)
      let distance = Self.distances.firstIndex { abs(truth - mean) < $0 * spread } ?? Self.distances.count - 1
      byDistance[distance].add(own, truth: truth)
    }
    self.adjusted = self.adjusted + study
    coverages.append(study.coverage)
  }

  static func + (left: SustainabilityTally, right: SustainabilityTally) -> SustainabilityTally {
    var sum = left
    sum.plain = left.plain + right.plain
    sum.adjusted = left.adjusted + right.adjusted
    sum.byDistance = zip(left.byDistance, right.byDistance).map { $0 + $1 }
    sum.refused += right.refused
    sum.coverages += right.coverages
    return sum
  }
}

/// An estimate and its value in many resamples.
public struct BootstrapReplicates: Sendable, Hashable {
  /// The estimate from the data themselves.
  public let estimate: Double
  /// The estimate from each resample, in the order drawn.
  public let values: [Double]
  /// The same, ascending.
  let sorted: [Double]

  /// An estimate with at least two replicates, drawn independently of each other. A replicate that is not finite is
  /// refused, not left out: leaving it out would hide in which samples the estimate does not exist.
  public init(estimate: Double, values: [Double]) throws(Undefined) {
    if values.isEmpty { throw .noResamples }
    if values.count < 2 { throw .tooFewResamples }
    guard estimate.isFinite, values.allSatisfy(\.isFinite) else { throw .notANumber }
    self.estimate = estimate
    self.values = values
    sorted = values.sorted()
  }

  /// How far the replicates lie above the estimate on average.
  public var bias: Double { mean(values.map { $0 - estimate }) }
  /// The standard deviation of the replicates, which estimates the standard error of the estimate.
  public var standardError: Double { sampleVariance(values).squareRoot() }

  /// The value below which a share of the replicates lies: rank (R + 1)p, interpolated between neighbours on the scale
  /// of normal quantiles.
  func quantile(_ probability: Double) throws(Undefined) -> Double {
    let size = Double(sorted.count + 1)
    let rank = size * probability
    // Rounding must not turn the 25th of 999 into something between the 24th and the 25th.
    let nearest = rank.rounded()
    let below = abs(rank - nearest) < 1e-9 * size ? nearest : rank.rounded(.down)
    guard below >= 1, below <= Double(sorted.count) else { throw .tooFewResamples }
    let place = Int(below) - 1
    if below == nearest, abs(rank - nearest) < 1e-9 * size { return sorted[place] }
    let normal = NormalDistribution()
    guard place + 1 < sorted.count, let here = normal.quantile(probability),
      let low = normal.quantile(below / size), let high = normal.quantile((below + 1) / size)
    else { throw .tooFewResamples }
    return sorted[place] + (here - low) / (high - low) * (sorted[place + 1] - sorted[place])
  }
}

/// What each part of the data pulls the estimate by.
public struct JackknifeInfluence: Sendable, Hashable {
  /// (n − 1)(estimate − estimate without this part), for each part.
  public let values: [Double]

  /// Influence values that are known.
  public init(_ values: [Double]) { self.values = values }

  /// From the estimate and the estimates that leave one part out, such as one respondent.
  public init(estimate: Double, leavingOneOut: [Double]) {
    values = leavingOneOut.map { Double(leavingOneOut.count - 1) * (estimate - $0) }
  }

  /// Σl³/(6(Σl²)^1.5), how fast the standard error changes with the estimate; nil where nothing has influence.
  public var acceleration: Double? {
    let squares = sumOfSquares(values)
    guard squares > 0 else { return nil }
    return finite(values.reduce(0) { $0 + $1 * $1 * $1 } / (6 * squares * squares.squareRoot()))
  }
}

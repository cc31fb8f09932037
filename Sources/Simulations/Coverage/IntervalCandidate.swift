import Statistics

/// An interval that a municipality's report could show.
enum IntervalCandidate: CaseIterable {
  case report, independent, wald, clopperPearson, jeffreys, percentile, accelerated

  /// How many resamples a bootstrap draws.
  static let resamples = 999

  var isBootstrap: Bool { [.percentile, .accelerated].contains(self) }

  /// The head of its column.
  var title: String {
    switch self {
    case .report: "**the report's**"
    case .independent: "Wilson, plain"
    case .wald: "Wald, t"
    case .clopperPearson: "Clopper–Pearson, n*"
    case .jeffreys: "Jeffreys, n*"
    case .percentile: "bootstrap percentile"
    case .accelerated: "bootstrap BCa"
    }
  }

  var explanation: String {
    switch self {
    case .report:
      "Wilson's on the effective number of answers, with t(k − 1): `Proportions.clusteredShare`"
    case .independent: "Wilson's, as if every answer came from another respondent: `Proportions.wilson`"
    case .wald: "estimate ± t(k − 1) standard errors, linearised over respondents: `Proportions.clusterDesign`"
    case .clopperPearson:
      "Clopper and Pearson's on n*, the effective number times (t(n − 1)/t(k − 1))² as in Korn and Graubard (1998):\n  "
        + "`Proportions.clopperPearson`"
    case .jeffreys: "Jeffreys' on the same n*: `Proportions.jeffreys`"
    case .percentile:
      "percentiles of \(Self.resamples) resamples of respondents: `BootstrapReplicates.percentileInterval`"
    case .accelerated: "the same, corrected for bias and acceleration: `acceleratedInterval`"
    }
  }
}

/// All candidates for one data set.
struct CandidateIntervals {
  private let clusters: [ClusterCount]
  private let yes: Double
  private let count: Double
  private let share: Result<ClusteredShare, Undefined>
  private let bootstrap: Result<(replicates: BootstrapReplicates, influence: JackknifeInfluence), Undefined>?

  /// - Parameter generator: the source of the resamples; without one there are no bootstrap intervals.
  init(_ clusters: [ClusterCount], resampling generator: SeededGenerator?) {
    self.clusters = clusters
    yes = clusters.reduce(0) { $0 + Double($1.numerator) }
    count = clusters.reduce(0) { $0 + Double($1.denominator) }
    share = Proportions.clusteredShare(clusters)
    bootstrap = generator.map { generator in
      Result { () throws(Undefined) in
        let bootstrap = try ClusterBootstrap(clusters)
        let replicates = try bootstrap.replicates(IntervalCandidate.resamples, generator: generator).get()
        return (replicates, bootstrap.influence)
      }
    }
  }

  /// Nil where the interval was not asked for.
  subscript(candidate: IntervalCandidate) -> Result<Interval, Undefined>? {
    switch candidate {
    case .report: share.flatMap(\.estimate.interval)
    case .independent: Proportions.wilson(yes, of: count).flatMap(\.interval)
    case .wald: Proportions.clusterDesign(clusters).flatMap(\.estimate.interval).map { $0.clipped(to: 0...1) }
    case .clopperPearson: onEffectiveSize { Proportions.clopperPearson($0, of: $1) }
    case .jeffreys: onEffectiveSize { Proportions.jeffreys($0, of: $1) }
    case .percentile: bootstrap?.flatMap { $0.replicates.percentileInterval() }
    case .accelerated: bootstrap?.flatMap { $0.replicates.acceleratedInterval(influence: $0.influence) }
    }
  }

  private func onEffectiveSize(
    _ method: (Double, Double) -> Result<Estimate, Undefined>
  ) -> Result<Interval, Undefined> {
    share.flatMap { share in
      guard let size = share.effectiveSize, let many = Self.reach(count - 1),
        let few = Self.reach(Double(clusters.count) - 1)
      else { return .failure(share.estimate.intervalRefusal ?? .outOfNumericRange) }
      let shrunken = size * (many / few) * (many / few)
      return method(share.estimate.value * shrunken, shrunken).flatMap(\.interval)
    }
  }

  private static func reach(_ degreesOfFreedom: Double) -> Double? {
    StudentTDistribution(degreesOfFreedom: degreesOfFreedom)?.quantile(0.975)
  }
}

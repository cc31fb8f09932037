/// Resamples of whole clusters, such as respondents: their answers hang together and must not be drawn one by one.
public struct ClusterBootstrap: Sendable, Hashable {
  private let numerators: [Int]
  private let denominators: [Int]
  /// The share over the clusters as they are.
  public let share: Double

  /// The clusters that have members; a single one is refused, as nothing is known of how clusters differ.
  public init(_ clusters: [ClusterCount]) throws(Undefined) {
    let sums = try ClusterSums(clusters)
    guard sums.clusters.count > 1 else { throw .singleCluster }
    numerators = sums.clusters.map(\.numerator)
    denominators = sums.clusters.map(\.denominator)
    share = sums.share
  }

  /// The share in each of many resamples, drawn one after the other.
  ///
  /// Each resample draws as many clusters as there are, with replacement, from a stream of its own, so that
  /// ``replicates(_:generator:workers:)`` gives the same numbers on any number of cores. Assumes that clusters are
  /// drawn independently; with few of them the replicates spread too little, by √((k − 1)/k).
  /// Source: Field & Welsh, *Journal of the Royal Statistical Society* B 69 (2007) 369–390; Davison & Hinkley,
  /// *Bootstrap Methods and their Application* 1997, ch. 3.8.
  public func replicates(_ count: Int, generator: SeededGenerator) -> Result<BootstrapReplicates, Undefined> {
    Result { () throws(Undefined) in
      try BootstrapReplicates(estimate: share, values: shares(0..<max(0, count), generator))
    }
  }

  /// The same, drawn by several workers at once.
  public func replicates(
    _ count: Int, generator: SeededGenerator, workers: Int
  ) async -> Result<BootstrapReplicates, Undefined> {
    let count = max(0, count)
    let workers = max(1, min(workers, count))
    let values = await withTaskGroup(of: (Int, [Double]).self) { group in
      for worker in 0..<workers {
        let part = (count * worker / workers)..<(count * (worker + 1) / workers)
        group.addTask { (worker, shares(part, generator)) }
      }
      var parts = [[Double]](repeating: [], count: workers)
      for await (worker, part) in group { parts[worker] = part }
      return parts.flatMap { $0 }
    }
    return Result { () throws(Undefined) in try BootstrapReplicates(estimate: share, values: values) }
  }

  /// What each cluster pulls the share by, for ``BootstrapReplicates/acceleratedInterval(influence:confidence:)``.
  public var influence: JackknifeInfluence {
    let numerator = numerators.reduce(0, +)
    let denominator = denominators.reduce(0, +)
    return JackknifeInfluence(
      estimate: share,
      leavingOneOut: zip(numerators, denominators).map { Double(numerator - $0) / Double(denominator - $1) })
  }

  private func shares(_ resamples: Range<Int>, _ generator: SeededGenerator) -> [Double] {
    let size = numerators.count
    return resamples.map { resample in
      var draws = generator.stream(UInt64(resample))
      var numerator = 0
      var denominator = 0
      for _ in 0..<size {
        let cluster = draws.integer(below: size)
        numerator += numerators[cluster]
        denominator += denominators[cluster]
      }
      return Double(numerator) / Double(denominator)
    }
  }
}

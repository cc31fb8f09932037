import Glibc

/// The distribution of a share over every resample of a few clusters: what a bootstrap without chance would give.
public struct EnumeratedBootstrap: Sendable, Hashable {
  /// The share over the clusters as they are.
  public let estimate: Double
  /// The mean over all resamples.
  public let mean: Double
  /// The standard deviation over all resamples; 0 for one cluster, which says nothing about precision.
  public let standardError: Double
  /// How many resamples there are, kᵏ.
  public let resamples: Double

  private let values: [Double]
  private let cumulated: [Double]

  /// The most clusters that are listed.
  public static let mostClusters = 10

  /// Lists every resample of at most ten clusters with members, each multiset once with its probability.
  ///
  /// Formula: k clusters of which the i-th is drawn tᵢ times, Σtᵢ = k, have the share Σtᵢxᵢ/Σtᵢnᵢ with the probability
  /// k!/(Πtᵢ! kᵏ). Assumes that clusters are drawn independently and with replacement. Clusters without members are left
  /// out; more than ``mostClusters`` are refused.
  /// Source: Fisher & Hall, *Statistica Sinica* 1 (1991) 115–128.
  public init(_ clusters: [ClusterCount]) throws(Undefined) {
    let sums = try ClusterSums(clusters)
    let size = sums.clusters.count
    guard size <= Self.mostClusters else { throw .tooManyClusters }
    var listing = Listing(clusters: sums.clusters)
    listing.choose(from: 0, left: size, numerator: 0, denominator: 0, ways: 1)
    let all = pow(Double(size), Double(size))
    let ordered = listing.found.sorted { $0.share < $1.share }
    var running = 0.0
    values = ordered.map(\.share)
    cumulated = ordered.map { resample in
      running += resample.ways
      return running / all
    }
    let middle = ordered.reduce(0) { $0 + $1.share * $1.ways } / all
    estimate = sums.share
    mean = middle
    standardError = squareRoot(
      ofVariance: ordered.reduce(0) { $0 + ($1.share - middle) * ($1.share - middle) * $1.ways } / all)
    resamples = all
  }

  /// The smallest share that at least this probability of the resamples does not exceed; nil outside 0 … 1.
  public func quantile(_ probability: Double) -> Double? {
    guard isProbability(probability) else { return nil }
    // Sums of exact fractions may round to just below the probability they reach.
    return zip(values, cumulated).first { $1 >= probability - 1e-12 }?.0
  }

  private struct Listing {
    let clusters: [ClusterCount]
    var found: [(share: Double, ways: Double)] = []

    /// Takes the first cluster 0, 1, … times and the rest from the others; the ways multiply as binomials.
    mutating func choose(from first: Int, left: Int, numerator: Int, denominator: Int, ways: Double) {
      let cluster = clusters[first]
      if first == clusters.count - 1 {
        let whole = denominator + left * cluster.denominator
        found.append((Double(numerator + left * cluster.numerator) / Double(whole), ways))
        return
      }
      var binomial = 1.0
      for times in 0...left {
        choose(
          from: first + 1, left: left - times, numerator: numerator + times * cluster.numerator,
          denominator: denominator + times * cluster.denominator, ways: ways * binomial)
        binomial *= Double(left - times) / Double(times + 1)
      }
    }
  }
}

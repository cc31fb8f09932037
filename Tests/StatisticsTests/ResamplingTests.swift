import Statistics
import Testing

@Suite struct ResamplingTests {
  private let clusters = [(3, 12), (0, 10), (7, 14), (2, 9), (5, 24)].map { ClusterCount($0.0, of: $0.1) }

  @Test func `a constant statistic has no BCa interval`() throws {
    let replicates = try BootstrapReplicates(estimate: 1, values: [Double](repeating: 1, count: 99))
    let influence = JackknifeInfluence([0, 0, 0])
    #expect(replicates.acceleratedInterval(influence: influence).reason == .noVariation)
    #expect(replicates.percentileInterval(confidence: try #require(Confidence(0.9))).value?.lower == 1)
  }

  @Test func `too few resamples for the limit are refused`() throws {
    let replicates = try BootstrapReplicates(estimate: 0.5, values: [0.1, 0.4, 0.6, 0.9])
    #expect(replicates.percentileInterval().reason == .tooFewResamples)
    #expect(throws: Undefined.noResamples) { try BootstrapReplicates(estimate: 0, values: []) }
    #expect(throws: Undefined.notANumber) { try BootstrapReplicates(estimate: .nan, values: [1, 2]) }
  }

  /// Of 19 replicates the first is the 5 % and the last the 95 % point: rank 20 p.
  @Test func `percentiles at whole ranks are the replicates themselves`() throws {
    let replicates = try BootstrapReplicates(estimate: 10, values: (1...19).map(Double.init).reversed())
    let interval = try replicates.percentileInterval(confidence: try #require(Confidence(0.9))).get()
    #expect(interval.lower == 1)
    #expect(interval.upper == 19)
  }

  @Test func `the cluster bootstrap comes near every resample listed`() throws {
    let all = try EnumeratedBootstrap(clusters)
    let drawn = try ClusterBootstrap(clusters).replicates(20_000, generator: SeededGenerator(seed: 11)).get()
    #expect(abs(drawn.standardError - all.standardError) < 0.03 * all.standardError)
    #expect(abs(drawn.estimate - 17.0 / 69) < 1e-12)
    let median = drawn.values.sorted()[10_000]
    #expect(abs(median - (all.quantile(0.5) ?? 0)) < 0.01)
  }

  @Test func `several workers draw what one draws`() async throws {
    let bootstrap = try ClusterBootstrap(clusters)
    let generator = SeededGenerator(seed: 3)
    let one = bootstrap.replicates(1_001, generator: generator)
    for workers in [1, 2, 7] {
      #expect(await bootstrap.replicates(1_001, generator: generator, workers: workers) == one)
    }
  }

  @Test func `one cluster is not resampled`() {
    #expect(throws: Undefined.singleCluster) { try ClusterBootstrap([ClusterCount(3, of: 5), ClusterCount(0, of: 0)]) }
    #expect(throws: Undefined.tooManyClusters) {
      try EnumeratedBootstrap((0..<11).map { ClusterCount($0, of: 20) })
    }
  }

  @Test func `the influence of clusters sums to about nothing and gives a BCa interval around the share`() throws {
    let bootstrap = try ClusterBootstrap(clusters)
    let replicates = try bootstrap.replicates(4_999, generator: SeededGenerator(seed: 1)).get()
    let interval = try replicates.acceleratedInterval(influence: bootstrap.influence).get()
    #expect(interval.lower < bootstrap.share && bootstrap.share < interval.upper)
    #expect(interval.method == .bootstrapAccelerated)
  }
}

@Suite struct ComparisonTests {
  @Test func `groups that do not differ have no spread, and say so`() throws {
    let model = try BetaBinomial([ClusterCount](repeating: ClusterCount(5, of: 20), count: 6))
    #expect(model.isAtBoundary)
    #expect(model.alpha.reason == .groupsDoNotDiffer)
    let shrunken = try model.shrunken(ClusterCount(9, of: 20)).get()
    #expect(abs(shrunken.value - 0.25) < 1e-12)
    #expect(shrunken.intervalRefusal == .groupsDoNotDiffer)
  }

  @Test func `beta-binomial models that cannot be fitted say why`() {
    func reason(_ counts: [(Int, Int)]) -> Undefined? {
      do throws(Undefined) {
        _ = try BetaBinomial(counts.map { ClusterCount($0.0, of: $0.1) })
        return nil
      } catch {
        return error
      }
    }
    #expect(reason([]) == .emptyDenominator)
    #expect(reason([(3, 5)]) == .tooFewGroups)
    #expect(reason([(0, 5), (0, 7)]) == .shareIsZeroOrOne)
    #expect(reason([(0, 1), (1, 1)]) == .noClusterWithTwoMembers)
    #expect(reason([(0, 5), (5, 5), (4, 4)]) == .groupsAllOrNothing)
    #expect(reason([(6, 5), (5, 5)]) == .impossibleCount)
  }

  @Test func `a small group is drawn further towards the mean than a large one`() throws {
    let model = try BetaBinomial([(1, 20), (9, 20), (4, 22), (15, 30), (2, 25)].map { ClusterCount($0.0, of: $0.1) })
    let small = try model.shrunken(ClusterCount(3, of: 5)).get()
    let large = try model.shrunken(ClusterCount(60, of: 100)).get()
    #expect(model.mean < small.value && small.value < large.value && large.value < 0.6)
    #expect(try #require(small.lower) < small.value && small.value < #require(small.upper))
  }

  @Test func `an effective size between two counts has limits between theirs`() throws {
    func upper(_ size: Double) throws -> Double { try Funnel.exactLimits(target: 0.3, size: size).get().upper }
    #expect(try upper(41) < upper(40.5) && upper(40.5) < upper(40))
    #expect(Funnel.exactLimits(target: 0, size: 4).reason == .shareIsZeroOrOne)
    #expect(Funnel.exactLimits(target: 0.3, size: 0).reason == .impossibleCount)
  }

  @Test func `arcsine limits beyond the end are 0 and 1, and do not turn back`() throws {
    let limits = try Funnel.additiveLimits(target: 0.1, size: 1, betweenVariance: 0.5).get()
    #expect(limits.lower == 0)
    #expect(limits.upper == 1)
  }

  @Test func `ranks of two equal units are even`() throws {
    let units = [RankedQuantity](repeating: .normal(mean: 2, standardError: 1), count: 2)
    let ranks = try Ranks.distributions(units).get()
    #expect(abs(ranks[0].expected - 1.5) < 1e-9)
    #expect(abs(ranks[0].probabilities[0] - 0.5) < 1e-4)
    #expect(ranks[0].interval() == 1...2)
    #expect(Ranks.distributions([units[0]]).reason == .fewerThanTwoUnits)
    #expect(Ranks.distributions([units[0], .normal(mean: 0, standardError: 0)]).reason == .impossibleSpread)
  }

  @Test func `ranks far apart are certain, and all ranks sum to 1`() throws {
    let units = (0..<6).map { RankedQuantity.normal(mean: Double($0) * 100, standardError: 1 + Double($0)) }
    let ranks = try Ranks.distributions(units).get()
    for (place, rank) in ranks.enumerated() {
      #expect(rank.interval() == (place + 1)...(place + 1))
      #expect(abs(rank.probabilities.reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test func `nearest peers by hand`() throws {
    let features: [[Double?]] = [[0, 10], [1, 10], [3, nil], [0, 40]]
    let peers = try Peers.nearest(to: 0, features: features, weights: [1, 1], count: 9).get()
    #expect(peers.map(\.unit) == [1, 3, 2])
    // The variance of 0, 1, 3, 0 is 2: half of (1 − 0)²/2.
    #expect(abs(peers[0].distance - 0.5) < 1e-12)
    #expect(try Peers.nearest(to: 0, features: features, weights: [1, 0], count: 1).get().map(\.unit) == [3])
    #expect(Peers.nearest(to: 4, features: features, weights: [1, 1], count: 1).reason == .fewerThanTwoUnits)
    #expect(Peers.nearest(to: 0, features: features, weights: [0, 0], count: 1).reason == .nothingInCommon)
  }
}

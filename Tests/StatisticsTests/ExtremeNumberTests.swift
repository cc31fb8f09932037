import Statistics
import Testing

/// Numbers at the ends of what a machine can hold.
@Suite struct ExtremeNumberTests {
  @Test func `a correlation of huge or tiny numbers has its sign, or none`() throws {
    for size in [1e-300, 1e-100, 1, 1e80, 1e200] {
      let pairs = try PairedValues([size, 2 * size, 3 * size], [size, 2 * size, 3 * size])
      #expect(abs(try Association.pearson(pairs).get().value - 1) < 1e-12, "\(size)")
    }
    let huge = try PairedValues([-1.7e308, 1.7e308, 1.7e308], [1, 2, 3])
    #expect(Association.pearson(huge).reason == .outOfNumericRange)
  }

  @Test func `a funnel of more cases than can be told apart is refused, and ends`() {
    #expect(Funnel.exactLimits(target: 0.5, size: 1e17).reason == .impossibleCount)
    #expect(throws: Undefined.impossibleCount) { try FunnelPoint(share: 0.5, effectiveSize: 1e17) }
  }

  @Test func `units of which one outweighs all others have no variance between them`() throws {
    let points = [try FunnelPoint(1, of: 2), try FunnelPoint(share: 0.4, effectiveSize: 0x1p53)]
    #expect(Funnel.overdispersion(points, target: 0.4).reason == nil)
    let far = try FunnelPoint(share: 0.5, effectiveSize: 1e-300)
    #expect(Funnel.overdispersion([far, points[1]], target: 0.4).reason == .outOfNumericRange)
  }

  @Test func `counts that no study has are refused, not added up`() {
    let huge = ClusterCount(1, of: Int.max)
    #expect(Proportions.clusterDesign([huge, huge]).reason == .outOfNumericRange)
    #expect(Proportions.clusteredShare([huge, huge]).reason == .outOfNumericRange)
    #expect(throws: RatingsFault.tooManyRatings) { try CrossTable(counts: [[Int.max, 1], [1, Int.max]]) }
    #expect(throws: RatingsFault.tooManyRatings) {
      try Ratings(try CrossTable(counts: [[100_000_000, 1], [1, 100_000_000]]))
    }
    #expect(throws: RatingsFault.tooManyRatings) {
      try ValueCounts(rows: [[Int.max, Int.max]], scale: try CategoryScale(labels: ["a", "b"]))
    }
  }

  @Test func `indices that number nothing are refused`() {
    #expect(throws: Undefined.impossibleCount) { try RatingPlan(units: [0, Int.max], raters: [0, 0]) }
    #expect(throws: Undefined.impossibleCount) { try GroupingFactor(levels: [0, 1], count: Int.max) }
    #expect(throws: Undefined.impossibleCount) {
      try RandomInterceptLogistic(try BinomialRows(successes: [1, 1], trials: [2, 2]), groups: [0, Int.max])
    }
    #expect(throws: Undefined.impossibleCount) {
      try FacetsRasch([FacetResponse(person: 0, item: Int.max, isYes: true)])
    }
  }

  @Test func `what leaves nothing to a linear model is refused with its reason`() throws {
    let factor = try GroupingFactor(levels: [0, 0, 1, 1, 2, 2], count: 3)
    let one = (0..<6).map { [1, Double($0)] }
    func reason(_ outcomes: [Double], _ predictors: [[Double]], _ factors: [GroupingFactor]) -> Undefined? {
      do throws(Undefined) {
        _ = try LinearMixed(outcomes: outcomes, predictors: predictors, factors: factors)
        return nil
      } catch { return error }
    }
    #expect(reason([1, 3, 2, 5, 4, 7], one.map { $0 + [$0[1] * 2] }, [factor]) == .dependentPredictors)
    #expect(reason(one.map { 3 + 2 * $0[1] }, one, [factor]) == .noVariation)
    #expect(reason([1, 3], one.prefix(2).map { $0 }, [factor]) == .tooFewObservations)
    #expect(reason([1, 3, 2, 5, 4, 7], one, []) == .tooFewGroups)
    #expect(reason([1, 3, 2, 5, 4, 7], one, [factor]) == nil)
  }

  /// Boost 1.74 ends the program on such shapes unless it is asked not to.
  @Test func `shapes at the edge of what a number can be have no quantile`() {
    let tiny = Double.leastNonzeroMagnitude
    for (alpha, beta) in [(tiny, 1.0), (1, tiny), (tiny, tiny)] {
      #expect(BetaDistribution(alpha: alpha, beta: beta)?.quantile(0.975).map { 0...1 ~= $0 } ?? true)
    }
    for share in [Proportions.clopperPearson(tiny, of: 1), Proportions.jeffreys(tiny, of: 1)] {
      let limits = share.value.map { [$0.lower, $0.upper] } ?? []
      #expect(limits.allSatisfy { $0.map { 0...1 ~= $0 } ?? true })
    }
  }

  @Test func `more cases than anybody counts are refused at once`() {
    #expect(throws: Undefined.impossibleSpread) { try RankedQuantity.share(1, of: 2, prior: (0x1p53, 0x1p53)) }
    #expect(throws: Undefined.impossibleCount) {
      try BinomialRows(successes: [9_000_000_000_000_000_000, 1], trials: [9_000_000_000_000_000_000, 2])
    }
  }
}

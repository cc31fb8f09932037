import Statistics
import Testing

@Suite struct LinearSeverityTests {
  /// Six answer sets of two criteria, each rated by two of three raters in turn, and one rating on its own.
  private static let ratings: [SeverityRating] = {
    let pairs = [(0, 1), (1, 2), (0, 2), (0, 1), (1, 2), (0, 2)]
    let values = [
      [(2, 1), (1, 1)], [(1, 2), (0, 1)], [(2, 2), (1, 2)], [(1, 0), (2, 1)], [(1, 1), (2, 2)], [(0, 1), (1, 1)],
    ]
    var ratings: [SeverityRating] = []
    for (cluster, (pair, given)) in zip(pairs, values).enumerated() {
      for (criterion, points) in given.enumerated() {
        let unit = 2 * cluster + criterion
        ratings.append(SeverityRating(unit: unit, rater: pair.0, cluster: cluster, value: Double(points.0)))
        ratings.append(SeverityRating(unit: unit, rater: pair.1, cluster: cluster, value: Double(points.1)))
      }
    }
    return ratings + [SeverityRating(unit: 12, rater: 0, cluster: 6, value: 2)]
  }()

  /// R 4.2: lm(y ~ 0 + unit + C(rater, contr.sum)) and the clustered sandwich times 6/5 over its six answer sets with a
  /// residual; qt(.975, 5) = 2.57058183563631.
  @Test func `severity and its clustered error are those of R`() throws {
    let severity = try LinearSeverity(Self.ratings)
    let expected = [
      (-0.0833333333333334, 0.111803398874989), (0.4166666666666665, 0.170782512765993),
      (-0.3333333333333331, 0.158113883008419),
    ]
    #expect(severity.clusters == 6)
    for (rater, (value, error)) in zip(severity.raters, expected) {
      #expect(abs(rater.value - value) < 1e-12)
      #expect(abs(rater.standardError - error) < 1e-12)
      #expect(abs(rater.interval.upper - (value + 2.57058183563631 * error)) < 1e-9)
      #expect(rater.ratings == 8)
    }
  }

  @Test func `raters who share nothing are not compared`() {
    let rating = { SeverityRating(unit: $0, rater: $1, cluster: $0, value: $2) }
    let apart = [rating(0, 0, 1), rating(0, 1, 2), rating(1, 2, 1), rating(1, 3, 2)]
    #expect(throws: Undefined.disconnectedPlan) { try LinearSeverity(apart) }
    #expect(throws: Undefined.noUnitRatedTwice) { try LinearSeverity([rating(0, 0, 1), rating(1, 1, 2)]) }
    #expect(throws: Undefined.fewerThanTwoRaters) { try LinearSeverity([rating(0, 0, 1)]) }
    #expect(throws: Undefined.singleCluster) { try LinearSeverity([rating(0, 0, 1), rating(0, 1, 2)]) }
    #expect(throws: Undefined.noRatings) { try LinearSeverity([]) }
  }
}

@Suite struct ClusteredRegressionTests {
  /// Shares 1/4 and 3/4: the effect is their difference, and with one row a cluster the variance is Σe²/n² in each
  /// group times 8/7: √(2 · (4 · 3/16)/16 · 8/7) = √(3/28).
  @Test func `with one indicator the effect is the difference of shares`() throws {
    let outcomes: [Double] = [1, 0, 0, 0, 1, 1, 1, 0]
    let model = try ClusteredRegression(
      outcomes: outcomes, predictors: (0..<8).map { [1, $0 < 4 ? 0 : 1] }, clusters: Array(0..<8))
    #expect(abs(model.effects[0] - 0.25) < 1e-12 && abs(model.effects[1] - 0.5) < 1e-12)
    #expect(abs(model.standardErrors[1] - (3.0 / 28).squareRoot()) < 1e-12)
  }

  @Test func `predictors that hang together are refused`() {
    #expect(throws: Undefined.dependentPredictors) {
      try ClusteredRegression(outcomes: [1, 0, 1], predictors: [[1, 1], [1, 1], [1, 1]], clusters: [0, 1, 2])
    }
  }
}

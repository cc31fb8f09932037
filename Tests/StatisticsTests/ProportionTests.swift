import Foundation
import Statistics
import Testing

@Suite struct ProportionTests {
  private func rounded(_ value: Double?) -> Double? { value.map { ($0 * 10_000).rounded() / 10_000 } }

  @Test(arguments: [
    // Newcombe, Statistics in Medicine 17 (1998) 857–872, Table I: x, n, Wilson, Clopper–Pearson.
    (81.0, 263.0, 0.2553, 0.3662, 0.2527, 0.3676), (15, 148, 0.0624, 0.1605, 0.0578, 0.1617),
    (0, 20, 0.0, 0.1611, 0.0, 0.1684), (1, 29, 0.0061, 0.1718, 0.0009, 0.1776),
  ])
  func `Newcombe 1998, one proportion`(
    x: Double, n: Double, lower: Double, upper: Double, exactLower: Double, exactUpper: Double
  ) throws {
    let wilson = try Proportions.wilson(x, of: n).get()
    let exact = try Proportions.clopperPearson(x, of: n).get()
    #expect(rounded(wilson.lower) == lower)
    #expect(rounded(wilson.upper) == upper)
    #expect(rounded(exact.lower) == exactLower)
    #expect(rounded(exact.upper) == exactUpper)
  }

  @Test(arguments: [
    // Newcombe, Statistics in Medicine 17 (1998) 873–890, Table II, methods 10 and 5.
    ([56.0, 70, 48, 80], [0.0524, 0.3339], [0.0528, 0.3382]),
    ([9, 10, 3, 10], [0.1705, 0.809], [0.17, 0.8406]),
    ([5, 56, 0, 29], [-0.0381, 0.1926], [-0.0326, 0.1933]),
    ([0, 10, 0, 10], [-0.2775, 0.2775], [-0.2879, 0.2879]),
  ])
  func `Newcombe 1998, two proportions`(counts: [Double], hybrid: [Double], score: [Double]) throws {
    let one = try Proportions.newcombeDifference(counts[0], of: counts[1], minus: counts[2], of: counts[3]).get()
    #expect([rounded(one.lower), rounded(one.upper)] == hybrid)
    let other = try Proportions.miettinenNurminenDifference(
      counts[0], of: counts[1], minus: counts[2], of: counts[3]
    ).get()
    #expect([rounded(other.lower), rounded(other.upper)] == score)
  }

  @Test func `the score limit of ten of ten against none of ten is known in closed form`() throws {
    // There p̃₁ = (1 + δ)/2 = 1 − p̃₂, so (1 − δ)² = z² (1 − δ²)/19 and δ = (19 − z²)/(19 + z²).
    let estimate = try Proportions.miettinenNurminenDifference(10, of: 10, minus: 0, of: 10).get()
    let square = 3.841458820694124
    #expect(abs((estimate.lower ?? 0) - (19 - square) / (19 + square)) < 1e-12)
    #expect(estimate.upper == 1)
  }

  @Test func `at the limits of the likelihood ratio the likelihood has fallen by half of chi-squared`() throws {
    let estimate = try Proportions.likelihoodRatio(3, of: 12).get()
    for limit in [try #require(estimate.lower), try #require(estimate.upper)] {
      let fall = 3 * log(0.25 / limit) + 9 * log(0.75 / (1 - limit))
      #expect(abs(2 * fall - 3.841458820694124) < 1e-9)
    }
  }

  @Test func `the ends of an interval at 0 and n are exact`() throws {
    for method in [
      Proportions.wilson, Proportions.clopperPearson, Proportions.jeffreys, Proportions.likelihoodRatio,
    ] {
      #expect(method(0, 7, .ninetyFive).value?.lower == 0)
      #expect(method(7, 7, .ninetyFive).value?.upper == 1)
      #expect((method(7, 7, .ninetyFive).value?.lower ?? 1) < 1)
    }
    let adjusted = try Proportions.agrestiCoull(0, of: 7).get().interval.get()
    #expect(adjusted.lower < 0)
    #expect(adjusted.clipped(to: 0...1).lower == 0)
    #expect(adjusted.clipped(to: 0...1).upper == adjusted.upper)
  }

  @Test func `a confidence near 1 still gives limits`() throws {
    let confidence = try #require(Confidence(1 - 1e-9))
    let estimate = try Proportions.clopperPearson(5, of: 10, confidence: confidence).get()
    #expect((estimate.lower ?? 0) > 0)
    #expect((estimate.upper ?? 1) < 1)
    #expect(Confidence(0) == nil)
    #expect(Confidence(1) == nil)
    #expect(Confidence(.nan) == nil)
  }

  @Test func `impossible counts are refused`() {
    #expect(Proportions.wilson(0, of: 0).reason == .emptyDenominator)
    #expect(Proportions.wilson(3, of: 2).reason == .impossibleCount)
    #expect(Proportions.wilson(-1, of: 2).reason == .impossibleCount)
    #expect(Proportions.wilson(.nan, of: 2).reason == .impossibleCount)
    #expect(Proportions.wilson(1, of: .infinity).reason == .impossibleCount)
    #expect(Proportions.newcombeDifference(1, of: 2, minus: 0, of: 0).reason == .emptyDenominator)
    #expect(
      Proportions.nonresponseBounds(1, respondents: 2, population: 1).reason == .populationSmallerThanSample)
    #expect(Proportions.hypergeometric(1, of: 2, population: 1).reason == .populationSmallerThanSample)
    #expect(Proportions.finitePopulation(1, of: 1, population: 5).reason == .fewerThanTwoUnits)
    #expect(Proportions.finitePopulationMean([], population: 5).reason == .emptyDenominator)
    #expect(Proportions.clusterDesign([]).reason == .emptyDenominator)
    #expect(Proportions.clusterDesign([ClusterCount(2, of: 1)]).reason == .impossibleCount)
    #expect(Proportions.clusterDesign([ClusterCount(1, of: 2)]).reason == .singleCluster)
  }

  @Test func `what 93 percent of 545 out of 3800 can say`() throws {
    // The Vordingborg letter: 13.3 % to 99.0 % whatever the silent think.
    let bounds = try Proportions.nonresponseBounds(507, respondents: 545, population: 3_800).get()
    #expect(rounded(bounds.lower) == 0.1334)
    #expect(rounded(bounds.upper) == 0.99)
    #expect(rounded(bounds.coverage) == 0.1434)
    #expect(rounded(bounds.silentShare(forOverall: 0.5)) == 0.428)
    let everyone = try Proportions.nonresponseBounds(3, respondents: 4, population: 4).get()
    #expect(everyone.width == 0)
    #expect(everyone.silentShare(forOverall: 0.5) == nil)
  }

  @Test func `a population that was counted whole leaves no doubt`() throws {
    let exact = try Proportions.hypergeometric(3, of: 8, population: 8).get()
    #expect(exact.fewest == 3)
    #expect(exact.most == 3)
    #expect(try Proportions.finitePopulation(3, of: 8, population: 8).get().estimate.standardError == 0)
    #expect(Proportions.finitePopulation(0, of: 8, population: 9).value?.logit.reason == .shareIsZeroOrOne)
  }
}

import Foundation
import Statistics
import Testing

@Suite struct DistributionTests {
  @Test func `quantiles are those of the printed tables`() throws {
    // Fisher & Yates, Statistical Tables; also Abramowitz & Stegun, tables 26.1, 26.8, 26.9 and 26.10.
    let normal = try #require(NormalDistribution().quantile(0.975))
    #expect(abs(normal - 1.959964) < 1e-6)
    let student = try #require(StudentTDistribution(degreesOfFreedom: 10)?.quantile(0.975))
    #expect(abs(student - 2.228) < 5e-4)
    let chiSquared = try #require(ChiSquaredDistribution(degreesOfFreedom: 3)?.quantile(0.95))
    #expect(abs(chiSquared - 7.815) < 5e-4)
    let ratio = try #require(FDistribution(numeratorFreedom: 5, denominatorFreedom: 10)?.quantile(0.95))
    #expect(abs(ratio - 3.326) < 5e-4)
  }

  @Test func `the beta distribution with whole shapes is a binomial sum`() throws {
    // P(Beta(a, b) ≤ x) = P(Bin(a + b − 1, x) ≥ a); here 1 − (0.7⁵ + 5·0.3·0.7⁴) = 0.47178.
    let beta = try #require(BetaDistribution(alpha: 2, beta: 4)?.cumulative(0.3))
    let binomial = try #require(BinomialDistribution(trials: 5, probability: 0.3)?.upperTail(1))
    #expect(abs(beta - 0.47178) < 1e-12)
    #expect(abs(binomial - 0.47178) < 1e-12)
  }

  @Test func `a hypergeometric probability is a count of hands`() throws {
    // Five cards from 52 with 4 aces: no ace C(48,5)/C(52,5), at most one ace (C(48,5) + 4·C(48,4))/C(52,5).
    let aces = try #require(HypergeometricDistribution(marked: 4, drawn: 5, population: 52))
    let none = try #require(aces.cumulative(0))
    let atMostOne = try #require(aces.cumulative(1))
    #expect(abs(none - 1_712_304.0 / 2_598_960) < 1e-12)
    #expect(abs(atMostOne - (1_712_304.0 + 4 * 194_580) / 2_598_960) < 1e-12)
    #expect(aces.cumulative(4) == 1)
    #expect(aces.upperTail(4) == 0)
    #expect(aces.cumulative(-1) == 0)
  }

  @Test func `the tails far out keep their digits`() throws {
    let tail = try #require(NormalDistribution().upperTail(10))
    #expect(abs(tail / 7.619853024160527e-24 - 1) < 1e-10)
  }

  @Test func `what is not defined is nil, never infinite`() {
    #expect(NormalDistribution().quantile(0) == nil)
    #expect(NormalDistribution().quantile(1) == nil)
    #expect(NormalDistribution().quantile(1.5) == nil)
    #expect(NormalDistribution().quantile(.nan) == nil)
    #expect(NormalDistribution().cumulative(.nan) == nil)
    #expect(StudentTDistribution(degreesOfFreedom: 0) == nil)
    #expect(StudentTDistribution(degreesOfFreedom: 3)?.quantile(1) == nil)
    #expect(ChiSquaredDistribution(degreesOfFreedom: 2)?.quantile(1) == nil)
    #expect(ChiSquaredDistribution(degreesOfFreedom: 2)?.cumulative(-1) == nil)
    #expect(FDistribution(numeratorFreedom: -1, denominatorFreedom: 2) == nil)
    #expect(BetaDistribution(alpha: 0, beta: 1) == nil)
    #expect(BetaDistribution(alpha: 1, beta: 1)?.cumulative(2) == nil)
    #expect(BinomialDistribution(trials: 3, probability: 1.1) == nil)
    #expect(HypergeometricDistribution(marked: 5, drawn: 1, population: 4) == nil)
    #expect(GammaFunctions.logGamma(0) == nil)
    #expect(GammaFunctions.logGamma(-2) == nil)
    #expect(GammaFunctions.digamma(0) == nil)
    #expect(GaussHermiteRule(count: 0) == nil)
    #expect(GaussHermiteRule(count: GaussHermiteRule.largestCount + 1) == nil)
  }

  @Test(arguments: [1, 2, 3, 10, 49, 100])
  func `Gauss-Hermite rules give the moments of the normal distribution`(count: Int) throws {
    let rule = try #require(GaussHermiteRule(count: count))
    let root = Double.pi.squareRoot()
    #expect(rule.nodes == rule.nodes.sorted())
    #expect(abs(rule.weights.reduce(0, +) / root - 1) < 1e-12)
    if count > 1 {
      let second = zip(rule.nodes, rule.weights).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      #expect(abs(second / (root / 2) - 1) < 1e-12)
    }
    if count > 2 {
      let fourth = zip(rule.nodes, rule.weights).reduce(0) { $0 + $1.0 * $1.0 * $1.0 * $1.0 * $1.1 }
      #expect(abs(fourth / (root * 0.75) - 1) < 1e-12)
    }
  }

  @Test(.enabled(if: ReferenceFiles.areHere))
  func `functions agree with 40-digit arithmetic`() throws {
    let cases = try ReferenceFiles.cases("numerics")
    #expect(!cases.isEmpty)
    for reference in cases {
      var comparison = Comparison(reference)
      let arguments = reference.numbers("args") ?? []
      if reference.input["function"] as? String == "gaussHermite" {
        try compareNodes(reference, count: Int(arguments[0]))
      } else {
        comparison.check("value", value(reference.input["function"] as? String ?? "", arguments))
        #expect(comparison.compared == 1)
      }
    }
  }

  private func compareNodes(_ reference: ReferenceCase, count: Int) throws {
    let rule = try #require(GaussHermiteRule(count: count))
    for (key, actual) in [("nodes", rule.nodes), ("weights", rule.weights)] {
      let expected = try #require(reference.expected[key] as? [NSNumber]).map(\.doubleValue)
      #expect(expected.count == actual.count)
      for (one, other) in zip(actual, expected) {
        #expect(abs(one - other) <= reference.tolerance(key), "\(reference.name) \(key)")
      }
    }
  }

  private func value(_ function: String, _ arguments: [Double]) -> Double? {
    let first = arguments[0]
    let second = arguments.count > 1 ? arguments[1] : 0
    let third = arguments.count > 2 ? arguments[2] : 0
    switch function {
    case "normalCDF": return NormalDistribution().cumulative(first)
    case "normalQuantile": return NormalDistribution().quantile(first)
    case "studentTCDF": return StudentTDistribution(degreesOfFreedom: second)?.cumulative(first)
    case "studentTQuantile": return StudentTDistribution(degreesOfFreedom: second)?.quantile(first)
    case "betaCDF": return BetaDistribution(alpha: second, beta: third)?.cumulative(first)
    case "betaQuantile": return BetaDistribution(alpha: second, beta: third)?.quantile(first)
    case "chiSquaredQuantile": return ChiSquaredDistribution(degreesOfFreedom: second)?.quantile(first)
    case "fQuantile":
      return FDistribution(numeratorFreedom: second, denominatorFreedom: third)?.quantile(first)
    case "logGamma": return GammaFunctions.logGamma(first)
    case "digamma": return GammaFunctions.digamma(first)
    default: return nil
    }
  }
}

import Statistics
import Testing

/// Small groups, where Laplace's approximation fails and quadrature does not.
@Suite struct CrossedQuadratureTests {
  /// 200 respondents with three answers each, by pattern of answers 000, 001, … 111.
  private let counts = [42, 23, 15, 46, 4, 9, 9, 52]

  private func model(_ integral: IntegralMethod) throws -> CrossedLogistic {
    var answers: [Int] = []
    var respondents: [Int] = []
    for (pattern, count) in counts.enumerated() {
      for _ in 0..<count {
        respondents += Array(repeating: answers.count / 3, count: 3)
        answers += [pattern >> 2 & 1, pattern >> 1 & 1, pattern & 1]
      }
    }
    return try CrossedLogistic(
      try BinomialRows(successes: answers, trials: answers.map { _ in 1 }),
      factors: [
        try GroupingFactor(levels: respondents, count: 200),
        try GroupingFactor(levels: answers.indices.map { $0 % 3 }, count: 3),
      ], integral: integral)
  }

  /// Maximum likelihood by Python 3.11 with numpy 1.26 and scipy 1.12: the respondents by 80 Gauss–Hermite points, the three
  /// vignettes by 11 × 11 × 11 adaptive ones; intercept 0.27292, deviations 1.84480 and 0.78549, log-likelihood −369.89850;
  /// with Laplace's approximation for the vignettes alone −369.90050.
  @Test func `quadrature over respondents finds what an integral over everything finds`() throws {
    let model = try model(.adaptive)
    #expect(abs(model.effects[0] - 0.27292) < 1e-3)
    #expect(abs(model.deviations[0] - 1.84480) < 2e-3)
    #expect(abs(model.deviations[1] - 0.78549) < 1e-3)
    #expect(abs(model.logLikelihood - -369.90050) < 1e-3)
    #expect(model.points >= 7)
  }

  @Test func `Laplace's approximation misses it, and that is said`() throws {
    let laplace = try model(.laplace)
    #expect(abs(laplace.deviations[0] - 1.84480) > 0.1)
    #expect(laplace.laplaceDistance == nil && laplace.points == 1 && !laplace.isLaplaceRough)
    let adaptive = try model(.adaptive)
    #expect(adaptive.isLaplaceRough)
    #expect(try #require(adaptive.laplaceDistance) > 0.3)
  }

  @Test func `with one factor nothing is left to Laplace`() throws {
    let successes = [1, 5, 3, 8, 2, 9, 4, 4, 0, 7]
    let rows = try BinomialRows(
      successes: successes, trials: successes.map { _ in 10 },
      predictors: successes.indices.map { [1, Double($0 % 2)] })
    let groups = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    let crossed = try CrossedLogistic(
      rows, factors: [try GroupingFactor(levels: groups, count: 5)], integral: .points(25))
    let plain = try RandomInterceptLogistic(rows, groups: groups, integral: .points(25))
    #expect(abs(crossed.logLikelihood - plain.logLikelihood) < 1e-6)
    #expect(zip(crossed.effects, plain.effects).allSatisfy { abs($0 - $1) < 1e-3 })
    #expect(abs(crossed.deviations[0] - plain.deviation) < 1e-3)
    #expect(zip(crossed.standardErrors, plain.standardErrors).allSatisfy { abs($0 - $1) < 1e-3 })
  }
}

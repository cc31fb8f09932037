import Statistics
import Testing

@Suite struct ModelTests {
  private func reason(_ body: () throws(Undefined) -> Void) -> Undefined? {
    do throws(Undefined) {
      try body()
      return nil
    } catch {
      return error
    }
  }

  @Test func `separation, one group and dependent predictors are refused`() {
    #expect(
      reason { () throws(Undefined) in
        _ = try RandomInterceptLogistic(
          try BinomialRows(successes: [0, 0, 0], trials: [5, 5, 5]), groups: [0, 1, 2])
      } == .separation)
    #expect(
      reason { () throws(Undefined) in
        _ = try RandomInterceptLogistic(try BinomialRows(successes: [3], trials: [12]), groups: [0])
      } == .tooFewGroups)
    let separating = [[1.0, 0], [1, 0], [1, 1], [1, 1]]
    #expect(
      reason { () throws(Undefined) in
        _ = try RandomInterceptLogistic(
          try BinomialRows(successes: [0, 0, 3, 2], trials: [4, 4, 5, 5], predictors: separating),
          groups: [0, 1, 0, 1])
      } == .separation)
    let doubled = [[1.0, 2], [1, 2], [1, 2], [1, 2]]
    #expect(
      reason { () throws(Undefined) in
        _ = try RandomInterceptLogistic(
          try BinomialRows(successes: [1, 0, 3, 2], trials: [4, 4, 5, 5], predictors: doubled),
          groups: [0, 1, 0, 1])
      } == .dependentPredictors)
  }

  @Test func `groups alike are singular without alarm, and the model is an ordinary regression`() throws {
    let rows = try BinomialRows(successes: [3, 4, 3, 3, 4, 3], trials: [12, 12, 12, 12, 12, 12])
    let model = try RandomInterceptLogistic(rows, groups: [0, 1, 2, 3, 4, 5], integral: .laplace)
    #expect(model.isSingular)
    #expect(model.intercepts.allSatisfy { $0.mode == 0 && $0.deviation == 0 })
    // 20 of 72: log(20/52), and √(1/20 + 1/52).
    #expect(abs(model.effects[0] - -0.9555114450) < 1e-6)
    #expect(abs(model.standardErrors[0] - (1.0 / 20 + 1.0 / 52).squareRoot()) < 1e-5)
  }

  @Test func `small groups that differ much break Laplace, which is said, and more points mend it`() throws {
    var chance = SeededGenerator(seed: 21)
    var successes: [Int] = []
    var groups: [Int] = []
    for group in 0..<120 {
      let odds = chance.normal(standardDeviation: 4)
      for _ in 0..<2 {
        // A logistic curve without the library's exponential: the sign of odds plus logistic noise.
        let noise = chance.uniform()
        successes.append(portableLogarithm(noise / (1 - noise)) < odds ? 1 : 0)
        groups.append(group)
      }
    }
    let rows = try BinomialRows(successes: successes, trials: successes.map { _ in 1 })
    let laplace = try RandomInterceptLogistic(rows, groups: groups, integral: .laplace)
    let adaptive = try RandomInterceptLogistic(rows, groups: groups)
    #expect(laplace.isIntegralRough)
    #expect(!adaptive.isIntegralRough)
    #expect(adaptive.points > 12)
  }

  @Test func `one factor gives what the random-intercept model gives, with two roads to it`() throws {
    let successes = [1, 5, 3, 8, 2, 9, 4, 4, 0, 7]
    let rows = try BinomialRows(
      successes: successes, trials: successes.map { _ in 10 },
      predictors: successes.indices.map { [1, Double($0 % 2)] })
    let groups = [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    let sparse = try CrossedLogistic(rows, factors: [try GroupingFactor(levels: groups, count: 5)])
    let plain = try RandomInterceptLogistic(rows, groups: groups, integral: .laplace)
    #expect(abs(sparse.logLikelihood - plain.logLikelihood) < 1e-6)
    #expect(zip(sparse.effects, plain.effects).allSatisfy { abs($0 - $1) < 1e-3 })
    #expect(zip(sparse.standardErrors, plain.standardErrors).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  /// Complete balanced ratings: REML gives the mean squares of the analysis of variance.
  @Test func `variance components of complete ratings are those of the mean squares`() throws {
    let ratings = try Ratings(rows: [
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ])
    let components = try Agreement.intraclassComponents(ratings).get()
    let squares = try Agreement.intraclassCorrelation(ratings, form: .agreementSingle).get()
    #expect(abs(components.agreementSingle - squares.estimate.value) < 1e-5)
    #expect(abs(components.residual - squares.meanSquares.residual) < 1e-4)
  }

  @Test func `ratings without variation or without a common unit have no components`() throws {
    #expect(Agreement.intraclassComponents(try Ratings(rows: [[1, 1], [1, 1]])).reason == .noVariation)
    let apart = try Ratings(rows: [[1, 2, nil, nil], [2, 2, nil, nil], [nil, nil, 1, 3], [nil, nil, 2, 2]])
    #expect(Agreement.intraclassComponents(apart).reason == .disconnectedPlan)
    #expect(Agreement.intraclassComponents(try Ratings(rows: [[1, 2]])).reason == .fewerThanTwoUnits)
  }

  @Test func `a rating plan falls apart into the parts that share nothing`() throws {
    let plan = try RatingPlan(units: [0, 0, 1, 2, 3, 3], raters: [0, 1, 1, 2, 2, 4])
    #expect(!plan.isConnected)
    #expect(plan.parts.map(\.units) == [[0, 1], [2, 3]])
    #expect(plan.parts.map(\.raters) == [[0, 1], [2, 4]])
  }

  @Test func `raters whom no common person joins are not compared`() {
    let apart = (0..<40).map {
      FacetResponse(person: $0 / 4, item: $0 % 2, rater: $0 / 4 < 5 ? $0 % 4 / 2 : 2, isYes: $0 % 3 == 0)
    }
    #expect(reason { () throws(Undefined) in _ = try FacetsRasch(apart) } == .disconnectedPlan)
    // Rater and item always go together.
    let confounded = (0..<40).map {
      FacetResponse(person: $0 / 2, item: $0 % 2, rater: $0 % 2, isYes: $0 % 3 == 0)
    }
    #expect(reason { () throws(Undefined) in _ = try FacetsRasch(confounded) } == .disconnectedPlan)
    #expect(reason { () throws(Undefined) in _ = try FacetsRasch([]) } == .noRatings)
  }
}

@Suite struct MarginalShareTests {
  private func model() throws -> CrossedLogistic {
    var chance = SeededGenerator(seed: 8)
    var answers: [Int] = []
    var towns: [Int] = []
    var vignettes: [Int] = []
    for town in 0..<12 {
      for vignette in 0..<6 {
        for _ in 0..<4 {
          answers.append(chance.happens(withProbability: 0.15 + 0.04 * Double(town) + 0.05 * Double(vignette)) ? 1 : 0)
          towns.append(town)
          vignettes.append(vignette)
        }
      }
    }
    return try CrossedLogistic(
      try BinomialRows(successes: answers, trials: answers.map { _ in 1 }),
      factors: [try GroupingFactor(levels: towns, count: 12), try GroupingFactor(levels: vignettes, count: 6)])
  }

  @Test func `a standardised share is the mean over the vignettes, and orders as the intercepts do`() throws {
    let model = try model()
    let shares = try (0..<12).map { town in
      try model.standardisedShare(over: (0..<6).map { .init(levels: [town, $0]) }, predictors: [1]).get()
    }
    let byIntercept = model.intercepts[0].indices.sorted { model.intercepts[0][$0].mode < model.intercepts[0][$1].mode }
    #expect(byIntercept.map { shares[$0].value } == shares.map(\.value).sorted())
    let first = try (0..<6).map { try model.share(predictors: [1], levels: [0, $0]).get().value }
    #expect(abs(first.reduce(0, +) / 6 - shares[0].value) < 1e-12)
    let last = try model.standardisedShare(
      over: (0..<6).map { .init(levels: [0, $0], weight: $0 == 5 ? 3 : 0) }, predictors: [1]
    ).get()
    #expect(abs(last.value - first[5]) < 1e-12)
    for share in shares {
      let (lower, upper) = (try #require(share.lower), try #require(share.upper))
      #expect(0 < lower && lower < share.value && share.value < upper && upper < 1)
    }
  }

  /// Averaging over what could be drawn pulls a share towards one half.
  @Test func `an unnamed level is averaged over`() throws {
    let model = try model()
    let middle = try model.share(predictors: [1], levels: [nil, nil]).get().value
    let named = try model.share(predictors: [1], levels: [0, 0]).get().value
    #expect(named < middle && middle < 0.5)
    #expect(model.varianceShares.allSatisfy { 0...1 ~= $0 })
    #expect(model.share(predictors: [], levels: [nil, nil]).reason == .unequalLengths)
    #expect(model.share(predictors: [1], levels: [12, nil]).reason == .impossibleCount)
    #expect(model.standardisedShare(over: [], predictors: [1]).reason == .emptyDenominator)
    #expect(
      model.standardisedShare(over: [.init(levels: [0, 0], weight: -1)], predictors: [1]).reason == .impossibleCount)
  }

  /// 8 towns × 5 vignettes, 4 answers in each cell. R 4.2.2 with lme4 1.1-31 (bobyqa, rhoend 1e-10, tolPwrss 1e-13) fitted
  /// −1.45843, 1.12942 and 0.45713; the variance of a share is g′C⁻¹g, C the information about effect and intercepts together,
  /// with solve().
  @Test func `the standard error of a share accounts for effects and intercepts together`() throws {
    let counts = [
      [1, 1, 1, 1, 0], [0, 1, 1, 2, 1], [0, 0, 0, 0, 0], [0, 0, 1, 0, 1], [2, 1, 2, 3, 1], [0, 0, 0, 1, 0],
      [3, 1, 2, 3, 2], [1, 1, 2, 3, 0],
    ].flatMap { $0 }
    let model = try CrossedLogistic(
      try BinomialRows(successes: counts, trials: counts.map { _ in 4 }),
      factors: [
        try GroupingFactor(levels: counts.indices.map { $0 / 5 }, count: 8),
        try GroupingFactor(levels: counts.indices.map { $0 % 5 }, count: 5),
      ])
    #expect(abs(model.effects[0] - -1.458425) < 1e-4)
    let town = try model.standardisedShare(over: (0..<5).map { .init(levels: [0, $0]) }, predictors: [1]).get()
    #expect(abs(town.value - 0.1990999) < 1e-5)
    #expect(abs(try #require(town.standardError) - 0.0805332) < 1e-5)
    #expect(abs(try #require(town.lower) - 0.0845719) < 2e-5)
    #expect(abs(try #require(town.upper) - 0.4008151) < 2e-5)
    let cell = try model.share(predictors: [1], levels: [2, 1]).get()
    #expect(abs(cell.value - 0.0410863) < 1e-5)
    #expect(abs(try #require(cell.standardError) - 0.0324242) < 1e-5)
    let anyVignette = try model.share(predictors: [1], levels: [0, nil]).get()
    #expect(abs(anyVignette.value - 0.2017952) < 1e-5)
    #expect(abs(try #require(anyVignette.standardError) - 0.0861294) < 1e-5)
  }
}

import Statistics
import Testing

/// Shapes that nobody thought of: every figure is finite, or there is a reason.
@Suite struct RandomShapeTests {
  private func isFinite<Success>(_ result: Result<Success, Undefined>, _ figures: (Success) -> [Double?]) -> Bool {
    guard let success = result.value else { return result.reason != nil }
    return figures(success).allSatisfy { $0?.isFinite ?? true }
  }

  private func attempt<Success>(_ body: () throws(Undefined) -> Success) -> Result<Success, Undefined> {
    Result { () throws(Undefined) in try body() }
  }

  private func limits(_ estimate: Estimate) -> [Double?] {
    [estimate.value, estimate.standardError, estimate.lower, estimate.upper]
  }

  @Test(arguments: 0..<60) func `association, scales and dispersion`(seed: Int) throws {
    var chance = SeededGenerator(seed: UInt64(seed))
    let rows = chance.integer(below: 9)
    let columns = chance.integer(below: 5)
    let levels = 1 + chance.integer(below: 4)
    let table = (0..<rows).map { _ in
      (0..<columns).map { _ in
        chance.happens(withProbability: 0.1) ? nil : Double(chance.integer(below: levels))
      }
    }
    if columns >= 2 {
      let pairs = try PairedValues(table.map { $0[0] }, table.map { $0[1] })
      #expect(isFinite(Association.kendallTau(pairs)) { [$0.value, $0.z, $0.probability] })
      #expect(isFinite(Association.spearmanRho(pairs)) { [$0.value, $0.probability] })
      #expect(isFinite(Association.pearson(pairs), limits))
    }
    let scores = try ItemScores(rows: table)
    #expect(isFinite(Scales.cronbachAlpha(scores)) { limits($0.estimate) + [$0.meanCorrelation] })
    #expect(isFinite(Scales.mcDonaldOmega(scores)) { [$0.value] + $0.loadings + $0.uniquenesses })
    let counts = table.map { row in row.map { $0 ?? 0 } }
    #expect(isFinite(Dispersion.groupVariation(counts)) { [$0.giniSimpson.between, $0.entropy.between] })
    #expect(isFinite(Dispersion.qualitativeVariation(counts.first ?? [])) { [$0.index, $0.normalisedEntropy] })
    let square = (0..<levels).map { _ in (0..<levels).map { _ in chance.integer(below: 4) } }
    let cross = try CrossTable(counts: square)
    for test in [Agreement.stuartMaxwell(cross), Agreement.bhapkar(cross), Agreement.bowkerSymmetry(cross)] {
      #expect(isFinite(test) { [$0.chiSquared, $0.probability] })
    }
    let ratings = try Ratings(rows: table)
    #expect(isFinite(Agreement.intraclassComponents(ratings)) { [$0.units, $0.raters, $0.residual, $0.criterion] })
    let incomplete = attempt { () throws(Undefined) in try IncompleteIntraclass(ratings) }
    for form in IntraclassForm.allCases {
      #expect(isFinite(incomplete.flatMap { $0.estimate(form) }) { limits($0) + [incomplete.value?.ratingsPerUnit] })
    }
    let groups = table.map { $0.compactMap(\.self) }
    #expect(isFinite(Scales.groupMeanReliability(groups)) { limits($0.estimate) + [$0.single, $0.probability] })
  }

  @Test(arguments: 0..<60) func `groups of counts`(seed: Int) {
    var chance = SeededGenerator(seed: UInt64(100 + seed))
    let groups = (0..<chance.integer(below: 9)).map { _ in
      let size = chance.integer(below: 7)
      return ClusterCount(chance.integer(below: size + 1), of: size)
    }
    #expect(
      isFinite(attempt { () throws(Undefined) in try BetaBinomial(groups) }) { model in
        [model.mean, model.correlation, model.logLikelihood, model.logitMeanStandardError]
          + groups.flatMap { limits(try? model.shrunken($0).get()) }
      })
    #expect(
      isFinite(attempt { () throws(Undefined) in try EnumeratedBootstrap(groups) }) { [$0.mean, $0.standardError] })
    let drawn = attempt { () throws(Undefined) in
      try ClusterBootstrap(groups).replicates(200, generator: SeededGenerator(seed: 2)).get()
    }
    #expect(isFinite(drawn) { [$0.bias, $0.standardError, $0.percentileInterval().value?.lower] })
    let rows = attempt { () throws(Undefined) in
      try BinomialRows(successes: groups.map(\.numerator), trials: groups.map(\.denominator))
    }
    let model = rows.flatMap { rows in
      attempt { () throws(Undefined) in
        try RandomInterceptLogistic(rows, groups: Array(groups.indices), integral: .points(9))
      }
    }
    #expect(isFinite(model) { $0.effects + $0.standardErrors + [$0.deviation, $0.logLikelihood] })
    let units = groups.compactMap {
      try? RankedQuantity.share(Double($0.numerator), of: Double($0.denominator), prior: (0.5, 0.5))
    }
    #expect(isFinite(Ranks.distributions(units)) { $0.flatMap { $0.probabilities + [$0.expected] } })
    for group in groups {
      let limits = Funnel.exactLimits(target: 0.3, size: Double(group.denominator))
      #expect(isFinite(limits) { [$0.lower, $0.upper] })
    }
  }

  @Test(arguments: 0..<40, [IntegralMethod.laplace, .points(5), .adaptive])
  func `crossed models`(seed: Int, integral: IntegralMethod) {
    var chance = SeededGenerator(seed: UInt64(300 + seed))
    let counts = (0..<(1 + chance.integer(below: 2))).map { _ in 1 + chance.integer(below: 6) }
    let rowCount = chance.integer(below: 40)
    let share = chance.uniform()
    let successes = (0..<rowCount).map { _ in chance.happens(withProbability: share) ? 1 : 0 }
    let levels = counts.map { count in (0..<rowCount).map { _ in chance.integer(below: count) } }
    let model = attempt { () throws(Undefined) in
      try CrossedLogistic(
        try BinomialRows(
          successes: successes, trials: successes.map { _ in chance.happens(withProbability: 0.9) ? 1 : 2 }),
        factors: try zip(levels, counts).map { levels, count throws(Undefined) in
          try GroupingFactor(levels: levels, count: count)
        }, integral: integral)
    }
    #expect(
      isFinite(model) { model in
        let shares = [Int?](arrayLiteral: nil, 0).map { level in
          model.share(predictors: [1], levels: counts.map { _ in level }).value
        }
        return model.effects + model.standardErrors + model.deviations + model.deviationStandardErrors
          + [model.logLikelihood, model.laplaceDistance] + shares.flatMap { limits($0) }
      })
  }

  private func limits(_ estimate: Estimate?) -> [Double?] { estimate.map { limits($0) } ?? [] }
}

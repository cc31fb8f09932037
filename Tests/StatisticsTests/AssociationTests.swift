import Statistics
import Testing

@Suite struct AssociationTests {
  @Test func `pairs in which a value is missing are left out`() throws {
    let pairs = try PairedValues([1, nil, 3, 4], [2, 5, nil, 8])
    #expect(pairs.first == [1, 4])
    #expect(pairs.second == [2, 8])
  }

  @Test func `lists of different length and endless numbers are refused`() {
    #expect(throws: Undefined.unequalLengths) { try PairedValues([1], [1, 2]) }
    #expect(throws: Undefined.notANumber) { try PairedValues([1, .infinity], [1, 2]) }
  }

  @Test func `a constant side has no correlation, and neither has a single pair`() throws {
    let flat = try PairedValues([1, 1, 1], [1, 2, 3])
    #expect(Association.kendallTau(flat).reason == .noVariation)
    #expect(Association.spearmanRho(flat).reason == .noVariation)
    #expect(Association.pearson(flat).reason == .noVariation)
    let single = try PairedValues([1], [2])
    #expect(Association.kendallTau(single).reason == .tooFewPairs)
    #expect(Association.pearson(single).reason == .tooFewPairs)
  }

  @Test func `the same order is 1 and the reverse is −1`() throws {
    let same = try PairedValues([1, 2, 3, 4], [10, 20, 30, 45])
    #expect(Association.kendallTau(same).value?.value == 1)
    #expect(Association.spearmanRho(same).value?.value == 1)
    #expect(Association.spearmanRho(same).value?.probability == 0)
    let reverse = try PairedValues([1, 2, 3, 4], [4, 3, 2, 1])
    #expect(Association.kendallTau(reverse).value?.value == -1)
    #expect(Association.pearson(reverse).value?.lower == -1)
  }

  /// Counted pair by pair: 8 in order, 1 reversed, 1 tied on one side.
  @Test func `tau-b of a small table by hand`() throws {
    let pairs = try PairedValues([1, 2, 3, 4, 5], [1, 3, 2, 4, 4])
    let tau = try #require(Association.kendallTau(pairs).value)
    #expect(abs(tau.value - 7 / (10.0 * 9).squareRoot()) < 1e-12)
  }

  @Test func `many pairs are counted as one by one`() throws {
    var chance = SeededGenerator(seed: 5)
    let first = (0..<200).map { _ in Double(chance.integer(below: 9)) }
    let second = (0..<200).map { _ in Double(chance.integer(below: 7)) }
    var surplus = 0.0
    for one in 0..<200 {
      for other in 0..<one {
        let product = (first[one] - first[other]) * (second[one] - second[other])
        surplus += product > 0 ? 1 : product < 0 ? -1 : 0
      }
    }
    func untied(_ values: [Double]) -> Double {
      var count = 0.0
      for one in 0..<200 { for other in 0..<one where values[one] != values[other] { count += 1 } }
      return count
    }
    let tau = try #require(Association.kendallTau(try PairedValues(first, second)).value)
    #expect(abs(tau.value - surplus / (untied(first) * untied(second)).squareRoot()) < 1e-12)
  }

  @Test func `adjusted probabilities stay in the order given`() {
    let adjusted = MultipleTesting.adjusted([0.04, 0.01], by: .holm).value
    #expect(adjusted == [0.04, 0.02])
    #expect(MultipleTesting.adjusted([], by: .benjaminiHochberg).value?.isEmpty == true)
    #expect(MultipleTesting.adjusted([1.2], by: .bonferroni).reason == .notAProbability)
  }

  @Test func `raters who never disagree cannot be tested for strictness`() throws {
    let table = try CrossTable(counts: [[3, 0], [0, 4]])
    #expect(Agreement.stuartMaxwell(table).reason == .noDisagreement)
    #expect(Agreement.bowkerSymmetry(table).reason == .noDisagreement)
    #expect(Agreement.bhapkar(table).reason == .noDisagreement)
    #expect(Agreement.stuartMaxwell(try CrossTable(counts: [[0, 0], [0, 0]])).reason == .noUnitRatedTwice)
  }

  /// With two categories Stuart–Maxwell is McNemar's test: (9 − 1)²/(9 + 1).
  @Test func `two categories give McNemar's test`() throws {
    let table = try CrossTable(counts: [[5, 9], [1, 5]])
    let test = try #require(Agreement.stuartMaxwell(table).value)
    #expect(abs(test.chiSquared - 6.4) < 1e-12)
    #expect(test.degreesOfFreedom == 1)
    #expect(Agreement.bowkerSymmetry(table).value == test)
  }

  @Test func `a category that is never confused costs no degree of freedom, and equal margins stay in`() throws {
    let plain = try #require(Agreement.stuartMaxwell(try CrossTable(counts: [[5, 9], [1, 5]])).value)
    let more = try CrossTable(counts: [[5, 9, 0], [1, 5, 0], [0, 0, 7]])
    let test = try #require(Agreement.stuartMaxwell(more).value)
    #expect(abs(test.chiSquared - plain.chiSquared) < 1e-12)
    #expect(test.degreesOfFreedom == 1)
    let circle = try CrossTable(counts: [[5, 4, 0], [0, 5, 4], [4, 0, 5]])
    let even = try #require(Agreement.stuartMaxwell(circle).value)
    #expect(abs(even.chiSquared) < 1e-12)
    #expect(even.degreesOfFreedom == 2)
  }
}

@Suite struct ScaleTests {
  @Test func `a respondent with a missing item is left out`() throws {
    let scores = try ItemScores(rows: [[1, 2], [nil, 3], [2, 2], [3, 5]])
    #expect(scores.rows.count == 3)
    #expect(Scales.cronbachAlpha(scores).value?.respondents == 3)
  }

  @Test func `scales that cannot be judged say why`() throws {
    #expect(Scales.cronbachAlpha(try ItemScores(rows: [])).reason == .tooFewItems)
    #expect(Scales.cronbachAlpha(try ItemScores(rows: [[1], [2]])).reason == .tooFewItems)
    #expect(Scales.cronbachAlpha(try ItemScores(rows: [[1, 2]])).reason == .fewerThanTwoUnits)
    #expect(Scales.cronbachAlpha(try ItemScores(rows: [[1, 2], [1, 3]])).reason == .itemWithoutVariation)
    #expect(Scales.mcDonaldOmega(try ItemScores(rows: [[1, 2], [2, 3], [3, 3]])).reason == .tooFewItems)
    #expect(throws: Undefined.unequalLengths) { try ItemScores(rows: [[1, 2], [1]]) }
  }

  @Test func `alpha without an item of two is undefined, and opposite items have no total`() throws {
    let alpha = try #require(Scales.cronbachAlpha(try ItemScores(rows: [[1, 2], [2, 4], [3, 5]])).value)
    #expect(alpha.withoutItem.allSatisfy { $0.reason == .tooFewItems })
    #expect(Scales.cronbachAlpha(try ItemScores(rows: [[1, 3], [2, 2], [3, 1]])).reason == .noVariation)
  }

  /// Three items leave the model no freedom: each squared loading is the product of the item's two correlations over
  /// the third one.
  @Test func `the loadings of three items follow from their correlations`() throws {
    let rows: [[Double]] = [
      [1, 2, 1], [2, 1, 2], [3, 3, 1], [4, 3, 4], [5, 4, 3], [5, 5, 5], [2, 3, 3], [4, 5, 3],
    ]
    func correlation(_ one: Int, _ other: Int) throws -> Double {
      try Association.pearson(try PairedValues(rows.map { $0[one] }, rows.map { $0[other] })).get().value
    }
    let omega = try #require(Scales.mcDonaldOmega(try ItemScores(rows: rows)).value)
    let square = try correlation(0, 1) * correlation(0, 2) / correlation(1, 2)
    #expect(abs(omega.loadings[0] * omega.loadings[0] - square) < 1e-6)
    #expect(abs(omega.uniquenesses[0] - (1 - square)) < 1e-6)
    #expect(!omega.isAtBoundary)
  }
}

@Suite struct DispersionTests {
  @Test func `an even spread is 1 and a single full category 0`() throws {
    let even = try #require(Dispersion.qualitativeVariation([4, 4, 4, 4]).value)
    #expect(abs(even.index - 1) < 1e-12)
    #expect(abs(even.normalisedEntropy - 1) < 1e-12)
    let single = try #require(Dispersion.qualitativeVariation([0, 7]).value)
    #expect(single.index == 0)
    #expect(single.entropy == 0)
  }

  @Test func `a single category, no case and a negative count are refused`() {
    #expect(Dispersion.qualitativeVariation([5]).reason == .fewerThanTwoCategories)
    #expect(Dispersion.qualitativeVariation([0, 0]).reason == .emptyDenominator)
    #expect(Dispersion.qualitativeVariation([-1, 2]).reason == .impossibleCount)
  }

  /// Two groups that never agree: all variation is between them.
  @Test func `variation within and between groups`() throws {
    let apart = try #require(Dispersion.groupVariation([[10, 0], [0, 10]]).value)
    #expect(apart.giniSimpson.within == 0)
    #expect(abs(apart.giniSimpson.total - 0.5) < 1e-12)
    #expect(apart.entropy.shareBetween.value == 1)
    let alike = try #require(Dispersion.groupVariation([[5, 5], [20, 20]]).value)
    #expect(abs(alike.giniSimpson.between) < 1e-12)
    #expect(Dispersion.groupVariation([[3, 0], [2, 0]]).value?.entropy.shareBetween.reason == .noVariation)
    #expect(Dispersion.groupVariation([]).reason == .tooFewGroups)
    #expect(Dispersion.groupVariation([[1, 2], [1]]).reason == .unequalLengths)
  }

  @Test func `impossible plans have no sample size`() {
    #expect(Proportions.membersNeeded(share: 0, halfWidth: 0.1).reason == .shareIsZeroOrOne)
    #expect(Proportions.membersNeeded(share: 0.5, halfWidth: 0).reason == .impossiblePrecision)
    #expect(Proportions.expectedDesignEffect(meanSize: 11, correlation: -0.2).reason == .impossibleCount)
    #expect(
      Proportions.clustersNeeded(share: 0.5, halfWidth: 0.05, meanSize: 0, correlation: 0.1).reason == .impossibleCount)
  }
}

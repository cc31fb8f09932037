import Statistics
import Testing

@Suite struct AgreementTests {
  private func counts(_ rows: [[Double?]], values: [Double]? = nil) throws -> ValueCounts {
    ValueCounts(try Ratings(rows: rows, values: values))
  }

  private let disagreeing: [[Double?]] = [[1, 2], [2, 2], [1, 1], [2, 1], [1, 1]]

  @Test func `everything in one category is refused, but still counts as percent agreement`() throws {
    let ratings = try Ratings(rows: [[1, 1], [1, 1], [1, 1]], values: [1, 2, 3])
    let counts = ValueCounts(ratings)
    for level in MeasurementLevel.allCases {
      #expect(Agreement.krippendorffAlpha(counts, level: level).reason == .noVariation)
    }
    #expect(Agreement.fleissKappa(counts).reason == .noVariation)
    #expect(Agreement.fleissKappaGeneralised(counts).reason == .noVariation)
    #expect(Agreement.cohenKappa(ratings).reason == .noVariation)
    #expect(Agreement.kendallW(ratings).reason == .noVariation)
    #expect(Agreement.intraclassCorrelation(ratings, form: .agreementSingle).reason == .noVariation)
    #expect(Agreement.gwet(counts).value?.estimate.value == 1)
    #expect(Agreement.brennanPrediger(counts).value?.estimate.value == 1)
    #expect(Agreement.allRatersAgree(ratings).value?.value == 1)
    #expect(Agreement.pairwise(counts).value?.value == 1)
  }

  @Test func `a list with a single category is refused`() throws {
    let counts = try counts([[1, 1], [1, 1]])
    #expect(Agreement.gwet(counts).reason == .fewerThanTwoCategories)
    #expect(Agreement.brennanPrediger(counts).reason == .fewerThanTwoCategories)
    #expect(Agreement.fleissKappa(counts).reason == .fewerThanTwoCategories)
  }

  @Test func `one rater is refused everywhere`() throws {
    let ratings = try Ratings(rows: [[1], [2], [1]] as [[Double?]])
    let counts = ValueCounts(ratings)
    #expect(Agreement.allRatersAgree(ratings).reason == .fewerThanTwoRaters)
    #expect(Agreement.pairwise(counts).reason == .fewerThanTwoRaters)
    #expect(Agreement.cohenKappa(ratings).reason == .fewerThanTwoRaters)
    #expect(Agreement.fleissKappa(counts).reason == .fewerThanTwoRaters)
    #expect(Agreement.krippendorffAlpha(counts, level: .nominal).reason == .fewerThanTwoRaters)
    #expect(Agreement.gwet(counts).reason == .fewerThanTwoRaters)
    #expect(Agreement.kendallW(ratings).reason == .fewerThanTwoRaters)
    #expect(Agreement.intraclassCorrelation(ratings, form: .oneWaySingle).reason == .fewerThanTwoRaters)
  }

  @Test func `one unit is refused where chance must be estimated`() throws {
    let ratings = try Ratings(rows: [[1, 2, 3]] as [[Double?]])
    let counts = ValueCounts(ratings)
    #expect(Agreement.krippendorffAlpha(counts, level: .nominal).reason == .fewerThanTwoUnits)
    #expect(Agreement.fleissKappa(counts).reason == .fewerThanTwoUnits)
    #expect(Agreement.gwet(counts).reason == .fewerThanTwoUnits)
    #expect(Agreement.cohenKappa(ratings).reason == .fewerThanTwoUnits)
    #expect(Agreement.kendallW(ratings).reason == .fewerThanTwoUnits)
    #expect(Agreement.intraclassCorrelation(ratings, form: .oneWaySingle).reason == .fewerThanTwoUnits)
    #expect(Agreement.pairwise(counts).value?.value == 0)
    #expect(Agreement.pairwise(counts).value?.intervalRefusal == .fewerThanTwoUnits)
  }

  @Test func `nothing rated, or nothing rated twice, is refused`() throws {
    let empty = try Ratings(rows: [[nil, nil], [nil, nil]], values: [1, 2])
    #expect(Agreement.allRatersAgree(empty).reason == .noRatings)
    #expect(Agreement.cohenKappa(empty).reason == .noRatings)
    #expect(Agreement.kendallW(empty).reason == .noRatings)
    #expect(Agreement.krippendorffAlpha(ValueCounts(empty), level: .ordinal).reason == .noRatings)
    let single = try Ratings(rows: [[1, nil], [nil, 2]], values: [1, 2])
    #expect(Agreement.allRatersAgree(single).reason == .noCompleteUnit)
    #expect(Agreement.pairwise(ValueCounts(single)).reason == .noUnitRatedTwice)
    #expect(Agreement.cohenKappa(single).reason == .noUnitRatedTwice)
    #expect(Agreement.krippendorffAlpha(ValueCounts(single), level: .nominal).reason == .noUnitRatedTwice)
    #expect(Agreement.kendallW(single).reason == .noCompleteUnit)
  }

  @Test func `intervals and ratios need numbers`() throws {
    let scale = try CategoryScale(labels: ["low", "middle", "high"])
    let ratings = try Ratings(rows: [["low", "high"], ["middle", "middle"], ["high", "high"]], scale: scale)
    let counts = ValueCounts(ratings)
    #expect(Agreement.krippendorffAlpha(counts, level: .interval).reason == .categoriesAreNotNumbers)
    #expect(Agreement.krippendorffAlpha(counts, level: .ratio).reason == .categoriesAreNotNumbers)
    #expect(Agreement.krippendorffAlpha(counts, level: .ordinal).value != nil)
    #expect(Agreement.intraclassCorrelation(ratings, form: .oneWaySingle).reason == .categoriesAreNotNumbers)
    #expect(Agreement.allRatersAgree(ratings, tolerance: 1).reason == .categoriesAreNotNumbers)
    let negative = try self.counts([[-1, 1], [1, 1]])
    #expect(Agreement.krippendorffAlpha(negative, level: .ratio).reason == .negativeNumbers)
  }

  @Test func `intraclass correlations refuse missing ratings instead of dropping units`() throws {
    let ratings = try Ratings(rows: [[1, 2], [nil, 3], [4, 4]])
    #expect(Agreement.intraclassCorrelation(ratings, form: .agreementSingle).reason == .incompleteRatings)
  }

  @Test func `perfect agreement is 1 with a point as interval`() throws {
    let ratings = try Ratings(rows: [[1, 1, 1], [2, 2, 2], [3, 3, 3], [1, 1, 1]] as [[Double?]])
    for form in IntraclassForm.allCases {
      let correlation = try Agreement.intraclassCorrelation(ratings, form: form).get()
      #expect(abs(correlation.estimate.value - 1) < 1e-12)
      #expect(correlation.estimate.lower == 1)
      #expect(correlation.estimate.upper == 1)
      #expect(correlation.fRatio == nil)
      #expect(correlation.probability == 0)
    }
    #expect(Agreement.krippendorffAlpha(ValueCounts(ratings), level: .ratio).value?.estimate.value == 1)
  }

  @Test func `units that do not differ have no reliability of their mean`() throws {
    let ratings = try Ratings(rows: [[1, 2], [2, 1], [1, 2], [2, 1]] as [[Double?]])
    #expect(
      Agreement.intraclassCorrelation(ratings, form: .consistencyAverage).reason == .noVariationBetweenUnits)
    let stricter = try Ratings(rows: [[1, 2], [1, 2], [1, 2]] as [[Double?]])
    #expect(Agreement.intraclassCorrelation(stricter, form: .consistencySingle).reason == .noVariationBetweenUnits)
  }

  @Test func `unused levels leave ordinal alpha alone, but not the weights of AC2`() throws {
    let plain = try counts(disagreeing)
    let wide = try counts(disagreeing, values: [1, 2, 3, 4])
    let alpha = Agreement.krippendorffAlpha(plain, level: .ordinal).value?.estimate.value
    #expect(alpha == Agreement.krippendorffAlpha(wide, level: .ordinal).value?.estimate.value)
    let narrow = try Agreement.gwet(plain, weights: .linear).get().estimate.value
    #expect(try Agreement.gwet(wide, weights: .linear).get().estimate.value != narrow)
  }

  @Test func `order comes from the scale and never from the alphabet`() throws {
    let rows: [[String?]] = [["neg", "ind"], ["ind", "pos"], ["pos", "pos"], ["neg", "neg"], ["pos", "neg"]]
    let scale = try CategoryScale(labels: ["neg", "ind", "pos"])
    let coded: [[Int?]] = [[0, 1], [1, 2], [2, 2], [0, 0], [2, 0]]
    let labelled = try Agreement.cohenKappa(Ratings(rows: rows, scale: scale), weights: .linear).get()
    let numbered = try Agreement.cohenKappa(Ratings(rows: coded, scale: scale), weights: .linear).get()
    #expect(labelled == numbered)
    // By hand: pₒ = (½ + ½ + 1 + 1 + 0)/5 = 0.6; pₑ = 0.52.
    #expect(abs(labelled.observed - 0.6) < 1e-12)
    #expect(abs(labelled.expected - 0.52) < 1e-12)
    #expect(CategoryScale(observed: rows.flatMap { $0.compactMap { $0 } }).labels == ["neg", "ind", "pos"])
  }

  @Test func `weights that do not fit are refused`() throws {
    let table = try CrossTable(counts: [[3, 1], [1, 3]])
    #expect(Agreement.cohenKappa(table, weights: .own([[1]])).reason == .unusableWeights)
    #expect(Agreement.cohenKappa(table, weights: .own([[0.5, 0], [0, 1]])).reason == .unusableWeights)
    #expect(Agreement.cohenKappa(table, weights: .own([[1, .nan], [0, 1]])).reason == .unusableWeights)
    #expect(AgreementWeights.own(disagreement: [[0, 0], [0, 0]]) == nil)
  }

  @Test func `an interval from resampled units is repeatable, ordered and around alpha`() throws {
    var rows: [[Double?]] = []
    for unit in 0..<40 {
      let level = Double(unit % 4)
      rows.append([level, unit % 5 == 0 ? 3 - level : level, unit % 7 == 0 ? nil : level])
    }
    let counts = try counts(rows)
    for level in MeasurementLevel.allCases {
      func bootstrap(_ seed: UInt64) -> Estimate? {
        Agreement.krippendorffAlpha(
          counts, level: level, resamples: 400, generator: SeededGenerator(seed: seed)
        ).value?.estimate
      }
      let estimate = try #require(bootstrap(1))
      let (lower, upper) = (try #require(estimate.lower), try #require(estimate.upper))
      #expect(lower < estimate.value && estimate.value < upper)
      #expect(estimate == bootstrap(1))
      #expect(estimate != bootstrap(2))
      #expect(estimate.method == .unitBootstrap)
    }
    let plain = Agreement.krippendorffAlpha(counts, level: .nominal).value?.estimate
    let resampled = Agreement.krippendorffAlpha(
      counts, level: .nominal, resamples: 4_000, generator: SeededGenerator(seed: 3)
    ).value?.estimate
    // Two methods for the same width: within a fifth of each other on 40 units.
    let ratio = try #require(resampled).interval.get().width / #require(plain).interval.get().width
    #expect(abs(ratio - 1) < 0.2)
  }

  @Test func `resampling is refused where too few resamples have an alpha`() throws {
    let counts = try counts([[1, 1], [1, 1], [1, 1], [1, 1], [1, 2]])
    let alpha = Agreement.krippendorffAlpha(
      counts, level: .nominal, resamples: 200, generator: SeededGenerator(seed: 1))
    #expect(alpha.value?.estimate.intervalRefusal == .tooManyUndefinedResamples)
    let none = Agreement.krippendorffAlpha(
      counts, level: .nominal, resamples: 0, generator: SeededGenerator(seed: 1))
    #expect(none.value?.estimate.intervalRefusal == .noResamples)
  }
}

import Statistics
import Testing

/// Small tables and their coefficients as printed in the publications.
@Suite struct PublishedAgreementTests {
  private func rounded(_ value: Double?, _ digits: Double = 1_000) -> Double? {
    value.map { ($0 * digits).rounded() / digits }
  }

  /// Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: units as rows, observers as columns.
  private let exampleC: [[Double?]] = [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
    [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, nil, 3, nil],
  ]

  @Test func `Krippendorff 2011, example C`() throws {
    let counts = ValueCounts(try Ratings(rows: exampleC))
    let printed: [(MeasurementLevel, Double)] = [
      (.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849), (.ratio, 0.797),
    ]
    for (level, expected) in printed {
      #expect(rounded(Agreement.krippendorffAlpha(counts, level: level).value?.estimate.value) == expected)
    }
    let alpha = try Agreement.krippendorffAlpha(counts, level: .nominal).get()
    #expect(alpha.pairableUnits == 11)
    #expect(alpha.pairableRatings == 40)
  }

  @Test func `Krippendorff 2011, example A`() throws {
    let first: [Double?] = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let second: [Double?] = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    let counts = ValueCounts(try Ratings(rows: zip(first, second).map { [$0, $1] }))
    #expect(rounded(Agreement.krippendorffAlpha(counts, level: .nominal).value?.estimate.value) == 0.095)
  }

  @Test func `Fleiss 1971, diagnoses by six raters each`() throws {
    // Table 1: thirty patients, five diagnoses; kappa .430, categories .245 .245 .520 .471 .566.
    let rows = [
      [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0],
      [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
      [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ]
    let scale = try CategoryScale(labels: ["depression", "personality", "schizophrenia", "neurosis", "other"])
    let kappa = try Agreement.fleissKappa(ValueCounts(rows: rows, scale: scale)).get()
    #expect(rounded(kappa.estimate.value) == 0.43)
    #expect(kappa.byCategory.map { rounded($0.value) } == [0.245, 0.245, 0.52, 0.471, 0.566])
    #expect(rounded(kappa.z, 100) == 17.65)
    #expect(kappa.units == 30)
    #expect(kappa.ratingsPerUnit == 6)
  }

  @Test func `Cohen 1968, weighted kappa`() throws {
    // Table 1: 200 patients, kappa .492, weighted .348 with disagreement weights 0, 1, 3 and 6.
    let table = try CrossTable(counts: [[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    let weights = try #require(AgreementWeights.own(disagreement: [[0, 1, 3], [1, 0, 6], [3, 6, 0]]))
    #expect(rounded(Agreement.cohenKappa(table).value?.estimate.value) == 0.492)
    #expect(rounded(Agreement.cohenKappa(table, weights: weights).value?.estimate.value) == 0.348)
  }

  @Test func `Fleiss, Cohen and Everitt 1969, standard errors`() throws {
    // The same patients with the weights printed there: kappa .429, weighted .507; errors .054 and .057.
    let table = try CrossTable(counts: [[106, 10, 4], [22, 28, 10], [2, 12, 6]])
    let weights = AgreementWeights.own([[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]])
    let plain = try Agreement.cohenKappa(table).get().estimate
    let weighted = try Agreement.cohenKappa(table, weights: weights).get().estimate
    #expect(rounded(plain.value) == 0.429)
    #expect(rounded(weighted.value) == 0.507)
    #expect(rounded(plain.standardError) == 0.054)
    #expect(rounded(weighted.standardError) == 0.057)
  }

  @Test func `Shrout and Fleiss 1979, six intraclass correlations`() throws {
    let rows: [[Double?]] = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    let ratings = try Ratings(rows: rows)
    let printed: [(IntraclassForm, Double)] = [
      (.oneWaySingle, 0.17), (.agreementSingle, 0.29), (.consistencySingle, 0.71), (.oneWayAverage, 0.44),
      (.agreementAverage, 0.62), (.consistencyAverage, 0.91),
    ]
    for (form, expected) in printed {
      let correlation = Agreement.intraclassCorrelation(ratings, form: form).value
      #expect(rounded(correlation?.estimate.value, 100) == expected)
    }
    let agreement = try Agreement.intraclassCorrelation(ratings, form: .agreementSingle).get()
    #expect(rounded(agreement.estimate.lower) == 0.019)
    #expect(rounded(agreement.estimate.upper) == 0.761)
  }

  @Test func `Siegel and Castellan 1988, Kendall's W`() throws {
    // Three executives rank six applicants: W .162.
    let rows: [[Double?]] = [[1, 1, 6], [6, 5, 3], [3, 6, 2], [2, 4, 5], [5, 2, 4], [4, 3, 1]]
    #expect(rounded(Agreement.kendallW(try Ratings(rows: rows)).value?.estimate.value) == 0.162)
  }

  @Test func `Gwet 2014, four raters of twelve units`() throws {
    // The same ratings as Krippendorff's example C: AC1 .775 with error .143 and interval .461 to 1.
    let coefficient = try Agreement.gwet(ValueCounts(try Ratings(rows: exampleC))).get()
    #expect(rounded(coefficient.estimate.value) == 0.775)
    #expect(rounded(coefficient.estimate.standardError) == 0.143)
    #expect(rounded(coefficient.estimate.lower) == 0.461)
    #expect(coefficient.estimate.upper == 1)
    #expect(coefficient.estimate.method == .linearisedT)
  }
}

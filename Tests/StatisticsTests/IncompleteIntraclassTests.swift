import Statistics
import Testing

@Suite struct IncompleteIntraclassTests {
  private func ratings(_ rows: [[Int?]]) throws -> Ratings {
    let values = Set(rows.joined().compactMap(\.self)).sorted()
    return try Ratings(
      rows: rows.map { row in row.map { $0.flatMap(values.firstIndex) } },
      scale: try CategoryScale(values: values.map(Double.init)))
  }

  private let incomplete: [[Int?]] = [
    [4, 4, 5, 3], [3, 2, 4, 4], [6, 6, nil, nil], [5, 5, 4, 6], [7, 6, 6, nil], [6, 6, nil, 5], [nil, 2, nil, 2],
    [4, nil, nil, 4], [nil, 8, nil, 7], [7, 7, 7, nil], [4, nil, 5, 5], [nil, nil, 5, 4], [5, 4, nil, 4],
    [5, 3, 6, nil],
  ]

  /// R 4.2.2 with lme4 1.1-31: lmer(devFunOnly = TRUE) minimised over log λ by optim, its second differences, and the
  /// formulas of ``IncompleteIntraclass``.
  @Test(
    arguments: [
      (IntraclassForm.agreementSingle, 0.76591401, 0.52936793, 0.90492239),
      (.agreementAverage, 0.89717391, 0.74996700, 0.96209335),
      (.consistencySingle, 0.76772389, 0.52538313, 0.90799423),
      (.consistencyAverage, 0.89810395, 0.74695718, 0.96339279),
      (.oneWaySingle, 0.76568424, 0.52879405, 0.90490011),
      (.oneWayAverage, 0.89705566, 0.74953485, 0.96208391),
    ])
  func `all six forms with missing cells`(form: IntraclassForm, value: Double, lower: Double, upper: Double) throws {
    let model = try IncompleteIntraclass(ratings(incomplete))
    #expect(abs(model.ratingsPerUnit - 2.666666667) < 1e-9)
    let estimate = try model.estimate(form).get()
    #expect(abs(estimate.value - value) < 1e-5)
    #expect(abs(try #require(estimate.lower) - lower) < 1e-4)
    #expect(abs(try #require(estimate.upper) - upper) < 1e-4)
    #expect(estimate.method == .restrictedLikelihood)
  }

  /// Shrout & Fleiss 1979, table 2: complete, so that the analysis of variance gives the same values.
  @Test func `complete ratings give what the analysis of variance gives`() throws {
    let complete = try ratings([
      [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ])
    let model = try IncompleteIntraclass(complete)
    for form in IntraclassForm.allCases {
      let plain = try Agreement.intraclassCorrelation(complete, form: form).get().estimate
      #expect(abs(try model.estimate(form).get().value - plain.value) < 1e-5, "\(form)")
    }
  }

  @Test func `what cannot be told apart is refused`() throws {
    func reason(_ rows: [[Int?]]) -> Undefined? {
      do {
        _ = try IncompleteIntraclass(ratings(rows))
        return nil
      } catch { return error as? Undefined }
    }
    // Every unit has raters of its own: Shrout and Fleiss' first case.
    let nested = try IncompleteIntraclass(
      ratings([[1, 2, nil, nil, nil, nil], [nil, nil, 4, 5, nil, nil], [nil, nil, nil, nil, 6, 8]]))
    #expect(nested.estimate(.agreementSingle).reason == .disconnectedPlan)
    // Analysis of variance: MSB 91/6, MSW 1, so (91/6 − 1)/(91/6 + 1).
    #expect(abs(try nested.estimate(.oneWaySingle).get().value - 0.8762886598) < 1e-5)
    #expect(reason([[1], [2]]) == .fewerThanTwoRaters)
    #expect(reason([[1, 2]]) == .fewerThanTwoUnits)
    let same = try IncompleteIntraclass(ratings([[3, 3], [3, nil], [nil, 3]]))
    #expect(IntraclassForm.allCases.allSatisfy { same.estimate($0).reason == .noVariation })
    // Units and raters explain everything, so that only raters who cannot be told apart leave an error: lme4 fits 1.2097317
    // and 0.2957697 to it.
    let additive = try IncompleteIntraclass(
      ratings([[1, 2, nil], [3, nil, 3], [nil, 2, 1], [4, 5, nil], [2, nil, 2], [nil, 3, nil]]))
    #expect(additive.estimate(.agreementSingle).reason == .notConverged)
    #expect(abs(try additive.estimate(.oneWaySingle).get().value - 1.2097317 / (1.2097317 + 0.2957697)) < 1e-5)
    #expect(reason([[nil, nil], [nil, nil]]) == .noRatings)
    // Units that differ less than their error would have it.
    let alike = try IncompleteIntraclass(ratings([[1, 5, 3], [5, 1, nil], [3, 3, 3], [nil, 1, 5]]))
    #expect(try alike.estimate(.oneWaySingle).get().value == 0)
    #expect(try alike.estimate(.oneWaySingle).get().intervalRefusal == .groupsDoNotDiffer)
  }
}

@Suite struct GroupMeanReliabilityTests {
  /// Shrout & Fleiss 1979: targets as groups, ICC(1,1) = .17 and ICC(1,4) = .44.
  @Test func `groups of one size give ICC(1,1) and ICC(1,k)`() throws {
    let reliability = try Scales.groupMeanReliability(
      [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
    ).get()
    #expect(abs(reliability.estimate.value - 0.44) < 0.005)
    #expect(abs(reliability.single - 0.17) < 0.005)
    #expect(abs(reliability.reliability(ofSize: 4) - reliability.estimate.value) < 1e-12)
    #expect(reliability.reliability(ofSize: 0) == 0)
  }

  /// R 4.2.2: anova(aov(y ~ g)) gives MSB 34.1873, MSW 3.63667, F 9.40072; quantiles by qf with 3 and 10 degrees of freedom.
  @Test func `groups of different size`() throws {
    let reliability = try Scales.groupMeanReliability(
      [[12, 15, 11, 14], [18, 17], [9, 13, 12], [], [16, 19, 18, 20, 15]]
    ).get()
    #expect(abs(reliability.fRatio - 9.4007245428) < 1e-9)
    #expect(abs(reliability.meanSize - 3.3809523810) < 1e-9)
    #expect(abs(reliability.single - 0.7130330086) < 1e-9)
    #expect(abs(reliability.estimate.value - 0.8936252205) < 1e-9)
    #expect(abs(try #require(reliability.estimate.lower) - 0.4866755779) < 1e-8)
    #expect(abs(try #require(reliability.estimate.upper) - 0.9926225670) < 1e-8)
  }

  @Test func `groups without spread, or of one member each, are refused`() {
    #expect(Scales.groupMeanReliability([[1, 2]]).reason == .tooFewGroups)
    #expect(Scales.groupMeanReliability([[1], [2], [3]]).reason == .noClusterWithTwoMembers)
    #expect(Scales.groupMeanReliability([[1, 1], [2, 2]]).reason == .noVariation)
    #expect(Scales.groupMeanReliability([[1, 3], [3, 1]]).reason == .noVariationBetweenUnits)
    #expect(Scales.groupMeanReliability([[1, .nan], [2, 2]]).reason == .notANumber)
  }
}

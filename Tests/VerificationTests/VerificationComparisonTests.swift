import Statistics
import Testing
import Verification

/// How figures are compared, without any file.
@Suite struct VerificationComparisonTests {
  private func row(
    _ key: String, _ expected: VerificationValue, _ input: [String: VerificationValue], tolerance: Double = 1e-8,
    method: String = "Confidence intervals for one binomial proportion"
  ) throws -> VerificationRow {
    let reference = VerificationCase(
      "case", input: VerificationInput(input),
      expected: [VerificationCase.Expectation(key, expected, tolerance: tolerance)])
    return try #require(ReferenceVerification.rows(of: reference, method: method).first)
  }

  // Wilson's interval for 0 of 20 ends at z²/(20 + z²) = 0.161125158…
  @Test func `a figure within its tolerance is reproduced, one outside differs by so much`() throws {
    let near = try row("wilson_upper", .number(0.1611), ["x": .number(0), "n": .number(20)], tolerance: 5e-5)
    #expect(near.outcome == .reproduced)
    #expect(near.reason == nil)
    let far = try row("wilson_upper", .number(0.1611), ["x": .number(0), "n": .number(20)])
    #expect(far.outcome == .differs)
    #expect(abs(try #require(far.difference) - 0.000025158) < 1e-9)
  }

  @Test func `a method, a figure and an input that are not known are not offered, each with its reason`() throws {
    let input: [String: VerificationValue] = ["x": .number(0), "n": .number(20), "colour": .text("blue")]
    #expect(try row("wald_upper", .number(0), input).reason == .noFigure)
    #expect(try row("wilson_upper", .number(0), input, method: "The weather").reason == .noMethod)
    let unusable = try row("wilson_upper", .number(0), ["x": .text("zero")])
    #expect(unusable.outcome == .notOffered)
    #expect(unusable.reason == .unusableInput)
  }

  @Test func `null is what an undefined figure should be`() throws {
    let input: [String: VerificationValue] = ["x": .number(0), "n": .number(0)]
    #expect(try row("wilson_upper", .null, input).outcome == .reproduced)
    let expected = try row("wilson_upper", .number(0.5), input)
    #expect(expected.outcome == .differs)
    #expect(expected.actual == .null)
    #expect(expected.reason == .undefined(.emptyDenominator))
  }

  @Test func `a list differs where it lies furthest away, and when it is longer`() throws {
    let title = "Benjamini-Hochberg adjusted p-values"
    let input: [String: VerificationValue] = ["p": .list([.number(0.01), .number(0.04)])]
    let right: [VerificationValue] = [.number(0.02), .number(0.04)]
    #expect(try row("bonferroni", .list([.number(0.02), .number(0.08)]), input, method: title).outcome == .reproduced)
    let wrong = try row("bonferroni", .list(right), input, method: title)
    #expect(wrong.outcome == .differs)
    #expect(wrong.farthest?.path == ["2"])
    #expect(abs(try #require(wrong.difference) - 0.04) < 1e-12)
    let longer = try row("BH", .list(right + [.number(1)]), input, method: title)
    #expect(longer.outcome == .differs)
  }

  @Test func `texts are compared exactly`() throws {
    let input: [String: VerificationValue] = [
      "formula": .text("y ~ 1 + (1 | g)"), "x": .list([.number(1), .number(2)]), "n": .list([.number(4), .number(5)]),
    ]
    let title = "Random-intercept logistic mixed model"
    let names = try row("fixef_names", .list([.text("(Intercept)")]), input, method: title)
    #expect(names.outcome == .reproduced)
    #expect(try row("fixef_names", .list([.text("(intercept)")]), input, method: title).outcome == .differs)
  }

  // R binom 1.1-1.1, binom.lrt(3, 12): 0.0688437803046308; the root of the equation is 0.0688717723555.
  @Test func `a limit where R stopped its search is not offered, and it is told why`() throws {
    let stopped = try row(
      "likelihood_ratio_lower", .number(0.0688437803046308), ["x": .number(3), "n": .number(12)], tolerance: 2e-5)
    #expect(stopped.outcome == .notOffered)
    guard case .departure(let departure) = stopped.reason else {
      Issue.record("not explained")
      return
    }
    #expect(departure.kind == .binomLikelihoodSearch)
    #expect(abs(departure.value - 0.0688437803046308) < 1e-14)
    let other = try row(
      "likelihood_ratio_lower", .number(0.0688), ["x": .number(3), "n": .number(12)], tolerance: 2e-5)
    #expect(other.outcome == .differs)
    #expect(other.reason == nil)
  }

  // statsmodels 0.15.0, confint_proportions_2indep(56, 70, 48, 80, method="score"); the fault is its issue 10269.
  @Test func `a limit from the slip in statsmodels is not offered, and it is told why`() throws {
    let input: [String: VerificationValue] = [
      "x1": .number(56), "n1": .number(70), "x2": .number(48), "n2": .number(80),
    ]
    for (key, reference) in [("lower", 0.05255169551769193), ("upper", 0.34403907198677314)] {
      let row = try row(
        "miettinen_nurminen_\(key)", .number(reference), input, tolerance: 2e-5,
        method: "Difference of two independent proportions")
      #expect(row.outcome == .notOffered)
      guard case .departure(let departure) = row.reason else {
        Issue.record("not explained")
        continue
      }
      #expect(departure.kind == .statsmodelsScoreCubic)
      #expect(abs(departure.value - reference) < 1e-11)
    }
  }
}

import Foundation
import Statistics
import Testing

@Suite struct FinitePopulationLikelihoodTests {
  // R survey 4.1-1, svyciprop(~I(sch.wide == "Yes"), dsrs, method = "likelihood") on the sample of 200 of 6,194 schools.
  @Test func `the limits are those of R's survey`() throws {
    let interval = try Proportions.finitePopulationLikelihood(163, of: 200, population: 6194).get()
    #expect(abs(interval.lower - 0.757685270591496) < 1e-8)
    #expect(abs(interval.upper - 0.864385117845728) < 1e-8)
    #expect(interval.method == .finitePopulationLikelihood)
  }

  @Test(arguments: [(3.0, 12.0, 98.0), (30, 40, 100_000), (507, 545, 3800), (2, 5, 40)])
  func `at both limits the likelihood has fallen as far as it may`(
    yes: Double, sample: Double, population: Double
  ) throws {
    let interval = try Proportions.finitePopulationLikelihood(yes, of: sample, population: population).get()
    let reach = try Confidence.ninetyFive.studentReach(degreesOfFreedom: sample - 1)
    let inflation = sample / (sample - 1)
    let allowed = reach * reach * (1 - sample / population) * inflation * inflation
    for limit in [interval.lower, interval.upper] {
      let share = yes / sample
      let fall = 2 * (yes * log(share / limit) + (sample - yes) * log((1 - share) / (1 - limit)))
      #expect(abs(fall / allowed - 1) < 0.02)
    }
    #expect(interval.lower < yes / sample)
    #expect(interval.upper > yes / sample)
  }

  @Test func `a census is a point, and shares of 0 and 1 have no log-odds`() throws {
    let census = try Proportions.finitePopulationLikelihood(3, of: 12, population: 12).get()
    #expect(census.lower == 0.25)
    #expect(census.upper == 0.25)
    let none = Proportions.finitePopulationLikelihood(0, of: 12, population: 40)
    #expect(none == .failure(.shareIsZeroOrOne))
    #expect(Proportions.finitePopulationLikelihood(13, of: 12, population: 40) == .failure(.impossibleCount))
    #expect(Proportions.finitePopulationLikelihood(3, of: 12, population: 8) == .failure(.populationSmallerThanSample))
  }

  /// Roots of the definition by scipy 1.12 and, in the third, mpmath 1.4; R survey 4.1-1 gives 2.6e-5 and 0.99970 for the
  /// first and nothing for the second.
  @Test(
    arguments: [
      (2.0, 5.0, 60.0, 9.395e-5, 0.9979306), (2133, 3777, 3800, 0.5631156, 0.5663513),
      (2, 3, 12, 3.450772182e-19, 1),
    ])
  func `limits that the profile does not reach`(
    yes: Double, sample: Double, population: Double, lower: Double, upper: Double
  ) throws {
    let confidence = try #require(Confidence(0.99))
    let interval = try Proportions.finitePopulationLikelihood(
      yes, of: sample, population: population, confidence: confidence
    ).get()
    #expect(abs(interval.lower - lower) < 1e-4 * lower)
    #expect(abs(interval.upper - upper) < 1e-7)
  }
}

import Statistics
import Testing

/// A study before it is dealt: formulas against R and statsmodels, simulation against formula.
@Suite struct PlanningTests {
  private func plan(
    municipalities: Int = 8, respondents: Int = 10, perRespondent: Int = 4, share: Double = 0.25,
    correlation: Double = 0.1, employed: Int? = nil
  ) throws -> StudyPlan {
    try StudyPlan(
      municipalities: municipalities, respondents: respondents, vignettes: 8, perRespondent: perRespondent,
      share: share, correlation: correlation, employed: employed)
  }

  // MARK: Precision

  // R 4.2.2: w <- function(p, n, z) z * sqrt(p*(1-p)/n + z^2/(4*n^2)) / (1 + z^2/n)
  //   w(.25, 40/1.3, qt(.975, 9))           0.1673559379
  //   w(.25, 320/1.3, qt(.975, 79))         0.05464179814
  //   w(.25, 40/1.3/.75, qt(.975, 9))       0.1468429362    20 employed: 1 - 40/160
  @Test func `the expected half-width is that of the report's interval`() throws {
    let plan = try plan()
    #expect(abs(plan.designEffect - 1.3) < 1e-12)
    #expect(abs(try plan.municipality.get().halfWidth - 0.1673559379) < 1e-9)
    #expect(abs(try plan.municipality.get().effectiveSize - 40 / 1.3) < 1e-12)
    #expect(abs(try plan.study.get().halfWidth - 0.05464179814) < 1e-9)
    let staffed = try self.plan(employed: 20)
    #expect(staffed.populationFactor == 0.75)
    #expect(abs(try staffed.municipality.get().halfWidth - 0.1468429362) < 1e-9)
  }

  @Test func `a single respondent has no interval`() throws {
    let plan = try plan(respondents: 1)
    #expect(plan.municipality.reason == .singleCluster)
    #expect(plan.power(difference: 0.1).reason == .singleCluster)
    #expect(plan.study.value != nil)
  }

  // epiR 2.0.94, epi.ssclus1estb (b = 12, p = .25, d = .05, rho = .1): design effect 2.1, 34 clusters of 98.
  // R: without t it takes qnorm(.975)^2 * .25 * .75 / .05^2 * 2.1 / 12 = 50.4 clusters of any number; with the report's
  // interval the smallest k with w(.25, k*12/2.1, qt(.975, k-1)) <= .05 is 53.
  @Test func `the respondents needed are a few more than the normal distribution says`() throws {
    let known = try Proportions.clustersNeeded(
      share: 0.25, halfWidth: 0.05, meanSize: 12, correlation: 0.1, population: 98
    ).get()
    #expect(known.designEffect == 2.1)
    #expect(known.clusters == 34)
    let any = try Proportions.clustersNeeded(share: 0.25, halfWidth: 0.05, meanSize: 12, correlation: 0.1).get()
    #expect(abs(any.exactClusters - 50.41914702) < 1e-7)
    let plan = try StudyPlan(
      municipalities: 8, respondents: 10, vignettes: 12, perRespondent: 12, share: 0.25, correlation: 0.1)
    #expect(plan.designEffect == 2.1)
    #expect(try plan.respondentsNeeded(halfWidth: 0.05).ofAnyStaff.get() == 53)
  }

  // R, as above with four answers of eight vignettes: 96 of any staff; of 400 employed 86; 20 are not enough, and all
  // of them give w(.25, 80/1.3/.5, qt(.975, 19)) = 0.08073568242.
  @Test func `a staff that is too small is told`() throws {
    let none = try plan().respondentsNeeded(halfWidth: 0.05)
    #expect(none.ofAnyStaff == .success(96))
    #expect(none.ofStaff == nil)
    let few = try plan(employed: 20).respondentsNeeded(halfWidth: 0.05)
    #expect(few.ofAnyStaff == .success(96))
    #expect(few.ofStaff == .failure(.populationSmallerThanSample))
    #expect(abs(try #require(few.halfWidthOfAll) - 0.08073568242) < 1e-9)
    #expect(try plan(employed: 400).respondentsNeeded(halfWidth: 0.05).ofStaff == .success(86))
    #expect(try plan().respondentsNeeded(halfWidth: 0.0001).ofAnyStaff.reason == .outOfNumericRange)
    #expect(throws: PlanFault.impossibleHalfWidth) { try plan().respondentsNeeded(halfWidth: 0.5) }
    #expect(throws: PlanFault.impossibleHalfWidth) { try plan().respondentsNeeded(halfWidth: .nan) }
  }

  // MARK: Power

  // R 4.2.2: power.prop.test(n = 50, p1 = .5, p2 = .75, strict = TRUE)$power                     0.7401671935
  //          power.prop.test(n = 60, p1 = .25, p2 = .4, strict = TRUE)$power                     0.4174881801
  //          power.prop.test(n = 60, p1 = .25, p2 = .4, sig.level = .05/8, strict = TRUE)$power  0.160341358
  // statsmodels 0.15.0: power_proportions_2indep(.15, .25, 40/1.3, ratio=7).power                0.4259861448114227
  @Test func `the power of a difference is that of R and statsmodels`() throws {
    func power(_ first: Double, _ size: Double, _ second: Double, _ other: Double, _ level: Double = 0.95) throws
      -> Double
    {
      try Proportions.powerOfDifference(
        first, size: size, minus: second, size: other, confidence: try #require(Confidence(level))
      ).get()
    }
    #expect(abs(try power(0.5, 50, 0.75, 50) - 0.7401671935) < 1e-9)
    #expect(abs(try power(0.25, 60, 0.4, 60) - 0.4174881801) < 1e-9)
    #expect(abs(try power(0.25, 60, 0.4, 60, 1 - 0.05 / 8) - 0.160341358) < 1e-9)
    #expect(abs(try power(0.4, 40 / 1.3, 0.25, 280 / 1.3) - 0.4259861448114227) < 1e-12)
    // Without a difference the test errs as often as promised.
    #expect(abs(try power(0.3, 40, 0.3, 90) - 0.05) < 1e-12)
    #expect(try power(0, 10, 1, 10) == 1)
    #expect(Proportions.powerOfDifference(1.2, size: 10, minus: 0.5, size: 10).reason == .notAProbability)
    #expect(Proportions.powerOfDifference(0.2, size: 0, minus: 0.5, size: 10).reason == .impossibleCount)
  }

  // R 4.2.2, with pw() the formula of power.prop.test(strict = TRUE) for unequal sizes n1 = 40/1.3 and n2 = 280/1.3:
  //   v1 <- .4*.6/n1; v2 <- .25*.75/n2; df <- (v1+v2)^2/(v1^2/9 + v2^2/69)    11.10299475
  //   pw(.4, n1, .25, n2, qt(.975, df))                                       0.3424056333
  //   pw(.4, n1, .25, n2, qt(1 - .025/8, df))                                 0.07011976863
  //   uniroot for power .8: 0.2709736438, and with .05/8 0.3733832219
  @Test func `a plan's power reckons with few respondents`() throws {
    let plan = try plan()
    #expect(abs(try plan.power(difference: 0.15).get() - 0.3424056333) < 1e-8)
    #expect(abs(try plan.power(difference: 0.15, comparisons: 8).get() - 0.07011976863) < 1e-8)
    #expect(abs(try plan.smallestDifference(isIncrease: true).get() - 0.2709736438) < 1e-8)
    #expect(abs(try plan.smallestDifference(isIncrease: true, comparisons: 8).get() - 0.3733832219) < 1e-8)
    let large = try self.plan(respondents: 100)
    let less = try large.smallestDifference(isIncrease: false).get()
    #expect(less < 0)
    #expect(abs(try large.power(difference: less).get() - 0.8) < 1e-9)
  }

  /// The formula promised 95 of 100 here, and no simulated study saw the difference: at 100 % an interval reckons with as
  /// many independent answers as there are respondents.
  @Test func `near 0 and 1 the formula says nothing, and the simulation what there is`() throws {
    let high = try plan(respondents: 20, share: 0.9)
    #expect(high.power(difference: 0.1).reason == .tooFewExpected)
    #expect(high.smallestDifference(isIncrease: true).reason == .tooFewExpected)
    #expect(try high.simulated(studies: 200, difference: 0.1, generator: SeededGenerator(seed: 3)).power == 0)
    let low = try plan(respondents: 20, share: 0.1)
    #expect(low.power(difference: -0.09).reason == .tooFewExpected)
    #expect(low.smallestDifference(isIncrease: false).reason == .tooFewExpected)
    // Seen from there on, and everywhere above as far as the formula holds.
    let seen = try low.smallestDifference(isIncrease: true).get()
    for difference in stride(from: seen + 0.005, to: 0.8, by: 0.005) {
      #expect(try low.power(difference: difference).get() >= 0.8, "\(difference)")
    }
  }

  @Test func `what cannot be compared has no power`() throws {
    #expect(try plan(municipalities: 1).power(difference: 0.1).reason == .tooFewGroups)
    #expect(try plan(municipalities: 1).smallestDifference(isIncrease: true).reason == .tooFewGroups)
    let tiny = try plan(municipalities: 2, respondents: 2, share: 0.5)
    #expect(tiny.smallestDifference(isIncrease: true, comparisons: 2).reason == .tooFewExpected)
  }

  // MARK: Simulation

  /// Municipalities, respondents, share, correlation, employed, difference. With enough respondents for the formula's
  /// approximations; four standard errors of 2,000 studies are 0.04, to which one point is added for the approximation.
  @Test(
    arguments: [
      (8, 40, 0.25, 0.1, nil, 0.1), (8, 100, 0.5, 0.1, 200, 0.08), (2, 60, 0.25, 0.2, nil, -0.12),
      (20, 40, 0.4, 0.1, nil, 0.12),
    ] as [(Int, Int, Double, Double, Int?, Double)])
  func `simulation and formula agree`(
    municipalities: Int, respondents: Int, share: Double, correlation: Double, employed: Int?, difference: Double
  ) throws {
    let plan = try plan(
      municipalities: municipalities, respondents: respondents, share: share, correlation: correlation,
      employed: employed)
    let simulated = try plan.simulated(studies: 2_000, difference: difference, generator: SeededGenerator(seed: 3))
    #expect(abs(try #require(simulated.power) - plan.power(difference: difference).get()) < 0.05)
    let halfWidth = try plan.municipality.get().halfWidth
    #expect(abs(try #require(simulated.municipality.meanHalfWidth) / halfWidth - 1) < 0.03)
    #expect(try #require(simulated.municipality.tenth) < halfWidth)
    #expect(try #require(simulated.municipality.ninetieth) > halfWidth)
    #expect(abs(try #require(simulated.study.meanHalfWidth) / plan.study.get().halfWidth - 1) < 0.03)
    #expect(try #require(simulated.municipality.coverage) > 0.93)
    #expect(try #require(simulated.study.coverage) > 0.93)
    #expect(simulated.municipality.withoutInterval == 0)
  }

  @Test func `where answers hang together by nothing the report is a little more careful than the formula`() throws {
    // The estimated design effect is never taken below 1, though half of the estimates are.
    let plan = try plan(respondents: 40, share: 0.4, correlation: 0)
    let simulated = try plan.simulated(studies: 1_000, generator: SeededGenerator(seed: 3))
    let ratio = try #require(simulated.municipality.meanHalfWidth) / plan.municipality.get().halfWidth
    #expect(ratio > 1)
    #expect(ratio < 1.1)
  }

  @Test func `the same seed gives the same simulation, another seed another`() throws {
    let plan = try plan(employed: 15)
    let first = try plan.simulated(studies: 50, difference: 0.2, generator: SeededGenerator(seed: 1))
    #expect(first == (try plan.simulated(studies: 50, difference: 0.2, generator: SeededGenerator(seed: 1))))
    #expect(first != (try plan.simulated(studies: 50, difference: 0.2, generator: SeededGenerator(seed: 2))))
    // The municipality that differs is drawn last, so that the others do not hang on whether one was asked for.
    let without = try plan.simulated(studies: 50, generator: SeededGenerator(seed: 1))
    #expect(without.power == nil)
    #expect(without.study == first.study)
  }

  @Test func `one respondent leaves every simulated municipality without an interval`() throws {
    let simulated = try plan(respondents: 1).simulated(
      studies: 20, difference: 0.1, generator: SeededGenerator(seed: 1))
    #expect(simulated.municipality.withoutInterval == 1)
    #expect(simulated.municipality.meanHalfWidth == nil)
    #expect(simulated.municipality.coverage == nil)
    #expect(simulated.study.withoutInterval == 0)
    #expect(simulated.power == 0)
    #expect(
      try plan(municipalities: 1).simulated(
        studies: 5, difference: 0.1, generator: SeededGenerator(seed: 1)
      ).power == nil)
  }

  // MARK: Refusals

  @Test func `numbers that cannot be are refused with what is wrong`() throws {
    func fault(_ make: () throws -> some Any) -> PlanFault? {
      do { _ = try make() } catch { return error as? PlanFault }
      return nil
    }
    #expect(fault { try plan(municipalities: 0) } == .outside(.municipalities, 1...2_000))
    #expect(fault { try plan(respondents: -1) } == .outside(.respondents, 1...5_000))
    #expect(fault { try plan(respondents: .max) } == .outside(.respondents, 1...5_000))
    #expect(fault { try plan(employed: 0) } == .outside(.employed, 1...5_000))
    #expect(fault { try plan(perRespondent: 9) } == .moreThanVignettes(perRespondent: 9, vignettes: 8))
    #expect(fault { try plan(employed: 9) } == .moreThanEmployed(respondents: 10, employed: 9))
    for share in [0, 1, -0.1, 25, .nan] { #expect(fault { try plan(share: share) } == .impossibleShare) }
    for correlation in [-0.1, 1.1, .nan] {
      #expect(fault { try plan(correlation: correlation) } == .impossibleCorrelation)
    }
    let generator = SeededGenerator(seed: 1)
    for difference in [0, 0.8, -0.3, .nan] {
      #expect(
        fault { try plan().simulated(studies: 5, difference: difference, generator: generator) }
          == .impossibleDifference)
    }
    #expect(fault { try plan().simulated(studies: 0, generator: generator) } == .outside(.simulations, 0...100_000))
    let huge = try plan(municipalities: 2_000, respondents: 5_000)
    #expect(fault { try huge.simulated(studies: 1_000, generator: generator) } == .tooManyAnswers(mostSimulations: 1))
  }
}

/// The difference of two groups of respondents.
@Suite struct ClusteredDifferenceTests {
  // Newcombe's method 10 by hand from the limits of the two shares.
  @Test func `the limits are put together from those of the shares`() throws {
    let first = try Proportions.clusteredShare([4, 2, 0, 3, 1].map { ClusterCount($0, of: 4) }).get()
    let second = try Proportions.clusteredShare([1, 0, 2, 1, 0, 1, 2].map { ClusterCount($0, of: 4) }).get()
    let difference = try Proportions.clusteredDifference(first, minus: second).get()
    let (one, other) = (try first.estimate.interval.get(), try second.estimate.interval.get())
    #expect(abs(difference.value - (0.5 - 0.25)) < 1e-12)
    let below = (0.5 - one.lower) * (0.5 - one.lower) + (other.upper - 0.25) * (other.upper - 0.25)
    let above = (one.upper - 0.5) * (one.upper - 0.5) + (0.25 - other.lower) * (0.25 - other.lower)
    #expect(abs(try #require(difference.lower) - (0.25 - below.squareRoot())) < 1e-12)
    #expect(abs(try #require(difference.upper) - (0.25 + above.squareRoot())) < 1e-12)
    #expect(difference.method == .newcombeHybrid)
  }

  @Test func `without an interval of both there is none of the difference`() throws {
    let first = try Proportions.clusteredShare([ClusterCount(1, of: 4)]).get()
    let second = try Proportions.clusteredShare([1, 2].map { ClusterCount($0, of: 4) }).get()
    let difference = try Proportions.clusteredDifference(first, minus: second).get()
    #expect(difference.value == -0.125)
    #expect(difference.intervalRefusal == .singleCluster)
  }
}

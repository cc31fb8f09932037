import Statistics
import Testing

@Suite struct StandardisedShareTests {
  @Test func `with as many answers in every stratum it is the clustered share`() throws {
    let respondents = [[1, 1], [1, 0], [0, 0], [1, 0], [0, 1]].map { $0.map { ClusterCount($0, of: 1) } }
    let standardised = try Proportions.standardisedShare(respondents).get()
    let clustered = try Proportions.clusteredShare(
      respondents.map { ClusterCount($0[0].numerator + $0[1].numerator, of: 2) }
    ).get()
    #expect(abs(standardised.share - clustered.estimate.value) < 1e-15)
    #expect(abs(try #require(standardised.effectiveSize) - (try #require(clustered.effectiveSize))) < 1e-12)
    #expect(standardised.strata == 2 && standardised.respondents == 5)
  }

  @Test func `strata count alike whatever their size, by hand`() throws {
    // Stratum 1: 3 of 4; stratum 2: 0 of 2. Crude 3/6, standardised (0.75 + 0)/2 = 0.375.
    let none = ClusterCount(0, of: 0)
    let (yes, no) = (ClusterCount(1, of: 1), ClusterCount(0, of: 1))
    let respondents = [[yes, no], [yes, no], [yes, none], [no, none]]
    let share = try Proportions.standardisedShare(respondents).get()
    #expect(share.share == 0.375)
    // a = 1/8, 1/4. Residuals: 0.625/8 − 0.375/4 = −0.015625 twice; 0.078125; −0.046875.
    // Variance 4/3 · 0.0087890625 = 0.01171875; K = 1/(4/64 + 2/16) = 16/3; independent 0.234375/(13/3) = 0.0540865:
    // the effect is below 1, so the effective size is K.
    #expect(abs(try #require(share.effectiveSize) - 16.0 / 3) < 1e-12)
  }

  @Test func `alike answers of a respondent cost precision, as numpy computed it`() throws {
    // numpy 2.4.6 with the formula of the documentation: 0.5 and 5.8878367106618885
    let counts = [[2, 2], [2, 2], [0, 0], [0, 1], [2, 0], [0, 0]]
    let sizes = [[2, 2], [2, 2], [2, 2], [2, 2], [2, 0], [2, 2]]
    let respondents = zip(counts, sizes).map { zip($0, $1).map { ClusterCount($0, of: $1) } }
    let share = try Proportions.standardisedShare(respondents).get()
    #expect(abs(share.share - 0.5) < 1e-12)
    #expect(abs(try #require(share.effectiveSize) - 5.887_836_710_661_888_5) < 1e-12)
  }

  @Test func `all alike counts respondents, one respondent has no size, none is refused`() throws {
    let (yes, none) = (ClusterCount(1, of: 1), ClusterCount(0, of: 0))
    #expect(try Proportions.standardisedShare([[yes, yes], [yes, yes], [yes, yes]]).get().effectiveSize == 3)
    #expect(try Proportions.standardisedShare([[yes, none]]).get().effectiveSize == nil)
    #expect(throws: Undefined.emptyDenominator) { try Proportions.standardisedShare([[none, none]]).get() }
    #expect(throws: Undefined.unequalLengths) { try Proportions.standardisedShare([[yes], [yes, yes]]).get() }
  }

  @Test func `the probability of a difference is below 5 percent exactly where the interval leaves out 0`() throws {
    func estimate(_ numerator: Double, _ confidence: Confidence) -> Result<Estimate, Undefined> {
      Result { () throws(Undefined) in
        try Proportions.difference(
          Proportions.wilson(numerator, of: 50, confidence: confidence).get(),
          minus: Proportions.wilson(20, of: 50, confidence: confidence).get()
        ).get()
      }
    }
    for numerator in stride(from: 1.0, through: 49, by: 1) {
      let probability = try Proportions.probability { estimate(numerator, $0) }.get()
      let interval = try estimate(numerator, .ninetyFive).get().interval.get()
      #expect((probability < 0.05) == (interval.lower > 0 || interval.upper < 0), "\(numerator)")
      #expect((0...1).contains(probability))
    }
    // The edges of Newcombe's hybrid of Wilson limits solved for 0 in Python 3.11: 30 and 15 against 20 of 50.
    #expect(abs(try Proportions.probability { estimate(30, $0) }.get() - 0.044_760_477_687) < 1e-8)
    #expect(abs(try Proportions.probability { estimate(15, $0) }.get() - 0.294_357_037_504) < 1e-8)
    #expect(try Proportions.probability { estimate(20, $0) }.get() == 1)
    #expect(try Proportions.probability { estimate(50, $0) }.get() < 1e-9)
  }
}

import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct ProportionReferenceTests {
  private func confidence(_ reference: ReferenceCase) throws -> Confidence {
    try #require(Confidence(reference.number("conf") ?? 0.95))
  }

  @Test func `intervals for one share`() throws {
    for reference in try ReferenceFiles.cases("proportion_intervals") {
      var comparison = Comparison(reference)
      let (x, n) = (try #require(reference.number("x")), try #require(reference.number("n")))
      let confidence = try confidence(reference)
      let wilson = Proportions.wilson(x, of: n, confidence: confidence)
      let exact = Proportions.clopperPearson(x, of: n, confidence: confidence)
      comparison.check(interval: "wilson", wilson)
      comparison.check(interval: "newcombe1998_wilson", wilson)
      comparison.check(interval: "clopper_pearson", exact)
      comparison.check(interval: "newcombe1998_cp", exact)
      comparison.check(interval: "agresti_coull", Proportions.agrestiCoull(x, of: n, confidence: confidence))
      comparison.check(interval: "jeffreys", Proportions.jeffreys(x, of: n, confidence: confidence))
      #expect(comparison.compared >= 8)
      try compareLikelihoodRatio(reference, Proportions.likelihoodRatio(x, of: n, confidence: confidence))
    }
  }

  /// R binom 1.1-1.1 stops its root search early, by up to 3e-5 more than the file allows for; the exact limits have
  /// a test of their own in ProportionTests.
  private func compareLikelihoodRatio(_ reference: ReferenceCase, _ limits: Result<Estimate, Undefined>) throws {
    let lower = try #require(reference.expected["likelihood_ratio_lower"] as? NSNumber).doubleValue
    let upper = try #require(reference.expected["likelihood_ratio_upper"] as? NSNumber).doubleValue
    #expect(abs((limits.value?.lower ?? .infinity) - lower) < 5e-5, "\(reference.name)")
    #expect(abs((limits.value?.upper ?? .infinity) - upper) < 5e-5, "\(reference.name)")
  }

  @Test func `differences between two shares`() throws {
    for reference in try ReferenceFiles.cases("difference_of_proportions") {
      var comparison = Comparison(reference)
      let (x1, n1) = (try #require(reference.number("x1")), try #require(reference.number("n1")))
      let (x2, n2) = (try #require(reference.number("x2")), try #require(reference.number("n2")))
      let confidence = try confidence(reference)
      let hybrid = Proportions.newcombeDifference(x1, of: n1, minus: x2, of: n2, confidence: confidence)
      comparison.check("difference", hybrid.value?.value)
      comparison.check(interval: "newcombe_hybrid", hybrid)
      #expect(comparison.compared >= 3)
    }
  }

  @Test func `bounds under non-response`() throws {
    for reference in try ReferenceFiles.cases("nonresponse_bounds") {
      var comparison = Comparison(reference)
      let bounds = Proportions.nonresponseBounds(
        try #require(reference.number("x")), respondents: try #require(reference.number("respondents")),
        population: try #require(reference.number("N")), confidence: try confidence(reference)
      ).value
      comparison.check("response_rate", bounds?.coverage)
      comparison.check("respondent_share", bounds?.respondentShare)
      comparison.check("lower", bounds?.lower)
      comparison.check("upper", bounds?.upper)
      comparison.check("width", bounds?.width)
      comparison.check("imbens_manski_c", bounds?.reach)
      comparison.check("im_lower", bounds?.interval.lower)
      comparison.check("im_upper", bounds?.interval.upper)
      comparison.check("break_even_nonrespondent_share_for_half", bounds?.silentShare(forOverall: 0.5))
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `design effects of clustered shares`() throws {
    for reference in try ReferenceFiles.cases("design_effect") {
      var comparison = Comparison(reference)
      let design = Proportions.clusterDesign(try clusters(reference), confidence: try confidence(reference)).value
      comparison.check("p", design?.estimate.value)
      comparison.check("se_cluster", design?.estimate.standardError)
      comparison.check("deff_replace", design?.designEffect.value)
      comparison.check("se_srs", design?.independentStandardError)
      comparison.check("n", (design?.size).map(Double.init))
      comparison.check("clusters", (design?.clusters).map(Double.init))
      comparison.check("anova_icc", design?.intraclusterCorrelation.value)
      comparison.check("iccbin_anova", design?.intraclusterCorrelation.value)
      comparison.check("m0", design?.adjustedMeanSize.value)
      comparison.check("mean_size", design?.meanSize)
      comparison.check("n_effective_deff", design?.effectiveSize.value)
      comparison.check("kish_deff_from_anova_icc", design?.kishDesignEffect.value)
      comparison.check("kish_deff_weighted_sizes", design?.sizeWeightedDesignEffect.value)
      comparison.check("svy_t_lower", design?.estimate.lower)
      comparison.check("svy_t_upper", design?.estimate.upper)
      #expect(comparison.compared >= 14)
    }
  }

  private func clusters(_ reference: ReferenceCase) throws -> [ClusterCount] {
    let names = try #require(reference.numbers("cluster"))
    let answers = try #require(reference.numbers("y"))
    return Dictionary(grouping: zip(names, answers), by: \.0).sorted { $0.key < $1.key }.map { _, members in
      ClusterCount(Int(members.reduce(0) { $0 + $1.1 }), of: members.count)
    }
  }

  @Test func `samples from finite populations`() throws {
    for reference in try ReferenceFiles.cases("finite_population") {
      var comparison = Comparison(reference)
      let population = try #require(reference.number("N"))
      if let values = reference.numbers("y") {
        let mean = Proportions.finitePopulationMean(values, population: population).value
        for key in ["mean", "published_mean"] { comparison.check(key, mean?.value) }
        for key in ["se_fpc", "published_se"] { comparison.check(key, mean?.standardError) }
      } else {
        try compareShare(&comparison, population)
      }
      #expect(comparison.compared >= 4)
    }
  }

  private func compareShare(_ comparison: inout Comparison, _ population: Double) throws {
    let reference = comparison.reference
    let (x, n) = (try #require(reference.number("x")), try #require(reference.number("n")))
    let share = Proportions.finitePopulation(x, of: n, population: population).value
    comparison.check("p", share?.estimate.value)
    comparison.check("se_fpc", share?.estimate.standardError)
    comparison.check("se_nofpc", share?.uncorrectedStandardError)
    comparison.check("total", share?.total)
    comparison.check("se_total_fpc", share?.totalStandardError)
    comparison.check("ci_mean_lower", share?.estimate.lower)
    comparison.check("ci_mean_upper", share?.estimate.upper)
    comparison.check("ci_logit_lower", share?.logit.value?.lower)
    comparison.check("ci_logit_upper", share?.logit.value?.upper)
    let exact = Proportions.hypergeometric(Int(x), of: Int(n), population: Int(population)).value
    comparison.check("exact_count_lower", (exact?.fewest).map(Double.init))
    comparison.check("exact_count_upper", (exact?.most).map(Double.init))
    comparison.check("exact_lower", exact?.estimate.lower)
    comparison.check("exact_upper", exact?.estimate.upper)
    comparison.check("fpc_factor", Proportions.finitePopulationFactor(sample: n, population: population).value)
  }

  @Test func `nothing of nothing and a single cluster are undefined`() throws {
    for reference in try ReferenceFiles.cases("degenerate_policy") {
      var comparison = Comparison(reference)
      if let x = reference.number("x"), let n = reference.number("n") {
        let wilson = Proportions.wilson(x, of: n)
        comparison.check("proportion", wilson.value?.value)
        comparison.check("wilson_lower", wilson.value?.lower)
        #expect(wilson.reason == .emptyDenominator)
        #expect(comparison.compared == 2)
      } else if reference.input["cluster"] != nil {
        let design = Proportions.clusterDesign(try clusters(reference))
        comparison.check("se_cluster", design.value?.estimate.standardError)
        #expect(design.reason == .singleCluster)
        #expect(comparison.compared == 1)
      }
    }
  }
}

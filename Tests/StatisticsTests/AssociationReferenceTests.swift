import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct AssociationReferenceTests {
  @Test func `rank correlations`() throws {
    for reference in try ReferenceFiles.cases("rank_correlation") {
      var comparison = Comparison(reference)
      let pairs = try PairedValues(
        try #require(reference.numbers("x")), try #require(reference.numbers("y")))
      let tau = Association.kendallTau(pairs).value
      comparison.check("tau_b", tau?.value)
      comparison.check("tau_z", tau?.z)
      comparison.check("tau_p", tau?.probability)
      let rho = Association.spearmanRho(pairs).value
      comparison.check("spearman_rho", rho?.value)
      comparison.check("spearman_p_t", rho?.probability)
      let pearson = Association.pearson(pairs)
      comparison.check("pearson_r", pearson.value?.value)
      comparison.check(interval: "pearson", pearson)
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `adjusted probabilities`() throws {
    let names: [(String, MultipleTestingMethod)] = [
      ("BH", .benjaminiHochberg), ("BY", .benjaminiYekutieli), ("holm", .holm), ("bonferroni", .bonferroni),
    ]
    for reference in try ReferenceFiles.cases("multiple_testing") {
      var comparison = Comparison(reference)
      let probabilities = try #require(reference.numbers("p"))
      for (name, method) in names {
        comparison.check(all: name, MultipleTesting.adjusted(probabilities, by: method).value)
      }
      let found = MultipleTesting.adjusted(probabilities, by: .benjaminiHochberg).value?.filter { $0 <= 0.05 }.count
      comparison.check("n_reject_BH_05", found.map(Double.init))
      #expect(comparison.compared == 5)
    }
  }

  @Test func `marginal homogeneity`() throws {
    for reference in try ReferenceFiles.cases("marginal_homogeneity") {
      var comparison = Comparison(reference)
      let table = try CrossTable(counts: try #require(reference.table("table")).map { $0.map { Int($0) } })
      let stuartMaxwell = Agreement.stuartMaxwell(table).value
      comparison.check("stuart_maxwell_chisq", stuartMaxwell?.chiSquared)
      comparison.check("stuart_maxwell_p", stuartMaxwell?.probability)
      comparison.check("df", (stuartMaxwell?.degreesOfFreedom).map(Double.init))
      comparison.check("bhapkar_chisq", Agreement.bhapkar(table).value?.chiSquared)
      comparison.check("bhapkar_p", Agreement.bhapkar(table).value?.probability)
      comparison.check("bowker_symmetry_chisq", Agreement.bowkerSymmetry(table).value?.chiSquared)
      comparison.check("bowker_p", Agreement.bowkerSymmetry(table).value?.probability)
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `internal consistency`() throws {
    for reference in try ReferenceFiles.cases("internal_consistency") {
      var comparison = Comparison(reference)
      let scores = try ItemScores(rows: try #require(reference.gappyTable("items")))
      let alpha = Scales.cronbachAlpha(scores).value
      comparison.check("alpha", alpha?.estimate.value)
      comparison.check("alpha_feldt_lower", alpha?.estimate.lower)
      comparison.check("alpha_feldt_upper", alpha?.estimate.upper)
      comparison.check("alpha_std", alpha?.standardised.value)
      comparison.check("mean_r", alpha?.meanCorrelation)
      comparison.check(all: "item_rest_r", alpha?.itemRestCorrelations.compactMap(\.value))
      comparison.check(all: "alpha_if_dropped", alpha?.withoutItem.compactMap(\.value))
      let omega = Scales.mcDonaldOmega(scores).value
      comparison.check("omega_total_1f", omega?.value)
      comparison.check(all: "loadings", omega?.loadings)
      comparison.check(all: "uniquenesses", omega?.uniquenesses)
      #expect(comparison.compared == 10)
    }
  }

  @Test func `dispersion over categories`() throws {
    for reference in try ReferenceFiles.cases("categorical_dispersion") {
      var comparison = Comparison(reference)
      let variation = Dispersion.qualitativeVariation(try #require(reference.numbers("counts"))).value
      comparison.check("iqv", variation?.index)
      comparison.check("gini_simpson", variation?.giniSimpson)
      comparison.check("entropy_nats", variation?.entropy)
      comparison.check("entropy_normalised", variation?.normalisedEntropy)
      comparison.check("entropy_normalised_k", variation?.normalisedEntropy)
      #expect(comparison.compared >= 4)
    }
  }

  @Test func `sample sizes`() throws {
    for reference in try ReferenceFiles.cases("sample_size") {
      var comparison = Comparison(reference)
      let confidence = try #require(Confidence(reference.number("conf.level") ?? reference.number("conf") ?? 0.95))
      if let share = reference.number("p") {
        let halfWidth = try #require(reference.number("halfwidth"))
        let infinite = Proportions.membersNeeded(share: share, halfWidth: halfWidth, confidence: confidence)
        let finite = Proportions.membersNeeded(
          share: share, halfWidth: halfWidth, population: reference.number("N"), confidence: confidence)
        comparison.check("n0", infinite.value)
        comparison.check("n_fpc", finite.value)
      } else {
        let share = try #require(reference.number("Py"))
        let epsilon = try #require(reference.number("epsilon"))
        let sizes = reference.numbers("b")
        let needed = Proportions.clustersNeeded(
          share: share, halfWidth: reference.input["error"] as? String == "relative" ? epsilon * share : epsilon,
          meanSize: try #require(sizes?.first ?? reference.number("b")), sizeDeviation: sizes?.last ?? 0,
          correlation: try #require(reference.number("rho")), population: reference.number("N.psu"),
          confidence: confidence
        ).value
        comparison.check("n_psu_frac", needed?.exactClusters)
        comparison.check("n_ssu_frac", needed?.exactMembers)
        comparison.check("n_psu", (needed?.clusters).map(Double.init))
        comparison.check("n_ssu", (needed?.members).map(Double.init))
        comparison.check("deff", needed?.designEffect)
      }
      #expect(comparison.compared == reference.expected.count)
    }
  }
}

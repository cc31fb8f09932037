import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct AgreementReferenceTests {
  private func ratings(_ reference: ReferenceCase) throws -> Ratings {
    if let table = reference.table("table") {
      return try Ratings(CrossTable(counts: table.map { $0.map { Int($0) } }))
    }
    let rows = try #require(reference.gappyTable("ratings"))
    return try Ratings(rows: rows, values: reference.numbers("categories"))
  }

  private let weightings: [(suffix: String, weights: AgreementWeights)] = [
    ("", .identity), ("_linear", .linear), ("_quadratic", .quadratic), ("_ordinal", .ordinal),
  ]

  @Test func `percent agreement`() throws {
    for reference in try ReferenceFiles.cases("percent_agreement") {
      var comparison = Comparison(reference)
      let ratings = try ratings(reference)
      comparison.check("all_raters_agree", Agreement.allRatersAgree(ratings).value?.value)
      comparison.check("all_raters_within_1", Agreement.allRatersAgree(ratings, tolerance: 1).value?.value)
      for (suffix, weights) in weightings {
        let pairwise = Agreement.pairwise(ValueCounts(ratings), weights: weights).value
        comparison.check("pairwise\(suffix)", pairwise?.value)
        comparison.check("pairwise\(suffix)_se", pairwise?.standardError)
      }
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `Cohen's kappa`() throws {
    for reference in try ReferenceFiles.cases("cohen_kappa") {
      var comparison = Comparison(reference)
      let table =
        try reference.table("table").map { try CrossTable(counts: $0.map { $0.map { Int($0) } }) }
        ?? CrossTable(ratings(reference))
      for (suffix, weights) in weightings {
        let kappa = Agreement.cohenKappa(table, weights: weights).value
        comparison.check("kappa\(suffix)", kappa?.estimate.value)
        comparison.check("ase\(suffix)", kappa?.estimate.standardError)
        comparison.check("z0\(suffix)", kappa?.z)
        if suffix.isEmpty {
          comparison.check("se0", kappa?.nullStandardError)
          comparison.check("p0", kappa?.probability)
          comparison.check("observed_agreement", kappa?.observed)
          comparison.check("gwet_se", kappa?.estimate.standardError)
          comparison.check("n", (kappa?.units).map(Double.init))
          comparison.check("published_kappa_3dp", kappa?.estimate.value)
        }
      }
      let own = reference.table("agreement_weights").map(AgreementWeights.own)
      let disagreement = reference.table("disagreement_weights").flatMap(AgreementWeights.own(disagreement:))
      if let weights = own ?? disagreement {
        let kappa = Agreement.cohenKappa(table, weights: weights).value
        comparison.check("kappa_weighted", kappa?.estimate.value)
        comparison.check("ase_weighted", kappa?.estimate.standardError)
        comparison.check("published_kappa_weighted_3dp", kappa?.estimate.value)
      }
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `Fleiss' kappa`() throws {
    for reference in try ReferenceFiles.cases("fleiss_kappa") {
      var comparison = Comparison(reference)
      let counts: ValueCounts
      if let rows = reference.table("counts") {
        let scale = try CategoryScale(values: rows[0].indices.map(Double.init))
        counts = try ValueCounts(rows: rows.map { $0.map { Int($0) } }, scale: scale)
      } else {
        counts = ValueCounts(try ratings(reference))
      }
      let kappa = Agreement.fleissKappa(counts).value
      comparison.check("kappa", kappa?.estimate.value)
      comparison.check("kappa_3dp", kappa?.estimate.value)
      comparison.check("z", kappa?.z)
      let generalised = Agreement.fleissKappaGeneralised(counts).value
      comparison.check("gwet_kappa", generalised?.estimate.value)
      comparison.check("gwet_se", generalised?.estimate.standardError)
      comparison.check("se_gwet", generalised?.estimate.standardError)
      comparison.check("gwet_pa", generalised?.observed)
      comparison.check("gwet_pe", generalised?.expected)
      if let expected = (reference.expected["category_kappa"] as? [NSNumber])?.map(\.doubleValue) {
        let actual = kappa?.byCategory.map { $0.value } ?? []
        #expect(actual.count == expected.count)
        for (one, other) in zip(actual, expected) { #expect(abs((one ?? .infinity) - other) < 1e-9) }
      }
      #expect(comparison.compared > 0)
    }
  }

  @Test func `Krippendorff's alpha`() throws {
    for reference in try ReferenceFiles.cases("krippendorff_alpha") {
      var comparison = Comparison(reference)
      let counts = ValueCounts(try ratings(reference))
      for level in MeasurementLevel.allCases {
        let alpha = Agreement.krippendorffAlpha(counts, level: level).value
        comparison.check(level.rawValue, alpha?.estimate.value)
        if level == .nominal { comparison.check("nominal_gwet_se", alpha?.estimate.standardError) }
      }
      #expect(comparison.compared == 5)
    }
  }

  @Test func `Gwet's AC and Brennan and Prediger`() throws {
    for reference in try ReferenceFiles.cases("gwet_ac") {
      var comparison = Comparison(reference)
      let ratings = try ratings(reference)
      let counts = ValueCounts(ratings)
      // For two raters' table irrCAC divides by n where it divides by n − 1 for ratings.
      let units = Double(ratings.unitCount)
      let divisor = reference.input["table"] == nil ? 1 : ((units - 1) / units).squareRoot()
      for (suffix, weights) in weightings {
        let coefficient = Agreement.gwet(counts, weights: weights).value
        comparison.check("ac\(suffix)", coefficient?.estimate.value)
        comparison.check("ac_se\(suffix)", (coefficient?.estimate.standardError).map { $0 * divisor })
        comparison.check("ac_pa\(suffix)", coefficient?.observed)
        comparison.check("ac_pe\(suffix)", coefficient?.expected)
        if let limits = reference.expected["ac_ci3dp\(suffix)"] as? [NSNumber] {
          #expect(abs((coefficient?.estimate.lower ?? .infinity) - limits[0].doubleValue) < 6e-4)
          #expect(abs((coefficient?.estimate.upper ?? .infinity) - limits[1].doubleValue) < 6e-4)
        }
        let uniform = Agreement.brennanPrediger(counts, weights: weights).value
        comparison.check("bp\(suffix)", uniform?.estimate.value)
        comparison.check("bp_se\(suffix)", (uniform?.estimate.standardError).map { $0 * divisor })
      }
      comparison.check("pa", Agreement.pairwise(counts).value?.value)
      comparison.check("pa_se", (Agreement.pairwise(counts).value?.standardError).map { $0 * divisor })
      let alpha = Agreement.krippendorffAlpha(counts, level: .nominal).value?.estimate
      comparison.check("krippendorff", alpha?.value)
      comparison.check("krippendorff_se", (alpha?.standardError).map { $0 * divisor })
      #expect(comparison.compared >= 8)
    }
  }

  @Test func `Kendall's W`() throws {
    for reference in try ReferenceFiles.cases("kendall_w") {
      var comparison = Comparison(reference)
      let concordance = Agreement.kendallW(try ratings(reference)).value
      comparison.check("w_tie_corrected", concordance?.estimate.value)
      comparison.check("w_uncorrected", concordance?.uncorrected)
      comparison.check("chisq", concordance?.chiSquared)
      comparison.check("df", (concordance?.degreesOfFreedom).map(Double.init))
      comparison.check("p", concordance?.probability)
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `intraclass correlations of complete ratings`() throws {
    let names: [(String, IntraclassForm)] = [
      ("icc11", .oneWaySingle), ("icc21", .agreementSingle), ("icc31", .consistencySingle),
      ("icc1k", .oneWayAverage), ("icc2k", .agreementAverage), ("icc3k", .consistencyAverage),
    ]
    for reference in try ReferenceFiles.cases("icc") where reference.expected["var_subject"] == nil {
      var comparison = Comparison(reference)
      let ratings = try ratings(reference)
      for (name, form) in names {
        let correlation = Agreement.intraclassCorrelation(ratings, form: form).value
        comparison.check(name, correlation?.estimate.value)
        comparison.check("published_\(name)", correlation?.estimate.value)
        comparison.check("\(name)_lower", correlation?.estimate.lower)
        comparison.check("\(name)_upper", correlation?.estimate.upper)
        comparison.check("\(name)_F", correlation?.fRatio)
        comparison.check("\(name)_df1", (correlation?.numeratorFreedom).map(Double.init))
        comparison.check("\(name)_df2", (correlation?.denominatorFreedom).map(Double.init))
        comparison.check("\(name)_p", correlation?.probability)
        guard form == .oneWaySingle else { continue }
        comparison.check("MSB", correlation?.meanSquares.betweenUnits)
        comparison.check("MSW", correlation?.meanSquares.withinUnits)
        comparison.check("MSJ", correlation?.meanSquares.betweenRaters)
        comparison.check("MSE", correlation?.meanSquares.residual)
      }
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `degenerate ratings are undefined, or 1 where 1 is right`() throws {
    for reference in try ReferenceFiles.cases("degenerate_policy") where reference.input["ratings"] != nil {
      var comparison = Comparison(reference)
      let ratings = try ratings(reference)
      let counts = ValueCounts(ratings)
      comparison.check(
        "krippendorff_nominal", Agreement.krippendorffAlpha(counts, level: .nominal).value?.estimate.value)
      comparison.check("fleiss_kappa", Agreement.fleissKappa(counts).value?.estimate.value)
      comparison.check("cohen_kappa", Agreement.cohenKappa(ratings).value?.estimate.value)
      comparison.check(
        "icc21", Agreement.intraclassCorrelation(ratings, form: .agreementSingle).value?.estimate.value)
      comparison.check("kendall_w", Agreement.kendallW(ratings).value?.estimate.value)
      comparison.check("gwet_ac1", Agreement.gwet(counts).value?.estimate.value)
      comparison.check("percent_agreement", Agreement.allRatersAgree(ratings).value?.value)
      #expect(comparison.compared == reference.expected.count)
    }
  }
}

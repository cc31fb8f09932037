import Statistics

/// Agreement between raters.
extension ReferenceVerification {
  private static let weightings: [(suffix: String, weights: AgreementWeights)] = [
    ("", .identity), ("_linear", .linear), ("_quadratic", .quadratic), ("_ordinal", .ordinal),
  ]

  static func ratings(_ input: VerificationInput) throws -> Ratings {
    if let table = input.countTable("table") { return try Ratings(CrossTable(counts: table)) }
    return try Ratings(rows: input.gappyTable("ratings").required(), values: input.numbers("categories"))
  }

  static func percentAgreement(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let ratings = try ratings(input)
    figures.set("all_raters_agree", Agreement.allRatersAgree(ratings).map(\.value))
    figures.set("all_raters_within_1", Agreement.allRatersAgree(ratings, tolerance: 1).map(\.value))
    for (suffix, weights) in weightings {
      let pairwise = Agreement.pairwise(ValueCounts(ratings), weights: weights)
      figures.set(["pairwise\(suffix)", "pairwise\(suffix)_se"], pairwise) { estimate, figures in
        figures.set("pairwise\(suffix)", estimate.value)
        figures.set("pairwise\(suffix)_se", optional: estimate.standardError)
      }
    }
    return figures
  }

  static func cohen(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let table = try input.countTable("table").map { try CrossTable(counts: $0) } ?? CrossTable(ratings(input))
    var weightings = weightings.filter { $0.suffix != "_ordinal" }
    let own = input.table("agreement_weights").map(AgreementWeights.own)
    let disagreement = input.table("disagreement_weights").flatMap(AgreementWeights.own(disagreement:))
    if let weights = own ?? disagreement { weightings.append(("_weighted", weights)) }
    for (suffix, weights) in weightings {
      let keys = ["kappa", "ase", "se0", "z0", "p0"].map { $0 + suffix }
      figures.set(keys, Agreement.cohenKappa(table, weights: weights)) { kappa, figures in
        figures.set("kappa\(suffix)", kappa.estimate.value)
        figures.set("published_kappa\(suffix)_3dp", kappa.estimate.value)
        figures.set("ase\(suffix)", optional: kappa.estimate.standardError)
        figures.set("se0\(suffix)", optional: kappa.nullStandardError)
        figures.set("z0\(suffix)", optional: kappa.z)
        figures.set("p0\(suffix)", optional: kappa.probability)
        guard suffix.isEmpty else { return }
        figures.set("observed_agreement", kappa.observed)
        figures.set("gwet_se", optional: kappa.estimate.standardError)
        figures.set("n", kappa.units)
      }
    }
    return figures
  }

  static func fleiss(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let counts: ValueCounts
    if let rows = input.countTable("counts") {
      let scale = try CategoryScale(values: (rows.first ?? []).indices.map(Double.init))
      counts = try ValueCounts(rows: rows, scale: scale)
    } else {
      counts = ValueCounts(try ratings(input))
    }
    figures.set(["kappa", "kappa_3dp", "z", "category_kappa"], Agreement.fleissKappa(counts)) { kappa, figures in
      figures.set("kappa", kappa.estimate.value)
      figures.set("kappa_3dp", kappa.estimate.value)
      figures.set("z", kappa.z)
      figures.set("category_kappa", optional: kappa.byCategory.map { try? $0.get() })
    }
    let keys = ["gwet_kappa", "gwet_se", "se_gwet", "gwet_pa", "gwet_pe"]
    figures.set(keys, Agreement.fleissKappaGeneralised(counts)) { kappa, figures in
      figures.set("gwet_kappa", kappa.estimate.value)
      figures.set("gwet_se", optional: kappa.estimate.standardError)
      figures.set("se_gwet", optional: kappa.estimate.standardError)
      figures.set("gwet_pa", kappa.observed)
      figures.set("gwet_pe", kappa.expected)
    }
    return figures
  }

  static func krippendorff(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let counts = ValueCounts(try ratings(input))
    for level in MeasurementLevel.allCases {
      let alpha = Agreement.krippendorffAlpha(counts, level: level)
      figures.set(level.rawValue, alpha.map(\.estimate.value))
      if level == .nominal {
        figures.set(["nominal_gwet_se"], alpha) { $1.set("nominal_gwet_se", optional: $0.estimate.standardError) }
      }
    }
    return figures
  }

  static func gwet(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let ratings = try ratings(input)
    let counts = ValueCounts(ratings)
    // For a table of two raters the published standard errors divide by n, for ratings by n − 1.
    let units = Double(ratings.unitCount)
    let divisor = input.has("table") ? ((units - 1) / units).squareRoot() : 1
    for (suffix, weights) in weightings where suffix != "_ordinal" {
      let keys = ["ac", "ac_se", "ac_pa", "ac_pe"].map { $0 + suffix }
      figures.set(keys, Agreement.gwet(counts, weights: weights)) { coefficient, figures in
        figures.set("ac\(suffix)", coefficient.estimate.value)
        figures.set("ac_se\(suffix)", optional: coefficient.estimate.standardError.map { $0 * divisor })
        figures.set("ac_pa\(suffix)", coefficient.observed)
        figures.set("ac_pe\(suffix)", coefficient.expected)
      }
      let uniform = Agreement.brennanPrediger(counts, weights: weights)
      figures.set(["bp\(suffix)", "bp_se\(suffix)"], uniform) { coefficient, figures in
        figures.set("bp\(suffix)", coefficient.estimate.value)
        figures.set("bp_se\(suffix)", optional: coefficient.estimate.standardError.map { $0 * divisor })
      }
    }
    let alpha = Agreement.krippendorffAlpha(counts, level: .nominal).map(\.estimate)
    for (name, estimate) in [("pa", Agreement.pairwise(counts)), ("krippendorff", alpha)] {
      figures.set([name, "\(name)_se"], estimate) { estimate, figures in
        figures.set(name, estimate.value)
        figures.set("\(name)_se", optional: estimate.standardError.map { $0 * divisor })
      }
    }
    return figures
  }

  static func kendallW(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let keys = ["w_tie_corrected", "w_uncorrected", "chisq", "df", "p"]
    figures.set(keys, Agreement.kendallW(try ratings(input))) { concordance, figures in
      figures.set("w_tie_corrected", concordance.estimate.value)
      figures.set("w_uncorrected", concordance.uncorrected)
      figures.set("chisq", concordance.chiSquared)
      figures.set("df", concordance.degreesOfFreedom)
      figures.set("p", concordance.probability)
    }
    return figures
  }

  static func marginalHomogeneity(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let table = try CrossTable(counts: input.countTable("table").required())
    let stuartMaxwell = Agreement.stuartMaxwell(table)
    figures.set("stuart_maxwell_chisq", stuartMaxwell.map(\.chiSquared))
    figures.set("stuart_maxwell_p", stuartMaxwell.map(\.probability))
    figures.set("df", stuartMaxwell.map { Double($0.degreesOfFreedom) })
    figures.set("bhapkar_chisq", Agreement.bhapkar(table).map(\.chiSquared))
    figures.set("bhapkar_p", Agreement.bhapkar(table).map(\.probability))
    figures.set("bowker_symmetry_chisq", Agreement.bowkerSymmetry(table).map(\.chiSquared))
    figures.set("bowker_p", Agreement.bowkerSymmetry(table).map(\.probability))
    return figures
  }
}

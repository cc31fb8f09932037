import Statistics

/// Agreement between raters.
extension ReferenceVerification {
  private static let weightings: [(suffix: String, weights: AgreementWeights)] = [
    ("", .identity), ("_linear", .linear), ("_quadratic", .quadratic), ("_ordinal", .ordinal),
  ]

  static func ratings(_ input: VerificationInput) throws(VerificationInputFault) -> Ratings {
    if input.has("table") {
      let table = try crossTable(input)
      return try fitting { () throws(RatingsFault) in try Ratings(table) }
    }
    let (rows, values) = (try input.gappyTable("ratings").required(), try input.optional("categories", input.numbers))
    return try fitting { () throws(RatingsFault) in try Ratings(rows: rows, values: values) }
  }

  /// A table of counts, or the two raters' ratings counted into one.
  private static func crossTable(_ input: VerificationInput) throws(VerificationInputFault) -> CrossTable {
    if let counts = try input.optional("table", input.countTable) {
      return try fitting { () throws(RatingsFault) in try CrossTable(counts: counts) }
    }
    let ratings = try ratings(input)
    return try fitting { () throws(RatingsFault) in try CrossTable(ratings) }
  }

  static func percentAgreement(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let ratings = try ratings(input)
    figures.set("all_raters_agree", .result(Agreement.allRatersAgree(ratings).map(\.value)))
    figures.set("all_raters_within_1", .result(Agreement.allRatersAgree(ratings, tolerance: 1).map(\.value)))
    for (suffix, weights) in weightings {
      figures.set(
        Agreement.pairwise(ValueCounts(ratings), weights: weights),
        ["pairwise\(suffix)": { .number($0.value) }, "pairwise\(suffix)_se": { .optional($0.standardError) }])
    }
    return figures
  }

  static func cohen(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let table = try crossTable(input)
    var weightings = weightings.filter { $0.suffix != "_ordinal" }
    if let own = try input.optional("agreement_weights", input.table) {
      weightings.append(("_weighted", .own(own)))
    } else if let disagreement = try input.optional("disagreement_weights", input.table) {
      weightings.append(("_weighted", try AgreementWeights.own(disagreement: disagreement).required()))
    }
    for (suffix, weights) in weightings {
      let kappa = Agreement.cohenKappa(table, weights: weights)
      figures.set(
        kappa,
        [
          "kappa\(suffix)": { .number($0.estimate.value) },
          "published_kappa\(suffix)_3dp": { .number($0.estimate.value) },
          "ase\(suffix)": { .optional($0.estimate.standardError) },
          "se0\(suffix)": { .optional($0.nullStandardError) },
          "z0\(suffix)": { .optional($0.z) },
          "p0\(suffix)": { .optional($0.probability) },
        ])
      guard suffix.isEmpty else { continue }
      figures.set(
        kappa,
        [
          "observed_agreement": { .number($0.observed) }, "gwet_se": { .optional($0.estimate.standardError) },
          "n": { .count($0.units) },
        ])
    }
    return figures
  }

  static func fleiss(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let counts: ValueCounts
    if let rows = try input.optional("counts", input.countTable) {
      counts = try fitting { () throws(RatingsFault) in
        let scale = try CategoryScale(values: (rows.first ?? []).indices.map(Double.init))
        return try ValueCounts(rows: rows, scale: scale)
      }
    } else {
      counts = ValueCounts(try ratings(input))
    }
    figures.set(
      Agreement.fleissKappa(counts),
      [
        "kappa": { .number($0.estimate.value) }, "kappa_3dp": { .number($0.estimate.value) }, "z": { .number($0.z) },
        "category_kappa": { .gappyList($0.byCategory.map { try? $0.get() }) },
      ])
    figures.set(
      Agreement.fleissKappaGeneralised(counts),
      [
        "gwet_kappa": { .number($0.estimate.value) },
        "gwet_se": { .optional($0.estimate.standardError) }, "se_gwet": { .optional($0.estimate.standardError) },
        "gwet_pa": { .number($0.observed) }, "gwet_pe": { .number($0.expected) },
      ])
    return figures
  }

  static func krippendorff(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let counts = ValueCounts(try ratings(input))
    for level in MeasurementLevel.allCases {
      let alpha = Agreement.krippendorffAlpha(counts, level: level)
      figures.set(alpha, [level.rawValue: { .number($0.estimate.value) }])
      if level == .nominal { figures.set(alpha, ["nominal_gwet_se": { .optional($0.estimate.standardError) }]) }
    }
    return figures
  }

  static func gwet(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let ratings = try ratings(input)
    let counts = ValueCounts(ratings)
    // For a table of two raters the published standard errors divide by n, for ratings by n − 1.
    let units = Double(ratings.unitCount)
    let divisor = input.has("table") ? ((units - 1) / units).squareRoot() : 1
    for (suffix, weights) in weightings where suffix != "_ordinal" {
      figures.set(
        Agreement.gwet(counts, weights: weights),
        [
          "ac\(suffix)": { .number($0.estimate.value) },
          "ac_se\(suffix)": { .optional($0.estimate.standardError.map { $0 * divisor }) },
          "ac_pa\(suffix)": { .number($0.observed) },
          "ac_pe\(suffix)": { .number($0.expected) },
        ])
      figures.set(
        Agreement.brennanPrediger(counts, weights: weights),
        [
          "bp\(suffix)": { .number($0.estimate.value) },
          "bp_se\(suffix)": { .optional($0.estimate.standardError.map { $0 * divisor }) },
        ])
    }
    let alpha = Agreement.krippendorffAlpha(counts, level: .nominal).map(\.estimate)
    for (name, estimate) in [("pa", Agreement.pairwise(counts)), ("krippendorff", alpha)] {
      figures.set(
        estimate,
        [name: { .number($0.value) }, "\(name)_se": { .optional($0.standardError.map { $0 * divisor }) }])
    }
    return figures
  }

  static func kendallW(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    figures.set(
      Agreement.kendallW(try ratings(input)),
      [
        "w_tie_corrected": { .number($0.estimate.value) },
        "w_uncorrected": { .number($0.uncorrected) },
        "chisq": { .number($0.chiSquared) },
        "df": { .count($0.degreesOfFreedom) },
        "p": { .number($0.probability) },
      ])
    return figures
  }

  static func marginalHomogeneity(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let table = try crossTable(input)
    figures.set(
      Agreement.stuartMaxwell(table),
      [
        "stuart_maxwell_chisq": { .number($0.chiSquared) }, "stuart_maxwell_p": { .number($0.probability) },
        "df": { .count($0.degreesOfFreedom) },
      ])
    figures.set(
      Agreement.bhapkar(table),
      ["bhapkar_chisq": { .number($0.chiSquared) }, "bhapkar_p": { .number($0.probability) }])
    figures.set(
      Agreement.bowkerSymmetry(table),
      ["bowker_symmetry_chisq": { .number($0.chiSquared) }, "bowker_p": { .number($0.probability) }])
    return figures
  }
}

import Statistics

/// Intraclass correlations, and inputs that have no answer.
extension ReferenceVerification {
  private static let forms: [(name: String, form: IntraclassForm)] = [
    ("icc11", .oneWaySingle), ("icc21", .agreementSingle), ("icc31", .consistencySingle),
    ("icc1k", .oneWayAverage), ("icc2k", .agreementAverage), ("icc3k", .consistencyAverage),
  ]

  static func intraclass(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    let ratings = try ratings(input)
    let isComplete = ratings.count == ratings.unitCount * ratings.raterCount
    return isComplete ? complete(ratings, try input.confidence()) : gappy(ratings)
  }

  private static func complete(_ ratings: Ratings, _ confidence: Confidence) -> VerificationFigures {
    var figures = VerificationFigures()
    var squares: Result<MeanSquares, Undefined> = .failure(.notOffered)
    for (name, form) in forms {
      let correlation = Agreement.intraclassCorrelation(ratings, form: form, confidence: confidence)
      figures.set(
        correlation,
        [
          name: { .number($0.estimate.value) },
          "published_\(name)": { .number($0.estimate.value) },
          "\(name)_lower": { .lower($0.estimate.interval) },
          "\(name)_upper": { .upper($0.estimate.interval) },
          "\(name)_F": { .optional($0.fRatio) },
          "\(name)_df1": { .count($0.numeratorFreedom) },
          "\(name)_df2": { .count($0.denominatorFreedom) },
          "\(name)_p": { .number($0.probability) },
        ])
      // Every form that exists has the same mean squares.
      if case .failure = squares { squares = correlation.map(\.meanSquares) }
    }
    figures.set(
      squares,
      [
        "MSB": { .number($0.betweenUnits) }, "MSW": { .number($0.withinUnits) },
        "MSJ": { .number($0.betweenRaters) }, "MSE": { .number($0.residual) },
      ])
    return figures
  }

  private static func gappy(_ ratings: Ratings) -> VerificationFigures {
    var figures = VerificationFigures()
    figures.set(
      Agreement.intraclassComponents(ratings),
      [
        "var_subject": { .number($0.units) },
        "var_rater": { .number($0.raters) },
        "var_residual": { .number($0.residual) },
        "icc21": { .number($0.agreementSingle) },
        "icc31": { .number($0.consistencySingle) },
        "reml_criterion": { .number($0.criterion) },
        "intercept": { .number($0.mean) },
      ])
    return figures
  }

  static func degenerate(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    if input.has("ratings") { setAgreement(&figures, try ratings(input)) }
    if let x = input.number("x"), let n = input.number("n") {
      let wilson = Proportions.wilson(x, of: n)
      figures.set("proportion", .result(wilson.map(\.value)))
      figures.set(interval: "wilson", wilson.flatMap(\.interval))
    }
    if let x = input.counts("x"), let n = input.counts("n") {
      let model = Result { () throws(Undefined) in
        try RandomInterceptLogistic(try BinomialRows(successes: x, trials: n), groups: Array(x.indices))
      }
      figures.set("sigma", .result(model.map(\.deviation)))
    }
    if input.has("cluster") {
      let design = Proportions.clusterDesign(try clusters(input))
      figures.set(design, ["se_cluster": { .optional($0.estimate.standardError) }])
    }
    if let sample = try input.optional("sample", input.numbers) {
      figures.set("bca", .result(acceleratedLimit(sample)))
    }
    return figures
  }

  private static func setAgreement(_ figures: inout VerificationFigures, _ ratings: Ratings) {
    let counts = ValueCounts(ratings)
    let estimates = [
      ("krippendorff_nominal", Agreement.krippendorffAlpha(counts, level: .nominal).map(\.estimate)),
      ("fleiss_kappa", Agreement.fleissKappa(counts).map(\.estimate)),
      ("cohen_kappa", Agreement.cohenKappa(ratings).map(\.estimate)),
      ("icc21", Agreement.intraclassCorrelation(ratings, form: .agreementSingle).map(\.estimate)),
      ("kendall_w", Agreement.kendallW(ratings).map(\.estimate)),
      ("gwet_ac1", Agreement.gwet(counts).map(\.estimate)),
      ("percent_agreement", Agreement.allRatersAgree(ratings)),
    ]
    for (name, estimate) in estimates { figures.set(name, .result(estimate.map(\.value))) }
  }

  /// The lower BCa limit of a mean, from resamples of the sample.
  private static func acceleratedLimit(_ sample: [Double]) -> Result<Double, Undefined> {
    Result { () throws(Undefined) in
      func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
      var draws = SeededGenerator(seed: 1)
      let values = (0..<999).map { _ in mean(sample.map { _ in sample[draws.integer(below: sample.count)] }) }
      let replicates = try BootstrapReplicates(estimate: mean(sample), values: values)
      let total = sample.reduce(0, +)
      let influence = JackknifeInfluence(
        estimate: mean(sample), leavingOneOut: sample.map { (total - $0) / Double(sample.count - 1) })
      return try replicates.acceleratedInterval(influence: influence).get().lower
    }
  }
}

import Statistics

/// Intraclass correlations, and inputs that have no answer.
extension ReferenceVerification {
  private static let forms: [(name: String, form: IntraclassForm)] = [
    ("icc11", .oneWaySingle), ("icc21", .agreementSingle), ("icc31", .consistencySingle),
    ("icc1k", .oneWayAverage), ("icc2k", .agreementAverage), ("icc3k", .consistencyAverage),
  ]

  static func intraclass(_ input: VerificationInput) throws -> VerificationFigures {
    let ratings = try ratings(input)
    let isComplete = ratings.count == ratings.unitCount * ratings.raterCount
    return isComplete ? complete(ratings, input.confidence) : gappy(ratings)
  }

  private static func complete(_ ratings: Ratings, _ confidence: Confidence) -> VerificationFigures {
    var figures = VerificationFigures()
    for (name, form) in forms {
      let keys = ["", "_lower", "_upper", "_F", "_df1", "_df2", "_p"].map { name + $0 }
      let result = Agreement.intraclassCorrelation(ratings, form: form, confidence: confidence)
      figures.set(keys, result) { correlation, figures in
        figures.set(name, correlation.estimate.value)
        figures.set("published_\(name)", correlation.estimate.value)
        figures.set(interval: name, correlation.estimate.interval)
        figures.set("\(name)_F", optional: correlation.fRatio)
        figures.set("\(name)_df1", correlation.numeratorFreedom)
        figures.set("\(name)_df2", correlation.denominatorFreedom)
        figures.set("\(name)_p", correlation.probability)
        figures.set("MSB", correlation.meanSquares.betweenUnits)
        figures.set("MSW", correlation.meanSquares.withinUnits)
        figures.set("MSJ", correlation.meanSquares.betweenRaters)
        figures.set("MSE", correlation.meanSquares.residual)
      }
    }
    return figures
  }

  private static func gappy(_ ratings: Ratings) -> VerificationFigures {
    var figures = VerificationFigures()
    let keys = ["var_subject", "var_rater", "var_residual", "icc21", "reml_criterion", "intercept"]
    figures.set(keys, Agreement.intraclassComponents(ratings)) { components, figures in
      figures.set("var_subject", components.units)
      figures.set("var_rater", components.raters)
      figures.set("var_residual", components.residual)
      figures.set("icc21", components.agreementSingle)
      figures.set("icc31", components.consistencySingle)
      figures.set("reml_criterion", components.criterion)
      figures.set("intercept", components.mean)
    }
    return figures
  }

  static func degenerate(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    if input.has("ratings") {
      let ratings = try ratings(input)
      let counts = ValueCounts(ratings)
      figures.set("krippendorff_nominal", Agreement.krippendorffAlpha(counts, level: .nominal).map(\.estimate.value))
      figures.set("fleiss_kappa", Agreement.fleissKappa(counts).map(\.estimate.value))
      figures.set("cohen_kappa", Agreement.cohenKappa(ratings).map(\.estimate.value))
      figures.set("icc21", Agreement.intraclassCorrelation(ratings, form: .agreementSingle).map(\.estimate.value))
      figures.set("kendall_w", Agreement.kendallW(ratings).map(\.estimate.value))
      figures.set("gwet_ac1", Agreement.gwet(counts).map(\.estimate.value))
      figures.set("percent_agreement", Agreement.allRatersAgree(ratings).map(\.value))
    }
    if let x = input.number("x"), let n = input.number("n") {
      let wilson = Proportions.wilson(x, of: n)
      figures.set("proportion", wilson.map(\.value))
      figures.set(interval: "wilson", wilson.flatMap(\.interval))
    }
    if let x = input.counts("x"), let n = input.counts("n") {
      let model = Result { () throws(Undefined) in
        try RandomInterceptLogistic(try BinomialRows(successes: x, trials: n), groups: Array(x.indices))
      }
      figures.set("sigma", model.map(\.deviation))
    }
    if input.has("cluster") {
      let design = Proportions.clusterDesign(try clusters(input))
      figures.set(["se_cluster"], design) { $1.set("se_cluster", optional: $0.estimate.standardError) }
    }
    if let sample = input.numbers("sample") { figures.set("bca", acceleratedLimit(sample)) }
    return figures
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

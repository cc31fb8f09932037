import Statistics

/// Association, scales, dispersion, many tests at once and special functions.
extension ReferenceVerification {
  static func correlation(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let (x, y) = (try input.numbers("x").required(), try input.numbers("y").required())
    let confidence = try input.confidence()
    let pairs = Result { () throws(Undefined) in try PairedValues(x, y) }
    figures.set(
      pairs.flatMap { Association.kendallTau($0) },
      ["tau_b": { .number($0.value) }, "tau_z": { .number($0.z) }, "tau_p": { .number($0.probability) }])
    figures.set(
      pairs.flatMap { Association.spearmanRho($0) },
      ["spearman_rho": { .number($0.value) }, "spearman_p_t": { .optional($0.probability) }])
    figures.set(
      pairs.flatMap { Association.pearson($0, confidence: confidence) },
      [
        "pearson_r": { .number($0.value) },
        "pearson_lower": { .lower($0.interval) }, "pearson_upper": { .upper($0.interval) },
      ])
    return figures
  }

  static func internalConsistency(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let rows = try input.gappyTable("items").required()
    let confidence = try input.confidence()
    let scores = Result { () throws(Undefined) in try ItemScores(rows: rows) }
    figures.set(
      scores.flatMap { Scales.cronbachAlpha($0, confidence: confidence) },
      [
        "alpha": { .number($0.estimate.value) },
        "alpha_std": { .result($0.standardised) },
        "mean_r": { .number($0.meanCorrelation) },
        "item_rest_r": { .gappyList($0.itemRestCorrelations.map { try? $0.get() }) },
        "alpha_if_dropped": { .gappyList($0.withoutItem.map { try? $0.get() }) },
        "alpha_feldt_lower": { .lower($0.estimate.interval) },
        "alpha_feldt_upper": { .upper($0.estimate.interval) },
      ])
    figures.set(
      scores.flatMap { Scales.mcDonaldOmega($0) },
      [
        "omega_total_1f": { .number($0.value) }, "loadings": { .list($0.loadings) },
        "uniquenesses": { .list($0.uniquenesses) },
      ])
    return figures
  }

  static func dispersion(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let variation = Dispersion.qualitativeVariation(try input.numbers("counts").required())
    figures.set(
      variation,
      [
        "iqv": { .number($0.index) },
        "gini_simpson": { .number($0.giniSimpson) },
        "entropy_nats": { .number($0.entropy) },
        "entropy_normalised": { .number($0.normalisedEntropy) },
        "entropy_normalised_k": { .number($0.normalisedEntropy) },
      ])
    return figures
  }

  static func multipleTesting(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let probabilities = try input.numbers("p").required()
    let names: [(String, MultipleTestingMethod)] = [
      ("BH", .benjaminiHochberg), ("BY", .benjaminiYekutieli), ("holm", .holm), ("bonferroni", .bonferroni),
    ]
    for (name, method) in names {
      figures.set(MultipleTesting.adjusted(probabilities, by: method), [name: { .list($0) }])
    }
    let found = MultipleTesting.adjusted(probabilities, by: .benjaminiHochberg)
    figures.set(found, ["n_reject_BH_05": { .count($0.count { $0 <= 0.05 }) }])
    return figures
  }

  static func numerics(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let name = try input.text("function").required()
    let arguments = try input.numbers("args").required()
    if name == "gaussHermite" {
      guard arguments.count == 1 else { throw VerificationInputFault() }
      let count = try Int(exactly: arguments[0]).required()
      let rule = Result { () throws(Undefined) in
        guard let rule = GaussHermiteRule(count: count) else { throw .outOfNumericRange }
        return rule
      }
      figures.set(rule, ["nodes": { .list($0.nodes) }, "weights": { .list($0.weights) }])
      return figures
    }
    figures.set("value", .optional(special(name, arguments)))
    return figures
  }

  /// Of a quantile the probability comes first.
  private static func special(_ name: String, _ given: [Double]) -> Double? {
    switch (name, given.count) {
    case ("normalCDF", 1): NormalDistribution().cumulative(given[0])
    case ("normalQuantile", 1): NormalDistribution().quantile(given[0])
    case ("betaCDF", 3): BetaDistribution(alpha: given[1], beta: given[2])?.cumulative(given[0])
    case ("betaQuantile", 3): BetaDistribution(alpha: given[1], beta: given[2])?.quantile(given[0])
    case ("studentTQuantile", 2): StudentTDistribution(degreesOfFreedom: given[1])?.quantile(given[0])
    case ("chiSquaredQuantile", 2): ChiSquaredDistribution(degreesOfFreedom: given[1])?.quantile(given[0])
    case ("fQuantile", 3):
      FDistribution(numeratorFreedom: given[1], denominatorFreedom: given[2])?.quantile(given[0])
    case ("logGamma", 1): GammaFunctions.logGamma(given[0])
    case ("digamma", 1): GammaFunctions.digamma(given[0])
    default: nil
    }
  }
}

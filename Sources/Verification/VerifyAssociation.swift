import Statistics

/// Association, scales, dispersion, many tests at once and special functions.
extension ReferenceVerification {
  static func correlation(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let pairs = try PairedValues(input.numbers("x").required(), input.numbers("y").required())
    let tau = Association.kendallTau(pairs)
    figures.set("tau_b", tau.map(\.value))
    figures.set("tau_z", tau.map(\.z))
    figures.set("tau_p", tau.map(\.probability))
    figures.set(["spearman_rho", "spearman_p_t"], Association.spearmanRho(pairs)) { rho, figures in
      figures.set("spearman_rho", rho.value)
      figures.set("spearman_p_t", optional: rho.probability)
    }
    let pearson = Association.pearson(pairs, confidence: input.confidence)
    figures.set("pearson_r", pearson.map(\.value))
    figures.set(interval: "pearson", pearson.flatMap(\.interval))
    return figures
  }

  static func internalConsistency(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let scores = try ItemScores(rows: input.gappyTable("items").required())
    let alpha = Scales.cronbachAlpha(scores, confidence: input.confidence)
    figures.set(["alpha", "alpha_std", "mean_r", "item_rest_r", "alpha_if_dropped"], alpha) { alpha, figures in
      figures.set("alpha", alpha.estimate.value)
      figures.set("alpha_std", alpha.standardised)
      figures.set("mean_r", alpha.meanCorrelation)
      figures.set("item_rest_r", optional: alpha.itemRestCorrelations.map { try? $0.get() })
      figures.set("alpha_if_dropped", optional: alpha.withoutItem.map { try? $0.get() })
      figures.set(interval: "alpha_feldt", alpha.estimate.interval)
    }
    figures.set(["omega_total_1f", "loadings", "uniquenesses"], Scales.mcDonaldOmega(scores)) { omega, figures in
      figures.set("omega_total_1f", omega.value)
      figures.set("loadings", omega.loadings)
      figures.set("uniquenesses", omega.uniquenesses)
    }
    return figures
  }

  static func dispersion(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let keys = ["iqv", "gini_simpson", "entropy_nats", "entropy_normalised", "entropy_normalised_k"]
    let variation = Dispersion.qualitativeVariation(try input.numbers("counts").required())
    figures.set(keys, variation) { variation, figures in
      figures.set("iqv", variation.index)
      figures.set("gini_simpson", variation.giniSimpson)
      figures.set("entropy_nats", variation.entropy)
      figures.set("entropy_normalised", variation.normalisedEntropy)
      figures.set("entropy_normalised_k", variation.normalisedEntropy)
    }
    return figures
  }

  static func multipleTesting(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let probabilities = try input.numbers("p").required()
    let names: [(String, MultipleTestingMethod)] = [
      ("BH", .benjaminiHochberg), ("BY", .benjaminiYekutieli), ("holm", .holm), ("bonferroni", .bonferroni),
    ]
    for (name, method) in names {
      figures.set([name], MultipleTesting.adjusted(probabilities, by: method)) { $1.set(name, $0) }
    }
    let found = MultipleTesting.adjusted(probabilities, by: .benjaminiHochberg)
    figures.set("n_reject_BH_05", found.map { Double($0.count { $0 <= 0.05 }) })
    return figures
  }

  static func numerics(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let name = try input.text("function").required()
    let arguments = try input.numbers("args").required()
    if name == "gaussHermite" {
      let rule = GaussHermiteRule(count: try Int(exactly: arguments.first.required()).required())
      if let rule {
        figures.set("nodes", rule.nodes)
        figures.set("weights", rule.weights)
      } else {
        figures.refuse(["nodes", "weights"], .outOfNumericRange)
      }
      return figures
    }
    let padded = arguments + [0, 0, 0]
    figures.set("value", optional: special(name, padded[0], padded[1], padded[2]))
    return figures
  }

  /// Of a quantile the probability comes first.
  private static func special(_ name: String, _ first: Double, _ second: Double, _ third: Double) -> Double? {
    switch name {
    case "normalCDF": NormalDistribution().cumulative(first)
    case "normalQuantile": NormalDistribution().quantile(first)
    case "betaCDF": BetaDistribution(alpha: second, beta: third)?.cumulative(first)
    case "betaQuantile": BetaDistribution(alpha: second, beta: third)?.quantile(first)
    case "studentTQuantile": StudentTDistribution(degreesOfFreedom: second)?.quantile(first)
    case "chiSquaredQuantile": ChiSquaredDistribution(degreesOfFreedom: second)?.quantile(first)
    case "fQuantile": FDistribution(numeratorFreedom: second, denominatorFreedom: third)?.quantile(first)
    case "logGamma": GammaFunctions.logGamma(first)
    case "digamma": GammaFunctions.digamma(first)
    default: nil
    }
  }
}

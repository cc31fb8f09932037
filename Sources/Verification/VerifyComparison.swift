import Statistics

/// Resampling, shrinkage, funnels and ranks.
extension ReferenceVerification {
  static func bootstrap(_ input: VerificationInput) throws -> VerificationFigures {
    if input.has("replicates") { return try storedReplicates(input) }
    if let x = input.counts("cluster_x"), let n = input.counts("cluster_n") {
      return try enumerated(zip(x, n).map { ClusterCount($0, of: $1) })
    }
    var figures = VerificationFigures()
    let design = Proportions.clusterDesign(try clusters(input))
    figures.set(["p", "linearised_se", "clusters"], design) { design, figures in
      figures.set("p", design.estimate.value)
      figures.set("linearised_se", optional: design.estimate.standardError)
      figures.set("clusters", design.clusters)
    }
    return figures
  }

  private static func storedReplicates(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let replicates = try BootstrapReplicates(
      estimate: input.number("t0").required(), values: input.numbers("replicates").required())
    let influence = JackknifeInfluence(input.numbers("influence") ?? [])
    figures.set("t0", replicates.estimate)
    figures.set("bias", replicates.bias)
    figures.set("se", replicates.standardError)
    figures.set("z0", replicates.biasCorrection)
    figures.set("acceleration", optional: influence.acceleration)
    for (suffix, level) in [("", input.confidence.level), ("90", 0.9)] {
      let confidence = try Confidence(level).required()
      figures.set(pair: "normal\(suffix)", replicates.normalInterval(confidence: confidence))
      figures.set(pair: "basic\(suffix)", replicates.basicInterval(confidence: confidence))
      figures.set(pair: "percentile\(suffix)", replicates.percentileInterval(confidence: confidence))
      figures.set(
        pair: "bca\(suffix)", replicates.acceleratedInterval(influence: influence, confidence: confidence))
    }
    return figures
  }

  private static func enumerated(_ clusters: [ClusterCount]) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let all = try EnumeratedBootstrap(clusters)
    figures.set("t0", all.estimate)
    figures.set("exact_mean", all.mean)
    figures.set("exact_se", all.standardError)
    figures.set("n_resamples", all.resamples)
    for (name, probability) in [("025", 0.025), ("05", 0.05), ("50", 0.5), ("95", 0.95), ("975", 0.975)] {
      figures.set("exact_q\(name)", optional: all.quantile(probability))
    }
    return figures
  }

  static func betaBinomial(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let (x, n) = (try input.counts("x").required(), try input.counts("n").required())
    let groups = zip(x, n).map { ClusterCount($0, of: $1) }
    let keys = ["mu", "rho", "logLik", "se_logit_mu", "se_logit_rho", "posterior_mean"]
    let model = Result { () throws(Undefined) in try BetaBinomial(groups) }
    figures.set(keys, model) { model, figures in
      figures.set("mu", model.mean)
      figures.set("rho", model.correlation)
      figures.set("alpha", model.alpha)
      figures.set("beta", model.beta)
      figures.set("logLik", model.logLikelihood)
      figures.set("se_logit_mu", model.logitMeanStandardError)
      figures.set("se_logit_rho", model.logitCorrelationStandardError)
      let shrunken = groups.map { try? model.shrunken($0, confidence: input.confidence).get() }
      figures.set("posterior_mean", optional: shrunken.map { $0?.value })
      figures.set("posterior_q025", optional: shrunken.map { $0?.lower })
      figures.set("posterior_q975", optional: shrunken.map { $0?.upper })
    }
    figures.set("raw", optional: zip(x, n).map { $1 > 0 ? Double($0) / Double($1) : nil })
    return figures
  }

  private static let funnelLevels: [(suffix: String, level: Double)] = [("95", 0.95), ("998", 0.998)]

  static func funnel(_ input: VerificationInput) throws -> VerificationFigures {
    if input.has("observed") { return try ratioFunnel(input) }
    var figures = VerificationFigures()
    let sizes = try input.numbers("n").required()
    let points = try zip(input.numbers("x") ?? sizes.map { _ in 0 }, sizes).map { try FunnelPoint($0, of: $1) }
    let target = try input.number("theta") ?? Funnel.target(points).get()
    figures.set("target", target)
    let spread = Funnel.overdispersion(points, target: target)
    figures.set(["z_naive", "phi_raw", "phi_wins10"], spread) { spread, figures in
      figures.set("z_naive", spread.z)
      figures.set("phi_raw", spread.raw)
      figures.set("phi_wins10", spread.winsorised)
    }
    figures.set("fpr_tau2", Funnel.additiveOverdispersion(points, target: target).map(\.betweenVariance))
    for (suffix, level) in funnelLevels {
      let confidence = try Confidence(level).required()
      set(&figures, "exact", suffix, sizes) {
        Funnel.exactLimits(target: target, size: $0, confidence: confidence)
      }
      set(&figures, "approx", suffix, sizes) {
        Funnel.normalLimits(target: target, size: $0, confidence: confidence)
      }
      set(&figures, "mult", suffix, sizes) { size in
        spread.flatMap {
          Funnel.normalLimits(
            target: target, size: size, overdispersion: $0.winsorised, confidence: confidence)
        }
      }
    }
    return figures
  }

  private static func set(
    _ figures: inout VerificationFigures, _ name: String, _ suffix: String, _ sizes: [Double],
    _ limits: (Double) -> Result<Interval, Undefined>
  ) {
    let limits = sizes.map { try? limits($0).get() }
    figures.set("\(name)_l\(suffix)", optional: limits.map { $0?.lower })
    figures.set("\(name)_u\(suffix)", optional: limits.map { $0?.upper })
  }

  /// The files' limits of ratios were made with normal quantiles of six decimals.
  private static func ratioFunnel(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let expected = try input.numbers("expected_counts").required()
    let spread = try Funnel.ratioOverdispersion(observed: input.numbers("observed").required(), expected: expected)
      .get()
    figures.set("z", spread.z)
    figures.set("phi", spread.winsorised)
    figures.set("tau2", spread.betweenVariance)
    for (suffix, level) in funnelLevels {
      let reach = (try Confidence(level).required().normalReach() * 1e6).rounded() / 1e6
      let limits = try expected.map {
        try Funnel.ratioLimits(expected: $0, betweenVariance: spread.betweenVariance, reach: reach)
      }
      figures.set("od_l\(suffix)", limits.map(\.lower))
      figures.set("od_u\(suffix)", limits.map(\.upper))
    }
    return figures
  }

  static func ranks(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let units: [RankedQuantity]
    if let x = input.numbers("x"), let n = input.numbers("n"), let prior = input.numbers("prior"), prior.count == 2 {
      units = try zip(x, n).map { try .share($0, of: $1, prior: (prior[0], prior[1])) }
    } else {
      units = zip(try input.numbers("estimate").required(), try input.numbers("se").required()).map {
        .normal(mean: $0, standardError: $1)
      }
    }
    let keys = ["expected_rank", "prob_best", "prob_worst", "prob_top_quarter"]
    figures.set(keys, Ranks.distributions(units)) { ranks, figures in
      figures.set("expected_rank", ranks.map(\.expected))
      let quantiles = [("q025", 0.025), ("median", 0.5), ("q975", 0.975), ("q05", 0.05), ("q95", 0.95)]
      for (name, probability) in quantiles {
        figures.set("rank_\(name)", optional: ranks.map { $0.quantile(probability).map(Double.init) })
        figures.set("mc_rank_\(name)", optional: ranks.map { $0.quantile(probability).map(Double.init) })
      }
      figures.set("prob_best", ranks.map { $0.probabilityAmongSmallest(1) })
      figures.set("prob_worst", optional: ranks.map(\.probabilities.last))
      figures.set("prob_top_quarter", ranks.map { $0.probabilityAmongSmallest(units.count / 4) })
    }
    figures.set("posterior_mean", units.map(\.mean))
    return figures
  }
}

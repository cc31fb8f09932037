import Statistics

/// Shrinkage and ranks.
extension ReferenceVerification {
  static func betaBinomial(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let counts = try input.counts("x").required().paired(with: input.counts("n").required())
    let groups = counts.map { ClusterCount($0, of: $1) }
    let confidence = try input.confidence()
    let model = Result { () throws(Undefined) in try BetaBinomial(groups) }
    figures.set(
      model,
      [
        "mu": { .number($0.mean) },
        "rho": { .number($0.correlation) },
        "alpha": { .result($0.alpha) },
        "beta": { .result($0.beta) },
        "logLik": { .number($0.logLikelihood) },
        "se_logit_mu": { .number($0.logitMeanStandardError) },
        "se_logit_rho": { .result($0.logitCorrelationStandardError) },
      ])
    let shrunken = model.map { model in groups.map { try? model.shrunken($0, confidence: confidence).get() } }
    figures.set(
      shrunken,
      [
        "posterior_mean": { .gappyList($0.map { $0?.value }) },
        "posterior_q025": { .gappyList($0.map { $0?.lower }) },
        "posterior_q975": { .gappyList($0.map { $0?.upper }) },
      ])
    figures.set("raw", .gappyList(counts.map { $1 > 0 ? Double($0) / Double($1) : nil }))
    return figures
  }

  static func ranks(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let units = try rankedUnits(input)
    let ranks = units.flatMap { Ranks.distributions($0) }
    figures.set(
      ranks,
      [
        "expected_rank": { .list($0.map(\.expected)) },
        "prob_best": { .list($0.map { $0.probabilityAmongSmallest(1) }) },
        "prob_worst": { .gappyList($0.map(\.probabilities.last)) },
        "prob_top_quarter": { ranks in .list(ranks.map { $0.probabilityAmongSmallest(ranks.count / 4) }) },
      ])
    let quantiles = [("q025", 0.025), ("median", 0.5), ("q975", 0.975), ("q05", 0.05), ("q95", 0.95)]
    for (name, probability) in quantiles {
      let places = ranks.map { $0.map { $0.quantile(probability).map(Double.init) } }
      figures.set(places, ["rank_\(name)": { .gappyList($0) }, "mc_rank_\(name)": { .gappyList($0) }])
    }
    figures.set(units, ["posterior_mean": { .list($0.map(\.mean)) }])
    return figures
  }

  private static func rankedUnits(
    _ input: VerificationInput
  ) throws(VerificationInputFault) -> Result<[RankedQuantity], Undefined> {
    guard let prior = try input.optional("prior", input.numbers) else {
      let known = try input.numbers("estimate").required().paired(with: input.numbers("se").required())
      return .success(known.map { .normal(mean: $0, standardError: $1) })
    }
    guard prior.count == 2 else { throw VerificationInputFault() }
    let shares = try input.numbers("x").required().paired(with: input.numbers("n").required())
    return Result { () throws(Undefined) in
      try shares.map { (x, n) throws(Undefined) in try .share(x, of: n, prior: (prior[0], prior[1])) }
    }
  }
}

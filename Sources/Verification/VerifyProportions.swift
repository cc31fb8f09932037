import Statistics

/// Shares.
extension ReferenceVerification {
  static func oneProportion(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let (x, n) = (try input.number("x").required(), try input.number("n").required())
    let confidence = try input.confidence()
    let wilson = Proportions.wilson(x, of: n, confidence: confidence)
    let exact = Proportions.clopperPearson(x, of: n, confidence: confidence)
    let intervals = [
      ("wilson", wilson), ("newcombe1998_wilson", wilson), ("clopper_pearson", exact), ("newcombe1998_cp", exact),
      ("agresti_coull", Proportions.agrestiCoull(x, of: n, confidence: confidence)),
      ("jeffreys", Proportions.jeffreys(x, of: n, confidence: confidence)),
      ("likelihood_ratio", Proportions.likelihoodRatio(x, of: n, confidence: confidence)),
    ]
    for (name, estimate) in intervals { figures.set(interval: name, estimate.flatMap(\.interval)) }
    if let reach = try? confidence.normalReach() {
      figures.set(departures: "likelihood_ratio") { BinomLikelihood.limit(x, of: n, reach: reach, isUpper: $0) }
    }
    return figures
  }

  static func twoProportions(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let (x1, n1) = (try input.number("x1").required(), try input.number("n1").required())
    let (x2, n2) = (try input.number("x2").required(), try input.number("n2").required())
    let confidence = try input.confidence()
    let hybrid = Proportions.newcombeDifference(x1, of: n1, minus: x2, of: n2, confidence: confidence)
    let score = Proportions.miettinenNurminenDifference(x1, of: n1, minus: x2, of: n2, confidence: confidence)
    figures.set("difference", .result(hybrid.map(\.value)))
    figures.set(interval: "newcombe_hybrid", hybrid.flatMap(\.interval))
    figures.set(interval: "miettinen_nurminen", score.flatMap(\.interval))
    if let reach = try? confidence.normalReach() {
      let peer = StatsmodelsScore(x1, of: n1, minus: x2, of: n2, reach: reach)
      figures.set(departures: "miettinen_nurminen") { peer.limit(isUpper: $0) }
    }
    return figures
  }

  static func nonresponse(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let bounds = Proportions.nonresponseBounds(
      try input.number("x").required(), respondents: try input.number("respondents").required(),
      population: try input.number("N").required(), confidence: try input.confidence())
    figures.set(
      bounds,
      [
        "response_rate": { .number($0.coverage) },
        "respondent_share": { .number($0.respondentShare) },
        "lower": { .number($0.lower) },
        "upper": { .number($0.upper) },
        "width": { .number($0.width) },
        "imbens_manski_c": { .number($0.reach) },
        "im_lower": { .number($0.interval.lower) },
        "im_upper": { .number($0.interval.upper) },
        "break_even_nonrespondent_share_for_half": { .optional($0.silentShare(forOverall: 0.5)) },
      ])
    return figures
  }

  static func finitePopulation(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let population = try input.number("N").required()
    if let values = try input.optional("y", input.numbers) {
      let mean = Proportions.finitePopulationMean(values, population: population)
      figures.set(
        mean,
        [
          "mean": { .number($0.value) }, "published_mean": { .number($0.value) },
          "se_fpc": { .optional($0.standardError) }, "published_se": { .optional($0.standardError) },
        ])
      return figures
    }
    let (x, n) = (try input.number("x").required(), try input.number("n").required())
    let confidence = try input.confidence()
    let share = Proportions.finitePopulation(x, of: n, population: population, confidence: confidence)
    figures.set(
      share,
      [
        "p": { .number($0.estimate.value) },
        "se_fpc": { .optional($0.estimate.standardError) },
        "se_nofpc": { .number($0.uncorrectedStandardError) },
        "total": { .number($0.total) },
        "se_total_fpc": { .number($0.totalStandardError) },
        "ci_mean_lower": { .lower($0.estimate.interval) },
        "ci_mean_upper": { .upper($0.estimate.interval) },
        "ci_logit_lower": { .lower($0.logit) },
        "ci_logit_upper": { .upper($0.logit) },
      ])
    let likelihood = Proportions.finitePopulationLikelihood(x, of: n, population: population, confidence: confidence)
    figures.set(interval: "ci_likelihood", likelihood)
    let exact = Proportions.hypergeometric(
      try Int(exactly: x).required(), of: try Int(exactly: n).required(),
      population: try Int(exactly: population).required(), confidence: confidence)
    figures.set(
      exact,
      [
        "exact_count_lower": { .count($0.fewest) },
        "exact_count_upper": { .count($0.most) },
        "exact_lower": { .lower($0.estimate.interval) },
        "exact_upper": { .upper($0.estimate.interval) },
      ])
    figures.set("fpc_factor", .result(Proportions.finitePopulationFactor(sample: n, population: population)))
    return figures
  }

  static func sampleSize(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let confidence = try input.confidence()
    if let share = try input.optional("p", input.number) {
      let halfWidth = try input.number("halfwidth").required()
      let population = try input.optional("N", input.number)
      figures.set("n0", .result(Proportions.membersNeeded(share: share, halfWidth: halfWidth, confidence: confidence)))
      figures.set(
        "n_fpc",
        .result(
          Proportions.membersNeeded(
            share: share, halfWidth: halfWidth, population: population, confidence: confidence)))
      return figures
    }
    let share = try input.number("Py").required()
    let epsilon = try input.number("epsilon").required()
    // A mean size, or a mean size and its standard deviation.
    let sizes = try (input.numbers("b") ?? input.number("b").map { [$0] }).required()
    guard 1...2 ~= sizes.count else { throw VerificationInputFault() }
    let needed = Proportions.clustersNeeded(
      share: share, halfWidth: input.text("error") == "relative" ? epsilon * share : epsilon,
      meanSize: sizes[0], sizeDeviation: sizes.count == 2 ? sizes[1] : 0,
      correlation: try input.number("rho").required(), population: try input.optional("N.psu", input.number),
      confidence: confidence)
    figures.set(
      needed,
      [
        "n_psu_frac": { .number($0.exactClusters) },
        "n_ssu_frac": { .number($0.exactMembers) },
        "n_psu": { .count($0.clusters) },
        "n_ssu": { .count($0.members) },
        "deff": { .number($0.designEffect) },
      ])
    return figures
  }
}

import Statistics

/// Shares.
extension ReferenceVerification {
  static func oneProportion(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let (x, n) = (try input.number("x").required(), try input.number("n").required())
    let confidence = input.confidence
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

  static func twoProportions(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let (x1, n1) = (try input.number("x1").required(), try input.number("n1").required())
    let (x2, n2) = (try input.number("x2").required(), try input.number("n2").required())
    let confidence = input.confidence
    let hybrid = Proportions.newcombeDifference(x1, of: n1, minus: x2, of: n2, confidence: confidence)
    let score = Proportions.miettinenNurminenDifference(x1, of: n1, minus: x2, of: n2, confidence: confidence)
    figures.set("difference", hybrid.map(\.value))
    figures.set(interval: "newcombe_hybrid", hybrid.flatMap(\.interval))
    figures.set(interval: "miettinen_nurminen", score.flatMap(\.interval))
    if let reach = try? confidence.normalReach() {
      let peer = StatsmodelsScore(x1, of: n1, minus: x2, of: n2, reach: reach)
      figures.set(departures: "miettinen_nurminen") { peer.limit(isUpper: $0) }
    }
    return figures
  }

  static func nonresponse(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let bounds = Proportions.nonresponseBounds(
      try input.number("x").required(), respondents: try input.number("respondents").required(),
      population: try input.number("N").required(), confidence: input.confidence)
    let keys = [
      "response_rate", "respondent_share", "lower", "upper", "width", "imbens_manski_c", "im_lower", "im_upper",
    ]
    figures.set(keys, bounds) { bounds, figures in
      figures.set("response_rate", bounds.coverage)
      figures.set("respondent_share", bounds.respondentShare)
      figures.set("lower", bounds.lower)
      figures.set("upper", bounds.upper)
      figures.set("width", bounds.width)
      figures.set("imbens_manski_c", bounds.reach)
      figures.set(interval: "im", .success(bounds.interval))
      figures.set("break_even_nonrespondent_share_for_half", optional: bounds.silentShare(forOverall: 0.5))
    }
    return figures
  }

  static func finitePopulation(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let population = try input.number("N").required()
    if let values = input.numbers("y") {
      let mean = Proportions.finitePopulationMean(values, population: population)
      figures.set(["mean", "se_fpc"], mean) { mean, figures in
        for key in ["mean", "published_mean"] { figures.set(key, mean.value) }
        for key in ["se_fpc", "published_se"] { figures.set(key, optional: mean.standardError) }
      }
      return figures
    }
    let (x, n) = (try input.number("x").required(), try input.number("n").required())
    let share = Proportions.finitePopulation(x, of: n, population: population, confidence: input.confidence)
    figures.set(["p", "se_fpc", "se_nofpc", "total", "se_total_fpc"], share) { share, figures in
      figures.set("p", share.estimate.value)
      figures.set("se_fpc", optional: share.estimate.standardError)
      figures.set("se_nofpc", share.uncorrectedStandardError)
      figures.set("total", share.total)
      figures.set("se_total_fpc", share.totalStandardError)
      figures.set(interval: "ci_mean", share.estimate.interval)
      figures.set(interval: "ci_logit", share.logit)
    }
    let likelihood = Proportions.finitePopulationLikelihood(
      x, of: n, population: population, confidence: input.confidence)
    figures.set(interval: "ci_likelihood", likelihood)
    let exact = Proportions.hypergeometric(
      try Int(exactly: x).required(), of: try Int(exactly: n).required(),
      population: try Int(exactly: population).required(), confidence: input.confidence)
    figures.set(["exact_count_lower", "exact_count_upper", "exact_lower", "exact_upper"], exact) { exact, figures in
      figures.set("exact_count_lower", exact.fewest)
      figures.set("exact_count_upper", exact.most)
      figures.set(interval: "exact", exact.estimate.interval)
    }
    figures.set("fpc_factor", Proportions.finitePopulationFactor(sample: n, population: population))
    return figures
  }

  /// Clusters from one answer a row.
  static func clusters(_ input: VerificationInput) throws -> [ClusterCount] {
    let answers: [Int]
    let names: [String]
    if let column = input.column(input.text("cluster")), let outcomes = input.column(input.text("outcome")) {
      names = column
      answers = outcomes.compactMap { Int($0) }
    } else {
      names = try input.numbers("cluster").required().map { String($0) }
      answers = try input.counts("y").required()
    }
    guard names.count == answers.count else { throw VerificationInputFault() }
    let members = Dictionary(grouping: zip(names, answers), by: \.0)
    return members.keys.sorted().compactMap { name in
      members[name].map { own in ClusterCount(own.reduce(0) { $0 + $1.1 }, of: own.count) }
    }
  }

  static func designEffect(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    let design = Proportions.clusterDesign(try clusters(input), confidence: input.confidence)
    figures.set(["p", "se_cluster", "deff_replace", "anova_icc", "n_effective_deff"], design) { design, figures in
      figures.set("p", design.estimate.value)
      figures.set("se_cluster", optional: design.estimate.standardError)
      figures.set("se_srs", design.independentStandardError)
      figures.set("deff_replace", design.designEffect)
      figures.set("n", design.size)
      figures.set("clusters", design.clusters)
      figures.set("anova_icc", design.intraclusterCorrelation)
      figures.set("iccbin_anova", design.intraclusterCorrelation)
      figures.set("m0", design.adjustedMeanSize)
      figures.set("mean_size", design.meanSize)
      figures.set("n_effective_deff", design.effectiveSize)
      figures.set("kish_deff_from_anova_icc", design.kishDesignEffect)
      figures.set("kish_deff_weighted_sizes", design.sizeWeightedDesignEffect)
      figures.set(interval: "svy_t", design.estimate.interval)
    }
    return figures
  }

  static func sampleSize(_ input: VerificationInput) throws -> VerificationFigures {
    var figures = VerificationFigures()
    if let share = input.number("p") {
      let halfWidth = try input.number("halfwidth").required()
      let confidence = input.confidence
      figures.set("n0", Proportions.membersNeeded(share: share, halfWidth: halfWidth, confidence: confidence))
      figures.set(
        "n_fpc",
        Proportions.membersNeeded(
          share: share, halfWidth: halfWidth, population: input.number("N"), confidence: confidence))
      return figures
    }
    let share = try input.number("Py").required()
    let epsilon = try input.number("epsilon").required()
    let sizes = input.numbers("b")
    let needed = Proportions.clustersNeeded(
      share: share, halfWidth: input.text("error") == "relative" ? epsilon * share : epsilon,
      meanSize: try (sizes?.first ?? input.number("b")).required(), sizeDeviation: sizes?.last ?? 0,
      correlation: try input.number("rho").required(), population: input.number("N.psu"),
      confidence: input.confidence)
    figures.set(["n_psu_frac", "n_ssu_frac", "n_psu", "n_ssu", "deff"], needed) { needed, figures in
      figures.set("n_psu_frac", needed.exactClusters)
      figures.set("n_ssu_frac", needed.exactMembers)
      figures.set("n_psu", needed.clusters)
      figures.set("n_ssu", needed.members)
      figures.set("deff", needed.designEffect)
    }
    return figures
  }
}

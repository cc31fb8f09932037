import Statistics

/// Shares of clustered answers.
extension ReferenceVerification {
  /// Clusters from one answer a row.
  static func clusters(_ input: VerificationInput) throws(VerificationInputFault) -> [ClusterCount] {
    let answers: [Int]
    let names: [String]
    if let column = input.column(input.text("cluster")) {
      names = column
      answers = try input.wholeColumn(input.text("outcome")).required()
    } else {
      names = try input.numbers("cluster").required().map { String($0) }
      answers = try input.counts("y").required()
    }
    guard answers.allSatisfy({ 0...1 ~= $0 }) else { throw VerificationInputFault() }
    let members = Dictionary(grouping: try names.paired(with: answers), by: \.0)
    return members.keys.sorted().compactMap { name in
      members[name].map { own in ClusterCount(own.count { $0.1 == 1 }, of: own.count) }
    }
  }

  static func designEffect(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let design = Proportions.clusterDesign(try clusters(input), confidence: try input.confidence())
    figures.set(
      design,
      [
        "p": { .number($0.estimate.value) },
        "se_cluster": { .optional($0.estimate.standardError) },
        "se_srs": { .number($0.independentStandardError) },
        "deff_replace": { .result($0.designEffect) },
        "n": { .count($0.size) },
        "clusters": { .count($0.clusters) },
        "anova_icc": { .result($0.intraclusterCorrelation) },
        "iccbin_anova": { .result($0.intraclusterCorrelation) },
        "m0": { .result($0.adjustedMeanSize) },
        "mean_size": { .number($0.meanSize) },
        "n_effective_deff": { .result($0.effectiveSize) },
        "kish_deff_from_anova_icc": { .result($0.kishDesignEffect) },
        "kish_deff_weighted_sizes": { .result($0.sizeWeightedDesignEffect) },
        "svy_t_lower": { .lower($0.estimate.interval) },
        "svy_t_upper": { .upper($0.estimate.interval) },
      ])
    return figures
  }
}

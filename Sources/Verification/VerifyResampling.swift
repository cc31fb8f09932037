import Statistics

/// Resampling.
extension ReferenceVerification {
  static func bootstrap(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    if input.has("replicates") { return try storedReplicates(input) }
    if input.has("cluster_x") { return try enumerated(input) }
    var figures = VerificationFigures()
    figures.set(
      Proportions.clusterDesign(try clusters(input)),
      [
        "p": { .number($0.estimate.value) }, "linearised_se": { .optional($0.estimate.standardError) },
        "clusters": { .count($0.clusters) },
      ])
    return figures
  }

  private static func storedReplicates(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures
  {
    var figures = VerificationFigures()
    let (estimate, values) = (try input.number("t0").required(), try input.numbers("replicates").required())
    let influence = JackknifeInfluence(try input.optional("influence", input.numbers) ?? [])
    let replicates = Result { () throws(Undefined) in try BootstrapReplicates(estimate: estimate, values: values) }
    figures.set(
      replicates,
      [
        "t0": { .number($0.estimate) }, "bias": { .number($0.bias) }, "se": { .number($0.standardError) },
        "z0": { .result($0.biasCorrection) },
      ])
    figures.set("acceleration", .optional(influence.acceleration))
    for (suffix, confidence) in [("", try input.confidence()), ("90", try Confidence(0.9).required())] {
      figures.set(
        replicates,
        [
          "normal\(suffix)": { .limits($0.normalInterval(confidence: confidence)) },
          "basic\(suffix)": { .limits($0.basicInterval(confidence: confidence)) },
          "percentile\(suffix)": { .limits($0.percentileInterval(confidence: confidence)) },
          "bca\(suffix)": { .limits($0.acceleratedInterval(influence: influence, confidence: confidence)) },
        ])
    }
    return figures
  }

  private static func enumerated(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let counts = try input.counts("cluster_x").required().paired(with: input.counts("cluster_n").required())
    let all = Result { () throws(Undefined) in try EnumeratedBootstrap(counts.map { ClusterCount($0, of: $1) }) }
    figures.set(
      all,
      [
        "t0": { .number($0.estimate) }, "exact_mean": { .number($0.mean) }, "exact_se": { .number($0.standardError) },
        "n_resamples": { .number($0.resamples) },
      ])
    for (name, probability) in [("025", 0.025), ("05", 0.05), ("50", 0.5), ("95", 0.95), ("975", 0.975)] {
      figures.set(all, ["exact_q\(name)": { .optional($0.quantile(probability)) }])
    }
    return figures
  }
}

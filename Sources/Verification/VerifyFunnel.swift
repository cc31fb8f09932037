import Statistics

/// Funnels.
extension ReferenceVerification {
  private static let funnelLevels: [(suffix: String, level: Double)] = [("95", 0.95), ("998", 0.998)]

  static func funnel(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    if input.has("observed") { return try ratioFunnel(input) }
    var figures = VerificationFigures()
    let sizes = try input.numbers("n").required()
    let shares = try (input.optional("x", input.numbers) ?? sizes.map { _ in 0 }).paired(with: sizes)
    let points = Result { () throws(Undefined) in
      try shares.map { (x, n) throws(Undefined) in try FunnelPoint(x, of: n) }
    }
    let stated = try input.optional("theta", input.number)
    let target = stated.map(Result.success) ?? points.flatMap { Funnel.target($0) }
    figures.set("target", .result(target))
    let spread = points.flatMap { points in target.flatMap { Funnel.overdispersion(points, target: $0) } }
    figures.set(
      spread, ["z_naive": { .list($0.z) }, "phi_raw": { .number($0.raw) }, "phi_wins10": { .number($0.winsorised) }])
    let additive = points.flatMap { points in target.flatMap { Funnel.additiveOverdispersion(points, target: $0) } }
    figures.set(additive, ["fpr_tau2": { .number($0.betweenVariance) }])
    let widened = target.flatMap { target in spread.map { (target: target, factor: $0.winsorised) } }
    for (suffix, level) in funnelLevels {
      let confidence = try Confidence(level).required()
      let exact = target.map { target in
        sizes.map { Funnel.exactLimits(target: target, size: $0, confidence: confidence) }
      }
      let approximate = target.map { target in
        sizes.map { Funnel.normalLimits(target: target, size: $0, confidence: confidence) }
      }
      let multiplied = widened.map { target, factor in
        sizes.map { Funnel.normalLimits(target: target, size: $0, overdispersion: factor, confidence: confidence) }
      }
      for (name, limits) in [("exact", exact), ("approx", approximate), ("mult", multiplied)] {
        figures.set(
          limits,
          [
            "\(name)_l\(suffix)": { .gappyList($0.map { (try? $0.get())?.lower }) },
            "\(name)_u\(suffix)": { .gappyList($0.map { (try? $0.get())?.upper }) },
          ])
      }
    }
    return figures
  }

  /// The files' limits of ratios were made with normal quantiles of six decimals.
  private static func ratioFunnel(_ input: VerificationInput) throws(VerificationInputFault) -> VerificationFigures {
    var figures = VerificationFigures()
    let expected = try input.numbers("expected_counts").required()
    let spread = Funnel.ratioOverdispersion(observed: try input.numbers("observed").required(), expected: expected)
    figures.set(
      spread,
      ["z": { .list($0.z) }, "phi": { .number($0.winsorised) }, "tau2": { .number($0.betweenVariance) }])
    for (suffix, level) in funnelLevels {
      let confidence = try Confidence(level).required()
      let limits = Result { () throws(Undefined) in
        let variance = try spread.get().betweenVariance
        let reach = (try confidence.normalReach() * 1e6).rounded() / 1e6
        return try expected.map { size throws(Undefined) in
          try Funnel.ratioLimits(expected: size, betweenVariance: variance, reach: reach)
        }
      }
      figures.set(
        limits, ["od_l\(suffix)": { .list($0.map(\.lower)) }, "od_u\(suffix)": { .list($0.map(\.upper)) }])
    }
    return figures
  }
}

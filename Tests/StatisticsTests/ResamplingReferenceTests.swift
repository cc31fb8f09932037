import Foundation
import Statistics
import Testing

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct ResamplingReferenceTests {
  @Test func `bootstrap intervals from stored replicates`() throws {
    for reference in try ReferenceFiles.cases("bootstrap") {
      guard let values = reference.numbers("replicates") else { continue }
      var comparison = Comparison(reference)
      let replicates = try BootstrapReplicates(estimate: try #require(reference.number("t0")), values: values)
      let influence = JackknifeInfluence(try #require(reference.numbers("influence")))
      comparison.check("t0", replicates.estimate)
      comparison.check("bias", replicates.bias)
      comparison.check("se", replicates.standardError)
      comparison.check("z0", replicates.biasCorrection.value)
      comparison.check("acceleration", influence.acceleration)
      for (suffix, confidence) in [("", Confidence.ninetyFive), ("90", try #require(Confidence(0.9)))] {
        let intervals = [
          ("normal", replicates.normalInterval(confidence: confidence)),
          ("basic", replicates.basicInterval(confidence: confidence)),
          ("percentile", replicates.percentileInterval(confidence: confidence)),
          ("bca", replicates.acceleratedInterval(influence: influence, confidence: confidence)),
        ]
        for (name, interval) in intervals {
          comparison.check(all: name + suffix, interval.value.map { [$0.lower, $0.upper] })
        }
      }
      #expect(comparison.compared == reference.expected.count)
    }
  }

  @Test func `every resample of a few clusters`() throws {
    for reference in try ReferenceFiles.cases("bootstrap") {
      guard let x = reference.numbers("cluster_x"), let n = reference.numbers("cluster_n") else { continue }
      var comparison = Comparison(reference)
      let all = try EnumeratedBootstrap(zip(x, n).map { ClusterCount(Int($0), of: Int($1)) })
      comparison.check("t0", all.estimate)
      comparison.check("exact_mean", all.mean)
      comparison.check("exact_se", all.standardError)
      comparison.check("n_resamples", all.resamples)
      for (key, probability) in [("025", 0.025), ("05", 0.05), ("50", 0.5), ("95", 0.95), ("975", 0.975)] {
        comparison.check("exact_q\(key)", all.quantile(probability))
      }
      #expect(comparison.compared == reference.expected.count - 1)
    }
  }
}

/// Figures of programs that this project did not write.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct ComparisonReferenceTests {
  private func counts(_ reference: ReferenceCase) throws -> [ClusterCount] {
    zip(try #require(reference.numbers("x")), try #require(reference.numbers("n"))).map {
      ClusterCount(Int($0), of: Int($1))
    }
  }

  @Test func `beta-binomial models`() throws {
    for reference in try ReferenceFiles.cases("beta_binomial") where reference.expected["mu"] != nil {
      var comparison = Comparison(reference)
      let groups = try counts(reference)
      let model = try BetaBinomial(groups)
      comparison.check("mu", model.mean)
      comparison.check("rho", model.correlation)
      comparison.check("alpha", model.alpha.value)
      comparison.check("beta", model.beta.value)
      comparison.check("logLik", model.logLikelihood)
      comparison.check("se_logit_mu", model.logitMeanStandardError)
      comparison.check("se_logit_rho", model.logitCorrelationStandardError.value)
      let shrunken = groups.map { model.shrunken($0).value }
      comparison.check(all: "posterior_mean", shrunken.map { $0?.value })
      comparison.check(all: "posterior_q025", shrunken.map { $0?.lower })
      comparison.check(all: "posterior_q975", shrunken.map { $0?.upper })
      #expect(comparison.compared >= 4)
    }
  }

  @Test func `funnels of shares`() throws {
    let levels = [("95", Confidence.ninetyFive), ("998", try #require(Confidence(0.998)))]
    for reference in try ReferenceFiles.cases("funnel") where reference.input["n"] != nil {
      var comparison = Comparison(reference)
      let n = try #require(reference.numbers("n"))
      let points = try zip(reference.numbers("x") ?? n.map { _ in 0 }, n).map { try FunnelPoint($0, of: $1) }
      let target = try reference.number("theta") ?? Funnel.target(points).get()
      comparison.check("target", target)
      let multiplicative = Funnel.overdispersion(points, target: target).value
      comparison.check(all: "z_naive", multiplicative?.z)
      comparison.check("phi_raw", multiplicative?.raw)
      comparison.check("phi_wins10", multiplicative?.winsorised)
      let additive = Funnel.additiveOverdispersion(points, target: target).value
      comparison.check("fpr_tau2", additive?.betweenVariance)
      for (suffix, confidence) in levels {
        let exact = n.map { Funnel.exactLimits(target: target, size: $0, confidence: confidence).value }
        comparison.check(all: "exact_l\(suffix)", exact.map { $0?.lower })
        comparison.check(all: "exact_u\(suffix)", exact.map { $0?.upper })
        for (name, factor) in [("approx", 1), ("mult", multiplicative?.winsorised ?? 1)] {
          let normal = n.map {
            Funnel.normalLimits(target: target, size: $0, overdispersion: factor, confidence: confidence).value
          }
          comparison.check(all: "\(name)_l\(suffix)", normal.map { $0?.lower })
          comparison.check(all: "\(name)_u\(suffix)", normal.map { $0?.upper })
        }
      }
      #expect(comparison.compared >= 4)
    }
  }

  @Test func `funnels of ratios`() throws {
    for reference in try ReferenceFiles.cases("funnel") {
      guard let observed = reference.numbers("observed") else { continue }
      var comparison = Comparison(reference)
      let expected = try #require(reference.numbers("expected_counts"))
      let spread = try Funnel.ratioOverdispersion(observed: observed, expected: expected).get()
      comparison.check(all: "z", spread.z)
      comparison.check("phi", spread.winsorised)
      comparison.check("tau2", spread.betweenVariance)
      let limits = expected.map {
        Funnel.ratioLimits(expected: $0, betweenVariance: spread.betweenVariance).value
      }
      comparison.check(all: "od_l95", limits.map { $0?.lower })
      comparison.check(all: "od_u95", limits.map { $0?.upper })
      #expect(comparison.compared == 5)
    }
  }

  @Test func `rank distributions`() throws {
    for reference in try ReferenceFiles.cases("ranks") {
      var comparison = Comparison(reference)
      let units: [RankedQuantity]
      if let x = reference.numbers("x"), let n = reference.numbers("n"), let prior = reference.numbers("prior") {
        units = try zip(x, n).map { try .share($0, of: $1, prior: (prior[0], prior[1])) }
      } else {
        units = zip(try #require(reference.numbers("estimate")), try #require(reference.numbers("se"))).map {
          .normal(mean: $0, standardError: $1)
        }
      }
      let ranks = try Ranks.distributions(units).get()
      comparison.check(all: "expected_rank", ranks.map(\.expected))
      let quantiles = [
        ("q025", 0.025), ("median", 0.5), ("q975", 0.975), ("q05", 0.05), ("q95", 0.95),
      ]
      for (name, probability) in quantiles {
        comparison.check(all: "rank_\(name)", ranks.map { $0.quantile(probability).map(Double.init) })
        comparison.check(all: "mc_rank_\(name)", ranks.map { $0.quantile(probability).map(Double.init) })
      }
      comparison.check(all: "prob_best", ranks.map { $0.probabilityAmongSmallest(1) })
      comparison.check(all: "prob_worst", ranks.map { $0.probabilities.last })
      comparison.check(all: "prob_top_quarter", ranks.map { $0.probabilityAmongSmallest(units.count / 4) })
      comparison.check(all: "posterior_mean", units.map(\.mean))
      #expect(comparison.compared >= 4)
      let simulated = try Ranks.simulated(units, draws: 10_000, generator: SeededGenerator(seed: 7)).get()
      for (one, other) in zip(ranks, simulated) { #expect(abs(one.expected - other.expected) < 0.1) }
    }
  }
}

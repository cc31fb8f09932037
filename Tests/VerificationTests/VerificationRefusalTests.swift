import Statistics
import Testing
import Verification

/// What a method refuses: every key of it has the reason, and null is what it should be.
@Suite struct VerificationRefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let method: String
    let input: VerificationInput
    let keys: [String]
    let reason: Undefined

    init(
      _ method: String, _ values: [String: VerificationValue], columns: [String: [String]] = [:], _ reason: Undefined,
      _ keys: String
    ) {
      self.method = method
      input = VerificationInput(values, columns: columns)
      self.reason = reason
      self.keys = keys.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    var testDescription: String { "\(method): \(reason.rawValue)" }
  }

  // Nobody said yes; one unit; one cluster; one member; more yes than respondents; ratings without variation, without a
  // unit in common; one row; no replicates, no members, more clusters than are enumerated; a group of nobody.
  static let refusals = [
    Refusal(
      "Beta-binomial ML", ["x": [0, 0], "n": [5, 5]], .shareIsZeroOrOne,
      "mu rho alpha beta logLik se_logit_mu se_logit_rho posterior_mean posterior_q025 posterior_q975"),
    Refusal(
      "Rank distributions", ["estimate": [1], "se": [1]], .fewerThanTwoUnits,
      """
      expected_rank prob_best prob_worst prob_top_quarter rank_q025 rank_median rank_q975 rank_q05 rank_q95 mc_rank_q025
      mc_rank_median mc_rank_q975 mc_rank_q05 mc_rank_q95
      """),
    Refusal(
      "Rank distributions", ["x": [3], "n": [2], "prior": [1, 1]], .impossibleCount, "expected_rank posterior_mean"),
    Refusal(
      "Design effect", ["cluster": [1, 1], "y": [0, 1]], .singleCluster,
      """
      p se_cluster se_srs deff_replace n clusters anova_icc iccbin_anova m0 mean_size n_effective_deff
      kish_deff_from_anova_icc kish_deff_weighted_sizes svy_t_lower svy_t_upper
      """),
    Refusal(
      "Finite population correction", ["x": 1, "n": 1, "N": 10], .fewerThanTwoUnits,
      "p se_fpc se_nofpc total se_total_fpc ci_mean_lower ci_mean_upper ci_logit_lower ci_logit_upper"),
    Refusal(
      "Finite population correction", ["y": [1], "N": 10], .fewerThanTwoUnits, "mean published_mean se_fpc published_se"
    ),
    Refusal(
      "Nonresponse bounds", ["x": 5, "respondents": 4, "N": 10], .impossibleCount,
      """
      response_rate respondent_share lower upper width imbens_manski_c im_lower im_upper
      break_even_nonrespondent_share_for_half
      """),
    Refusal(
      "Intraclass correlation, six forms", ["ratings": [[1, 1], [1, 1]]], .noVariation,
      "icc11 published_icc11 icc11_lower icc11_upper icc3k_F icc3k_df1 icc3k_df2 icc3k_p MSB MSW MSJ MSE"),
    Refusal(
      "Intraclass correlation, six forms", ["ratings": [[1, nil], [nil, 2]]], .disconnectedPlan,
      "var_subject var_rater var_residual icc21 icc31 reml_criterion intercept"),
    Refusal(
      "Cohen's kappa", ["table": [[5, 0], [0, 0]]], .noVariation,
      "kappa published_kappa_3dp ase se0 z0 p0 observed_agreement gwet_se n published_kappa_linear_3dp"),
    Refusal(
      "Cronbach's alpha", ["items": [[1, 2, 3]]], .fewerThanTwoUnits,
      """
      alpha alpha_std mean_r item_rest_r alpha_if_dropped alpha_feldt_lower alpha_feldt_upper omega_total_1f loadings
      uniquenesses
      """),
    Refusal("Cronbach's alpha", ["items": [[1, 2], [1]]], .unequalLengths, "alpha alpha_feldt_lower loadings"),
    Refusal("Kendall's tau-b", ["x": [1, 2], "y": [1]], .unequalLengths, "tau_b tau_z spearman_rho pearson_upper"),
    Refusal(
      "Crossed random intercepts", ["formula": "y ~ 1 + (1 | a) + (1 | b)"],
      columns: ["y": ["0", "0", "0"], "a": ["1", "1", "2"], "b": ["1", "2", "2"]], .separation,
      "fixef se sigma logLik blup_mode_a blup_sd_a blup_mode_b blup_sd_b"),
    Refusal(
      "Random-intercept model", ["formula": "y ~ 1 + (1 | g)", "x": [3, 1], "n": [2, 2]], .impossibleCount,
      "fixef se sigma logLik marginal_logLik_at_estimate blup_mode blup_sd"),
    Refusal(
      "Bootstrap intervals", ["t0": 1, "replicates": []], .noResamples,
      "t0 bias se z0 normal basic percentile bca normal90 basic90 percentile90 bca90"),
    Refusal(
      "Bootstrap intervals", ["cluster_x": [0], "cluster_n": [0]], .emptyDenominator,
      "t0 exact_mean exact_se n_resamples exact_q025 exact_q05 exact_q50 exact_q95 exact_q975"),
    Refusal(
      "Bootstrap intervals",
      ["cluster_x": .list(.init(repeating: 1, count: 11)), "cluster_n": .list(.init(repeating: 2, count: 11))],
      .tooManyClusters, "t0 exact_mean exact_q50"),
    Refusal(
      "Funnel plot limits", ["x": [0, 0], "n": [0, 0]], .emptyDenominator,
      """
      target z_naive phi_raw phi_wins10 fpr_tau2 exact_l95 exact_u95 approx_l998 approx_u998 mult_l95 mult_u998
      """),
    Refusal("Funnel plot limits", ["x": [3, 1], "n": [2, 2]], .impossibleCount, "target phi_raw exact_l95"),
    Refusal(
      "Funnel plot limits", ["observed": [0], "expected_counts": [1]], .impossibleCount,
      "z phi tau2 od_l95 od_u95 od_l998 od_u998"),
    Refusal("Special functions", ["function": "gaussHermite", "args": [0]], .outOfNumericRange, "nodes weights"),
  ]

  @Test(arguments: refusals)
  func `null is reproduced under every key of a method that refuses, a number is not`(refusal: Refusal) {
    #expect(!refusal.keys.isEmpty)
    for key in refusal.keys {
      let null = row(key, nil, refusal.input, method: refusal.method)
      #expect(null.outcome == .reproduced, "\(key): \(null)")
      let number = row(key, 1, refusal.input, method: refusal.method)
      #expect(number.outcome == .differs, "\(key): \(number)")
      #expect(number.reason == .undefined(refusal.reason), "\(key): \(number)")
    }
    #expect(row("nobody_gives_this", nil, refusal.input, method: refusal.method).reason == .noFigure)
  }

  // The mean of (1e308 + 1e308) is beyond the largest Double, 1.8e308.
  @Test func `arithmetic that left the range of numbers is a refusal, not infinity`() {
    let input = VerificationInput(["t0": -1e308, "replicates": [1e308, 1e308]])
    let bias = row("bias", 1, input, method: "Bootstrap intervals")
    #expect(bias.outcome == .differs)
    #expect(bias.actual == .null)
    #expect(bias.reason == .undefined(.outOfNumericRange))
    #expect(row("bias", nil, input, method: "Bootstrap intervals").outcome == .reproduced)
  }

  @Test func `a number that is none is reproduced by no number`() {
    let input = VerificationInput(["x": 0, "n": 20])
    for odd in [Double.nan, .infinity, -.infinity] {
      let odd = row("wilson_upper", .number(odd), input, method: "One binomial proportion", tolerance: 1e9)
      #expect(odd.outcome == .differs)
      #expect(odd.farthest == nil)
    }
    let list = VerificationInput(["p": [0.01, 0.04]])
    let mixed = row("bonferroni", [0.02, .number(.nan)], list, method: "Benjamini-Hochberg", tolerance: 1)
    #expect(mixed.outcome == .differs)
  }
}

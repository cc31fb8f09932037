import Foundation
import StudyFiles
import Testing
import Verification

/// What `vignet verify` is given: every case of every reference file through the one entrance.
@Suite(.enabled(if: ReferenceFolder.isHere)) struct VerificationTests {
  /// The keys of each file that no method here gives: another package's estimator, a finer classification than ours, or
  /// a remark of the file on itself.
  private static let notOffered = [
    "beta_binomial": "arcsine_back arcsine_factor js published_c_3dp shrinkage_c williams_phi",
    "bootstrap": "linearised_se_no_df mc_q025 mc_q975 mc_se seed_tolerance_se_rel",
    "categorical_dispersion": "ada dm mda",
    "design_effect": """
    hmisc_deff hmisc_rho iccbin_fleiss_cuzick svy_beta_lower svy_beta_upper svy_logit_lower svy_logit_upper
    """,
    "difference_of_proportions": "agresti_caffo_lower agresti_caffo_upper wald_lower wald_upper",
    "facets_rasch": "facet glmer_agq25_item_difficulty glmer_agq25_variance parameter",
    "finite_population": "ci_asin_lower ci_asin_upper ci_beta_lower ci_beta_upper",
    "fleiss_kappa": "conger_exact conger_gwet conger_gwet_se light_kappa",
    "funnel": """
    dl_I2 dl_Q dl_mu dl_tau2_metafor fpr_ll95 fpr_ll998 fpr_odll95 fpr_odll998 fpr_odul95 fpr_odul998 fpr_phi
    fpr_ul95 fpr_ul998 fpr_z phi_test_p poisson_l95 poisson_l998 poisson_u95 poisson_u998 qbinom_l95 qbinom_l998
    qbinom_u95 qbinom_u998
    """,
    "glmm_random_intercept": "lme4_reported_logLik",
    "gwet_ac": """
    ac_ci3dp ac_ci3dp_linear ac_ci3dp_ordinal ac_ci3dp_quadratic ac_ci3dp_radical ac_ordinal ac_p ac_p_linear
    ac_p_ordinal ac_p_quadratic ac_p_radical ac_pa_ordinal ac_pa_radical ac_pe_ordinal ac_pe_radical ac_radical
    ac_se_ordinal ac_se_radical bp_ordinal bp_radical bp_se_ordinal bp_se_radical scott_pi scott_se
    """,
    "internal_consistency": "guttman_lambda6",
    "krippendorff_alpha": """
    irrcac_weight_linear irrcac_weight_linear_se irrcac_weight_ordinal irrcac_weight_ordinal_se
    irrcac_weight_quadratic irrcac_weight_quadratic_se
    """,
    "multiple_testing": "hommel",
    "proportion_intervals": """
    newcombe1998_wilsoncc_lower newcombe1998_wilsoncc_upper wald_lower wald_upper wilson_cc_lower wilson_cc_upper
    """,
    "ranks": """
    csranks_marginal_L_descending csranks_marginal_U_descending csranks_simultaneous_L_descending
    csranks_simultaneous_U_descending
    """,
  ]

  /// The figures in which a package departs from the method that it names, by file.
  private static let departures: [String: [String: PackageDeparture.Kind]] = [
    "difference_of_proportions": [
      "56_70_vs_48_80 miettinen_nurminen_lower": .statsmodelsScoreCubic,
      "56_70_vs_48_80 miettinen_nurminen_upper": .statsmodelsScoreCubic,
      "171_720_vs_301_1440 miettinen_nurminen_upper": .statsmodelsScoreCubic,
    ],
    "proportion_intervals": [
      "newcombe_81_263 likelihood_ratio_lower": .binomLikelihoodSearch,
      "three_of_twelve likelihood_ratio_lower": .binomLikelihoodSearch,
    ],
  ]

  @Test func `every figure is reproduced, is one that no method gives, or departs from its method as is known`() throws
  {
    let (files, findings) = ReferenceFile.read([ReferenceFolder.url.path], from: Disk())
    #expect(findings.isEmpty)
    var reproduced = 0
    var notOffered: [String: Set<String>] = [:]
    var departures: [String: [String: PackageDeparture.Kind]] = [:]
    for file in files {
      let name = URL(fileURLWithPath: file.path).deletingPathExtension().lastPathComponent
      for reference in file.cases {
        for row in ReferenceVerification.rows(of: reference, method: file.method) {
          switch (row.outcome, row.reason) {
          case (.reproduced, nil): reproduced += 1
          case (.notOffered, .noFigure): notOffered[name, default: []].insert(row.key)
          case (.notOffered, .departure(let departure)):
            departures[name, default: [:]]["\(reference.name) \(row.key)"] = departure.kind
          default: Issue.record("\(name) \(reference.name) \(row.key): \(row)")
          }
        }
      }
    }
    for (name, keys) in Self.notOffered {
      #expect(notOffered[name] == Set(keys.split(whereSeparator: \.isWhitespace).map(String.init)), "\(name)")
    }
    #expect(Set(notOffered.keys) == Set(Self.notOffered.keys))
    #expect(departures == Self.departures)
    #expect(reproduced >= 1_283)
  }
}

import Foundation
import StudyFiles
import Testing
import Verification

/// What `vignet verify` is given: every case of every reference file through the one entrance.
@Suite(.enabled(if: ReferenceFolder.isHere)) struct VerificationTests {
  /// Keys that may be left out without a reason, by how they begin, by a part of them, or whole.
  private static let beginnings = [
    "published_", "hmisc_", "iccbin_", "svy_", "fpr_", "dl_", "qbinom_", "poisson_", "csranks_", "mc_",
    "irrcac_weight_", "conger_", "scott_", "wald_", "agresti_caffo_", "ci_asin_", "ci_beta_", "arcsine_",
    "seed_tolerance_", "ac_ci3dp", "ac_p", "glmer_",
  ]
  private static let parts = ["wilson_cc_", "wilsoncc_", "_radical"]
  private static let wholes = [
    "light_kappa", "hommel", "BY", "guttman_lambda6", "js", "shrinkage_c", "dm", "ada", "mda", "lme4_reported_logLik",
    "item_names", "facet", "parameter", "linearised_se_no_df", "z_naive", "williams_phi", "phi_test_p",
  ]

  private static func mayBeLeftOut(_ key: String, in file: String) -> Bool {
    beginnings.contains { key.hasPrefix($0) } || parts.contains { key.contains($0) } || wholes.contains(key)
      || (file == "gwet_ac" && key.hasSuffix("_ordinal"))
  }

  @Test func `every figure is reproduced, may be left out, or departs from its method in a way that is known`() throws {
    let (files, findings) = ReferenceFile.read([ReferenceFolder.url.path], from: Disk())
    #expect(findings.isEmpty)
    var reproduced = 0
    for file in files {
      let name = URL(fileURLWithPath: file.path).deletingPathExtension().lastPathComponent
      for reference in file.cases {
        for row in ReferenceVerification.rows(of: reference, method: file.method) {
          switch (row.outcome, row.reason) {
          case (.reproduced, _): reproduced += 1
          case (.notOffered, .departure): #expect(row.difference != nil)
          case (.notOffered, _):
            #expect(Self.mayBeLeftOut(row.key, in: name), "\(name) \(reference.name) \(row.key)")
          case (.differs, _): Issue.record("\(name) \(reference.name) \(row.key): \(row)")
          }
        }
      }
    }
    #expect(reproduced > 1_000)
  }
}

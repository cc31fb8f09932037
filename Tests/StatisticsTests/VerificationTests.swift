import Foundation
import Statistics
import Testing

/// What `vignet verify` will be given: every case of every reference file through the one entrance.
@Suite(.enabled(if: ReferenceFiles.areHere)) struct VerificationTests {
  /// Keys that may be left out without a reason.
  private static let leftOut = [
    "published_", "hmisc_", "iccbin_", "svy_", "fpr_", "dl_", "qbinom_", "poisson_", "csranks_", "mc_",
    "irrcac_weight_", "conger_", "light_kappa", "scott_", "wald_", "agresti_caffo_", "wilson_cc_", "wilsoncc_",
    "hommel", "guttman_lambda6", "ci_asin_", "ci_beta_", "js", "arcsine_", "shrinkage_c", "dm", "ada", "mda",
    "lme4_reported_logLik", "seed_tolerance_", "facet", "parameter", "linearised_se_no_df", "ac_ci3dp", "ac_p",
    "glmer_", "williams_phi", "phi_test_p", "_radical", "_ordinal",
  ]

  /// Where the reference is not what it says, or a key is not offered: statsmodels' Miettinen–Nurminen limits are not the
  /// published ones (ProportionTests has those), R binom stops its search for likelihood-ratio limits early, and survey's
  /// likelihood interval is not offered.
  private static let known = ["miettinen_nurminen_", "likelihood_ratio_", "ci_likelihood_"]

  private func value(_ json: Any) -> VerificationValue {
    switch json {
    case let number as NSNumber: .number(number.doubleValue)
    case let text as String: .text(text)
    case let list as [Any]: .list(list.map(value))
    case let object as [String: Any]: .object(object.mapValues(value))
    default: .null
    }
  }

  private func agree(_ expected: VerificationValue, _ actual: VerificationValue, _ slack: Double) -> Bool {
    switch (expected, actual) {
    case (.number(let one), .number(let other)): abs(one - other) <= max(slack, 1e-14 * abs(one))
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { agree($0, $1, slack) }
    case (.object(let one), .object(let other)):
      one.count == other.count && one.allSatisfy { key, own in other[key].map { agree(own, $0, slack) } ?? false }
    default: expected == actual
    }
  }

  @Test func `every reference file is reproduced, but for what may be left out`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ReferenceFiles.folder.path)
      .filter { $0.hasSuffix(".json") }.sorted()
    var reproduced = 0
    var differing: [String] = []
    for name in names {
      let file = String(name.dropLast(5))
      for reference in try ReferenceFiles.cases(file) {
        let table = try (reference.input["csv"] as? String).map { try ReferenceTable($0) }
        let input = VerificationInput(reference.input.mapValues(value), columns: table?.columns ?? [:])
        let figures = try #require(
          ReferenceVerification.figures(method: ReferenceFiles.title(file), input: input), "\(file)")
        for (key, expected) in reference.expected where !Self.known.contains(where: { key.hasPrefix($0) }) {
          guard let figure = figures.byKey[key] else {
            if !Self.leftOut.contains(where: { key.contains($0) }), key != "BY" {
              differing.append("\(file) \(reference.name) \(key) is not offered")
            }
            continue
          }
          let actual: VerificationValue = if case .value(let value) = figure { value } else { .null }
          if agree(value(expected), actual, reference.tolerance(key)) {
            reproduced += 1
          } else {
            differing.append(
              "\(file) \(reference.name) \(key): \(figure), expected \(expected)".prefix(300).description)
          }
        }
      }
    }
    #expect(differing.isEmpty, "\(differing.joined(separator: "\n"))")
    #expect(reproduced > 1_000)
  }
}

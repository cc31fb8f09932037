import Diagnostics
import Testing

/// One seeded cell, input or pair of rules that says less than it seems to is a warning under every policy
/// (contracts.md §3).
@Suite struct SeededFaultWarningTests {
  // MARK: Cells

  @Test(
    arguments: SeededPolicies.all,
    [
      #"- {outcome: usually, effort: "]3..3[", then: problematic}"#,
      #"- {outcome: usually, effort: "(3..3]", then: problematic}"#,
      #"- {outcome: usually, effort: "[4..2]", then: problematic}"#,
      "- {outcome: usually, effort: 9, then: problematic}",
      #"- {outcome: usually, effort: "> 5", then: problematic}"#,
      "- {outcome: usually, effort: 2.5, then: problematic}",
      "- {outcome: cannot_say, effort: 1, then: problematic}",
    ])
  func `a cell that no answer meets never holds`(hit: String, rule: String) throws {
    try expectFindings(
      [.warning(.neverHolds, at: rule, rules: [rule])], under: hit, with: .append(rule, after: SoundLine.hardlyEver))
  }

  @Test(
    arguments: SeededPolicies.all,
    [
      #"- {outcome: hardly_ever, effort: "[1..5]", then: problematic}"#,
      #"- {outcome: hardly_ever, effort: ">= 1", then: problematic}"#,
      #"- {outcome: hardly_ever, effort: "not(> 5)", then: problematic}"#,
    ])
  func `a cell that every number meets always holds`(hit: String, rule: String) throws {
    try expectFindings(
      [.warning(.alwaysHolds, at: rule, rules: [rule])], under: hit, with: .change(SoundLine.hardlyEver, to: rule))
  }

  @Test(arguments: SeededPolicies.all)
  func `a cell that lists every option always holds`(hit: String) throws {
    let rule = #"- {visit: "yes, no", letter: not answered, then: unknown}"#
    try expectFindings(
      [.warning(.alwaysHolds, at: rule, rules: [rule])], under: hit, with: .change(SoundLine.noLetterKnown, to: rule))
  }

  // MARK: Needless inputs

  /// The rules around say `swift` too, so that `term` tells nothing any more; and no two of them can be joined.
  private let same = "- {need: work, term: middle, then: swift}"

  @Test(arguments: SeededPolicies.settling)
  func `an input that no longer changes the outcome is needless`(hit: String) throws {
    try expectFindings(
      [.warning(.needlessInput, at: SoundLine.firstOnTerm)], under: hit, with: .change(SoundLine.middle, to: same))
  }

  @Test(arguments: SeededPolicies.collecting)
  func `an input that no longer changes what is collected is needless`(hit: String) throws {
    try expectFindings(
      [.warning(.needlessInput, at: SoundLine.firstOnTerm)], under: hit,
      with: .append(same, after: SoundLine.lastOnTerm))
  }

  // MARK: Rules that can be joined

  @Test(arguments: SeededPolicies.all)
  func `neighbours that say the same and differ in one cell can be joined`(hit: String) throws {
    let rule = #"- {outcome: varies, effort: "<= 3", then: problematic}"#
    try expectFindings(
      [.warning(.joinable, at: SoundLine.variesHard, rules: [rule, SoundLine.variesHard])], under: hit,
      with: .change(SoundLine.variesEasy, to: rule))
  }

  /// Says what the first rule says, and another rule stands between them.
  private let distant = #"- {outcome: varies, effort: "<= 3", then: routine}"#

  @Test(arguments: ["unique", "any", "priority"] + SeededPolicies.collecting)
  func `rules that are no neighbours can be joined where their order does not matter`(hit: String) throws {
    try expectFindings(
      [.warning(.joinable, at: distant, rules: [SoundLine.usuallyEasy, distant])], under: hit,
      with: .change(SoundLine.variesEasy, to: distant))
  }

  @Test func `under first only neighbours can be joined`() throws {
    try expectFindings([], under: "first", with: .change(SoundLine.variesEasy, to: distant))
  }

  /// Applies where the rule before it applies too.
  private let narrower = "- {outcome: hardly_ever, effort: 5, then: problematic}"

  @Test func `under any rules that meet can be joined`() throws {
    try expectFindings(
      [.warning(.joinable, at: narrower, rules: [SoundLine.hardlyEver, narrower])], under: "any",
      with: .append(narrower, after: SoundLine.hardlyEver))
  }

  @Test(arguments: SeededPolicies.collecting)
  func `where outcomes are collected rules that meet cannot be joined`(hit: String) throws {
    try expectFindings([], under: hit, with: .append(narrower, after: SoundLine.hardlyEver))
  }
}

import Diagnostics
import Testing

/// One seeded gap or overlap in a sound rubric is reported with its line, rules and case, and nothing else is
/// (contracts.md §3). Every fault is such that there is one case only that shows it.
@Suite struct SeededFaultTests {
  @Test(arguments: SeededPolicies.all)
  func `the rubrics that faults are put into have none`(hit: String) throws {
    try expectFindings([], under: hit)
  }

  // MARK: Gaps

  /// Of the cases with `varies` the rule leaves out 4, and only 4.
  private let gap = Seed.change(
    SoundLine.variesHard, to: #"- {outcome: varies, effort: "> 4", then: problematic}"#)

  @Test(arguments: SeededPolicies.settling)
  func `a case that no rule covers is a gap`(hit: String) throws {
    try expectFindings(
      [.error(.gap, at: SoundLine.level, example: ["outcome": .string("varies"), "effort": .number(4)])],
      under: hit, with: gap)
  }

  @Test(arguments: SeededPolicies.collecting)
  func `where outcomes are collected a case that no rule covers is no gap`(hit: String) throws {
    try expectFindings([], under: hit, with: gap)
  }

  /// The other rules lie around the case, and no two of them share a side.
  @Test(arguments: SeededPolicies.settling)
  func `a case in the middle of others is a gap`(hit: String) throws {
    try expectFindings(
      [.error(.gap, at: SoundLine.pace, example: ["need": .string("work"), "term": .string("middle")])],
      under: hit, with: .remove(SoundLine.middle))
  }

  // MARK: Overlaps of fully answered cases

  /// Meets `> 3` at 4, and only there.
  private let widened = #"- {outcome: varies, effort: "<= 4", then: difficult}"#

  @Test(arguments: ["unique", "any"])
  func `two rules that say different things of a case overlap`(hit: String) throws {
    try expectFindings(
      [
        .error(
          .overlap, at: SoundLine.variesHard, rules: [widened, SoundLine.variesHard],
          example: ["outcome": .string("varies"), "effort": .number(4)])
      ], under: hit, with: .change(SoundLine.variesEasy, to: widened))
  }

  @Test(arguments: ["first", "priority"] + SeededPolicies.collecting)
  func `under other policies two rules may say different things of a case`(hit: String) throws {
    try expectFindings([], under: hit, with: .change(SoundLine.variesEasy, to: widened))
  }

  /// Meets one rule in one case and another one in another, and says what they say.
  private let repeated = #"- {outcome: "varies, hardly_ever", effort: 5, then: problematic}"#

  @Test func `under unique rules overlap also where they say the same`() throws {
    try expectFindings(
      [
        .error(
          .overlap, at: repeated, rules: [SoundLine.variesHard, repeated],
          example: ["outcome": .string("varies"), "effort": .number(5)]),
        .error(
          .overlap, at: repeated, rules: [SoundLine.hardlyEver, repeated],
          example: ["outcome": .string("hardly_ever"), "effort": .number(5)]),
      ], under: "unique", with: .append(repeated, after: SoundLine.hardlyEver))
  }

  @Test(arguments: ["any"] + SeededPolicies.collecting)
  func `under any, and where outcomes are collected, rules may say the same of a case`(hit: String) throws {
    try expectFindings([], under: hit, with: .append(repeated, after: SoundLine.hardlyEver))
  }

  // MARK: Overlaps over missing answers only

  /// Meets the rule before it where neither question was answered, and only there.
  private let missingSame = "- {letter: not answered, then: unknown}"
  private let missingOther = "- {letter: not answered, then: absent}"

  @Test func `under unique rules overlap also where they meet over missing answers only`() throws {
    try expectFindings(
      [
        .error(
          .overlap, at: missingSame, rules: [SoundLine.noVisitKnown, missingSame],
          example: ["visit": .null, "letter": .null])
      ], under: "unique", with: .change(SoundLine.noLetterKnown, to: missingSame))
  }

  @Test(arguments: ["any", "first", "priority"] + SeededPolicies.collecting)
  func `under other policies rules may say the same where they meet over missing answers`(hit: String) throws {
    try expectFindings([], under: hit, with: .change(SoundLine.noLetterKnown, to: missingSame))
  }

  @Test(arguments: ["unique", "any"])
  func `rules that say different things overlap also over missing answers only`(hit: String) throws {
    try expectFindings(
      [
        .error(
          .overlap, at: missingOther, rules: [SoundLine.noVisitKnown, missingOther],
          example: ["visit": .null, "letter": .null])
      ], under: hit, with: .change(SoundLine.noLetterKnown, to: missingOther))
  }

  @Test(arguments: ["first", "priority"] + SeededPolicies.collecting)
  func `under other policies rules may say different things over missing answers`(hit: String) throws {
    try expectFindings([], under: hit, with: .change(SoundLine.noLetterKnown, to: missingOther))
  }
}

import Diagnostics
import Testing

/// One seeded rule that never decides is reported where contracts.md §3 says so; under `unique` and `any` the same line
/// is an overlap.
@Suite struct SeededFaultDeadRuleTests {
  // MARK: Hidden by one rule

  /// Applies to one case, of which the first rule says something that also outranks it.
  private let hidden = "- {outcome: usually, effort: 1, then: problematic}"

  @Test(arguments: ["first", "priority"])
  func `a rule hidden by one earlier rule is dead`(hit: String) throws {
    try expectFindings(
      [.warning(.deadRule, at: hidden, rules: [hidden])], under: hit,
      with: .append(hidden, after: SoundLine.hardlyEver))
  }

  @Test(arguments: ["unique", "any"])
  func `where rules may not meet the hidden rule is an overlap`(hit: String) throws {
    try expectFindings(
      [
        .error(
          .overlap, at: hidden, rules: [SoundLine.usuallyEasy, hidden],
          example: ["outcome": .string("usually"), "effort": .number(1)])
      ], under: hit, with: .append(hidden, after: SoundLine.hardlyEver))
  }

  @Test(arguments: SeededPolicies.collecting)
  func `where outcomes are collected no rule hides another`(hit: String) throws {
    try expectFindings([], under: hit, with: .append(hidden, after: SoundLine.hardlyEver))
  }

  // MARK: Order of rules and order of values

  @Test func `under priority a rule is hidden also by a later one that outranks it`() throws {
    try expectFindings(
      [.warning(.deadRule, at: hidden, rules: [hidden])], under: "priority",
      with: .add(hidden, before: SoundLine.usuallyEasy))
  }

  @Test func `under first a rule is not hidden by a later one`() throws {
    try expectFindings([], under: "first", with: .add(hidden, before: SoundLine.usuallyEasy))
  }

  /// Stands last, but outranks the rule that applies where it does.
  private let outranking = "- {outcome: varies, effort: 5, then: routine}"

  @Test func `under first a rule is hidden by an earlier one whatever it says`() throws {
    try expectFindings(
      [.warning(.deadRule, at: outranking, rules: [outranking])], under: "first",
      with: .append(outranking, after: SoundLine.hardlyEver))
  }

  @Test func `under priority a rule is not hidden by an earlier one that it outranks`() throws {
    try expectFindings([], under: "priority", with: .append(outranking, after: SoundLine.hardlyEver))
  }

  // MARK: Hidden by several rules

  /// Applies to two cases, each of them covered by another earlier rule.
  private let hiddenByTwo = #"- {outcome: "varies, hardly_ever", effort: 5, then: problematic}"#

  @Test(arguments: ["first", "priority"])
  func `a rule hidden by several earlier rules together is dead`(hit: String) throws {
    try expectFindings(
      [.warning(.deadRule, at: hiddenByTwo, rules: [hiddenByTwo])], under: hit,
      with: .append(hiddenByTwo, after: SoundLine.hardlyEver))
  }

  // MARK: Hidden by rules that wait

  /// Where `visit` is not answered, `visit: yes` or `visit: no` waits above the rule and would say something else.
  private let lateMove = Seed.move(SoundLine.noVisitKnown, after: SoundLine.letterWritten)

  @Test func `under first a rule is dead also where earlier rules only wait and say something else`() throws {
    try expectFindings(
      [.warning(.deadRule, at: SoundLine.noVisitKnown, rules: [SoundLine.noVisitKnown])], under: "first",
      with: lateMove)
  }

  @Test(arguments: ["unique", "any", "priority"] + SeededPolicies.collecting)
  func `under other policies no rule waits above another`(hit: String) throws {
    try expectFindings([], under: hit, with: lateMove)
  }

  /// Where `visit` is not answered, `met` or `written` waits and would outrank `absent`.
  private let lowest = "- {visit: not answered, then: absent}"

  @Test func `under priority a rule is dead also where rules that outrank it only wait`() throws {
    try expectFindings(
      [.warning(.deadRule, at: lowest, rules: [lowest])], under: "priority",
      with: .change(SoundLine.noVisitKnown, to: lowest))
  }

  @Test(arguments: ["unique", "any", "first"] + SeededPolicies.collecting)
  func `under other policies no rule that waits outranks another`(hit: String) throws {
    try expectFindings([], under: hit, with: .change(SoundLine.noVisitKnown, to: lowest))
  }
}

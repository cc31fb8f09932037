import Diagnostics
import Testing

/// One seeded name, code, type, output, ring, criterion, text or optional question is reported alike under every policy
/// (contracts.md §3).
@Suite struct SeededFaultErrorTests {
  // MARK: Names, codes and types

  /// What a rule of `level` becomes, and what that is.
  struct FaultyRule: Sendable {
    let line: String
    let code: FindingCode
  }

  static let rules = [
    FaultyRule(line: "- {outcom: hardly_ever, then: problematic}", code: .unknownName),
    FaultyRule(line: "- {outcome: hardly_evr, then: problematic}", code: .unknownCode),
    FaultyRule(line: "- {outcome: Hardly_ever, then: problematic}", code: .unknownCode),
    FaultyRule(line: #"- {outcome: "> 3", then: problematic}"#, code: .type),
    FaultyRule(line: "- {outcome: hardly_ever, effort: much, then: problematic}", code: .type),
  ]

  @Test(arguments: SeededPolicies.all, rules)
  func `an unknown name or code or a wrong type is told at its rule`(hit: String, rule: FaultyRule) throws {
    try expectFindings(
      [.error(rule.code, at: rule.line)], under: hit, with: .change(SoundLine.hardlyEver, to: rule.line))
  }

  @Test(arguments: SeededPolicies.all)
  func `a bare code where several may be chosen is an error that proposes any of`(hit: String) throws {
    let rule = "- {steps: hearing, then: thorough}"
    try expectFindings([.error(.type, at: rule)], under: hit, with: .change(SoundLine.heard, to: rule))
    var files = SeededFiles(hit: hit)
    try files.put(.change(SoundLine.heard, to: rule))
    #expect(files.findings.first?.hint?[.english].contains("any of (hearing)") == true)
  }

  /// The table would also have a gap, an overlap, a dead rule and a cell that never holds.
  @Test(arguments: SeededPolicies.all, rules)
  func `a table with such an error is not proved`(hit: String, rule: FaultyRule) throws {
    try expectFindings(
      [.error(rule.code, at: rule.line)], under: hit, with: .change(SoundLine.hardlyEver, to: rule.line),
      .change(SoundLine.variesHard, to: #"- {outcome: varies, effort: "> 4", then: problematic}"#),
      .append("- {outcome: usually, effort: 1, then: difficult}", after: rule.line),
      .append("- {outcome: usually, effort: 9, then: difficult}", after: rule.line))
  }

  @Test(arguments: SeededPolicies.settling, rules)
  func `other tables of the rubric are proved all the same`(hit: String, rule: FaultyRule) throws {
    try expectFindings(
      [
        .error(rule.code, at: rule.line),
        .error(.gap, at: SoundLine.pace, example: ["need": .string("work"), "term": .string("middle")]),
      ], under: hit, with: .change(SoundLine.hardlyEver, to: rule.line), .remove(SoundLine.middle))
  }

  // MARK: Outputs

  /// Where outputs are points, the word is not even a number.
  @Test(arguments: SeededPolicies.all)
  func `an output outside values is told at its rule`(hit: String) throws {
    let rule = "- {outcome: hardly_ever, then: hopeless}"
    let isOfNumbers = ["collect sum", "collect min", "collect max"].contains(hit)
    try expectFindings(
      [.error(isOfNumbers ? .type : .unknownCode, at: rule)], under: hit,
      with: .change(SoundLine.hardlyEver, to: rule))
  }

  // MARK: Rings

  @Test(arguments: SeededPolicies.all)
  func `a decision that reads itself is a cycle`(hit: String) throws {
    try expectFindings(
      [.error(.cycle, at: SoundLine.level)], under: hit,
      with: .change(SoundLine.hardlyEver, to: "- {outcome: hardly_ever, level: answered, then: problematic}"))
  }

  @Test(arguments: SeededPolicies.all)
  func `two decisions that read each other are one cycle, told at the first`(hit: String) throws {
    try expectFindings(
      [.error(.cycle, at: SoundLine.level)], under: hit,
      with: .change(SoundLine.hardlyEver, to: "- {outcome: hardly_ever, care: answered, then: problematic}"),
      .change(SoundLine.heard, to: "- {steps: any of (hearing), level: answered, then: thorough}"))
  }

  // MARK: Criteria

  /// Whoever ticked `plan` alone meets neither level, and nobody else.
  @Test(arguments: SeededPolicies.all)
  func `a criterion with a case that meets no level cannot be scored`(hit: String) throws {
    try expectFindings(
      [.error(.unscorable, at: "- criterion: hearing_held", example: ["steps": .array([.string("plan")])])],
      under: hit,
      with: .change(
        "- {score: 0, da: Nævnes ikke, en: Not mentioned}",
        to: "- {score: 0, da: Nævnes ikke, en: Not mentioned, when: {steps: any of (notes)}}"))
  }

  @Test(arguments: SeededPolicies.all)
  func `a criterion whose raters have nothing to read cannot be scored`(hit: String) throws {
    try expectFindings(
      [.error(.unscorable, at: "- criterion: reasons")], under: hit, with: .change("reads: [steps]", to: "reads: []"))
  }

  @Test(arguments: SeededPolicies.all)
  func `raters cannot read a question that does not exist`(hit: String) throws {
    try expectFindings(
      [.error(.unknownName, at: "reads: [step]")], under: hit, with: .change("reads: [steps]", to: "reads: [step]"))
  }

  // MARK: Texts

  @Test(arguments: SeededPolicies.all)
  func `a title in one language only lacks its translation`(hit: String) throws {
    let line = "title: {da: Begrundelse}"
    try expectFindings(
      [.error(.translation, at: line)], under: hit, with: .change("title: {da: Begrundelse, en: Reasons}", to: line))
  }

  @Test(arguments: SeededPolicies.all)
  func `a level in one language only lacks its translation`(hit: String) throws {
    let line = "- {score: 1, en: Given}"
    try expectFindings(
      [.error(.translation, at: line)], under: hit, with: .change("- {score: 1, da: Gives, en: Given}", to: line))
  }

  @Test(arguments: SeededPolicies.all)
  func `a placeholder without a factor is told at its line of the vignette`(hit: String) throws {
    let line = "da: Hun er {age} og {alder}."
    try expectFindings([.error(.placeholder, at: line)], under: hit, with: .change("da: Hun er {age}.", to: line))
  }

  // MARK: Notes

  @Test(arguments: SeededPolicies.all)
  func `an optional question on whose silence a table says nothing is noted`(hit: String) throws {
    try expectFindings(
      [.note(.unanswered, at: SoundLine.level)], under: hit,
      with: .change(
        "effort: {type: number, range: [1, 5], whole: true, required: true}",
        to: "effort: {type: number, range: [1, 5], whole: true}"))
  }

  @Test(arguments: SeededPolicies.all)
  func `an input that nothing tests is noted`(hit: String) throws {
    let line = "reserve: {type: number, range: [0, 1], required: true}"
    try expectFindings(
      [.note(.unused, at: line)], under: hit,
      with: .append(line, after: "term: {type: choice, options: [short, middle, long], required: true}"))
  }
}

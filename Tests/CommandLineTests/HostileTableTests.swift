import Foundation
import Testing

/// Rubrics far larger than any that people write: each is answered, proved or not.
@Suite(.timeLimit(.minutes(5))) struct HostileTableTests {
  private func check(_ inputs: [String], _ decisions: [String]) throws -> (exitCode: Int32, output: String) {
    let folder = try TemporaryFolder()
    let text = (["rubric: large", "version: 1", "inputs:"] + inputs + ["decisions:"] + decisions)
    try folder.write(text.joined(separator: "\n") + "\n", to: "large.yaml")
    let outcome = try Program.run(["check", "large.yaml"], in: folder.url)
    return (outcome.exitCode, outcome.output)
  }

  private func decision(_ name: String, hit: String, _ rules: [String]) -> [String] {
    ["  - decision: \(name)", "    values: [x, y]", "    hit: \(hit)", "    rules:"] + rules.map { "      - \($0)" }
  }

  @Test func `a ring of 3,000 decisions is told once`() throws {
    let decisions = (0..<3_000).flatMap { number in
      decision("d\(number)", hit: "first", ["{d\((number + 1) % 3_000): x, then: y}", "{then: x}"])
    }
    let outcome = try check(["  a: {type: choice, options: [p, q]}"], decisions)
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.contains("1 error,"))
    #expect(outcome.output.contains("[cycle]"))
  }

  @Test func `a chain of 3,000 decisions, the last first, is in order`() throws {
    let decisions = (0..<3_000).flatMap { number in
      decision("d\(number)", hit: "first", ["{\(number == 2_999 ? "a" : "d\(number + 1)"): x, then: y}", "{then: x}"])
    }
    let outcome = try check(["  a: {type: choice, options: [x, y]}"], decisions)
    #expect(outcome.exitCode == 0, "\(outcome.output.suffix(300))")
  }

  @Test func `2,000 rules that could be one are told as one`() throws {
    let options = (0..<2_000).map { "c\($0)" }
    let outcome = try check(
      ["  a: {type: choice, options: [\(options.joined(separator: ", "))]}"],
      decision("d", hit: "unique", options.map { "{a: \($0), then: x}" }))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("and 2000 of `d` say the same and can be written as one [joinable]\n"))
    #expect(outcome.output.contains("[needless-input]\n"))
    #expect(outcome.output.hasSuffix("\n0 errors, 2 warnings, 1 note.\n"), "\(outcome.output.suffix(100))")
  }

  @Test func `a table of more cells than the proofs look at is not proved and says so`() throws {
    let numbers = 0..<1_100
    let outcome = try check(
      numbers.map { "  a\($0): {type: choice, options: [p, q]}" },
      decision("d", hit: "first", numbers.map { "{a\($0): p, then: x}" }))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("[not-proved]\n"))
    #expect(outcome.output.hasSuffix("\n0 errors, 1 warning, 0 notes.\n"), "\(outcome.output.suffix(100))")
  }
}

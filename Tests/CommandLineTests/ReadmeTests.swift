import Foundation
import Testing

/// What README.md shows is what the program prints.
@Suite struct ReadmeTests {
  struct Example {
    let command: String
    let output: String
  }

  static let readme = (try? String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// The blocks that begin with a command behind a dollar sign.
  static let examples: [Example] = readme.components(separatedBy: "```\n$ vignet ").dropFirst().map { block in
    let lines = block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
    return Example(command: lines[0], output: lines.dropFirst().joined(separator: "\n") + "\n")
  }

  @Test func `there are examples`() {
    #expect(Self.examples.count == 2)
  }

  @Test(arguments: examples.map(\.command))
  func `an example prints what the README shows`(command: String) throws {
    let example = try #require(Self.examples.first { $0.command == command })
    let outcome = try Program.run(command.components(separatedBy: " "))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == example.output)
  }

  @Test func `the rubric in the README is that of the example`() throws {
    let file = try String(
      contentsOf: Program.root.appendingPathComponent("Documentation/Example/difficulty.yaml"), encoding: .utf8)
    let block = try #require(Self.readme.components(separatedBy: "```yaml\n").dropFirst().first)
    #expect(file.contains(block.components(separatedBy: "```")[0]))
  }
}

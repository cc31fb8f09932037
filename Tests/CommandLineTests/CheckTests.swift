import Foundation
import Testing

/// `vignet check --as-unique`: tables whose order decides, rewritten so that it no longer matters.
@Suite(.timeLimit(.minutes(5))) struct CheckTests {
  private static let head = """
    rubric: kitchen
    version: 1
    inputs:
      outcome: {type: choice, options: [usually, varies, hardly_ever]}
      effort: {type: number, range: [1, 5], whole: true}
    decisions:
      - decision: difficulty
        values: [routine, difficult, problematic]

    """
  private static let inOrder = """
        hit: first
        rules:
          - {outcome: hardly_ever, then: problematic, because: "Never, or \\"hardly ever\\"."}
          - {effort: ">= 4", then: difficult}
          - {outcome: usually, then: routine}
          - {then: difficult}

    """

  @Test func `a rewritten table is clean and scores every row like the first one`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.head + Self.inOrder, to: "first.yaml")
    let offered = try Program.run(["check", "--as-unique", "first.yaml"], in: folder.url)
    #expect(offered.exitCode == 0)
    let table = try #require(offered.output.split(separator: "as `unique`:").last)
    let rows = table.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
    #expect(rows.contains("because: \"Never, or \\\"hardly ever\\\".\""))
    try folder.write(Self.head + rows, to: "unique.yaml")
    let checked = try Program.run(["check", "unique.yaml"], in: folder.url)
    #expect(checked.exitCode == 0 && checked.output.contains("0 errors, 0 warnings"), "\(checked.output)")

    let answers = ["usually", "varies", "hardly_ever", ""].flatMap { outcome in
      ["1", "3", "4", "5", ""].map { "\(outcome),\($0)" }
    }
    try folder.write((["outcome,effort"] + answers).joined(separator: "\n") + "\n", to: "answers.csv")
    let scored = try ["first", "unique"].map { name in
      try Program.run(["score", "--rubric", "\(name).yaml", "--table", "answers.csv"], in: folder.url).output
        .split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false)[2] }
    }
    #expect(scored[0].count == 21)
    #expect(scored[0] == scored[1])
    #expect(Set(scored[0]).count == 5)
  }

  @Test func `where cells cannot say it, the table is refused and it is told why`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      Self.head + """
            hit: first
            rules:
              - {outcome: answered, effort: "<= 2", then: routine}
              - {outcome: usually, then: difficult}
              - {then: problematic}

        """, to: "first.yaml")
    let offered = try Program.run(["check", "--as-unique", "first.yaml"], in: folder.url)
    #expect(offered.exitCode == 0)
    #expect(offered.output.contains("cannot be rewritten as `unique`: where an answer is missing"), "\(offered.output)")
    #expect(!offered.output.contains("hit: unique"))
  }

  @Test func `without a table under first there is nothing to rewrite`() throws {
    let outcome = try Program.run(["check", "--as-unique", "--language", "da", "Rubrics", "Vignettes"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasSuffix("Ingen afgørelse uden fejl har `hit: first`: der er intet at skrive om.\n"))
  }
}

import Foundation
import Testing

/// Whoever reads what is written for municipalities sees the same whatever a withheld municipality answered: figures,
/// pictures and their coordinates, titles, the comparison with peers and the changes since the wave before.
@Suite(.timeLimit(.minutes(5))) struct WithheldAnswersTests {
  /// A simulated study in two waves; of its second municipality four respondents answer, in the way that is given.
  private func study(_ folder: TemporaryFolder, saying answers: [String: String]) throws {
    let outcome = try Program.run([
      "simulate", "--municipalities", "5", "--respondents", "12", "--seed", "5", folder.path + "/study",
    ])
    try #require(outcome.exitCode == 0)
    let lines = try folder.text("study/answers.csv").split(separator: "\n").map(String.init)
    let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let first = lines.dropFirst().compactMap { line -> String? in
      guard line.hasPrefix("sim-2-") else { return line }
      guard ["sim-2-01,", "sim-2-02,", "sim-2-03,", "sim-2-04,"].contains(where: line.hasPrefix) else { return nil }
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      for (column, code) in answers { cells[columns.firstIndex(of: column) ?? 0] = code }
      return cells.joined(separator: ",")
    }
    let second = first.map { $0.replacing(",1,1,2026-", with: ",2,1,2026-") }
    try folder.write(([lines[0]] + first + second).joined(separator: "\n") + "\n", to: "study/answers.csv")
  }

  private static let mild = ["outcome": "usually", "effort": "usual", "own_knowledge": "enough", "one_solution": "one"]
  private static let hard = [
    "outcome": "hardly_ever", "effort": "much_more", "obstacle": "something_else", "change_first": "time",
    "own_knowledge": "lacking", "support": "nobody", "one_solution": "several",
  ]

  @Test func `no page and no comparison hangs on what a withheld municipality answered`() throws {
    let folders = try [Self.mild, Self.hard].map { answers in
      let folder = try TemporaryFolder()
      try study(folder, saying: answers)
      let report = try Program.run(
        ["report", "study", "--out", "pages", "--date", "2026-11-22"], in: folder.url)
      #expect(report.exitCode == 0, "\(report.messages)")
      return folder
    }
    #expect(try folders[0].text("study/answers.csv") != folders[1].text("study/answers.csv"))
    for municipality in 1...5 {
      for page in ["sim-\(municipality).html", "sim-\(municipality)-council.html"] {
        #expect(try folders[0].text("pages/" + page) == folders[1].text("pages/" + page), "\(page)")
      }
      for arguments in [
        ["compare", "study", "--municipality", "sim-\(municipality)", "--format", "json"],
        ["indicators", "study", "--trend", "--format", "json"],
      ] {
        let told = try folders.map { try Program.run(arguments, in: $0.url) }
        #expect(told[0].exitCode == 0 && told[0].output == told[1].output, "\(arguments)")
      }
    }
    #expect(try folders[0].text("pages/sim-1.html").contains("<section id=\"trend\">"))
  }
}

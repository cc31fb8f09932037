import Foundation
import Testing

/// Municipalities that report as one, as a user declares them.
@Suite(.timeLimit(.minutes(5))) struct JointReportTests {
  private func simulated(_ folder: TemporaryFolder, joint: String) throws {
    try folder.simulate(municipalities: 5, respondents: 12, seed: 5)
    try folder.write(try folder.text("study/study.yaml") + joint, to: "study/study.yaml")
  }

  @Test func `figures, pages and comparisons know the group and not its members`() throws {
    let folder = try TemporaryFolder()
    try simulated(
      folder, joint: "joint:\n  - {id: islands, name: {da: Øerne, en: The islands}, members: [sim-1, sim-2]}\n")
    let check = try Program.run(["check", "study"], in: folder.url)
    #expect(check.exitCode == 0, "\(check.messages)")
    let json = try Program.run(["indicators", "study", "--format", "json"], in: folder.url)
    #expect(json.output.contains("\"islands\""))
    #expect(!json.output.contains("\"sim-1\"") && !json.output.contains("\"sim-2\""))
    let report = try Program.run(["report", "study", "--out", "pages"], in: folder.url)
    #expect(report.exitCode == 0, "\(report.messages)")
    let page = try folder.text("pages/islands.html")
    #expect(page.contains("Simuleret kommune 1 og Simuleret kommune 2 rapporterer samlet"))
    #expect(try folder.text("pages/study.html").contains("(Simuleret kommune 1 og Simuleret kommune 2)"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/pages/sim-1.html"))
    let comparison = try Program.run(
      ["compare", "study", "--municipality", "islands", "--format", "json"], in: folder.url)
    #expect(comparison.exitCode == 0, "\(comparison.messages)")
    #expect(comparison.output.contains("\"islands\"") && !comparison.output.contains("\"sim-1\""))
    #expect(try Program.run(["compare", "study", "--municipality", "sim-1"], in: folder.url).exitCode == 1)
  }

  @Test(arguments: [
    ("{id: islands, name: Øerne, members: [sim-1, sim-9]}", "none with the code `sim-9`"),
    ("{id: islands, name: Øerne, members: [sim-1, sim-1]}", "`sim-1` is named twice"),
    ("{id: sim-3, name: Øerne, members: [sim-1, sim-2]}", "`sim-3` is already a municipality"),
    ("{id: islands, name: {en: Isles}, members: [sim-1, sim-2]}", "has no name in `da`"),
    ("{id: islands, name: Øerne, members: [sim-1]}", "must hold 2 at least"),
  ])
  func `a group that cannot be is told at its place, and nothing is shown`(group: String, words: String) throws {
    let folder = try TemporaryFolder()
    try simulated(folder, joint: "joint:\n  - \(group)\n")
    let line = try folder.text("study/study.yaml").split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let outcome = try Program.run(["indicators", "study", "--language", "en"], in: folder.url)
    #expect(outcome.exitCode == 1 && outcome.output.isEmpty)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
    #expect(outcome.messages.contains("study.yaml:\(line):"), "\(outcome.messages)")
  }
}

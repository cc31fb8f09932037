import Foundation
import Testing

@Suite(.timeLimit(.minutes(5))) struct ReportTests {
  private func simulated(_ folder: TemporaryFolder) throws {
    try folder.simulate(municipalities: 3, respondents: 12, seed: 5)
  }

  @Test func `a municipality has a page and a sheet for its council, in both languages`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    for (language, words) in [("da", "Til kommunalbestyrelsen"), ("en", "For the council")] {
      let outcome = try Program.run(
        ["report", "study", "--out", language, "--language", language, "--date", "2026-11-22"], in: folder.url)
      #expect(outcome.exitCode == 0)
      #expect(
        outcome.output.split(separator: "\n") == [
          "\(language)/sim-1.html", "\(language)/sim-1-council.html", "\(language)/sim-2.html",
          "\(language)/sim-2-council.html", "\(language)/sim-3.html", "\(language)/sim-3-council.html",
          "\(language)/study.html",
        ])
      let council = try folder.text("\(language)/sim-2-council.html")
      #expect(council.contains(words))
      #expect(!council.contains("Simuleret kommune 1"))
    }
  }

  @Test func `what a municipality wrote stands on its page, and a table of remarks is not written over`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    try folder.write(folder.text("study/study.yaml") + "remarks: sim-1.html\n", to: "study/study.yaml")
    try folder.write(
      "municipality,wave,remark,action\nsim-1,1,Vi kan genkende <det>,Flere timer\n", to: "study/sim-1.html")
    let arguments = ["report", "study", "--municipality", "sim-1", "--language", "da", "--out"]
    #expect(try Program.run(arguments + ["study"], in: folder.url).exitCode == 1)
    #expect(try Program.run(arguments + ["pages"], in: folder.url).exitCode == 0)
    let page = try folder.text("pages/sim-1.html")
    #expect(page.contains("Vi kan genkende &lt;det&gt;"))
    #expect(page.contains("Flere timer"))
  }

  @Test func `a study of yardsticks alone gives pages that say so`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = try TemporaryFolder()
    let outcome = try Program.run([
      "report", root.appendingPathComponent("Documentation/Example/letter").path, "--out", folder.path,
      "--municipality", "0390", "--language", "da",
    ])
    #expect(outcome.exitCode == 0)
    for name in ["0390.html", "0390-council.html"] {
      let page = try folder.text(name)
      #expect(page.contains("Ingen sagsbehandlere har svaret på vignetter"))
      #expect(page.contains("Tilfredse brugere"))
      #expect(!page.contains("role=\"img\""))
    }
  }
}

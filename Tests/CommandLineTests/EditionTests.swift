import Foundation
import Testing

/// A second wave beside the first, and a second edition beside the first.
@Suite(.timeLimit(.minutes(5))) struct EditionTests {
  /// A simulated study whose answers were given again in wave 2, those of a municipality's first respondents left out.
  private func twoWaves(_ folder: TemporaryFolder, without left: [String] = []) throws {
    try folder.simulate(municipalities: 5, respondents: 12, seed: 5)
    let lines = try folder.text("study/answers.csv").split(separator: "\n").map(String.init)
    let again = lines.dropFirst().compactMap { line -> String? in
      guard !left.contains(where: { line.hasPrefix($0 + ",") }) else { return nil }
      return line.replacing(",1,1,2026-", with: ",2,1,2026-")
    }
    try folder.write((lines + again).joined(separator: "\n") + "\n", to: "study/answers.csv")
  }

  private func document(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `the same answers again are no change, told in text, JSON and on the pages`() throws {
    let folder = try TemporaryFolder()
    try twoWaves(folder)
    let json = try Program.run(["indicators", "study", "--trend", "--format", "json"], in: folder.url)
    #expect(json.exitCode == 0, "\(json.messages)")
    let trend = try document(json.output)
    #expect(trend["format"] as? String == "vignet.trend/1" && trend["earlier_wave"] as? Int == 1)
    let rows = try #require(trend["rows"] as? [[String: Any]])
    let all = try #require(
      rows.first { $0["municipality"] is NSNull && $0["indicator"] as? String == "problematic" })
    #expect(all["change"] as? Double == 0 && all["municipalities"] as? Int == 5)
    let text = try Program.run(["indicators", "study", "--trend", "--language", "en"], in: folder.url)
    #expect(text.output.contains("Changes from wave 1 to wave 2"))
    let report = try Program.run(["report", "study", "--municipality", "sim-3", "--out", "pages"], in: folder.url)
    #expect(report.exitCode == 0, "\(report.messages)")
    #expect(try folder.text("pages/sim-3.html").contains("<section id=\"trend\">"))
    #expect(try folder.text("pages/sim-3-council.html").contains("gik andelen af problematiske sager fra"))
  }

  @Test func `versions that were others then are read from the study, and unknown names are findings`() throws {
    let folder = try TemporaryFolder()
    try twoWaves(folder)
    let yaml = try folder.text("study/study.yaml")
    try folder.write(yaml + "waves:\n  - {wave: 1, rubrics: {problem-classes: 0}}\n", to: "study/study.yaml")
    let text = try Program.run(["indicators", "study", "--trend", "--language", "en"], in: folder.url)
    #expect(text.exitCode == 0 && text.output.contains("version 0 then"), "\(text.messages)")
    #expect(!text.output.contains("problematic "))
    for (waves, words) in [
      ("{wave: 1, rubrics: {problem-clases: 1}}", "no rubric named `problem-clases`"),
      ("{wave: 1, vignettes: {nobody: 1}}", "no vignette named `nobody`"),
      ("{wave: 1}\n  - {wave: 1}", "wave 1 is named twice"),
    ] {
      try folder.write(yaml + "waves:\n  - \(waves)\n", to: "study/study.yaml")
      let refused = try Program.run(["indicators", "study", "--trend", "--language", "en"], in: folder.url)
      #expect(refused.exitCode == 1 && refused.messages.contains(words), "\(refused.messages)")
    }
  }

  @Test func `without a wave before, and beside an earlier edition, a trend is refused`() throws {
    let folder = try TemporaryFolder()
    try twoWaves(folder)
    let first = try Program.run(["indicators", "study", "--trend", "--wave", "1", "--language", "en"], in: folder.url)
    #expect(first.exitCode == 1 && first.messages.contains("no wave with answers"))
    #expect(
      try Program.run(["indicators", "study", "--trend", "--earlier", "x.json"], in: folder.url).exitCode == 64)
  }

  @Test func `a new edition withholds what its difference from the earlier one would tell`() throws {
    let folder = try TemporaryFolder()
    try twoWaves(folder, without: ["sim-3-01"])
    let earlier = try Program.run(
      ["indicators", "study", "--format", "json", "--out", "earlier.json"], in: folder.url)
    #expect(earlier.exitCode == 0)
    let same = try Program.run(
      ["indicators", "study", "--earlier", "earlier.json", "--format", "json"], in: folder.url)
    #expect(try same.output == folder.text("earlier.json"), "\(same.messages)")
    let whole = try TemporaryFolder()
    try twoWaves(whole)
    try whole.write(try folder.text("earlier.json"), to: "earlier.json")
    let json = try Program.run(
      ["indicators", "study", "--earlier", "earlier.json", "--format", "json"], in: whole.url)
    let rows = try #require(try document(json.output)["rows"] as? [[String: Any]])
    let own = rows.filter { $0["municipality"] as? String == "sim-3" && $0["indicator"] as? String == "problematic" }
    #expect(!own.isEmpty && own.allSatisfy { $0["crude"] is NSNull && $0["suppressed"] as? Bool == true })
    let report = try Program.run(
      ["report", "study", "--municipality", "sim-3", "--earlier", "earlier.json", "--out", "pages"], in: whole.url)
    #expect(report.exitCode == 0, "\(report.messages)")
    for absent in ["<section id=\"trend\">", "<section id=\"peers\">"] {
      #expect(try !whole.text("pages/sim-3.html").contains(absent))
    }
    #expect(try whole.text("pages/sim-3.html").contains("derfor er de udeladt"))
    #expect(try whole.text("pages/sim-3-council.html").contains("derfor er den udeladt"))
  }

  @Test func `an earlier edition that is none is refused in words`() throws {
    let folder = try TemporaryFolder()
    try twoWaves(folder)
    _ = try Program.run(["indicators", "study", "--format", "json", "--out", "earlier.json"], in: folder.url)
    let whole = try folder.text("earlier.json")
    for (text, words) in [
      ("{", "earlier.json"), ("[]", "vignet.indicators/1"),
      (whole.replacing("vignet.indicators/1", with: "vignet.indicators/7"), "vignet.indicators/7"),
      (whole.replacing("\"wave\": 2", with: "\"wave\": 1"), "of wave 1"),
      (whole.replacing("\"suppressed\": false", with: "\"suppressed\": 0"), "suppressed"),
      (whole.replacing("\"sim-4\"", with: "\"sim-44\""), "sim-44"),
    ] {
      try folder.write(text, to: "earlier.json")
      for verb in [["indicators", "study"], ["report", "study", "--out", "pages"]] {
        let refused = try Program.run(verb + ["--earlier", "earlier.json", "--language", "en"], in: folder.url)
        #expect(refused.exitCode == 1 && refused.messages.contains(words), "\(refused.messages)")
      }
    }
    _ = try Program.run(["indicators", "study", "--format", "json", "--out", "earlier.json"], in: folder.url)
    let over = try Program.run(
      ["indicators", "study", "--earlier", "earlier.json", "--out", "earlier.json"], in: folder.url)
    #expect(over.exitCode == 1)
  }
}

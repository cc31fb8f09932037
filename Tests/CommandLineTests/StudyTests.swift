import Foundation
import Testing

/// The whole chain on a simulated study, as a user runs it.
@Suite(.timeLimit(.minutes(5))) struct StudyTests {
  private func simulated(_ folder: TemporaryFolder, seed: Int = 7) throws {
    try folder.simulate(municipalities: 3, respondents: 8, seed: seed)
  }

  @Test func `a simulated study is sound, and says in every file that it is simulated`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let check = try Program.run(["check", "study", "--format", "json"], in: folder.url)
    #expect(check.exitCode == 0)
    #expect(!check.output.contains("\"error\""))
    #expect(!check.output.contains("\"warning\""))
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/study")
    for name in names where name.hasSuffix(".csv") || name.hasSuffix(".yaml") {
      #expect(try folder.text("study/\(name)").lowercased().contains("simulated"), "\(name)")
    }
  }

  @Test func `the same seed gives the same study, and scoring it twice the same bytes`() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    try simulated(first)
    try simulated(second)
    for name in ["answers.csv", "ratings.csv", "truth-indicators.csv", "study.yaml"] {
      #expect(try first.text("study/\(name)") == second.text("study/\(name)"))
    }
    let one = try Program.run(["score", "study"], in: first.url)
    let two = try Program.run(["score", "study"], in: first.url)
    #expect(one.exitCode == 0)
    #expect(one.output == two.output)
    #expect(one.output.split(separator: "\n").count > 20)
  }

  @Test func `of a study the verb agreement tells agreement, severity and what a third must decide`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let json = try Program.run(["agreement", "study", "--format", "json"], in: folder.url)
    #expect(json.exitCode == 0)
    for key in ["vignet.ratings/1", "\"gwet_linear\"", "\"severity\"", "\"disagreements\"", "\"joining_ratings\""] {
      #expect(json.output.contains(key), "\(key)")
    }
    let text = try Program.run(["agreement", "study", "--tolerance", "0", "--language", "en"], in: folder.url)
    #expect(text.exitCode == 0)
    #expect(text.output.contains("sim-rater-2"))
    #expect(try Program.run(["agreement", "study", "--unit", "respondent"], in: folder.url).exitCode == 64)
    #expect(try Program.run(["agreement", "nowhere.csv"], in: folder.url).exitCode == 64)
  }

  @Test func `another order of the rows gives the same indicators`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let before = try Program.run(["indicators", "study", "--format", "json"], in: folder.url)
    let lines = try folder.text("study/answers.csv").split(separator: "\n").map(String.init)
    try folder.write(
      ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n", to: "study/answers.csv")
    let after = try Program.run(["indicators", "study", "--format", "json"], in: folder.url)
    #expect(before.exitCode == 0)
    #expect(before.output == after.output)
    #expect(before.output.contains("vignet.indicators/1"))
  }

  @Test func `broken rows are set aside with line and reason, and all others are scored`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let whole = try Program.run(["score", "study"], in: folder.url).output.split(separator: "\n")
    let lines = try folder.text("study/answers.csv").split(separator: "\n").map(String.init)
    let columns = lines[0].split(separator: ",").map(String.init)
    let outcome = try #require(columns.firstIndex(of: "outcome"))
    var unknown = lines[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    unknown[outcome] = "usualy"
    let broken = [lines[0], unknown.joined(separator: ","), lines[2] + ",surplus"] + lines[3...] + [lines[3]]
    try folder.write(broken.joined(separator: "\n") + "\n", to: "study/answers.csv")
    let scored = try Program.run(["score", "study", "--out", "scored.csv", "--language", "en"], in: folder.url)
    #expect(scored.exitCode == 0)
    let isBroken = { (line: Substring) in
      [lines[1], lines[2]].contains {
        line.hasPrefix($0.split(separator: ",")[0] + ",") && line.contains($0.split(separator: ",")[1])
      }
    }
    let kept = try folder.text("scored.csv").split(separator: "\n")
    #expect(Set(whole.filter { !isBroken($0) }).isSubset(of: kept))
    #expect(!kept.contains(where: isBroken))
    let rejected = try folder.text("scored.rejected.csv").split(separator: "\n").filter { $0.contains("answers.csv") }
    #expect(rejected.count == 3)
    #expect(rejected[0].contains("usualy"))
    #expect(rejected[0].contains("study/answers.csv,1,2,"))
    #expect(rejected[1].contains("columns"))
  }

  @Test func `a figure is followed to rules, cells, answers and the reason`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let rows = try folder.text("study/answers.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let caseworker = try #require(rows.dropFirst().first { !$0[0].contains("panel") })
    let arguments = ["explain", "study", "--respondent", caseworker[0], "--vignette", caseworker[1]]
    let text = try Program.run(arguments + ["--language", "en"], in: folder.url)
    #expect(text.exitCode == 0)
    #expect(text.output.contains("because:"))
    #expect(text.output.contains("rule 1"))
    let json = try Program.run(arguments + ["--format", "json"], in: folder.url)
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(document["format"] as? String == "vignet.explain/1")
    let decisions = try #require(document["decisions"] as? [[String: Any]])
    let difficulty = try #require(decisions.first { $0["decision"] as? String == "difficulty" })
    #expect((difficulty["rules"] as? [Any])?.count == 4)
  }

  @Test func `who asks for an answer set that is not there is told which there are`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let outcome = try Program.run(
      ["explain", "study", "--respondent", "nobody", "--vignette", "worn-down-cleaner"], in: folder.url)
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("nobody"))
  }

  @Test func `names and numbers in free text are masked wherever an answer is shown, and it is said`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    try folder.write(try folder.text("study/study.yaml") + "\nredact: [Grethe]\n", to: "study/study.yaml")
    var rows = try folder.text("study/answers.csv").split(separator: "\n").map(String.init)
    let head = rows[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let column = try #require(head.firstIndex(of: "worn-down-cleaner.explain"))
    let vignette = try #require(head.firstIndex(of: "vignette"))
    let row = try #require(
      rows.indices.dropFirst().first { number in
        rows[number].contains("worn-down-cleaner") && !rows[number].contains("panel") && !rows[number].contains("\"")
      })
    var cells = rows[row].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    cells[column] = "Ring til Grethe på 22 33 44 55"
    rows[row] = cells.joined(separator: ",")
    try folder.write(rows.joined(separator: "\n") + "\n", to: "study/answers.csv")
    for format in ["text", "json", "html"] {
      let outcome = try Program.run(
        [
          "explain", "study", "--respondent", cells[0], "--vignette", cells[vignette], "--format", format, "--language",
          "da",
        ], in: folder.url)
      #expect(outcome.exitCode == 0, "\(outcome.messages)")
      #expect(!outcome.output.contains("Grethe") && !outcome.output.contains("22 33 44 55"), "\(format)")
      let told = format == "json" ? outcome.messages : outcome.output
      #expect(told.contains("2 steder dækket over"), "\(format)")
    }
    let scored = try Program.run(["score", "study"], in: folder.url)
    #expect(!scored.output.contains("Grethe"))
  }

  @Test func `colleagues' judgement stands in the table of a study with ratings`() throws {
    let folder = try TemporaryFolder()
    try simulated(folder)
    let text = try Program.run(["indicators", "study", "--language", "da"], in: folder.url)
    #expect(text.exitCode == 0)
    #expect(text.output.contains("control_points content-"))
    let csv = try Program.run(["indicators", "study", "--format", "csv"], in: folder.url)
    let rows = csv.output.split(separator: "\n").filter { $0.contains(",control_points,criterion:content-") }
    #expect(!rows.isEmpty)
    for row in rows {
      let estimate = row.split(separator: ",", omittingEmptySubsequences: false)[3]
      #expect(estimate.isEmpty || (0...1).contains(Double(estimate) ?? -1), "\(row)")
    }
  }

  @Test func `a rubric for more vignettes than the study has judges those it has, one for others is noted`() throws {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: 3, seed: 3)
    for name in ["shared-criteria", "content-third-floor"] {
      let file = Program.root.appendingPathComponent("Rubrics/\(name).yaml")
      try folder.write(Data(contentsOf: file), to: "study/Rubrics/\(name).yaml")
    }
    let check = try Program.run(["check", "study", "--language", "en"], in: folder.url)
    #expect(check.exitCode == 0, "\(check.output)")
    #expect(check.output.contains("`content-third-floor` is for other vignettes than the study's and is not used"))
    let scored = try Program.run(["score", "study"], in: folder.url)
    #expect(scored.output.contains("shared-criteria"))
    #expect(!scored.output.contains("content-third-floor"))
  }

  @Test func `an explanation has the feedback, the law and what to talk over`() throws {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: 3, seed: 3)
    let file = "study/Rubrics/content-worn-down-cleaner.yaml"
    let lines = try folder.text(file).split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.hasPrefix("discuss:") && !$0.hasPrefix("  - {da: ")
    }
    let asked = "discuss:\n  - {da: \"Hvem ville være uenig?\", en: \"Who would disagree?\"}\ndecisions:"
    try folder.write(lines.joined(separator: "\n").replacing("\ndecisions:", with: "\n" + asked), to: file)
    let row = try #require(
      folder.text("study/answers.csv").split(separator: "\n").first { $0.contains(",worn-down-cleaner,") })
    let arguments = [
      "explain", "study", "--respondent", String(row.prefix { $0 != "," }), "--vignette", "worn-down-cleaner",
      "--rubric", "content-worn-down-cleaner", "--language", "da",
    ]
    let text = try Program.run(arguments, in: folder.url)
    #expect(text.exitCode == 0, "\(text.messages)")
    #expect(text.output.contains("To praktikker er gennemført, men ingen har skrevet ned, hvad de viste."))
    #expect(text.output.contains("retssikkerhedsloven § 10 pr. 2026-11-01, ikke efterset af jurist"))
    #expect(text.output.hasSuffix("Til drøftelsen:\n  – Hvem ville være uenig?\n"), "\(text.output)")
    let page = try Program.run(arguments + ["--format", "html"], in: folder.url)
    #expect(page.output.contains("<h3>Til drøftelsen</h3>"))
    #expect(page.output.contains("<li>Hvem ville være uenig?</li>"))
  }
}

import Foundation
import Testing

/// No verb writes over, or removes, what its result is made of: it ends before anything is written.
@Suite(.timeLimit(.minutes(5))) struct OverwritingTests {
  /// A folder with the rubric and the table of the first example, under names of their own.
  private func plain(_ table: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let example = Program.root.appendingPathComponent("Documentation/Example")
    try folder.write(Data(contentsOf: example.appendingPathComponent("difficulty.yaml")), to: "difficulty.yaml")
    try folder.write(Data(contentsOf: example.appendingPathComponent("answers.csv")), to: table)
    return folder
  }

  private func study() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: 3)
    return folder
  }

  /// Every file of a folder with its text.
  private func files(_ folder: TemporaryFolder) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Dictionary(uniqueKeysWithValues: names.compactMap { name in (try? folder.text(name)).map { (name, $0) } })
  }

  /// Runs a verb that must refuse, and looks whether everything is as before.
  private func expectRefused(
    _ arguments: [String], in folder: TemporaryFolder, saving input: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try files(folder)
    let outcome = try Program.run(arguments + ["--language", "en"], in: folder.url)
    #expect(outcome.exitCode == 1, sourceLocation: sourceLocation)
    #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    #expect(
      outcome.messages.contains("this would overwrite `\(input)`"), "\(outcome.messages)",
      sourceLocation: sourceLocation)
    #expect(try files(folder) == before, sourceLocation: sourceLocation)
  }

  @Test func `a corrected list of rejected rows is neither removed nor overwritten by that of its own run`() throws {
    let folder = try plain("scored.rejected.csv")
    let call = ["score", "--rubric", "difficulty.yaml", "--table", "scored.rejected.csv", "--out"]
    try expectRefused(call + ["scored.csv"], in: folder, saving: "scored.rejected.csv")
    try folder.write("respondent,outcome,effort\nr1,usualy,more\n", to: "scored.rejected.csv")
    try expectRefused(call + ["./scored.csv"], in: folder, saving: "scored.rejected.csv")
    #expect(try Program.run(call + ["again.csv"], in: folder.url).exitCode == 0)
  }

  @Test func `neither the rubric nor the table is overwritten, whatever way leads to it`() throws {
    let folder = try plain("answers.csv")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: ".")
    let table = ["score", "--rubric", "difficulty.yaml", "--table", "answers.csv", "--out"]
    try expectRefused(table + ["answers.csv"], in: folder, saving: "answers.csv")
    try expectRefused(
      table + ["./link/../\(folder.url.lastPathComponent)/answers.csv"], in: folder, saving: "answers.csv")
    try expectRefused(table + ["link/difficulty.yaml"], in: folder, saving: "difficulty.yaml")
  }

  @Test func `a way that goes up from a link is followed as the system follows it`() throws {
    let folder = try plain("inner/answers.csv")
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("inner/below"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "inner/below")
    try expectRefused(
      ["score", "--rubric", "difficulty.yaml", "--table", "link/../answers.csv", "--out", "inner/answers.csv"],
      in: folder, saving: "link/../answers.csv")
    try expectRefused(
      ["score", "--rubric", "difficulty.yaml", "--table", "inner/answers.csv", "--out", "link/../answers.csv"],
      in: folder, saving: "inner/answers.csv")
  }

  @Test func `no file of a study is overwritten by what is made of it`() throws {
    let folder = try study()
    let rows = try folder.text("study/answers.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let explain = ["explain", "study", "--respondent", rows[1][0], "--vignette", rows[1][1], "--out"]
    try expectRefused(["score", "study", "--out", "study/answers.csv"], in: folder, saving: "study/answers.csv")
    try expectRefused(["indicators", "study", "--out", "./study/study.yaml"], in: folder, saving: "study/study.yaml")
    try expectRefused(explain + ["study/ratings.csv"], in: folder, saving: "study/ratings.csv")
    let rubric = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: folder.path).first {
        $0.hasPrefix("study/Rubrics/") && $0.hasSuffix(".yaml")
      })
    try expectRefused(explain + [rubric], in: folder, saving: rubric)
  }

  @Test func `a table of a study that is named like a page or a list of rejected rows is kept`() throws {
    let folder = try study()
    let declared = try folder.text("study/study.yaml")
    for name in ["study.html", "scored.rejected.csv"] {
      try folder.write(declared.replacing("answers: answers.csv", with: "answers: \(name)"), to: "study/study.yaml")
      try folder.write(folder.text("study/answers.csv"), to: "study/\(name)")
      let call =
        name == "study.html" ? ["report", "study", "--out", "study"] : ["score", "study", "--out", "study/scored.csv"]
      try expectRefused(call, in: folder, saving: "study/\(name)")
    }
  }

  @Test func `a simulated study is not made anew from the copies in it`() throws {
    let folder = try study()
    let arguments = ["simulate", "--municipalities", "2", "--respondents", "3", "."]
    let before = try files(folder)
    let outcome = try Program.run(arguments, in: folder.url.appendingPathComponent("study"))
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("this would overwrite `"))
    #expect(try files(folder) == before)
  }
}

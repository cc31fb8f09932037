import Foundation
import Testing

/// `vignet new`, with the answers piped in.
@Suite(.timeLimit(.minutes(5))) struct NewTests {
  static let vignette = [
    "da", "Den sene ansøgning", "", "employment", "2026-07-01", "", "nej", "Karin søgte efter fristen.", ".", "", "",
    "Spørger om grunden", "Giver afslag", "", "ja", "",
  ]
  static let rubric = ["", "", "", "", "", "", "", "", "", "", ""]
  static let study = ["runde-1", "Vignettes", "Rubrics", "", "Første runde", "", "Vordingborg, Køge", "", ""]

  private func new(
    _ kind: String, _ answers: [String], in folder: TemporaryFolder, language: String? = "da", out: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      ["new", kind] + (language.map { ["--language", $0] } ?? []) + (out.map { ["--out", $0] } ?? []), in: folder.url,
      input: answers.map { $0 + "\n" }.joined())
  }

  private func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func `from nothing to a study that can be dealt`() throws {
    let folder = try TemporaryFolder()
    let vignette = try new("vignette", ["da"] + Self.vignette, in: folder, language: nil, out: "Vignettes")
    #expect(vignette.exitCode == 0, "\(vignette.messages)")
    #expect(vignette.output.contains("Skrev Vignettes/den-sene-ansoegning.yaml\n"))
    #expect(vignette.output.contains("\nIngen fund.\n"), "\(vignette.output)")
    #expect(vignette.output.contains("vignet new rubric --out Rubrics\n"))
    #expect(!vignette.output.contains("Titel på dansk"))
    #expect(vignette.messages.hasPrefix("Dansk eller English? (da/en) [da]: da\n"))

    let rubric = try new("rubric", Self.rubric, in: folder, out: "Rubrics")
    #expect(rubric.exitCode == 0, "\(rubric.messages)")
    #expect(rubric.output.contains("\nIngen fund.\n"), "\(rubric.output)")

    let study = try new("study", Self.study, in: folder)
    #expect(study.exitCode == 0, "\(study.messages)")
    #expect(study.output.contains("\nIngen fund.\n"), "\(study.output)")
    let file = try folder.text("runde-1/study.yaml")
    #expect(file.hasPrefix("# yaml-language-server: $schema=.schemas/study.schema.json\n"))
    #expect(file.contains("\nvignettes: [\"../Vignettes\"]\n"))

    for path in ["Vignettes/den-sene-ansoegning.yaml", "Rubrics/content-den-sene-ansoegning.yaml", "runde-1"] {
      let checked = try Program.run(["check", path, "--format", "json"], in: folder.url)
      #expect(checked.exitCode == 0 && checked.output.contains("\"findings\": []"), "\(path): \(checked.output)")
    }
    try folder.write("respondent,municipality,fields,role\nr1,0390,employment,\n", to: "runde-1/respondents.csv")
    let dealt = try Program.run(["deal", "runde-1"], in: folder.url)
    #expect(dealt.exitCode == 0, "\(dealt.messages)")
    #expect(try folder.text("runde-1/deals.csv").contains("r1,1,1,den-sene-ansoegning,"))
  }

  @Test func `the schema beside the file is that of vignet schema, and one that is there stays`() throws {
    let folder = try TemporaryFolder()
    _ = try new("vignette", Self.vignette, in: folder)
    let schema = try Program.run(["schema", "vignette"]).output
    #expect(try folder.text(".schemas/vignette.schema.json") == schema)
    try folder.write("mine", to: ".schemas/vignette.schema.json")
    var answers = Self.vignette
    answers[2] = "another"
    #expect(try new("vignette", answers, in: folder).exitCode == 0)
    #expect(try folder.text(".schemas/vignette.schema.json") == "mine")
  }

  @Test func `a file that is there is not overwritten`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "den-sene-ansoegning.yaml")
    var answers = Self.vignette
    answers.insert("another", at: 3)
    let outcome = try new("vignette", answers, in: folder)
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("den-sene-ansoegning.yaml findes i forvejen og bliver ikke overskrevet."))
    #expect(try folder.text("den-sene-ansoegning.yaml") == "mine")
    #expect(try folder.text("another.yaml").contains("\nvignette: another\n"))
  }

  @Test func `when the answers end too early nothing is written`() throws {
    let folder = try TemporaryFolder()
    for (language, sentence) in [("da", "Intet er skrevet."), ("en", "Nothing was written.")] {
      let outcome = try new("vignette", Array(Self.vignette.dropLast()), in: folder, language: language)
      #expect(outcome.exitCode == 1)
      #expect(outcome.messages.hasSuffix(sentence + "\n"), "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
    }
    #expect(try names(in: folder).isEmpty)
  }

  @Test func `files elsewhere are named from the study's folder`() throws {
    let folder = try TemporaryFolder()
    _ = try new("vignette", Self.vignette, in: folder, out: "a/Vignettes")
    _ = try new("rubric", Self.rubric, in: folder, out: "a/Rubrics")
    let study = ["runde-1", "a/Vignettes/den-sene-ansoegning.yaml", "a/Rubrics", "", "Runde", "", "Køge", "", ""]
    let outcome = try new("study", study, in: folder, out: "b/c")
    #expect(outcome.exitCode == 0, "\(outcome.output)\(outcome.messages)")
    let file = try folder.text("b/c/runde-1/study.yaml")
    #expect(file.contains("vignettes: [\"../../../a/Vignettes/den-sene-ansoegning.yaml\"]"))
    #expect(file.contains("rubrics: [\"../../../a/Rubrics\"]"))
  }

  @Test func `bytes that are no text are refused, and nothing of an answer steers the terminal`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["new", "vignette", "--language", "en"], in: folder.url,
      input: Data("en\n".utf8) + Data([0xE6, 0xF8, 0x0A]) + Data("A\u{1B}[2J title\n".utf8))
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("must use UTF-8"))
    #expect(outcome.messages.contains("Control characters in the answer"))
    #expect(!outcome.messages.contains("\u{1B}"))
    #expect(try names(in: folder).isEmpty)
  }

  @Test func `a kind that there is not is a wrong call`() throws {
    #expect(try Program.run(["new", "module"]).exitCode == 64)
  }
}

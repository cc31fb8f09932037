import Foundation
import Testing

/// Explanations as a user asks for them.
@Suite(.timeLimit(.minutes(5))) struct ExplainTests {
  private let example = [
    "explain", "--rubric", "Documentation/Example/difficulty.yaml", "--table", "Documentation/Example/answers.csv",
  ]

  private func document(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `a page goes to the file named, and only there`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/row.html"
    let outcome = try Program.run(
      example + ["--row", "1", "--format", "html", "--out", file, "--language", "da"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    let page = try folder.text("row.html")
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("<html lang=\"da\">"))
    #expect(page.contains("→ gælder og afgør"))
    #expect(page.contains("It works out without much effort."))
  }

  @Test func `without a file the page goes to standard output, the same bytes every time`() throws {
    let arguments = example + ["--row", "2", "--format", "html"]
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("What the missing answers would lead to"))
    #expect(outcome.output == (try Program.run(arguments)).output)
  }

  @Test func `text and JSON can be written to a file too`() throws {
    let folder = try TemporaryFolder()
    for format in ["text", "json"] {
      let printed = try Program.run(example + ["--row", "1", "--format", format])
      let file = folder.path + "/" + format
      let written = try Program.run(example + ["--row", "1", "--format", format, "--out", file])
      #expect(written.exitCode == 0)
      #expect(try folder.text(format) == printed.output)
    }
  }

  @Test func `the page does not overwrite what it is made of`() throws {
    let folder = try TemporaryFolder()
    let root = Program.root.appendingPathComponent("Documentation/Example")
    for name in ["difficulty.yaml", "answers.csv"] {
      try folder.write(Data(contentsOf: root.appendingPathComponent(name)), to: name)
    }
    for name in ["difficulty.yaml", "answers.csv"] {
      let before = try folder.text(name)
      let outcome = try Program.run(
        [
          "explain", "--rubric", "difficulty.yaml", "--table", "answers.csv", "--row", "1", "--format", "html", "--out",
          name,
        ], in: folder.url)
      #expect(outcome.exitCode == 1)
      #expect(outcome.messages.contains("would overwrite"))
      #expect(try folder.text(name) == before)
    }
  }

  @Test func `the JSON tells what each missing answer would lead to`() throws {
    let outcome = try Program.run(example + ["--row", "2", "--format", "json"])
    let decision = try #require((try document(outcome.output)["decisions"] as? [[String: Any]])?.first)
    let awaited = try #require((decision["awaited"] as? [[String: Any]])?.first)
    #expect(awaited["question"] as? String == "effort")
    let leads = try #require(awaited["leads_to"] as? [[String: Any]])
    #expect(leads.map { $0["answers"] as? [String] } == [["usual", "more"], ["much_more"]])
    #expect(leads.map { $0["outcome"] as? String } == ["routine", "difficult"])
    #expect(leads.map { $0["missing"] as? [String] } == [[], []])
  }

  @Test func `the hash is that of the rubric's file, byte for byte`() throws {
    let folder = try TemporaryFolder()
    let rubric =
      "rubric: r\nversion: 1\ninputs: {a: {type: choice, options: [x, y]}}\ndecisions:\n"
      + "  - {decision: d, values: [u, v], hit: unique, rules: [{a: x, then: u}, {a: y, then: v}]}\n"
    try folder.write(rubric, to: "rubric.yaml")
    try folder.write("a\nx\n", to: "table.csv")
    let arguments = ["explain", "--rubric", "rubric.yaml", "--table", "table.csv", "--row", "1"]
    let json = try Program.run(arguments + ["--format", "json"], in: folder.url)
    let decision = try #require((try document(json.output)["decisions"] as? [[String: Any]])?.first)
    let hash = "24c4039d47da5129da8b8c9747c5944830819acf24af7a8fa5d994be95cf02fc"
    #expect(decision["hash"] as? String == "sha256:" + hash)
    #expect(decision["version"] as? Int == 1)
    let text = try Program.run(arguments, in: folder.url)
    #expect(text.output.hasPrefix("Rubric `r`, version 1, sha256 \(hash.prefix(12))…\n"))
    try folder.write(rubric + "# a remark\n", to: "rubric.yaml")
    let changed = try Program.run(arguments, in: folder.url)
    #expect(!changed.output.contains(hash.prefix(12)))
    #expect(changed.output.contains(", sha256 "))
  }

  @Test(arguments: [Int.min, -1, 0, 4, Int.max])
  func `a row that the table does not have is told with how many it has`(row: Int) throws {
    let outcome = try Program.run(example + ["--row=\(row)"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "error: the table has 3 rows, so there is no row \(row).\n")
  }

  @Test func `a format that is none ends with the exit code of a wrong call`() throws {
    #expect(try Program.run(example + ["--row", "1", "--format", "pdf"]).exitCode == 64)
  }

  @Test func `who asks for a rubric that does not judge the answer set is told which do`() throws {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: 3, seed: 3)
    let rows = try folder.text("study/answers.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let arguments = ["explain", "study", "--respondent", rows[1][0], "--vignette", rows[1][1]]
    let mistyped = try Program.run(arguments + ["--rubric", "problem-clases", "--language", "en"], in: folder.url)
    #expect(mistyped.exitCode == 1)
    #expect(mistyped.output.isEmpty)
    #expect(
      mistyped.messages.hasPrefix(
        "error: there is no rubric `problem-clases` for the answer set. Did you mean `problem-classes`?"),
      "\(mistyped.messages)")
    let danish = try Program.run(arguments + ["--rubric", "problem-clases", "--language", "da"], in: folder.url)
    #expect(danish.messages.contains("Mente du `problem-classes`?"))
    #expect(try Program.run(arguments + ["--rubric", "problem-classes"], in: folder.url).exitCode == 0)
    let nobody = try Program.run(
      ["explain", "study", "--respondent", "nobody", "--vignette", rows[1][1], "--rubric", "problem-clases"]
        + ["--language", "en"], in: folder.url)
    #expect(nobody.messages.contains("there is no answer set of `nobody`"))
  }

  @Test func `a page of a simulated study says so`() throws {
    let folder = try TemporaryFolder()
    try folder.simulate(municipalities: 2, respondents: 3, seed: 3)
    let rows = try folder.text("study/answers.csv").split(separator: "\n").map {
      $0.split(separator: ",").map(String.init)
    }
    let outcome = try Program.run(
      [
        "explain", "study", "--respondent", rows[1][0], "--vignette", rows[1][1], "--format", "html", "--language",
        "en",
      ],
      in: folder.url)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("SIMULATED ANSWERS – invented figures"))
    #expect(outcome.output.contains("Respondent: \(rows[1][0])"))
    #expect(outcome.output.components(separatedBy: "<section id=\"rubric-").count > 2)
  }
}

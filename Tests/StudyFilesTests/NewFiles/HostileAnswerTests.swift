import Diagnostics
import Rubrics
import StudyFiles
import Testing
import Vignettes

/// Whatever somebody answers is read back as just that.
@Suite struct HostileAnswerTests {
  static let hostile = [
    "Sagen: \"en familie\"", "'enkelt' og \\n og \\\\", "{da: x, en: y} # ikke en bemærkning", "- liste", "? nøgle",
    "| streg",
    "> pil", "&anker *alias !mærke %YAML @ `", "---", "...", "null", "~", "true", "12", "2026-07-01", "[a, b]",
    "\u{202E}baglæns",
    "tegn \u{1F600} og \u{E000}", "a\u{200B}b", "\u{AD}blød", String(repeating: "lang ", count: 2000) + "slut",
  ]

  private func vignette(with text: String) throws -> (vignette: NewFiles, desk: Desk, script: Script) {
    var desk = Desk(texts: [:])
    // Braces make a placeholder in what may vary: there they are refused, and a plain answer follows.
    let again = text.contains("{") ? ["plain"] : []
    let (made, script) = try desk.hold(
      .vignette,
      ["da", text, "hostile", "children", "2026-07-01", "", "nej", text, "."] + (again.isEmpty ? [] : ["plain", "."])
        + [text]
        + again + ["q", text, text, "B", "", "ja", text] + again)
    return (made, desk, script)
  }

  @Test(arguments: hostile) func `hostile text comes back as it was`(text: String) throws {
    let (made, desk, _) = try vignette(with: text)
    #expect(desk.faults(of: made).isEmpty)
    let vignette = try #require(Declarations([made.declaration.path], from: desk.files).vignettes.first)
    let plain = text.contains("{") ? "plain" : text
    #expect(vignette.title.text[.danish] == text)
    #expect(vignette.text.text[.danish].split(separator: "\n").joined() == plain)
    #expect(vignette.questions[0].ask?.text[.danish] == plain)
    #expect(vignette.questions[0].options.prefix(2).map { $0.label?.text[.danish] } == [text, text])
    #expect(Set(vignette.questions[0].options.map(\.code.text)).count == 4)
    #expect(vignette.questions[1].ask?.text[.danish] == plain)
  }

  @Test(arguments: hostile) func `a rubric quotes hostile texts of its vignette`(text: String) throws {
    var desk = try vignette(with: text).desk
    let (made, _) = try desk.hold(
      .rubric, ["hostile", "", "", text, "q", "good", "good", "bad", "2", "0,5", "ja", text])
    #expect(desk.faults(of: made).isEmpty)
    let rubric = try #require(Declarations([made.declaration.path], from: desk.files).rubrics.first)
    #expect(rubric.title?.text[.danish] == text)
    #expect(rubric.criteria[1].title?.text[.danish] == text)
    #expect(rubric.criteria[0].levels.map(\.score.text) == ["2", "0.5"])
  }

  @Test func `control characters are left out, and it is said`() throws {
    let (made, desk, script) = try vignette(with: "A\u{1B}[31m\u{0}B\tC\u{7F}\u{85}\u{2028}D")
    #expect(desk.faults(of: made).isEmpty)
    let vignette = try #require(Declarations([made.declaration.path], from: desk.files).vignettes.first)
    #expect(vignette.title.text[.danish] == "A[31mB C D")
    #expect(script.said.contains { $0.contains("Styretegn i svaret") })
    #expect(!made.declaration.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `bytes that are no text, and texts without end, are refused`() throws {
    var desk = Desk(texts: [:])
    var answers = Answers.vignette
    answers.insert(contentsOf: ["Ans\u{FFFD}gning", String(repeating: "x", count: 20_001)], at: 1)
    let (_, script) = try desk.hold(.vignette, answers)
    #expect(script.said.contains { $0.contains("skal bruge UTF-8") })
    #expect(script.said.contains { $0.contains("på over 20000 tegn") })
  }

  @Test func `a name made from a long title stays short`() throws {
    var desk = Desk(texts: [:])
    var answers = Answers.vignette
    answers[1] = String(repeating: "uendelig ", count: 1000)
    let (made, _) = try desk.hold(.vignette, answers)
    #expect(made.declaration.path == "desk/uendelig-uendelig-uendelig-uendelig.yaml")
    #expect(desk.faults(of: made).isEmpty)
  }
}

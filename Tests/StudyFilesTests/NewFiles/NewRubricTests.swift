import Diagnostics
import Rubrics
import StudyFiles
import Testing
import Vignettes

/// `vignet new rubric`, without a terminal.
@Suite struct NewRubricTests {
  private func desk(_ language: Language = .danish, _ answers: [String] = Answers.vignette) throws -> Desk {
    var desk = Desk(texts: [:])
    _ = try desk.hold(.vignette, speaking: language, answers)
    return desk
  }

  @Test func `answers in Danish become a rubric without errors and warnings`() throws {
    var desk = try desk()
    let (made, script) = try desk.hold(.rubric, ["", "", "", "", "", "", "", "", "", "", ""])
    #expect(made.declaration.path == "desk/content-den-sene-ansoegning.yaml")
    #expect(desk.faults(of: made).isEmpty)
    #expect(script.said.contains { $0.contains("1  den-sene-ansoegning  Den sene ansøgning") })
    let rubric = try #require(Declarations([made.declaration.path], from: desk.files).rubrics.first)
    #expect(rubric.decisions[0].rules.count == 2)
    #expect(rubric.criteria.map(\.name.text) == ["first_step_points", "grounded_judgement"])
    #expect(rubric.criteria[0].levels.map(\.score.text) == ["2", "0"])
    #expect(rubric.criteria[1].reads.map(\.text) == ["real_problem"])
    #expect(rubric.standing.lawFrom?.text == "2026-07-01")
    #expect(rubric.standing.status == .draft)
  }

  @Test func `options of one class make one rule, and classes with the same points one level`() throws {
    var desk = try desk(.english, Answers.bothLanguages)
    let (made, script) = try desk.hold(
      .rubric, speaking: .english,
      ["late-application", "both", "wanted", "", "", "first_step"]
        + ["same", "same", "same"] + ["contact", "refusal", "contact"] + ["1", "1"] + ["1.5", "0"] + ["no"])
    #expect(desk.faults(of: made).isEmpty)
    #expect(script.said.contains { $0.contains("All options got the same class") })
    #expect(script.said.contains { $0.contains("All classes got the same points") })
    let rubric = try #require(Declarations([made.declaration.path], from: desk.files).rubrics.first)
    #expect(rubric.decisions[0].rules.count == 2)
    #expect(made.declaration.text.contains("- first_step: \"ask_for_the_reason, set_a_new_deadline\"\n"))
    #expect(
      rubric.decisions[0].rules[0].because?.text[.english] == "You answer “Ask for the reason” or “Set a new deadline”."
    )
    #expect(rubric.criteria.count == 1)
    #expect(rubric.standing.lawTo?.text == "2027-06-30")
  }

  @Test func `a vignette is also found by its path, and what is none is explained`() throws {
    var desk = try desk()
    desk.texts["elsewhere/other.yaml"] = desk.texts["desk/den-sene-ansoegning.yaml"]?
      .replacing("vignette: den-sene-ansoegning", with: "vignette: other")
    desk.texts["elsewhere/broken.yaml"] = "vignette: broken\ntitle: x\nfield: y\ntext: '{z}'\n"
    let (made, script) = try desk.hold(
      .rubric,
      ["7", "elsewhere/broken.yaml", "elsewhere/other.yaml", "en", "da", "", "", "", "", "", "x", "2", "0", "nej"])
    #expect(made.declaration.text.contains("applies_to: {vignettes: [other]}"))
    #expect(script.said.contains { $0.contains("Der er ingen vignet i »7«.") })
    #expect(script.said.contains { $0.contains("Der er fejl i elsewhere/broken.yaml") })
    #expect(script.said.contains { $0.contains("other har ikke alle sine tekster på engelsk.") })
    #expect(script.said.contains { $0.contains("»x« er ikke et antal point.") })
  }

  @Test func `the classes of a vignette with awkward codes are quoted`() throws {
    let awkward = """
      vignette: awkward
      version: 1
      title: {da: Kantet}
      field: children
      law_from: 2026-07-01
      status: draft
      text: {da: Sagen.}
      questions:
        - {id: how_many, type: choice, required: true, ask: {da: Hvor mange?}, options: [{code: 1-2, da: Få}, {code: "none", da: Ingen}, {code: "a, b", da: Begge}]}
      """
    var desk = Desk(texts: ["desk/awkward.yaml": awkward])
    let (made, _) = try desk.hold(.rubric, ["", "", "", "", "", "few", "", "few", "", ""])
    #expect(desk.faults(of: made).isEmpty)
    #expect(made.declaration.text.contains(#"- how_many: "\"1-2\", \"a, b\"""#))
  }
}

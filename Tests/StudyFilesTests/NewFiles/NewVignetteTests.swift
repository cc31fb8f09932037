import Diagnostics
import StudyFiles
import Testing
import Vignettes

/// `vignet new vignette`, without a terminal.
@Suite struct NewVignetteTests {
  @Test func `answers in Danish become a vignette without errors and warnings`() throws {
    var desk = Desk(texts: [:])
    let (made, _) = try desk.hold(.vignette, Answers.vignette)
    #expect(made.declaration.path == "desk/den-sene-ansoegning.yaml")
    #expect(desk.faults(of: made).isEmpty)
    let text = made.declaration.text
    #expect(text.hasPrefix("# yaml-language-server: $schema=.schemas/vignette.schema.json\n"))
    #expect(made.schema.path == "desk/.schemas/vignette.schema.json")
    let vignette = try #require(Declarations([made.declaration.path], from: desk.files).vignettes.first)
    #expect(vignette.text.text[.danish] == "Karin søgte efter fristen.\n\nHun lå på sygehuset.\n")
    #expect(vignette.questions.map(\.id.text) == ["first_step", "real_problem"])
    #expect(vignette.questions[0].options.map(\.code.text) == ["spoerger_om_grunden", "giver_afslag", "cannot_say"])
    #expect(vignette.questions[0].options.map(\.isMissing) == [false, false, true])
    #expect(vignette.title.parts[.english] == nil)
  }

  @Test func `with both languages every text is asked for in each`() throws {
    var desk = Desk(texts: [:])
    let (made, script) = try desk.hold(.vignette, speaking: .english, Answers.bothLanguages)
    #expect(desk.faults(of: made).isEmpty)
    let vignette = try #require(Declarations([made.declaration.path], from: desk.files).vignettes.first)
    #expect(vignette.texts.allSatisfy { $0.missing(of: [.danish, .english]).isEmpty })
    #expect(vignette.isTameAnchor)
    #expect(vignette.standing.lawTo?.text == "2027-06-30")
    #expect(vignette.questions[0].options.map(\.code.text).last == "cannot_say")
    #expect(vignette.questions[0].options[2].code.text == "set_a_new_deadline")
    // The text was left for later: a sentence in brackets stands there, and the author is told.
    #expect(vignette.text.text[.danish].hasPrefix("[Her mangler sagens tekst"))
    #expect(made.reminders[0][.english].hasPrefix("The text of the case is missing"))
    #expect(script.said.contains { $0.hasPrefix("Option 3 in Danish (Enter: no more)") })
  }

  @Test func `answers in English become a vignette without errors and warnings`() throws {
    var desk = Desk(texts: [:])
    let (made, _) = try desk.hold(.vignette, speaking: .english, Answers.english)
    #expect(made.declaration.path == "desk/the-late-application.yaml")
    #expect(desk.faults(of: made).isEmpty)
    #expect(made.declaration.text.contains("law_from: 2026-11-22\n"))
  }

  @Test func `the language is asked first where it is not given`() throws {
    var desk = Desk(texts: [:])
    let (made, script) = try desk.hold(.vignette, speaking: nil, ["klingon", "en"] + Answers.english)
    #expect(script.said[0] == "Dansk eller English? (da/en) [da]: ")
    #expect(script.said[1] == "  Skriv da eller en. / Write da or en.")
    #expect(made.language == .english)
  }

  @Test func `a wrong answer is explained and asked again`() throws {
    var desk = Desk(texts: ["desk/taken.yaml": "vignette: taken\nversion: 1\n"])
    let (made, script) = try desk.hold(
      .vignette,
      [
        "fransk", "da", "", "Den sene ansøgning", "Åh nej!", "taken", "", "emplyment", "nej", "Beskæftigelse",
        "2026-02-30",
        "2026-07-01", "2026-06-30", "2026-12-31", "måske", "nej", "Hun er {age}.", ".", "", "Er {x} her?", "", "Then",
        "then",
        "first", "", "A", "", "B", "", "n",
      ])
    #expect(desk.faults(of: made).isEmpty)
    for reason in [
      "Skriv da, en eller begge.", "Her skal stå noget.", "»Åh nej!« kan ikke være et navn", "fx aah-nej.",
      "desk/taken.yaml findes i forvejen og bliver ikke overskrevet.", "»2026-02-30« er ikke en dato, der findes.",
      "Det er før 2026-07-01", "Svar ja eller nej.", "{age} i krøllede parenteser", "{x} i krøllede parenteser",
      "»then« kan ikke bruges", "Der skal være mindst to svarmuligheder.", "Mente du employment?",
    ] {
      #expect(script.said.contains { $0.contains(reason) }, "\(reason)")
    }
    #expect(made.declaration.text.contains("\nfield: employment\n"))
    #expect(made.declaration.path == "desk/den-sene-ansoegning.yaml")
  }

  @Test func `a new field is allowed`() throws {
    var desk = Desk(texts: [:])
    var answers = Answers.vignette
    answers.replaceSubrange(3...3, with: ["Ældre", "elderly", "ja"])
    let (made, script) = try desk.hold(.vignette, answers)
    #expect(made.declaration.text.contains("\nfield: elderly\n"))
    #expect(script.said.contains { $0.contains("»Ældre« kan ikke bruges") })
  }

  @Test func `modules around the folder are offered, and their questions keep their names`() throws {
    let core = """
      module: core
      version: 1
      title: {da: Fælles, en: Shared}
      asked: vignette
      of: all
      questions:
        - {id: first_step, type: text, ask: {da: Først?, en: First?}}
      """
    var desk = Desk(texts: ["desk/Modules/core.yaml": core])
    let (made, script) = try desk.hold(.vignette, Answers.vignette + ["ja"])
    #expect(desk.faults(of: made).isEmpty)
    #expect(made.declaration.text.contains("\nmodules: [core]\n"))
    #expect(made.declaration.text.contains("- id: first_step_2\n"))
    #expect(script.said.contains { $0.contains("core (Fælles)?") })
  }

  @Test func `without an answer to the last question nothing is made`() throws {
    let today = try #require(CalendarDate("2026-11-22"))
    for count in Answers.vignette.indices {
      let script = Script(Array(Answers.vignette[..<count]))
      #expect(throws: EndOfAnswers.self) {
        try NewFileInterview(.vignette, in: "desk", language: .danish, today: today)
          .hold(with: script, files: MemoryFiles([:]))
      }
    }
  }
}

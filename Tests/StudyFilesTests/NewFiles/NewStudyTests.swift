import Diagnostics
import StudyFiles
import Testing

/// `vignet new study`, without a terminal.
@Suite struct NewStudyTests {
  /// A vignette and its rubric, in both languages, in the folders where they belong.
  private func desk() throws -> Desk {
    var desk = Desk(texts: [:])
    _ = try desk.hold(.vignette, in: "Vignettes", speaking: .english, Answers.bothLanguages)
    _ = try desk.hold(.rubric, in: "Rubrics", speaking: .english, ["1"] + Array(repeating: "", count: 14))
    return desk
  }

  @Test func `answers in Danish become a study without errors and warnings`() throws {
    var desk = try desk()
    let (made, _) = try desk.hold(
      .study, in: ".",
      ["foerste-runde", "Vignettes", "Rubrics", "da", "Første runde", "", "Vordingborg, 101, århus kommune", "", ""])
    #expect(desk.faults(of: made).isEmpty)
    #expect(
      made.files.map(\.path) == [
        "foerste-runde/study.yaml", "foerste-runde/municipalities.csv", "foerste-runde/respondents.csv",
        "foerste-runde/answers.csv", "foerste-runde/ratings.csv",
      ])
    #expect(
      made.files[1].text == """
        municipality,name,population,caseworkers,group,region
        0390,Vordingborg,44831,,Landkommune,Region Sjælland
        0101,København,671714,,Hovedstadskommune,Region Hovedstaden
        0751,Aarhus,\(try population(of: "0751", in: made)),,Storbykommune,Region Midtjylland

        """)
    #expect(made.files[2].text == "respondent,municipality,fields,role\n")
    #expect(
      made.files[3].text == """
        respondent,vignette,variant,wave,occasion,date,late-application.first_step,late-application.real_problem

        """)
    #expect(made.declaration.text.contains("deal: {per_respondent: 3, seed: 2026}\n"))
    #expect(made.declaration.text.contains("disclosure: {minimum: 5}\n"))
  }

  /// The population as the file has it: a figure of the built-in table, which changes with its edition.
  private func population(of code: String, in made: NewFiles) throws -> String {
    let row = try #require(made.files[1].text.split(separator: "\n").first { $0.hasPrefix(code) })
    let cell = String(row.split(separator: ",", omittingEmptySubsequences: false)[2])
    #expect((Int(cell) ?? 0) > 300_000)
    return cell
  }

  @Test func `wrong paths, languages, fields and municipalities are explained and asked again`() throws {
    var desk = try desk()
    desk.texts["Danish/only.yaml"] = desk.texts["Vignettes/late-application.yaml"]?
      .replacing("vignette: late-application", with: "vignette: only")
      .replacing(", en: \"The late application\"", with: "")
    desk.texts["used/answers.csv"] = "respondent,vignette\n"
    let (made, script) = try desk.hold(
      .study, in: ".", speaking: .english,
      [
        "used", "Round 1", "round-1", "Nowhere", "Rubrics", "Danish", "Vignettes", "Vignettes", "Rubrics", "both",
        "Første runde", "The first round", "children", "employment, Children", "employment, children", "",
        "Vordinborg, Vejle", "no", "Vejle, Mars", "yes", "0", "4", "5",
      ])
    for reason in [
      "used is there already", "“Round 1” cannot be a name", "such as round-1", "There is no “Nowhere”",
      "There is nothing of that kind in Rubrics", "There are errors in Danish",
      "There is nothing of that kind in Vignettes",
      "The vignettes belong to fields that the answer lacks: employment.", "“Children” cannot be used",
      "Write one municipality at least", "“Vordinborg” is not one of the 98 municipalities. Did you mean Vordingborg?",
      "“Mars” is not one of the 98", "Write a whole number from 1 to 100.",
    ] {
      #expect(script.said.contains { $0.contains(reason) }, "\(reason)")
    }
    #expect(made.declaration.text.contains("fields: [employment, children]\n"))
    #expect(made.files[1].text.hasSuffix("\nmars,Mars,,,,\n"))
  }
}

import Conditions
import Diagnostics
import Rubrics
import Studies
import Vignettes

/// A small invented study: two vignettes' worth of words, one rubric with rules and one with criteria, three answer sets.
enum MockStudy {
  static let place = Span(file: "mock.yaml", line: 1, column: 1)

  static func word(_ text: String) -> Written { Written(text, at: place) }

  static func text(_ danish: String, _ english: String) -> AuthoredText {
    AuthoredText([.danish: word(danish), .english: word(english)], at: place)
  }

  static func cells(_ parts: (String, String)...) -> WrittenCondition {
    WrittenCondition(
      parts.map { WrittenCondition.Part(input: word($0.0), cell: WrittenCell([word($0.1)], at: place)) })
  }

  static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(text) else { throw MockFault.notADay }
    return day
  }

  /// The study judged; without answers where only what stands beside them is to be shown.
  static func judged(hasAnswers: Bool = true, remarks: [Remark]? = nil) throws -> JudgedStudy {
    let module = core
    guard let vignette = try vignette().checked(with: [module], languages: [.danish, .english]).sound else {
      throw MockFault.notSound
    }
    let modules = [module].sound()
    let rubrics = try [problemClasses(), content()].map { rubric in
      guard
        let sound = rubric.checked(vignettes: [vignette], modules: modules, languages: [.danish, .english]).sound
      else { throw MockFault.notSound }
      return sound
    }
    let study = Study(
      id: word("three-municipalities"), title: text("Tre kommuner", "Three municipalities"),
      languages: [.danish, .english], fields: [word("employment")], vignettes: [], rubrics: [], tables: [:], deal: nil,
      peers: nil, minimum: 5, isSimulated: true)
    var data = data(vignette)
    if !hasAnswers { data.answerSets = [] }
    data.remarks = try remarks ?? self.remarks()
    return SoundStudy(study: study, vignettes: [vignette], modules: modules, rubrics: rubrics).judged(data)
  }

  private static func remarks() throws -> [Remark] {
    [
      Remark(
        municipality: "103", wave: 1, remark: "Vi kan genkende tallene.\nOg tager dem alvorligt.",
        action: "Flere timer til faglige drøftelser", author: "Fagchefen", date: try day("2026-11-20")),
      Remark(
        municipality: "102", wave: 1, remark: "<script>alert(\"a\")</script>", action: "", author: "<b>", date: nil),
    ]
  }

  private static func data(_ vignette: SoundVignette) -> StudyData {
    var data = StudyData()
    data.municipalities = MockTable.municipalities
    data.respondents = ["a-1", "a-2", "o'brien <b>"].map {
      Respondent(id: $0, municipality: "101", fields: ["employment"])
    }
    let answers: [(String, [String: Answer])] = [
      ("a-1", ["effort": .code("usual"), "outcome": .code("usually")]),
      ("a-2", ["effort": .code("much_more"), "outcome": .code("hardly_ever"), "obstacle": .code("missing_offer")]),
      ("o'brien <b>", ["effort": .code("much_more"), "outcome": .code("usually")]),
    ]
    data.answerSets = answers.map { respondent, answers in
      AnswerSet(
        key: AnswerSetKey(respondent: respondent, vignette: vignette.id),
        variant: vignette.variants.first ?? .only, date: nil, answers: answers)
    }
    return data
  }
}

enum MockFault: Error {
  case notADay, notSound
}

import Conditions
import DecisionTables
import Diagnostics
import Reports
import Rubrics
import Vignettes

/// A rubric with two decisions and two criteria, and what it says of some answers.
enum MockExplanation {
  static let hash = String(repeating: "0123456789abcdef", count: 4)

  static func page(
    _ answers: [String: Answer], ratings: [String: Double] = [:], weight: Double = 2, isSimulated: Bool = false,
    isAsked: Bool = true, language: Language
  ) throws -> String {
    ExplanationPage(
      [try explanation(answers, ratings: ratings, weight: weight, isAsked: isAsked)],
      of: .answerSet(
        respondent: "o'brien <b>", vignette: "worn-down-cleaner",
        title: LocalisedText(da: "Den nedslidte rengøringsassistent", en: "The worn-down cleaner"), wave: 1,
        occasion: 2),
      isSimulated: isSimulated, language: language
    ).html
  }

  private static func explanation(
    _ answers: [String: Answer], ratings: [String: Double], weight: Double, isAsked: Bool
  ) throws -> Explanation {
    let questionnaire = Questionnaire.inputs(questions).questionnaire
    guard
      let sound = try rubric(weight: weight).checked(vignettes: [], modules: [Module]().sound(), languages: []).sound
    else {
      throw MockFault.notSound
    }
    return Explanation.of(answers, by: sound, questions: questions, ratings: ratings) { changed in
      let readings = questionnaire.readings(of: changed, variant: .only)
      return isAsked ? readings : readings.mapValues { _ in .notAsked }
    }
  }

  private static let questions = [
    MockStudy.choice(
      "outcome", MockStudy.text("Når I en løsning?", "Do you reach a solution?"),
      [
        ("usually", MockStudy.text("Ja, som regel", "Yes, usually")),
        ("varies", MockStudy.text("Det er <forskelligt>", "It <varies>")),
        ("never", MockStudy.text("Nej & aldrig", "No & never")),
      ]),
    Question(
      id: MockStudy.word("effort"), type: .choice, ask: MockStudy.text("Hvor meget arbejde?", "How much work?"),
      options: [
        QuestionOption(code: MockStudy.word("usual"), label: MockStudy.text("Ikke mere", "No more")),
        QuestionOption(code: MockStudy.word("great"), label: MockStudy.text("Meget mere", "Much more")),
        QuestionOption(
          code: MockStudy.word("unsure"), label: MockStudy.text("Kan jeg ikke sige", "I cannot say"), isMissing: true),
      ]),
  ]

  private static func rubric(weight: Double) throws -> Rubric {
    var rubric = Rubric(
      id: MockStudy.word("cleaner"),
      standing: Standing(version: 4, status: .piloted, lawFrom: try MockStudy.day("2026-07-01"), lawTo: nil),
      title: MockStudy.text("Rengøringsassistenten", "The cleaner"), scope: .inputs(questions), source: nil,
      scales: [], decisions: [difficulty, cause], criteria: [care(weight: weight), words])
    rubric.contentHash = ContentHash(hexadecimal: hash)
    return rubric
  }

  private static let difficulty = MockStudy.decision(
    "difficulty", ask: MockStudy.text("Hvor svær er sagen?", "How demanding is the case?"),
    values: ["routine", "difficult", "problematic"],
    rules: [
      MockStudy.rule(
        MockStudy.cells(("outcome", "usually"), ("effort", "usual")), "routine",
        MockStudy.text("I når det <let>.", "You get there <easily>.")),
      MockStudy.rule(MockStudy.cells(("outcome", "usually"), ("effort", "great")), "difficult", nil),
      MockStudy.rule(MockStudy.cells(("outcome", "varies, never")), "problematic", nil),
    ])

  private static let cause = MockStudy.decision(
    "cause", ask: MockStudy.text("Hvad er årsagen?", "What is the cause?"), values: ["system", "client"],
    when: MockStudy.cells(("difficulty", "problematic")),
    rules: [
      MockStudy.rule(MockStudy.cells(("effort", "great")), "system", nil),
      MockStudy.rule(MockStudy.cells(("effort", "usual")), "client", nil),
    ])

  private static func care(weight: Double) -> Criterion {
    Criterion(
      name: MockStudy.word("care"), title: MockStudy.text("Omhu", "Care"), weight: weight, scorer: .rules, reads: [],
      levels: [
        Criterion.Level(
          score: MockStudy.word("1"), label: MockStudy.text("Gør meget", "Does much"),
          when: MockStudy.cells(("effort", "great"))),
        Criterion.Level(score: MockStudy.word("0"), label: MockStudy.text("Gør lidt", "Does little"), when: nil),
      ], feedback: MockStudy.text("Gør mere.", "Do more."), law: [])
  }

  private static let words = Criterion(
    name: MockStudy.word("words"), title: MockStudy.text("Ordvalg", "Choice of words"), weight: 1, scorer: .raters,
    reads: [MockStudy.word("effort")],
    levels: [
      Criterion.Level(score: MockStudy.word("0"), label: MockStudy.text("Hårdt", "Hard"), when: nil),
      Criterion.Level(score: MockStudy.word("2"), label: MockStudy.text("Venligt", "Kind"), when: nil),
    ], feedback: nil, law: [])
}

import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Vignettes

extension MockStudy {
  static func vignette() throws -> Vignette {
    Vignette(
      id: word("worn-down-cleaner"),
      standing: Standing(version: 2, status: .piloted, lawFrom: try day("2026-07-01"), lawTo: nil),
      title: text("Den nedslidte rengøringsassistent", "The worn-down cleaner"), field: word("employment"),
      caseGroup: nil, isTameAnchor: false,
      factors: [
        Factor(
          name: word("age"),
          levels: [
            Factor.Level(code: word("fifty_two"), text: text("52 år", "52")),
            Factor.Level(code: word("fifty_eight"), text: text("58 år", "58")),
          ])
      ],
      exclude: [],
      text: text("Bente er {age} & træt.\n\nHun siger: <nej>.", "Bente is {age} & tired.\n\nShe says: <no>."),
      modules: [word("core")], questions: [],
      stages: [Stage(text: text("Et halvt år er gået.", "Half a year has passed."), questions: [])])
  }

  static var core: Module {
    Module(
      id: word("core"), version: 1, title: text("Kernen", "The core"), asked: .vignette, audience: .all, intro: nil,
      questions: [
        choice(
          "effort", text("Hvor meget arbejde?", "How much work?"),
          [
            ("usual", text("Ikke mere", "No more")), ("much_more", text("Meget mere", "Much more")),
          ]),
        choice(
          "outcome", text("Når I en løsning?", "Do you reach a solution?"),
          [
            ("usually", text("Ja, som regel", "Yes, usually")),
            ("hardly_ever", text("Nej, stort set aldrig", "No, hardly ever")),
          ]),
        choice(
          "obstacle", text("Hvad er problemet?", "What is the problem?"),
          [
            ("missing_offer", text("Vi mangler tilbud", "Offers are missing")),
            ("client_attitude", text("Borgerens holdning", "The client's attitude")),
          ]),
      ])
  }

  static func choice(_ id: String, _ ask: AuthoredText, _ options: [(String, AuthoredText)]) -> Question {
    Question(
      id: word(id), type: .choice, ask: ask,
      options: options.map { QuestionOption(code: word($0.0), label: $0.1) }, isRequired: true)
  }

  static func problemClasses() throws -> Rubric {
    Rubric(
      id: word("problem-classes"),
      standing: Standing(version: 1, status: .draft, lawFrom: try day("2026-07-01"), lawTo: nil),
      title: text("Problemklasser", "Problem classes"), scope: .modules([word("core")]),
      source: text("Vores egen tabel.", "Our own table."), scales: [], decisions: [difficulty, cause], criteria: [])
  }

  private static var difficulty: Decision {
    decision(
      "difficulty", ask: text("Hvor svær er sagen?", "How demanding is the case?"),
      values: ["routine", "difficult", "problematic"],
      rules: [
        rule(
          cells(("outcome", "usually"), ("effort", "usual")), "routine", text("I når det let.", "You get there easily.")
        ),
        rule(
          cells(("outcome", "usually"), ("effort", "much_more")), "difficult",
          text("Det kræver meget.", "It takes much.")),
        rule(cells(("outcome", "hardly_ever")), "problematic", text("I når det aldrig.", "You never get there.")),
      ])
  }

  private static var cause: Decision {
    decision(
      "cause", ask: text("Hvad er årsagen?", "What is the cause?"), values: ["system", "client"],
      when: cells(("difficulty", "problematic")),
      rules: [
        rule(cells(("obstacle", "missing_offer")), "system", text("I mangler tilbud.", "You lack offers.")),
        rule(cells(("obstacle", "not(missing_offer)")), "client", nil),
      ])
  }

  static func decision(
    _ name: String, ask: AuthoredText, values: [String], when: WrittenCondition? = nil, rules: [Decision.Rule]
  ) -> Decision {
    Decision(
      name: word(name), ask: ask, note: nil,
      outputs: [Decision.Output(name: nil, values: values.map(word))], hitPolicy: .unique, when: when, rules: rules)
  }

  static func rule(_ cells: WrittenCondition, _ then: String, _ because: AuthoredText?) -> Decision.Rule {
    Decision.Rule(cells: cells, then: .single(word(then)), because: because, span: place)
  }

  static func content() throws -> Rubric {
    Rubric(
      id: word("content-cleaner"),
      standing: Standing(version: 3, status: .agreed, lawFrom: try day("2026-07-01"), lawTo: try day("2026-12-31")),
      title: nil, scope: .vignettes([word("worn-down-cleaner")]), source: nil, scales: [], decisions: [],
      criteria: [
        Criterion(
          name: word("hearing"), title: text("Partshøring", "Hearing of the parties"), weight: 1.5, scorer: .raters,
          reads: [word("effort")],
          levels: [
            Criterion.Level(score: word("0"), label: text("Nævnes ikke", "Not mentioned"), when: nil),
            Criterion.Level(score: word("2"), label: text("Nævnes", "Mentioned"), when: nil),
          ], feedback: nil,
          law: [
            LawReference(
              reference: word("forvaltningsloven § 19"), asOf: try day("2026-11-01"), checkedBy: nil, status: .unchecked
            )
          ])
      ])
  }
}

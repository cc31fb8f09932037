import Conditions
import Diagnostics
import Rubrics
import Testing
import Vignettes

/// What is found in scales, criteria and texts.
struct CriterionCheckTests {
  private static let questions = [PlainQuestion.choice("a", "x y z"), .number("n", 0...10), .text("t")]

  private func rubric(_ criteria: PlainCriterion...) -> PlainRubric {
    PlainRubric(questions: Self.questions, criteria: criteria)
  }

  @Test func `a criterion by rules with levels for every case is sound`() {
    #expect(findings(of: rubric(PlainCriterion("k", ["0": .none, "1": ["a": "x"]]))) == [])
  }

  @Test func `a case that meets no level cannot be scored`() {
    let gap = rubric(PlainCriterion("k", ["0": ["a": "y"], "1": ["a": "x"]]))
    #expect(findings(of: gap) == ["error unscorable 5010:3"])
    #expect(gap.checked().findings[0].example == [.init("a", .string("z"))])
    #expect(gap.checked().findings[0].hint?[.english] == "give the lowest level no `when`")
  }

  @Test func `a level hidden by higher ones is dead`() {
    let dead = rubric(PlainCriterion("k", ["0": .none, "1": ["a": "x"], "2": ["a": "x, y"]]))
    #expect(findings(of: dead) == ["warning dead-rule 5012:3"])
  }

  @Test func `levels need numbers that differ, two at least, and a condition on one of them`() {
    #expect(findings(of: rubric(PlainCriterion("k", ["0": .none, "much": ["a": "x"]]))).contains("error type 5012:3"))
    #expect(
      findings(of: rubric(PlainCriterion("k", ["1": .none, "1.0": ["a": "x"]]))).contains("error duplicate-id 5012:3"))
    #expect(findings(of: rubric(PlainCriterion("k", ["1": ["a": "answered"]]))).contains("error unscorable 5010:3"))
    #expect(findings(of: rubric(PlainCriterion("k", ["0": .none, "1": .none]))) == ["error unscorable 5010:3"])
  }

  @Test(arguments: [0.0, -1, .nan]) func `a weight must be above nought`(weight: Double) {
    #expect(
      findings(of: rubric(PlainCriterion("k", weight: weight, ["0": .none, "1": ["a": "x"]]))) == ["error value 5010:3"]
    )
  }

  @Test func `a cell of a level is checked as any other`() {
    #expect(
      findings(of: rubric(PlainCriterion("k", ["0": .none, "1": ["a": "w"]]))) == ["error unknown-code 5012:150"])
  }

  // MARK: Raters

  private func declared(
    scorer: Criterion.Scorer = .raters, reads: [Written], when: WrittenCondition? = nil, law: [LawReference] = [],
    label: AuthoredText? = nil, languages: Set<Language> = []
  ) -> [String] {
    let plain = PlainRubric(questions: Self.questions).declaration()
    let levels = ["0", "1"].enumerated().map { index, score in
      Criterion.Level(score: written(score, 11 + index, 3), label: label, when: index == 1 ? when : nil)
    }
    let criterion = Criterion(
      name: written("k", 10, 3), title: nil, weight: 1, scorer: scorer, reads: reads, levels: levels, feedback: nil,
      law: law)
    let rubric = Rubric(
      id: plain.id, standing: plain.standing, title: nil, scope: plain.scope, source: nil, scales: [], decisions: [],
      criteria: [criterion])
    return summary(
      of: rubric.checked(vignettes: [], modules: [Module]().sound(), languages: languages).findings, except: [.unused])
  }

  @Test func `raters read questions that exist`() {
    #expect(declared(reads: [written("t", 20, 9)]) == [])
    #expect(declared(reads: []) == ["error unscorable 10:3"])
    #expect(declared(reads: [written("tt", 20, 9)]) == ["error unknown-name 20:9"])
  }

  @Test func `a level that raters give has no condition`() {
    let test = written("x", 12, 20)
    let when = WrittenCondition([.init(input: written("a", 12, 15), cell: WrittenCell([test], at: test.span))])
    #expect(declared(reads: [written("t", 20, 9)], when: when) == ["error unscorable 12:15"])
  }

  @Test func `a law reference that claims to be checked says by whom`() throws {
    let day = try #require(CalendarDate("2026-11-01"))
    let law = LawReference(
      reference: written("forvaltningsloven § 19", 15, 9), asOf: day, checkedBy: nil, status: .checked)
    #expect(declared(reads: [written("t", 20, 9)], law: [law]) == ["error status 15:9"])
  }

  @Test func `a label in one language only lacks the other`() {
    let label = AuthoredText([.danish: written("ja", 11, 9)], at: written("ja", 11, 5).span)
    #expect(
      declared(reads: [written("t", 20, 9)], label: label, languages: [.danish, .english]) == ["error translation 11:5"]
    )
  }

  // MARK: Scales

  private func scale(_ items: [PlainScale.Item], atLeast: Int) -> PlainRubric {
    PlainRubric(questions: Self.questions, scales: [PlainScale(name: "s", items: items, atLeast: atLeast)])
  }

  @Test func `a scale is made of numbers with a range`() {
    #expect(findings(of: scale([.init(question: "n")], atLeast: 1)) == [])
    #expect(
      findings(of: scale([.init(question: "n"), .init(question: "m")], atLeast: 1)) == ["error unknown-name 51:200"])
    #expect(findings(of: scale([.init(question: "a")], atLeast: 1)) == ["error type 51:100"])
    #expect(findings(of: scale([.init(question: "n")], atLeast: 2)) == ["error value 51:3"])
    #expect(findings(of: scale([.init(question: "n")], atLeast: 0)) == ["error value 51:3"])
  }

  @Test func `what reads a faulty scale is not told that there is none`() {
    var faulty = scale([.init(question: "n")], atLeast: 2)
    faulty.decisions = [
      PlainDecision("d", "u v", hit: "unique", [rule(["s": "< 50"], "u"), rule(["s": ">= 50"], "v")])
    ]
    #expect(findings(of: faulty) == ["error value 51:3"])
  }

  // MARK: Scope

  @Test func `a module or vignette that does not exist is reported with the nearest name`() {
    let plain = PlainRubric().declaration()
    func findings(_ scope: Rubric.Scope) -> [Finding] {
      Rubric(
        id: plain.id, standing: plain.standing, title: nil, scope: scope, source: nil, scales: [], decisions: [],
        criteria: []
      ).checked(vignettes: [], modules: [Module]().sound(), languages: []).findings
    }
    #expect(summary(of: findings(.modules([written("core", 4, 9)]))) == ["error unknown-name 4:9"])
    #expect(summary(of: findings(.vignettes([written("cleaner", 4, 9)]))) == ["error unknown-name 4:9"])
  }
}

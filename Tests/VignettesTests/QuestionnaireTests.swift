import Conditions
import Testing
import Vignettes

/// What each question reads: answered, not answered or not asked.
struct QuestionnaireTests {
  private func questionnaire(_ vignette: Vignette, _ modules: [Module] = []) throws -> Questionnaire {
    try #require(vignette.checked(with: modules, languages: []).sound).questionnaire
  }

  @Test func `a question behind a question that was not asked is not asked either`() throws {
    let chain = try questionnaire(
      vignette(questions: [
        choice("q", 10), choice("r", 11, showIf: condition("q", "x", 11)),
        choice("s", 12, showIf: condition("r", "not answered", 12)),
      ]))
    #expect(chain.readings(of: ["q": .code("x")], variant: .only)["s"] == .notAnswered)
    #expect(
      chain.readings(of: ["q": .code("y")], variant: .only) == [
        "q": .value(.code("y")), "r": .notAsked, "s": .notAsked,
      ])
    #expect(chain.readings(of: [:], variant: .only) == ["q": .notAnswered, "r": .notAsked, "s": .notAsked])
  }

  @Test func `a stage that was not reached was not asked, modules come after all stages in any case`() throws {
    let staged = try questionnaire(
      vignette(
        modules: [written("m", 3, 11)], questions: [choice("q", 10)],
        stages: [
          Stage(text: both("a", "b", 20), questions: [choice("r", 21)]),
          Stage(text: both("a", "b", 23), questions: [choice("s", 24)]),
        ]),
      [module("m", [choice("t", 50)])])
    #expect(
      staged.readings(of: ["q": .code("x")], variant: .only)
        == ["q": .value(.code("x")), "r": .notAsked, "s": .notAsked, "t": .notAnswered])
    #expect(
      staged.readings(of: ["r": .code("x")], variant: .only)
        == ["q": .notAnswered, "r": .value(.code("x")), "s": .notAsked, "t": .notAnswered])
    #expect(staged.readings(of: ["s": .code("x")], variant: .only)["r"] == .notAnswered)
  }

  @Test func `show_if reads the factors of the variant`() throws {
    let age = factor("age", 5, levels: ["young", "old"])
    let sound = try #require(
      vignette(
        text: both("{age}", "{age}", 2), factors: [age],
        questions: [choice("q", 10, showIf: condition("age", "old", 10))]
      )
      .checked(with: [], languages: []).sound)
    #expect(sound.questionnaire.readings(of: [:], variant: try sound.variant("age=old")) == ["q": .notAnswered])
    #expect(sound.questionnaire.readings(of: [:], variant: try sound.variant("age=young")) == ["q": .notAsked])
  }
}

import Conditions
import Diagnostics
import Testing
import Vignettes

/// What is found in vignettes, modules and questions, with its place.
struct VignetteCheckTests {
  private func findings(_ vignette: Vignette, _ modules: [Module] = [], languages: Set<Language> = []) -> [String] {
    let found = vignette.checked(with: modules, languages: languages)
    for finding in found.findings {
      #expect(!finding.message[.danish].isEmpty && finding.message[.danish] != finding.message[.english])
      if let hint = finding.hint { #expect(!hint[.danish].isEmpty && hint[.danish] != hint[.english]) }
    }
    #expect((found.sound == nil) == found.findings.haveErrors)
    return summary(found.findings)
  }

  private let age = factor("age", 5, levels: ["young", "old"])

  @Test func `a vignette in order has no findings`() {
    let sound = vignette(text: both("{age} år", "{age} years", 2), factors: [age], questions: [choice("q", 10)])
    #expect(findings(sound, languages: [.danish, .english]) == [])
  }

  // MARK: Texts

  @Test func `a text that lacks a language is an error at the text`() {
    let danish = AuthoredText([.danish: written("tekst", 2, 9)], at: written("tekst", 2, 5).span)
    #expect(findings(vignette(text: danish), languages: [.danish, .english]) == ["error translation 2:5"])
    // Also where no language is asked for, because the title has both.
    #expect(findings(vignette(text: danish)) == ["error translation 2:5"])
  }

  @Test func `a placeholder without factor is an error at the braces with the nearest name`() throws {
    let wrong = vignette(text: both("{age} og {aeg}", "{age}", 2), factors: [age])
    #expect(findings(wrong) == ["error placeholder 2:18"])
    let found = try #require(wrong.checked(with: [], languages: []).findings.first)
    #expect(found.span?.length == 5)
    #expect(found.hint?[.english] == "did you mean `age`?")
  }

  @Test func `a placeholder in a stage or a question is looked at too`() {
    let stage = Stage(text: both("{x}", "senere", 20), questions: [])
    let question = Question(id: written("q", 30, 3), type: .text, ask: both("Hvad?", "{y}?", 31))
    #expect(
      findings(vignette(questions: [question], stages: [stage])) == [
        "error placeholder 20:9", "error placeholder 32:9",
      ])
  }

  @Test func `a factor that a language does not mention is noted`() {
    #expect(findings(vignette(text: both("{age}", "old", 2), factors: [age])) == ["note unused 5:3"])
  }

  // MARK: Factors and variants

  @Test func `an unknown factor or level in exclude is reported at its place`() {
    let text = both("{age}", "{age}", 2)
    #expect(
      findings(vignette(text: text, factors: [age], exclude: [condition("agee", "old", 40)])) == [
        "error unknown-name 40:20"
      ])
    #expect(
      findings(vignette(text: text, factors: [age], exclude: [condition("age", "odl", 40)])) == [
        "error unknown-code 40:40"
      ])
  }

  @Test func `exclude that leaves no variant is an error`() {
    let none = vignette(text: both("{age}", "{age}", 2), factors: [age], exclude: [condition("age", "young, old", 40)])
    #expect(findings(none) == ["error value 1:11"])
  }

  @Test func `a factor has levels and no reserved name`() {
    #expect(
      findings(vignette(text: both("{age}", "{age}", 2), factors: [factor("age", 5, levels: [])])).contains(
        "error value 5:3"))
    #expect(
      findings(vignette(text: both("{not}", "{not}", 2), factors: [factor("not", 5, levels: ["x"])])) == [
        "error reserved-name 5:3"
      ])
  }

  @Test func `nine factors are one too many and nothing else is said of them`() {
    let factors = (1...9).map { factor("f\($0)", 4 + $0, levels: ["x"]) }
    let text = factors.map { "{\($0.name.text)}" }.joined()
    #expect(findings(vignette(text: both(text, text, 2), factors: factors)) == ["error value 13:3"])
  }

  // MARK: Questions

  @Test func `a name used twice is reported at its second place`() {
    #expect(findings(vignette(questions: [choice("q", 10), choice("q", 11)])) == ["error duplicate-id 11:3"])
    #expect(
      findings(vignette(modules: [written("m", 3, 11)], questions: [choice("q", 10)]), [module("m", [choice("q", 50)])])
        == ["error duplicate-id 50:3"])
    #expect(
      findings(vignette(text: both("{age}", "{age}", 2), factors: [age], questions: [choice("age", 10)])) == [
        "error duplicate-id 10:3"
      ])
  }

  @Test(arguments: ["then", "because", "id", "note", "and", "or", "not", "of", "null"])
  func `a word of the rules cannot be a question`(name: String) {
    #expect(findings(vignette(questions: [choice(name, 10)])) == ["error reserved-name 10:3"])
  }

  @Test(arguments: ["and", "or", "not", "of", "null", "", "a|b", "a>b", "a\"b"])
  func `a word of the cells or a sign of the tables cannot be a code`(code: String) {
    #expect(findings(vignette(questions: [choice("q", 10, codes: ["x", code])])) == ["error reserved-name 10:200"])
  }

  @Test(arguments: ["none", "any", "all", "count", "answered", "no", "08", "then", "a,b", "two words"])
  func `other words can be codes`(code: String) {
    #expect(findings(vignette(questions: [choice("q", 10, codes: ["x", code])])) == [])
  }

  @Test func `a code that stands twice is reported at its second place`() {
    #expect(findings(vignette(questions: [choice("q", 10, codes: ["x", "y", "x"])])) == ["error duplicate-id 10:300"])
  }

  @Test func `kinds of questions and what they need`() {
    #expect(findings(vignette(questions: [choice("q", 10, codes: [])])) == ["error value 10:3"])
    let text = Question(
      id: written("q", 10, 3), type: .text, options: [QuestionOption(code: written("x", 10, 100), label: nil)])
    #expect(findings(vignette(questions: [text])) == ["error type 10:100"])
    #expect(findings(vignette(questions: [Question(id: written("q", 10, 3), type: .scale)])) == ["error value 10:3"])
  }

  // MARK: show_if

  @Test func `show_if asks of factors and earlier questions only`() {
    let later = vignette(questions: [choice("q", 10, showIf: condition("r", "x", 10)), choice("r", 11)])
    #expect(findings(later) == ["error unknown-name 10:20"])
    #expect(
      findings(vignette(questions: [choice("q", 10, showIf: condition("q", "x", 10))])) == ["error unknown-name 10:20"])
    #expect(
      findings(vignette(questions: [choice("q", 10), choice("r", 11, showIf: condition("q", "z", 11))])) == [
        "error unknown-code 11:40"
      ])
    #expect(findings(vignette(questions: [choice("q", 10), choice("r", 11, showIf: condition("q", "y", 11))])) == [])
  }

  // MARK: Modules and law

  @Test func `a module that does not exist or is asked once cannot follow a vignette`() {
    let once = module("m", [choice("q", 50)], asked: .once)
    #expect(findings(vignette(modules: [written("n", 3, 11)]), [once]) == ["error unknown-name 3:11"])
    #expect(findings(vignette(modules: [written("m", 3, 11)]), [once]) == ["error value 3:11"])
  }

  @Test func `law cannot end before it begins`() {
    let standing = Standing(
      version: 1, status: .draft, lawFrom: CalendarDate("2026-07-01"), lawTo: CalendarDate("2026-06-30"),
      lawToSpan: written("2026-06-30", 6, 9).span)
    #expect(findings(vignette(standing: standing)) == ["error dates 6:9"])
  }

  @Test func `a module by itself is checked too`() {
    let faulty = module("m", [choice("q", 50), choice("q", 51), choice("r", 52, showIf: condition("s", "x", 52))])
    #expect(summary(faulty.findings(languages: [])) == ["error duplicate-id 51:3", "error unknown-name 52:20"])
  }
}

import Conditions
import Diagnostics
import Vignettes

/// Declarations for tests, each word at the place named beside it.
func written(_ text: String, _ line: Int = 1, _ column: Int = 1) -> Written {
  Written(text, at: Span(file: "vignette.yaml", line: line, column: column, length: max(1, text.unicodeScalars.count)))
}

func both(_ da: String, _ en: String, _ line: Int = 1) -> AuthoredText {
  AuthoredText([.danish: written(da, line, 9), .english: written(en, line + 1, 9)], at: written(da, line, 5).span)
}

func condition(_ input: String, _ test: String, _ line: Int, _ column: Int = 20) -> WrittenCondition {
  let cell = written(test, line, column + 20)
  return WrittenCondition([.init(input: written(input, line, column), cell: WrittenCell([cell], at: cell.span))])
}

func choice(_ id: String, _ line: Int, codes: [String] = ["x", "y"], showIf: WrittenCondition? = nil) -> Question {
  Question(
    id: written(id, line, 3), type: .choice,
    options: codes.enumerated().map { QuestionOption(code: written($1, line, 100 * ($0 + 1)), label: nil) },
    showIf: showIf)
}

func factor(_ name: String, _ line: Int, levels: [String]) -> Factor {
  Factor(
    name: written(name, line, 3),
    levels: levels.enumerated().map {
      Factor.Level(code: written($1, line, 100 * ($0 + 1)), text: AuthoredText(same: written($1)))
    })
}

func module(_ id: String, _ questions: [Question], asked: Module.Asked = .vignette) -> Module {
  Module(
    id: written(id), version: 1, title: both("M", "N"), asked: asked, audience: .all, intro: nil, questions: questions)
}

func vignette(
  text: AuthoredText? = nil, factors: [Factor] = [], exclude: [WrittenCondition] = [], modules: [Written] = [],
  questions: [Question] = [], stages: [Stage] = [], standing: Standing? = nil
) -> Vignette {
  Vignette(
    id: written("v", 1, 11), standing: standing ?? Standing(version: 1, status: nil, lawFrom: nil, lawTo: nil),
    title: both("T", "U"), field: written("f"), caseGroup: nil, isTameAnchor: false, factors: factors, exclude: exclude,
    text: text ?? AuthoredText(same: written("text", 2, 7)), modules: modules, questions: questions, stages: stages)
}

/// Findings as `severity code line:column`.
func summary(_ findings: [Finding]) -> [String] {
  findings.inReadingOrder().map {
    "\($0.severity.rawValue) \($0.code.rawValue) \($0.span?.line ?? 0):\($0.span?.column ?? 0)"
  }
}

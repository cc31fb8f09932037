import Conditions
import DecisionTables
import Diagnostics
import Rubrics
import Vignettes

/// Makes declarations of a plain rubric. Every word gets a place of its own, so that tests can say where a finding must
/// point:
///
/// | what | line | column |
/// |---|---|---|
/// | question *q* (from 1) | *q* | name 3; option *o* 100·*o*; `show_if` part *k* 1000 + 100·*k*, its cell 50 further |
/// | scale *s* | 50 + *s* | name 3; item *i* 100·*i* |
/// | decision *d* | 100·*d* | name 3; `when` part *k* 100·*k*, its cell 50 further; output *o* 2000 + 100·*o* |
/// | its rule *r* | 100·*d* + *r* | row 7; cell *k*: name 100·*k*, test 50 further; `then` of output *o* 2000 + 100·*o* |
/// | criterion *c* | 5000 + 10·*c* | name 3 |
/// | its level *l* | 5000 + 10·*c* + *l* | score 3; `when` part *k* 100·*k*, its cell 50 further |
extension PlainRubric {
  static let file = "rubric.yaml"

  func declaration() -> Rubric {
    Rubric(
      id: written("rubric", 1, 1), standing: Standing(version: 1, status: .draft, lawFrom: nil, lawTo: nil), title: nil,
      scope: .inputs(questions.enumerated().map { $1.declaration(line: $0 + 1) }), source: nil,
      scales: scales.enumerated().map { $1.declaration(line: 51 + $0) },
      decisions: decisions.enumerated().map { $1.declaration(line: 100 * ($0 + 1)) },
      criteria: criteria.enumerated().map { $1.declaration(line: 5010 + 10 * $0) })
  }

  /// The rubric after every check, with no vignettes and no modules at hand.
  func checked() -> (sound: SoundRubric?, findings: [Finding]) {
    declaration().checked(vignettes: [], modules: [Module]().sound(), languages: [])
  }
}

func written(_ text: String, _ line: Int, _ column: Int) -> Written {
  Written(
    text,
    at: Span(file: PlainRubric.file, line: line, column: column, length: max(1, text.unicodeScalars.count)))
}

private func condition(_ cells: [PlainCell], line: Int, column: Int = 0) -> WrittenCondition {
  WrittenCondition(
    cells.enumerated().map { index, cell in
      let start = column + 100 * (index + 1)
      let test = written(cell.test, line, start + 50)
      return WrittenCondition.Part(
        input: written(cell.input, line, start), cell: WrittenCell([test], at: test.span))
    })
}

extension PlainQuestion {
  func declaration(line: Int) -> Question {
    let type: QuestionType =
      switch kind {
      case .choice: .choice
      case .choices: .choices
      case .number: .number
      case .text: .text
      case .ranking: .ranking
      }
    return Question(
      id: written(name, line, 3), type: type,
      options: options.enumerated().map { index, option in
        QuestionOption(
          code: written(option.code, line, 100 * (index + 1)), label: nil, isMissing: option.isMissing,
          isExclusive: option.isExclusive)
      },
      range: range, isWhole: isWhole, atMost: atMost, isRequired: isRequired,
      showIf: showIf.isEmpty ? nil : condition(showIf, line: line, column: 1000))
  }
}

extension PlainScale {
  fileprivate func declaration(line: Int) -> Scale {
    Scale(
      name: written(name, line, 3), title: nil,
      items: items.enumerated().map { index, item in
        Scale.Item(question: written(item.question, line, 100 * (index + 1)), isReversed: item.isReversed)
      }, atLeast: atLeast)
  }
}

extension PlainDecision {
  fileprivate func declaration(line: Int) -> Decision {
    Decision(
      name: written(name, line, 3), ask: nil, note: nil,
      outputs: outputs.enumerated().map { index, output in
        Decision.Output(
          name: output.name.map { written($0, line, 2000 + 100 * (index + 1)) },
          values: output.values?.map { written($0, line, 2000 + 100 * (index + 1)) })
      },
      hitPolicy: HitPolicy(hit) ?? .unique, when: when.isEmpty ? nil : condition(when, line: line),
      rules: rules.enumerated().map { $1.declaration(of: outputs, line: line + $0 + 1) })
  }
}

extension PlainRule {
  fileprivate func declaration(of outputs: [PlainOutput], line: Int) -> Decision.Rule {
    let literals = then.enumerated().map { written($1, line, 2000 + 100 * ($0 + 1)) }
    let pairs = zip(outputs, literals).compactMap { output, literal in
      output.name.map { Decision.Rule.Pair(output: written($0, line, literal.span.column - 50), literal: literal) }
    }
    let row = Span(file: PlainRubric.file, line: line, column: 7)
    return Decision.Rule(
      cells: condition(cells, line: line), then: pairs.isEmpty ? .single(literals[0]) : .several(pairs, span: row),
      because: nil, span: row)
  }
}

extension PlainCriterion {
  fileprivate func declaration(line: Int) -> Criterion {
    Criterion(
      name: written(name, line, 3), title: nil, weight: weight, scorer: .rules, reads: [],
      levels: levels.enumerated().map { index, level in
        Criterion.Level(
          score: written(level.score, line + index + 1, 3), label: nil,
          when: level.when.map { condition($0, line: line + index + 1) })
      }, feedback: nil, law: [])
  }
}

// MARK: Judging

extension PlainRubric {
  /// The answer that a table's text stands for.
  func answers(_ texts: [String: String]) -> [String: Answer] {
    var answers: [String: Answer] = [:]
    for question in questions {
      guard let text = texts[question.name], !text.isEmpty else { continue }
      switch question.kind {
      case .choice: answers[question.name] = .code(text)
      case .choices: answers[question.name] = .codes(text.split(separator: "|").map(String.init))
      case .ranking: answers[question.name] = .ranking(text.split(separator: ">").map(String.init))
      case .number: answers[question.name] = Double(text).map(Answer.number)
      case .text: answers[question.name] = .text(text)
      }
    }
    return answers
  }
}

/// A sound rubric ready to be asked for the columns of many cases.
struct EngineUnderTest {
  let plain: PlainRubric
  private let judge: Judge
  private let questionnaire: Questionnaire
  private let names: [String]

  init(_ plain: PlainRubric, _ sound: SoundRubric) {
    self.plain = plain
    judge = Judge(sound)
    questionnaire = Questionnaire.inputs(plain.declaration().questions).questionnaire
    names = ScoredColumns(sound).names
  }

  func judgement(_ answers: [String: String]) -> Judgement {
    judge.judgement(of: questionnaire.readings(of: plain.answers(answers), variant: .only))
  }

  func columns(_ answers: [String: String]) -> [(name: String, text: String)] {
    Array(zip(names, ScoredColumns.values(judgement(answers)))).map { (name: $0.0, text: $0.1) }
  }
}

extension Rubric {
  fileprivate var questions: [Question] {
    if case .inputs(let questions) = scope { questions } else { [] }
  }
}

// MARK: Tables without proofs

extension PlainRubric {
  /// What each question reads for a table's texts.
  func readings(_ texts: [String: String]) -> [String: Reading] {
    Questionnaire.inputs(declaration().questions).questionnaire.readings(of: answers(texts), variant: .only)
  }
}

extension PlainDecision {
  /// The decision as a table over all questions of the rubric.
  func table(in rubric: PlainRubric) -> DecisionTable {
    let questions = rubric.declaration().questions
    let inputs = questions.map {
      DecisionTable.Input($0.id.text, $0.domain, source: .question(isRequired: $0.isRequired))
    }
    let place = Span(file: PlainRubric.file, line: 1, column: 1)
    return DecisionTable(
      name: name, hitPolicy: HitPolicy(hit) ?? .unique, inputs: inputs,
      outputs: outputs.map { DecisionTable.Output(name: $0.name, values: $0.values) },
      rules: rules.map { rule in
        let row = inputs.map { input -> Cell in
          guard let cell = rule.cells.first(where: { $0.input == input.name }) else { return .any }
          let test = written(cell.test, 1, 1)
          return WrittenCell([test], at: test.span).parsed(for: input.name, in: input.domain).cell
        }
        return DecisionTable.Rule(
          cells: row, outputs: rule.then, because: nil, span: place, cellSpans: inputs.map { _ in place })
      })
  }
}

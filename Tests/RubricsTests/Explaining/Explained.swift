import DecisionTables
import Diagnostics
import Rubrics
import Testing
import Vignettes

/// What is explained of one case by a rubric that must be sound.
func explained(
  _ rubric: PlainRubric, _ answers: [String: String], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Explanation {
  let checked = rubric.checked()
  let errors = checked.findings.filter { $0.severity == .error }.map { $0.message[.english] }
  let sound = try #require(checked.sound, "\(errors)", sourceLocation: sourceLocation)
  let questionnaire = Questionnaire.inputs(
    rubric.questions.enumerated().map { $1.declaration(line: $0 + 1) }
  ).questionnaire
  return Explanation.of(rubric.answers(answers), to: questionnaire, by: sound)
}

/// Where each answer to a question that a decision waits for leads, as `usual, more → routine`.
func outcomes(
  of question: String, for decision: String, _ rubric: PlainRubric, _ answers: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  let explanation = try explained(rubric, answers, sourceLocation: sourceLocation)
  let awaited = try #require(
    explanation.awaited(for: decision).first { $0.question == question }, sourceLocation: sourceLocation)
  return awaited.leadsTo.map { leads in
    let answers = leads.answers.map(\.written).joined(separator: ", ")
    return switch leads.verdict {
    case .decided(let values, _): "\(answers) → \(values.map(\.written).joined(separator: " "))"
    case .undecided: "\(answers) → waits for \(leads.missing.joined(separator: ", "))"
    case .empty: "\(answers) → nothing"
    case .notApplicable: "\(answers) → not applicable"
    }
  }
}

import Diagnostics
import Rubrics
import Testing

/// The columns of one case by a rubric that must be sound.
func scored(
  _ rubric: PlainRubric, _ answers: [String: String], sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String: String] {
  let checked = rubric.checked()
  let errors = checked.findings.filter { $0.severity == .error }.map { $0.message[.english] }
  let sound = try #require(checked.sound, "\(errors)", sourceLocation: sourceLocation)
  let columns = EngineUnderTest(rubric, sound).columns(answers)
  return Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0.text) })
}

/// Outcome, rule and missing questions of a decision, as three columns.
func columns(
  of decision: String, _ rubric: PlainRubric, _ answers: [String: String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> [String] {
  let all = try scored(rubric, answers, sourceLocation: sourceLocation)
  return [decision, "\(decision).rule", "\(decision).missing"].map { all[$0] ?? "no such column" }
}

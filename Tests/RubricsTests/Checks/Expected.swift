import Diagnostics
import Rubrics
import Testing

/// The findings of a rubric as `severity code line:column`, in reading order, after a look at their texts: every message
/// stands in both languages and says something else in each.
func findings(
  of rubric: PlainRubric, except codes: Set<FindingCode> = [.unanswered, .unused, .needlessInput, .joinable],
  sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  summary(of: rubric.checked().findings, except: codes, sourceLocation: sourceLocation)
}

func summary(
  of findings: [Finding], except codes: Set<FindingCode> = [], sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  for finding in findings {
    expectBothLanguages(finding.message, sourceLocation: sourceLocation)
    if let hint = finding.hint { expectBothLanguages(hint, sourceLocation: sourceLocation) }
    for note in finding.notes { expectBothLanguages(note.message, sourceLocation: sourceLocation) }
  }
  return findings.inReadingOrder().filter { !codes.contains($0.code) }.map {
    "\($0.severity.rawValue) \($0.code.rawValue) \($0.span?.line ?? 0):\($0.span?.column ?? 0)"
  }
}

private func expectBothLanguages(_ text: LocalisedText, sourceLocation: SourceLocation) {
  #expect(!text[.danish].isEmpty, sourceLocation: sourceLocation)
  #expect(!text[.english].isEmpty, sourceLocation: sourceLocation)
  #expect(text[.danish] != text[.english], sourceLocation: sourceLocation)
}

import Diagnostics

/// What can be wrong with a study.
enum StudyFact: Fact {
  case fieldNotListed(String, known: [String])
  case unknownVignette(String, known: [String])
  case linkingOutsideField(String, field: String)
  case rubricOfNothing(String)

  var code: FindingCode {
    switch self {
    case .fieldNotListed, .unknownVignette: .unknownName
    case .linkingOutsideField: .value
    case .rubricOfNothing: .unused
    }
  }

  var severity: Severity {
    if case .rubricOfNothing = self { .note } else { .error }
  }

  var message: LocalisedText { Sentences.message(self) }

  var hint: LocalisedText? { Sentences.hint(self) }
}

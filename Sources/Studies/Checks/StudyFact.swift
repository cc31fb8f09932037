import Diagnostics

/// What can be wrong with a study.
enum StudyFact: Fact {
  case fieldNotListed(String, known: [String])
  case unknownVignette(String, known: [String])
  case linkingOutsideField(String, field: String)
  case rubricOfNothing(String)
  case rubricOfOthers(String)
  case groupIsMunicipality(String)
  case groupWithoutName(String, Language)
  case unknownMunicipality(String, known: [String])
  case memberTwice(String)
  case unknownRubric(String, known: [String])
  case waveTwice(Int)

  var code: FindingCode {
    switch self {
    case .fieldNotListed, .unknownVignette, .unknownMunicipality, .unknownRubric: .unknownName
    case .linkingOutsideField, .memberTwice: .value
    case .groupIsMunicipality, .waveTwice: .duplicateID
    case .groupWithoutName: .translation
    case .rubricOfNothing, .rubricOfOthers: .unused
    }
  }

  var severity: Severity {
    switch self {
    case .rubricOfNothing, .rubricOfOthers: .note
    default: .error
    }
  }

  var message: LocalisedText { Sentences.message(self) }

  var hint: LocalisedText? { Sentences.hint(self) }
}

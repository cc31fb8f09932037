import Diagnostics

/// What can be wrong with a reference file.
enum ReferenceFact: Fact {
  case json(JSONProblem)
  case noFiles
  case missingKey(String, inCase: String?)
  case wrongForm(key: String, wanted: Form)
  case negativeTolerance
  case missingTable(String)
  case brokenTable(String)

  /// What a value must be.
  enum Form: Hashable, Sendable {
    case text, number, list, object
  }

  var code: FindingCode {
    switch self {
    case .json(.duplicateName): .duplicateKey
    case .json: .syntax
    case .noFiles: .noDeclarations
    case .missingKey: .missingKey
    case .wrongForm: .type
    case .negativeTolerance: .value
    case .missingTable: .missingFile
    case .brokenTable: .row
    }
  }

  var severity: Severity { .error }

  var message: LocalisedText { ReferenceSentences.message(self) }

  var hint: LocalisedText? { ReferenceSentences.hint(self) }
}

import Diagnostics
import Vignettes

/// What can be said of a table as a whole.
enum TableFact: Fact {
  /// Why a further column looks like a slip.
  enum Further: Hashable { case context, background }

  case notUTF8
  case utf16
  case nulByte
  case empty
  case brokenHeader(CSVFault.Kind)
  case missingColumn(String, found: [String])
  case duplicateColumn(String)
  case unnamedColumn(Int)
  case unknownColumn(String, known: [String])
  case ownQuestion(String, vignette: String)
  case unknownField(String, column: String, known: [String])
  case unknownCaseGroup(String, known: [String])
  case nearlyKnown(String, near: String, readAs: Further)
  case textColumn(String)
  case inputWithoutColumn(String, found: [String])
  case answersWithoutRespondents
  case outsideLaw(vignette: String, Standing, count: Int)
  case answersNotAsked(question: String, vignette: String?, count: Int)
  case otherVersion(rubric: String, version: Int, current: Int, count: Int)

  var code: FindingCode {
    switch self {
    case .notUTF8, .utf16: .encoding
    case .nulByte: .nulByte
    case .empty: .emptyFile
    case .brokenHeader: .syntax
    case .missingColumn, .duplicateColumn, .unnamedColumn, .nearlyKnown, .inputWithoutColumn: .columns
    case .unknownColumn, .ownQuestion, .unknownField, .unknownCaseGroup: .unknownName
    case .textColumn: .type
    case .answersWithoutRespondents: .missingFile
    case .outsideLaw: .dates
    case .answersNotAsked, .otherVersion: .value
    }
  }

  var severity: Severity {
    switch self {
    case .unknownCaseGroup, .nearlyKnown, .textColumn, .inputWithoutColumn, .outsideLaw, .answersNotAsked,
      .otherVersion:
      .warning
    default: .error
    }
  }

  var message: LocalisedText { TableSentences.message(self) }

  var hint: LocalisedText? { TableSentences.hint(self) }
}

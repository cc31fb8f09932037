import Diagnostics

/// What can be wrong with a file as a file, and with the form of a declaration.
enum FileFact: Fact {
  // Reading
  case missingFile
  case unreadable
  case tooLarge(bytes: Int, limit: Int)
  case notUTF8
  case utf16
  case nulByte
  case emptyFile
  case noDeclarations
  case missingTable(String)
  case noStudy
  // YAML
  case syntax(YAMLProblem)
  case alias
  case severalDocuments
  case keyIsNoText
  case duplicateKey(String)
  case furtherFaults(Int)
  // Form
  case unknownKind(known: [String])
  case unknownKey(String, of: String, known: [String])
  case missingKey(String, of: String)
  /// A key that is not needed for scoring, but for those who must be able to contest it.
  case customaryKey(String, of: String)
  case expected(Expectation, found: Found)
  case notAnIdentifier(String)
  case notAmong(String, known: [String])
  case notWhole(String, atLeast: Int)
  case notADate(String)
  case tooFew(Int)
  case rangeReversed
  case unknownLanguage(String)
  // Names across files
  case duplicateDeclaration(String)
  case columnTaken(String)
  case ratedTwice(unit: String, rater: String, line: Int)
  case ratingsWithout(column: String, count: Int)

  /// What form a value should have.
  enum Expectation: Hashable, Sendable {
    case text, localisedText, list, mapping, number, cell, flag, range, values, option, then
  }

  /// What form it has.
  enum Found: Hashable, Sendable {
    case nothing, text(String), list, mapping
  }

  var code: FindingCode {
    switch self {
    case .missingFile, .missingTable: .missingFile
    case .unreadable: .unreadable
    case .tooLarge: .tooLarge
    case .notUTF8, .utf16: .encoding
    case .nulByte: .nulByte
    case .emptyFile: .emptyFile
    case .noDeclarations, .noStudy: .noDeclarations
    case .syntax, .severalDocuments, .keyIsNoText, .furtherFaults: .syntax
    case .alias: .alias
    case .duplicateKey: .duplicateKey
    case .unknownKind, .unknownKey, .unknownLanguage: .unknownKey
    case .missingKey, .customaryKey: .missingKey
    case .expected: .type
    case .notAnIdentifier, .notAmong, .notWhole, .notADate, .tooFew, .rangeReversed: .value
    case .duplicateDeclaration: .duplicateID
    case .ratedTwice: .duplicateKey
    case .columnTaken: .columns
    case .ratingsWithout: .row
    }
  }

  var severity: Severity {
    switch self {
    case .customaryKey: .note
    case .ratingsWithout: .warning
    default: .error
    }
  }

  var message: LocalisedText { FileSentences.message(self) }

  var hint: LocalisedText? { FileSentences.hint(self) }
}

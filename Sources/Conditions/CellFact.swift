import Diagnostics

/// What can be wrong with a cell.
enum CellFact: Fact {
  enum Expected: Hashable {
    case test, setTest, code, number, comparison, dots
    case opening(String)
    case closing(String)
  }

  case unknownInput(String, known: [String])
  case unknownCode(String, input: String, known: [String])
  case emptyCell(input: String)
  case expected(Expected, before: String?)
  case missingComma(before: String)
  case unclosedQuotation
  case tooDeep
  case tooLong(scalars: Int)
  case joiner(String)
  case notWithoutList
  case codeExpected(String)
  case equalsSign
  case bareInterval
  case countWithoutComparison
  case bareCodeInChoices(input: String, String)
  case setTestOnChoice(input: String)
  case setTestOnNumber(input: String)
  case comparisonOnCodes(input: String, sign: String)
  case notANumber(String, input: String)
  case quotedNumber(String, input: String)
  case unquotedText(input: String, String)
  case rankingTest(input: String)

  var code: FindingCode {
    switch self {
    case .unknownInput: .unknownName
    case .unknownCode: .unknownCode
    case .bareCodeInChoices, .setTestOnChoice, .setTestOnNumber, .comparisonOnCodes, .notANumber, .quotedNumber,
      .unquotedText, .rankingTest:
      .type
    default: .syntax
    }
  }

  var severity: Severity { .error }

  var message: LocalisedText { Sentences.message(self) }

  var hint: LocalisedText? { Sentences.hint(self) }
}

import Diagnostics

/// What can be wrong with vignettes and modules.
enum VignetteFact: Fact {
  case missingTranslation(Language)
  case unknownPlaceholder(String, known: [String])
  case unusedFactor(String, Language)
  case noLevels(String)
  case tooManyFactors
  case noVariantLeft
  case duplicateQuestion(String)
  case questionNamedAsFactor(String)
  case reservedName(String)
  case reservedCode(String)
  case unusableCode(String)
  case duplicateCode(String, question: String)
  case noOptions(String)
  case optionsWithoutChoice(String, QuestionType)
  case scaleWithoutRange(String)
  case asksOfLater(String)
  case unknownModule(String, known: [String])
  case moduleAskedOnce(String)
  case lawEndsBeforeItBegins(from: CalendarDate, until: CalendarDate)

  /// The remark at the place where a name stood first.
  static let firstUse = LocalisedText(da: "det stod her først", en: "it stood here first")

  var code: FindingCode {
    switch self {
    case .missingTranslation: .translation
    case .unknownPlaceholder: .placeholder
    case .unusedFactor: .unused
    case .duplicateQuestion, .duplicateCode, .questionNamedAsFactor: .duplicateID
    case .reservedName, .reservedCode, .unusableCode: .reservedName
    case .noLevels, .tooManyFactors, .noVariantLeft, .noOptions, .scaleWithoutRange: .value
    case .optionsWithoutChoice: .type
    case .asksOfLater, .unknownModule: .unknownName
    case .moduleAskedOnce: .value
    case .lawEndsBeforeItBegins: .dates
    }
  }

  var severity: Severity {
    if case .unusedFactor = self { .note } else { .error }
  }

  var message: LocalisedText { Sentences.message(self) }

  var hint: LocalisedText? { Sentences.hint(self) }
}

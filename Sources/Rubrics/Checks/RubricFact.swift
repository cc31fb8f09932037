import DecisionTables
import Diagnostics

/// What can be wrong with a rubric.
enum RubricFact: Fact {
  // Names
  case unknownModule(String, known: [String])
  case unknownVignette(String, known: [String])
  case duplicateName(String)
  case nameOfQuestion(String)
  case reservedName(String)
  case cycle([String])
  // Outputs
  case outputOutsideValues(String, decision: String, known: [String])
  case outputNotANumber(String, decision: String)
  case unknownOutput(String, known: [String])
  case missingOutput(String)
  case singleThenForSeveral([String])
  case severalThenForSingle
  case aggregateOfCodes(String)
  case orderOfNumbers(String)
  case columnName(String)
  case noRules(String)
  // Proofs
  case gap(decision: String, row: String)
  case overlap(decision: String, rules: [Int], differ: Bool)
  case deadRule(decision: String, rule: Int)
  case deadLevel(criterion: String, score: String)
  case neverHolds(input: String, test: String, countsAsMissing: Bool)
  case alwaysHolds(input: String, test: String)
  case notProved(decision: String)
  case needlessInput(decision: String, input: String)
  case joinable(decision: String, rules: [Int], cell: String)
  case unanswered(decision: String, inputs: [String])
  case untestedInput(String)
  case uniqueCannotSay(decision: String, input: String)
  case uniqueDiffers(decision: String)
  // Scales and criteria
  case scaleItemUnknown(String, known: [String])
  case scaleItemNotNumeric(String)
  case scaleAtLeast(Int, items: Int)
  case levelScore(String)
  case duplicateLevel(String)
  case noLevels(String)
  case ratersWithWhen(String)
  case nothingToScore(String)
  case levelGap(criterion: String)
  case readsUnknown(String, known: [String])
  case readsNothing(String)
  case weight(String)
  case checkedByNobody(String)

  var code: FindingCode {
    switch self {
    case .unknownModule, .unknownVignette, .unknownOutput, .scaleItemUnknown, .readsUnknown: .unknownName
    case .duplicateName, .nameOfQuestion, .duplicateLevel: .duplicateID
    case .reservedName, .columnName: .reservedName
    case .cycle: .cycle
    case .outputOutsideValues: .unknownCode
    case .outputNotANumber, .singleThenForSeveral, .severalThenForSingle, .aggregateOfCodes, .orderOfNumbers,
      .scaleItemNotNumeric,
      .levelScore:
      .type
    case .missingOutput: .missingKey
    case .noRules, .scaleAtLeast, .weight: .value
    case .gap: .gap
    case .overlap: .overlap
    case .deadRule, .deadLevel: .deadRule
    case .neverHolds: .neverHolds
    case .alwaysHolds: .alwaysHolds
    case .notProved: .notProved
    case .needlessInput: .needlessInput
    case .joinable: .joinable
    case .unanswered: .unanswered
    case .untestedInput: .unused
    case .uniqueCannotSay, .uniqueDiffers: .notRewritten
    case .noLevels, .ratersWithWhen, .nothingToScore, .levelGap, .readsNothing: .unscorable
    case .checkedByNobody: .status
    }
  }

  var severity: Severity {
    switch self {
    case .deadRule, .deadLevel, .neverHolds, .alwaysHolds, .notProved, .needlessInput, .joinable: .warning
    case .unanswered, .untestedInput, .uniqueCannotSay, .uniqueDiffers: .note
    default: .error
    }
  }

  var message: LocalisedText { Sentences.message(self) }

  var hint: LocalisedText? { Sentences.hint(self) }
}

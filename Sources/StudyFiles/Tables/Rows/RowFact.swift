public import Diagnostics
public import Vignettes

/// Why a row of a table is set aside.
public enum RowFact: Fact, Hashable {
  /// What a row may name.
  public enum Named: Hashable, Sendable {
    case respondent, vignette, municipality, field, rubric, criterion, question, role
    case level(criterion: String)
    case value(column: String)
  }

  /// The quotation marks make no sense.
  case form(CSVFault.Kind)
  /// Too few or too many fields.
  case wrongFieldCount(Int, expected: Int)
  /// A cell that must be filled is empty.
  case emptyCell(column: String)
  /// A cell does not hold what its column may.
  case cell(CellFault, column: String)
  /// A name that nothing has.
  case unknown(Named, String, known: [String])
  /// An answer to a question that the vignette of the row does not ask.
  case questionOfOther(String, vignette: String)
  /// The text names no variant of the vignette.
  case variant(Variant.Problem, vignette: String)
  /// An earlier row says of itself that it is the same.
  case duplicate(columns: [String], line: Int)
  /// An earlier row of the same answer set says something else.
  case contradicts(column: String, line: Int)
  /// A caseworker without municipality.
  case caseworkerWithoutMunicipality
  /// A rating of a criterion that rules score.
  case criterionScoredByRules(String)
  /// A rating by a rubric that is not for this vignette.
  case rubricOfOther(String, vignette: String)
  /// A rating of an answer set that is not among the answers.
  case noAnswerSet(AnswerSetName)
  /// A part that is larger than its whole.
  case partAboveWhole(part: String, whole: String)
  /// A yardstick without a figure.
  case noFigure
  /// A remark that neither says anything nor tells of something done.
  case noRemark

  /// What a rating says it is about.
  public struct AnswerSetName: Hashable, Sendable {
    let respondent: String
    let vignette: String
    let wave: Int
    let occasion: Int
  }

  /// All rows that are set aside are reported alike.
  public var code: FindingCode { .row }

  /// The other rows are read all the same.
  public var severity: Severity { .warning }

  /// What is wrong.
  public var message: LocalisedText { RowSentences.message(self) }

  /// What to do.
  public var hint: LocalisedText? { RowSentences.hint(self) }
}

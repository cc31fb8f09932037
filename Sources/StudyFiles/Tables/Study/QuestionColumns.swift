import Conditions
import Diagnostics
import Studies
import Vignettes

/// The columns that questions may have in `answers.csv`: a module's question bears its bare name, a vignette's own
/// question the vignette's name before it.
struct QuestionColumns {
  private let study: SoundStudy
  private let moduleQuestions: Set<String>
  /// All names, for proposing one when another is mistyped.
  let columnNames: [String]
  private let own: [String: (vignette: String, question: String)]

  init(_ study: SoundStudy) {
    self.study = study
    let ofModules = study.modules.all.filter { $0.asked == .vignette }.flatMap { $0.questions.map(\.id.text) }
    let ofVignettes = study.vignettes.flatMap { vignette in
      vignette.vignette.ownQuestions.map { (vignette: vignette.id, question: $0.id.text) }
    }
    moduleQuestions = Set(ofModules)
    columnNames = ofModules + ofVignettes.map { "\($0.vignette).\($0.question)" }
    own = Dictionary(
      ofVignettes.map { ("\($0.vignette).\($0.question)", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What to say of a column that is not one of the fixed ones; `nil` when no question has it.
  func remarks(on column: ColumnTable.Column) -> [Finding]? {
    if moduleQuestions.contains(column.name) || own[column.name] != nil { return [] }
    let vignette = own.values.filter { $0.question == column.name }.map(\.vignette).min()
    return vignette.map { [Finding(TableFact.ownQuestion(column.name, vignette: $0), at: column.span)] }
  }

  /// The readers of every column for every vignette.
  func readers(for columns: StudyColumns) -> Readers {
    let separator = columns.table.document.separator
    var cells: [String: [Readers.Cell]] = [:]
    for vignette in study.vignettes {
      cells[vignette.id] = columns.further.map { column in
        let name = columns.table.columns[column].name
        let item = question(of: vignette, in: name).flatMap { vignette.questionnaire[$0] }
        return Readers.Cell(
          column: column, name: name, question: item?.question.id.text,
          reader: item.map { AnswerReader($0.question, separator: separator) })
      }
    }
    return Readers(cells: cells)
  }

  private func question(of vignette: SoundVignette, in column: String) -> String? {
    if let own = own[column] { return own.vignette == vignette.id ? own.question : nil }
    return vignette.questionnaire[column]?.module == nil ? nil : column
  }

  /// Reads the answers of a row by the questions of its vignette.
  struct Readers {
    /// A column as one vignette sees it.
    struct Cell {
      let column: Int
      let name: String
      /// The vignette's question; `nil` when it does not ask one there.
      let question: String?
      let reader: AnswerReader?
    }

    fileprivate let cells: [String: [Cell]]

    func answers(in row: RowCells, to vignette: SoundVignette) throws(RowProblem) -> [String: Answer] {
      var answers: [String: Answer] = [:]
      for cell in cells[vignette.id] ?? [] {
        let text = row.row[cell.column]
        guard !text.isEmpty else { continue }
        guard let question = cell.question, let reader = cell.reader else {
          throw RowProblem(.questionOfOther(cell.name, vignette: vignette.id), column: cell.column)
        }
        do throws(CellFault) {
          answers[question] = try reader.answer(in: text)
        } catch {
          throw RowProblem(.cell(error, column: cell.name), column: cell.column)
        }
      }
      return answers
    }

    func span(of place: AnswerRemarks.Place, of vignette: SoundVignette, in row: RowCells) -> Span {
      switch place {
      case .date: return row.span(of: "date")
      case .question(let name):
        let cell = cells[vignette.id]?.first { $0.question == name }
        return cell.map { row.row.span(of: $0.column) } ?? row.row.span
      }
    }
  }
}

import Conditions
import Diagnostics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `answers.csv` with one row an answer: a broken row sets aside that answer only.
  mutating func loadLongAnswers(_ table: ColumnTable) {
    let required = AnswerHead.required + ["question", "value"]
    let columns = StudyColumns(table, required: required, optional: AnswerHead.optional)
    guard accept(columns, required: required), let respondents else { return }
    var heads = AnswerHead.Reader(study: study, respondents: respondents)
    var readers = QuestionReaders(separator: table.document.separator)
    var drafts = Drafts()
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let head = try heads.head(of: cells)
      let question = try cells.required("question")
      let answer = try readers.answer(to: question, of: head.vignette, in: cells)
      try drafts.add(answer, to: question, head, cells)
    }
    finish(outcome)
    var remarks = AnswerRemarks()
    for draft in drafts.inOrder {
      remarks.look(at: draft.answerSet, of: draft.head.vignette, place: draft.span)
      data.answerSets.append(draft.answerSet)
    }
    findings += remarks.findings
  }
}

/// Readers of answers by vignette and question, made when first asked for.
private struct QuestionReaders {
  private struct Key: Hashable {
    let vignette: String
    let question: String
  }

  let separator: TableSeparator
  private var readers: [Key: AnswerReader] = [:]

  init(separator: TableSeparator) {
    self.separator = separator
  }

  mutating func answer(
    to question: String, of vignette: SoundVignette, in cells: RowCells
  ) throws(RowProblem) -> Answer? {
    let key = Key(vignette: vignette.id, question: question)
    guard let reader = readers[key] ?? vignette.questionnaire[question].map(reader) else {
      let known = vignette.questionnaire.items.map(\.question.id.text)
      throw cells.problem(.unknown(.question, question, known: known), in: "question")
    }
    readers[key] = reader
    do throws(CellFault) {
      return try reader.answer(in: cells.text("value") ?? "")
    } catch {
      throw cells.problem(.cell(error, column: question), in: "value")
    }
  }

  private func reader(of item: Questionnaire.Item) -> AnswerReader {
    AnswerReader(item.question, separator: separator)
  }
}

/// Answer sets that grow row by row.
private struct Drafts {
  struct Draft {
    let head: AnswerHead
    let firstRow: RowCells
    var answers: [String: Answer] = [:]
    var rows: [String: RowCells] = [:]

    var answerSet: AnswerSet {
      AnswerSet(key: head.key, variant: head.variant, date: head.date, answers: answers)
    }

    func span(of place: AnswerRemarks.Place) -> Span {
      switch place {
      case .date: firstRow.span(of: "date")
      case .question(let name): (rows[name] ?? firstRow).span(of: "value")
      }
    }
  }

  private var places: [AnswerSetKey: Int] = [:]
  /// The answer sets in the order of their first rows.
  private(set) var inOrder: [Draft] = []

  mutating func add(
    _ answer: Answer?, to question: String, _ head: AnswerHead, _ cells: RowCells
  ) throws(RowProblem) {
    let place = places[head.key] ?? inOrder.count
    if place == inOrder.count {
      places[head.key] = place
      inOrder.append(Draft(head: head, firstRow: cells))
    }
    let draft = inOrder[place]
    if let earlier = draft.rows[question] {
      let columns = AnswerHead.keyColumns + ["question"]
      throw cells.problem(.duplicate(columns: columns, line: earlier.row.line), in: "question")
    }
    let first = draft.firstRow.row.line
    if draft.head.variant != head.variant {
      throw cells.problem(.contradicts(column: "variant", line: first), in: "variant")
    }
    if draft.head.date != head.date { throw cells.problem(.contradicts(column: "date", line: first), in: "date") }
    inOrder[place].rows[question] = cells
    inOrder[place].answers[question] = answer
  }
}

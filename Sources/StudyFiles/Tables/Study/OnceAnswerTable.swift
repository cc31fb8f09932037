import Conditions
import Diagnostics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `respondent-answers.csv`: `respondent,wave`, then a column for each question of the modules asked once.
  mutating func loadOnceAnswers() {
    guard file(of: .respondents) != nil, let table = open(.respondentAnswers) else { return }
    let questionnaire = study.modules.askedOnce
    let required = ["respondent"]
    let columns = StudyColumns(
      table, required: required, optional: ["wave"], proposals: questionnaire.items.map(\.question.id.text)
    ) { questionnaire[$0.name] == nil ? nil : [] }
    guard accept(columns, required: required), respondents != nil else { return }
    let readers = columns.further.compactMap { column -> (column: Int, question: String, reader: AnswerReader)? in
      let name = table.columns[column].name
      guard let item = questionnaire[name] else { return nil }
      return (column, name, AnswerReader(item.question, separator: table.document.separator))
    }
    var loaded: [OnceAnswers] = []
    var firstLines = FirstLines<OnceKey>(of: ["respondent", "wave"])
    var remarks = AnswerRemarks()
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let key = OnceKey(respondent: try respondent(of: cells), wave: try cells.whole("wave", from: 1) ?? 1)
      try firstLines.refuse(key, in: cells)
      var answers: [String: Answer] = [:]
      for (column, question, reader) in readers {
        do throws(CellFault) {
          answers[question] = try reader.answer(in: cells.row[column])
        } catch {
          throw RowProblem(.cell(error, column: question), column: column)
        }
      }
      loaded.append(OnceAnswers(respondent: key.respondent, wave: key.wave, answers: answers))
      firstLines.add(key, in: cells)
      remarks.look(at: answers, to: questionnaire) { cells.span(of: $0) }
    }
    finish(outcome)
    findings += remarks.findings
    data.onceAnswers = loaded.sorted { ($0.respondent, $0.wave) < ($1.respondent, $1.wave) }
  }
}

private struct OnceKey: Hashable {
  let respondent: String
  let wave: Int
}

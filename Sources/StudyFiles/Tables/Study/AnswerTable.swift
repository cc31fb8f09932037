import Conditions
import Diagnostics
import Studies
import Vignettes

extension StudyTableLoader {
  /// `answers.csv`: one row an answer set with a column a question, or, recognised by the columns `question` and
  /// `value`, one row an answer.
  mutating func loadAnswers() {
    guard file(of: .respondents) != nil, let table = open(.answers) else { return }
    if table.column("question") != nil, table.column("value") != nil {
      loadLongAnswers(table)
    } else {
      loadWideAnswers(table)
    }
    data.answerSets.sort { $0.key < $1.key }
  }

  private mutating func loadWideAnswers(_ table: ColumnTable) {
    let questions = QuestionColumns(study)
    let columns = StudyColumns(
      table, required: AnswerHead.required, optional: AnswerHead.optional, proposals: questions.columnNames,
      accept: questions.remarks)
    guard accept(columns, required: AnswerHead.required), let respondents else { return }
    let readers = questions.readers(for: columns)
    var heads = AnswerHead.Reader(study: study, respondents: respondents)
    var firstLines = FirstLines<AnswerSetKey>(of: AnswerHead.keyColumns)
    var remarks = AnswerRemarks()
    var loaded: [AnswerSet] = []
    let outcome = columns.eachRow { cells throws(RowProblem) in
      let head = try heads.head(of: cells)
      try firstLines.refuse(head.key, in: cells)
      let answers = try readers.answers(in: cells, to: head.vignette)
      let answerSet = AnswerSet(key: head.key, variant: head.variant, date: head.date, answers: answers)
      loaded.append(answerSet)
      firstLines.add(head.key, in: cells)
      remarks.look(at: answerSet, of: head.vignette) { readers.span(of: $0, of: head.vignette, in: cells) }
    }
    finish(outcome)
    findings += remarks.findings
    data.answerSets = loaded
  }
}

/// What a row of `answers.csv` says before its answers: who, which vignette, when.
struct AnswerHead {
  static let required = ["respondent", "vignette"]
  static let optional = ["variant", "wave", "occasion", "date"]
  static let keyColumns = ["respondent", "vignette", "wave", "occasion"]

  let key: AnswerSetKey
  let vignette: SoundVignette
  let variant: Variant
  let date: CalendarDate?

  /// Reads the heads of rows.
  struct Reader {
    let study: SoundStudy
    let respondents: Set<String>
    private let vignetteNames: [String]
    /// The variants that have been understood, by vignette and text: a table names few of them many times.
    private var variants: [String: [String: Variant]] = [:]

    init(study: SoundStudy, respondents: Set<String>) {
      self.study = study
      self.respondents = respondents
      vignetteNames = study.vignettes.map(\.id)
    }

    mutating func head(of cells: RowCells) throws(RowProblem) -> AnswerHead {
      let respondent = try cells.required("respondent", naming: .respondent, among: []) { respondents.contains($0) }
      let name = try cells.required("vignette")
      guard let vignette = study.vignette(name) else {
        throw cells.problem(.unknown(.vignette, name, known: vignetteNames), in: "vignette")
      }
      let key = AnswerSetKey(
        respondent: respondent, vignette: name, wave: try cells.whole("wave", from: 1) ?? 1,
        occasion: try cells.whole("occasion", from: 1) ?? 1)
      return AnswerHead(
        key: key, vignette: vignette, variant: try variant(of: vignette, in: cells), date: try cells.date("date"))
    }

    /// An empty cell means the one variant there is, or the fixed one that municipal studies use.
    private mutating func variant(of vignette: SoundVignette, in cells: RowCells) throws(RowProblem) -> Variant {
      guard let text = cells.text("variant") else { return vignette.variants.first ?? .only }
      if let variant = variants[vignette.id]?[text] { return variant }
      do throws(Variant.Problem) {
        let variant = try vignette.variant(text)
        variants[vignette.id, default: [:]][text] = variant
        return variant
      } catch {
        throw cells.problem(.variant(error, vignette: vignette.id), in: "variant")
      }
    }
  }
}

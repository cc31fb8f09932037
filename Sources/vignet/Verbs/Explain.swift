import ArgumentParser
import Diagnostics
import Reports
import Rubrics
import StudyFiles
import Studies
import Vignettes

/// Explains how an answer set got its classes.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain how one answer set got its classes: rules, cells, answers and reasons.",
    usage: """
      vignet explain <study> --respondent <respondent> --vignette <vignette>
      vignet explain --rubric <rubric.yaml> --table <file.csv> --row <row>
      """,
    discussion: """
      Every rule and cell is told with the answer that it read, also of the rules that did not apply; what an undecided \
      decision waits for, and what each answer would lead to; and the smallest change that would lead elsewhere. With \
      --format html the same is one page that loads nothing and can be sent as a file.
      """)

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String?

  @ArgumentParser.Option(help: "The respondent.")
  var respondent: String?

  @ArgumentParser.Option(help: "The vignette.")
  var vignette: String?

  @ArgumentParser.Option(help: "The wave.")
  var wave = 1

  @ArgumentParser.Option(help: "The occasion.")
  var occasion = 1

  @ArgumentParser.Option(help: "In a study only this rubric; else a rubric with inputs of its own.")
  var rubric: String?

  @ArgumentParser.Option(help: "A table whose columns are the rubric's inputs.")
  var table: String?

  @ArgumentParser.Option(help: "The row of the table, from 1.")
  var row: Int?

  @ArgumentParser.Option(help: "text, json or html.")
  var format: ExplanationFormat = .text

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if study != nil {
      guard respondent != nil, vignette != nil, table == nil, row == nil else {
        throw ValidationError("With a study name --respondent and --vignette.")
      }
    } else if rubric == nil || table == nil || row == nil {
      throw ValidationError("Name a study, or --rubric, --table and --row.")
    }
  }

  func run() throws {
    if let study, let respondent, let vignette {
      try explainAnswerSet(
        in: study, AnswerSetKey(respondent: respondent, vignette: vignette, wave: wave, occasion: occasion))
    } else if let rubric, let table, let row {
      try explainRow(row, of: table, by: PlainRubric(rubric, language: languageOption.language))
    }
  }

  private func explainAnswerSet(in path: String, _ key: AnswerSetKey) throws {
    let open = try OpenStudy(path, language: languageOption.language)
    try refuse([out], over: open.inputs, language: open.language)
    guard let answered = open.tables.data.answerSets.first(where: { $0.key == key }) else {
      let known = open.tables.data.answerSets.map(\.key).filter { $0.respondent == key.respondent }.map(\.vignette)
      Terminal.message(Sentences.noSuchAnswerSet(key.respondent, key.vignette, known: known)[open.language] + "\n")
      throw ExitCode(1)
    }
    let all = open.study.explanations(of: key, in: open.tables.data)
    let explanations = all.filter { rubric == nil || $0.rubric.id == rubric }
    guard !explanations.isEmpty else {
      let known = all.map(\.rubric.id)
      let sentence =
        known.isEmpty
        ? Sentences.notJudged(key.vignette) : Sentences.noSuchRubric(rubric ?? "", known: known)
      Terminal.message(sentence[open.language] + "\n")
      throw ExitCode(1)
    }
    let subject = ExplanationPage.Subject.answerSet(
      respondent: key.respondent, vignette: key.vignette,
      title: open.study.vignette(key.vignette)?.vignette.title.text, wave: key.wave, occasion: key.occasion)
    let once = open.tables.data.onceAnswers.filter { $0.respondent == key.respondent && $0.wave == key.wave }
    try show(
      explanations, of: subject, simulated: open.study.study.isSimulated || open.tables.data.isSimulated,
      masked: once.reduce(answered.masked) { $0 + $1.masked }, language: open.language)
  }

  private func explainRow(_ row: Int, of path: String, by plain: PlainRubric) throws {
    try refuse([out], over: [path, rubric ?? path], language: plain.language)
    let bytes = try contents(of: path, language: plain.language)
    let questionnaire = Questionnaire.inputs(plain.inputs).questionnaire
    let (answers, findings, count) = PlainRow.answers(row, file: path, bytes: bytes, inputs: questionnaire)
    Terminal.messages(findings.filter { $0.severity != .note }, language: plain.language)
    guard let answers else {
      if !findings.haveErrors, row < 1 || row > count {
        Terminal.message(Sentences.noSuchRow(row, of: count)[plain.language] + "\n")
      }
      throw ExitCode(1)
    }
    let shown = answers.masked([], plain.language)
    let explanation = Explanation.of(shown.answers, to: questionnaire, by: plain.rubric)
    try show(
      [explanation], of: .row(row, of: path), simulated: false, masked: shown.masked, language: plain.language)
  }

  private func show(
    _ explanations: [Explanation], of subject: ExplanationPage.Subject, simulated: Bool, masked: Int,
    language: Language
  ) throws {
    let note = masked == 0 ? nil : Sentences.masked(masked)[language]
    let text: String
    switch format {
    case .text:
      let mark = simulated ? Sentences.simulatedFigures[language] + "\n\n" : ""
      let told = explanations.map { $0.text(in: language) }.joined(separator: "\n")
      text = printable(mark + told + (note.map { "\n\($0)\n" } ?? ""))
    case .json:
      // The document is as its contract has it; the masks stand in the texts.
      if let note { Terminal.message(note + "\n") }
      text = explanations.json(in: language).text + "\n"
    case .html:
      text = ExplanationPage(explanations, of: subject, isSimulated: simulated, note: note, language: language).html
    }
    try deliver(Array(text.utf8), to: out, language: language)
  }
}

/// How an explanation is told.
enum ExplanationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, html
}

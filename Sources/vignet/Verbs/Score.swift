import ArgumentParser
import Diagnostics
import Rubrics
import StudyFiles

/// Scores a study, or a plain table by one rubric.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Score the answers of a study, or a plain table by one rubric.",
    usage: """
      vignet score <study> [--out <file>]
      vignet score --rubric <rubric.yaml> --table <file.csv> [--out <file>]
      """,
    discussion: """
      The result is a table with one row for each answer set (or each row of the table) and the columns of every \
      rubric. Rows that cannot be read are listed beside the result with line, column and reason.
      """)

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String?

  @ArgumentParser.Option(help: "A rubric with inputs of its own.")
  var rubric: String?

  @ArgumentParser.Option(help: "A table whose columns are the rubric's inputs.")
  var table: String?

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    let isTable = rubric != nil && table != nil
    guard (study != nil) != isTable, study == nil || (rubric == nil && table == nil) else {
      throw ValidationError("Name a study, or both --rubric and --table.")
    }
  }

  func run() throws {
    if let study {
      try scoreStudy(study)
    } else if let rubric, let table {
      try scoreTable(table, by: PlainRubric(rubric, language: languageOption.language))
    }
  }

  private func scoreStudy(_ path: String) throws {
    let open = try OpenStudy(path, language: languageOption.language)
    let beside = rejectedPath(out ?? path)
    try refuse([out, beside], over: open.inputs, language: open.language)
    try deliver(open.judged().scoredTable().bytes, to: out, language: open.language)
    // A list of an earlier run would pass for this one's.
    guard !open.tables.rejections.isEmpty else { return Disk().remove(beside) }
    let rejected = RejectedRows.table(open.tables.rejections, in: open.language, naming: true)
    try save(rejected.bytes, to: beside, language: open.language)
    Terminal.message(Sentences.rejectedListed(open.tables.rejections.count, in: beside)[open.language] + "\n")
  }

  private func scoreTable(_ path: String, by rubric: PlainRubric) throws {
    let language = rubric.language
    // The list is removed where no row was rejected: a table that goes by its name must not be.
    let beside = rejectedPath(out ?? path)
    try refuse([out, beside], over: [path, self.rubric ?? path], language: language)
    let bytes = try contents(of: path, language: language)
    let (scored, findings) = ScoredTable.score(
      file: path, bytes: bytes, by: rubric.rubric, inputs: rubric.inputs)
    Terminal.messages(findings.filter { $0.severity != .note }, language: language)
    guard let scored, !findings.haveErrors else { throw ExitCode(1) }
    try deliver(scored.bytes, to: out, language: language)
    guard !scored.rejections.isEmpty else { return Disk().remove(beside) }
    try save(RejectedRows.table(scored.rejections, in: language).bytes, to: beside, language: language)
    Terminal.message(
      Sentences.setAside(scored.rejections.count, of: scored.rowCount, listed: beside)[language] + "\n")
  }

  /// `scored.csv` becomes `scored.rejected.csv`.
  private func rejectedPath(_ path: String) -> String {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    let name = trimmed.split(separator: "/").last.map(String.init) ?? trimmed
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return trimmed + ".rejected.csv" }
    return String(trimmed.dropLast(name[dot...].count)) + ".rejected.csv"
  }
}

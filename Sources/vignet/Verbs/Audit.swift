import ArgumentParser
import Diagnostics
import StudyFiles
import Studies

/// Draws a quarter's sample of case files for checking, or sums up what was found.
struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw a quarter's sample of case files to check, or sum up what was found.",
    usage: """
      vignet audit <cases.csv> --quarter <2026-4> --size <size> [--out <file>]
      vignet audit --results <audits.csv> --rubric <rubric.yaml> …
      """,
    discussion: """
      Cases are known by pseudonyms (case,field,caseworker and further columns to stratify by); a table with anything \
      that looks like a CPR number is refused. Nobody checks their own cases. Results are \
      quarter,case,checker,rubric,criterion,level, with not_relevant where a control point does not concern the case.
      """)

  @Argument(help: "The table of cases.")
  var cases: String?

  @ArgumentParser.Option(help: "The quarter, such as 2026-4.")
  var quarter: String?

  @ArgumentParser.Option(help: "How many cases to draw.")
  var size: Int?

  @ArgumentParser.Option(parsing: .upToNextOption, help: "Who may check. (default: the caseworkers of the cases)")
  var checkers: [String] = []

  @ArgumentParser.Option(help: "The seed: the same seed gives the same sample.")
  var seed: UInt64 = 2026

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @ArgumentParser.Option(help: "A table of what was found.")
  var results: String?

  @ArgumentParser.Option(parsing: .upToNextOption, help: "The rubrics whose criteria are the control points.")
  var rubric: [String] = []

  @ArgumentParser.Option(help: "text or json, for what was found.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language ?? .english }

  func validate() throws {
    let draws = cases != nil
    guard draws != (results != nil) else { throw ValidationError("Name a table of cases, or --results.") }
    if draws {
      guard let quarter, Quarter(quarter) != nil else { throw ValidationError("--quarter must be such as 2026-4.") }
      guard let size, size > 0 else { throw ValidationError("--size must be at least 1.") }
    } else if rubric.isEmpty {
      throw ValidationError("--results needs --rubric.")
    }
  }

  func run() throws {
    if let cases, let quarter = quarter.flatMap(Quarter.init), let size {
      try draw(from: cases, quarter, size)
    } else if let results {
      try sumUp(results)
    }
  }

  private func draw(from file: String, _ quarter: Quarter, _ size: Int) throws {
    try refuse([out], over: [file], language: language)
    let table = AuditTables.cases(file: file, bytes: try contents(of: file, language: language))
    try tell(table)
    let sample: AuditSample
    do {
      sample = try AuditSample(of: table.rows, in: quarter, size: size, checkers: checkers, seed: seed)
    } catch {
      Terminal.message(Sentences.noSample(error)[language] + "\n")
      throw ExitCode(1)
    }
    try deliver(AuditTables.bytes(of: sample), to: out, language: language)
    Terminal.message(Sentences.drawn(sample, seed: seed)[language] + "\n")
  }

  private func sumUp(_ file: String) throws {
    try refuse([out], over: [file] + rubric, language: language)
    let declarations = Declarations(rubric, from: Disk())
    let library = Library(declarations, context: declarations.context(of: rubric, from: Disk()))
    Terminal.messages(library.findings.filter { $0.severity != .note }, language: language)
    guard !library.findings.haveErrors else { throw ExitCode(1) }
    let table = AuditTables.results(
      file: file, bytes: try contents(of: file, language: language), rubrics: library.rubrics)
    try tell(table)
    let report = AuditReport(series: table.rows.controlPoints)
    let text = format == .json ? report.json.text + "\n" : printable(report.text(in: language))
    try deliver(Array(text.utf8), to: out, language: language)
  }

  private func tell<Row>(_ table: AuditTable<Row>) throws {
    let findings = table.findings + table.rejections.map(\.finding)
    Terminal.messages(findings.filter { $0.severity != .note }, language: language)
    guard !findings.haveErrors else { throw ExitCode(1) }
  }
}

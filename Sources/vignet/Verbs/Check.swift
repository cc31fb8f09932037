import ArgumentParser
import Diagnostics
import StudyFiles

/// Checks vignettes, modules, rubrics and studies and reports all findings at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check vignettes, modules, rubrics and studies.",
    discussion: """
      Files and folders are read together, so that rubrics find the vignettes they are for; the folder of a study is \
      checked with its tables. All findings are printed at once, each with file, line, column and what to do. Exit code \
      1 when there is an error.
      """)

  @Argument(help: "Files or folders, or the folder of a study.")
  var paths: [String]

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let (findings, studyLanguage) = findings(from: Disk())
    let language = languageOption.language ?? studyLanguage ?? .english
    switch format {
    case .json: Terminal.result(findings.json(in: language).text + "\n")
    case .text:
      let renderer = TerminalRenderer(language: language, colour: Terminal.isTerminal(1))
      Terminal.result(renderer.text(of: findings))
    }
    if findings.haveErrors { throw ExitCode(1) }
  }

  /// A path that is a study is checked as one; all other paths are checked together.
  private func findings(from files: some Files) -> (findings: [Finding], language: Language?) {
    let studies = paths.filter { LoadedStudy.isStudy($0, in: files) }.map { LoadedStudy.load($0, from: files) }
    let others = paths.filter { !LoadedStudy.isStudy($0, in: files) }
    var findings = studies.flatMap(\.findings)
    if !others.isEmpty {
      let declarations = Declarations(others, from: files)
      findings += Library(declarations, context: declarations.context(of: others, from: files)).findings
    }
    return (findings.inReadingOrder(), others.isEmpty ? studies.first?.language : nil)
  }
}

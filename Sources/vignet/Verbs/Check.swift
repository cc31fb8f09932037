import ArgumentParser
import Diagnostics
import Rubrics
import Studies
import StudyFiles
import Sustainability

/// Checks vignettes, modules, rubrics and studies and reports all findings at once.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check vignettes, modules, rubrics and studies.",
    discussion: """
      Files and folders are read together, so that rubrics find the vignettes they are for; the folder of a study is \
      checked with its tables. All findings are printed at once, each with file, line, column and what to do. Exit code \
      1 when there is an error.

      With --as-unique every table under `first` is also offered as one under `unique`, in which the order of the rules no \
      longer matters, ready to paste.
      """)

  @Argument(help: "Files or folders, or the folder of a study.")
  var paths: [String]

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @Flag(help: "Also print each table under `first` rewritten as one under `unique`.")
  var asUnique = false

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if asUnique, format == .json { throw ValidationError("--as-unique prints text: leave out --format json.") }
  }

  func run() throws {
    let (findings, rubrics, studyLanguage) = check(in: Disk())
    let language = languageOption.language ?? studyLanguage ?? .english
    switch format {
    case .json: Terminal.result(findings.json(in: language).text + "\n")
    case .text:
      let renderer = TerminalRenderer(language: language, colour: Terminal.isTerminal(1))
      Terminal.result(renderer.text(of: findings))
      if asUnique { Terminal.result(uniqueTables(of: rubrics, renderer, language)) }
    }
    if findings.haveErrors { throw ExitCode(1) }
  }

  /// A path that is a study is checked as one; all other paths are checked together.
  private func check(in files: some Files) -> (findings: [Finding], rubrics: [SoundRubric], language: Language?) {
    let studies = paths.filter { LoadedStudy.isStudy($0, in: files) }.map { LoadedStudy.load($0, from: files) }
    let others = paths.filter { !LoadedStudy.isStudy($0, in: files) }
    var findings = studies.flatMap { $0.findings + $0.findingsOnPeers }
    var rubrics = studies.flatMap { $0.sound?.rubrics ?? [] }
    if !others.isEmpty {
      let declarations = Declarations(others, from: files)
      let library = Library(declarations, context: declarations.context(of: others, from: files))
      findings += library.findings
      rubrics += library.rubrics
    }
    return (findings.inReadingOrder(), rubrics, others.isEmpty ? studies.first?.language : nil)
  }

  /// The rewritten tables, each under a comment, and why others could not be rewritten.
  private func uniqueTables(of rubrics: [SoundRubric], _ renderer: TerminalRenderer, _ language: Language) -> String {
    let editions = rubrics.flatMap { $0.uniqueEditions() }
    if editions.isEmpty { return "\n" + UniqueEdition.none[language] + "\n" }
    let tables = editions.compactMap { edition in
      edition.yaml.map { "\n# \(edition.heading[language])\n\($0)" }
    }
    let refused = editions.compactMap(\.finding)
    return tables.joined() + (refused.isEmpty ? "" : "\n" + renderer.text(of: refused))
  }
}

extension LoadedStudy {
  /// What is wrong with the variables by which the study chooses peers.
  fileprivate var findingsOnPeers: [Finding] {
    guard let sound, let tables else { return [] }
    return PeerContext.findings(sound.study, tables.data)
  }
}

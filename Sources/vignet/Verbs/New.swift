import ArgumentParser
import Diagnostics
import Foundation
import StudyFiles
import Vignettes

/// Asks questions and writes a vignette, a rubric or a study that passes the check.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a new vignette, rubric or study by answering questions.",
    discussion: """
      Questions are asked in Danish or English on standard error; answers are taken from standard input, one a line. Enter \
      takes the suggestion in brackets. Nothing is written before the last answer, and no file is overwritten. What was \
      written is checked at once.

      The first line of each file points editors to its JSON Schema, which is written to .schemas beside it.
      """)

  @Argument(help: "vignette, rubric or study.")
  var kind: NewFileKind

  @ArgumentParser.Option(
    help: "The folder to write in. (default: the folder Vignettes or Rubrics where there is one here, else this one)")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let disk = Disk()
    let folder = out ?? usualFolder(in: disk)
    let interview = NewFileInterview(kind, in: folder, language: languageOption.language, today: .today)
    let made: NewFiles
    do {
      made = try interview.hold(with: TerminalConversation(), files: disk)
    } catch {
      Terminal.message("\n" + Sentences.answersEnded[error.language] + "\n")
      throw ExitCode(1)
    }
    let schemaIsNew = try write(made, to: disk)
    let findings = made.findings(in: disk)
    let report = NewFileReport(made: made, schemaIsNew: schemaIsNew)
    Terminal.text(report.text)
    Terminal.result(TerminalRenderer(language: made.language, colour: Terminal.isTerminal(1)).text(of: findings))
    Terminal.text(report.whatNext)
    if findings.haveErrors { throw ExitCode(1) }
  }

  /// Where such files belong, if there is such a place here.
  private func usualFolder(in disk: Disk) -> String {
    switch kind {
    case .vignette: disk.kind(of: "Vignettes") == .folder ? "Vignettes" : "."
    case .rubric: disk.kind(of: "Rubrics") == .folder ? "Rubrics" : "."
    case .study: "."
    }
  }

  /// Writes the files; whether the schema was among them.
  private func write(_ made: NewFiles, to disk: Disk) throws -> Bool {
    for file in made.files where disk.kind(of: file.path) != .nothing {
      Terminal.message(Sentences.isThere(file.path)[made.language] + "\n")
      throw ExitCode(1)
    }
    for file in made.files { try save(Array(file.text.utf8), to: file.path, language: made.language) }
    guard disk.kind(of: made.schema.path) == .nothing else { return false }
    try save(Array(made.schema.text.utf8), to: made.schema.path, language: made.language)
    return true
  }
}

/// A conversation over standard input and standard error.
final class TerminalConversation: Conversation {
  /// Answers that are typed can be seen; those from a file or program are shown behind their questions.
  private let isTyped = isatty(0) == 1

  func tell(_ text: String) { Terminal.message(text + "\n") }

  func answer(to question: String) -> String? {
    Terminal.message(question)
    let answer = readLine()
    if !isTyped, let answer { Terminal.message(printable(answer) + "\n") }
    return answer
  }
}

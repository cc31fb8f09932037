import ArgumentParser
import Diagnostics
import StudyFiles
import Verification

/// Runs reference files against the methods of Vignet.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold the statistics against reference figures.",
    discussion: """
      A reference file is JSON: the title of a method, and cases with input, expected figures and tolerance. Every \
      figure is reproduced, differs (it is told by how much) or is not offered. Inputs that a method does not know are \
      ignored; texts are compared exactly. Exit code 1 when something differs or a file cannot be read.
      """)

  @Argument(help: "Reference files, or folders of them; folders in folders are not searched.")
  var paths: [String]

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.language ?? .english
    let (files, findings) = ReferenceFile.read(paths, from: Disk())
    let verifications = files.map(VerifiedFile.init)
    Terminal.messages(findings, language: language)
    switch format {
    case .json: Terminal.result(verifications.json(in: language).text + "\n")
    case .text: Terminal.text(VerificationText(files: verifications, language: language).text)
    }
    if findings.haveErrors || verifications.count(of: .differs) > 0 { throw ExitCode(1) }
  }
}

import ArgumentParser
import Diagnostics
import StudyFiles
import Studies

/// Writes a complete study of invented answers with known truth.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a complete study of invented answers with known truth, for trying out and for power.",
    discussion: """
      Every file of the study says that it is simulated, and so does every page made from it. The truth behind the \
      answers stands beside them in truth-indicators.csv and truth-effects.csv.
      """)

  @ArgumentParser.Option(help: "How many municipalities.")
  var municipalities: Int

  @ArgumentParser.Option(help: "How many caseworkers are listed in each.")
  var respondents: Int

  @ArgumentParser.Option(help: "How many vignettes each of them is dealt, of those in their fields.")
  var perRespondent: Int = 3

  @ArgumentParser.Option(help: "The seed: the same seed gives the same study.")
  var seed: UInt64 = 2026

  @ArgumentParser.Option(help: "The folder of vignettes; found by itself if left out.")
  var vignettes: String?

  @ArgumentParser.Option(help: "The folder of rubrics; found by itself if left out.")
  var rubrics: String?

  @Argument(help: "The folder to write.")
  var folder: String

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard (1...2000).contains(municipalities) else { throw ValidationError("--municipalities must be 1 to 2000.") }
    guard (1...100).contains(perRespondent) else { throw ValidationError("--per-respondent must be 1 to 100.") }
    guard (1...5000).contains(respondents) else { throw ValidationError("--respondents must be 1 to 5000.") }
  }

  func run() throws {
    let language = languageOption.language ?? .english
    guard mayWrite else {
      Terminal.message(Sentences.notSimulated(folder)[language] + "\n")
      throw ExitCode(1)
    }
    let content = try Content(vignettes: vignettes, rubrics: rubrics, language: language)
    let size = SimulationSize(
      municipalities: municipalities, respondents: respondents, perRespondent: perRespondent, seed: seed)
    let library = content.library
    let simulated = Simulator(
      vignettes: library.vignettes, modules: library.modules, rubrics: library.rubrics, size: size
    ).run()
    let parts = SimulatedParts(vignettes: library.vignettes, modules: library.modules)
    let files = simulated.folder(
      over: parts, declarations: content.files.map { ($0.path, $0.bytes) }, size: size
    ).files
    // A simulated study holds copies of the declarations it rests on: it cannot be made anew from its own copies.
    try refuse(
      files.map { folder + "/" + $0.path }, over: content.files.map(\.source), language: language)
    for file in files { try save(file.bytes, to: folder + "/" + file.path, language: language) }
    let sentence = Sentences.simulated(
      folder, municipalities: municipalities, respondents: simulated.data.respondents.count,
      answerSets: simulated.data.answerSets.count, seed: seed)
    Terminal.message(sentence[language] + "\n")
  }

  /// Invented answers may replace invented answers, but nothing else.
  private var mayWrite: Bool {
    let disk = Disk()
    guard disk.kind(of: folder) != .nothing, !disk.names(in: folder).isEmpty else { return true }
    return LoadedStudy.isSimulated(folder, in: disk)
  }
}

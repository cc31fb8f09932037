import ArgumentParser
import Diagnostics
import StudyFiles
import Studies
import Sustainability

/// Writes a study's figures in a form that others can load.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the figures of a study so that a municipality can compare itself without anybody's answers.",
    discussion: """
      Figures are aggregated and after disclosure control. A municipality stands there with name, population and \
      circumstances only where the column consent of municipalities.csv says yes; the others are shuffled and labelled. With \
      --municipality that one is left out and its peers are marked.
      """)

  enum Target: String, ExpressibleByArgument, CaseIterable {
    case peers
  }

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String

  @ArgumentParser.Option(help: "What to write: peers.")
  var to: Target

  @ArgumentParser.Option(help: "The municipality that the file is for, by code or name.")
  var municipality: String?

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @ArgumentParser.Option(help: "The wave; the last one if left out.")
  var wave: Int?

  @ArgumentParser.Option(help: "The seed of the shuffling; drawn from the answers if left out.")
  var seed: UInt64?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let open = try OpenStudy(study, language: languageOption.language)
    try refuse([out], over: open.inputs, language: open.language)
    try open.stopOnPeerVariables()
    let own = try municipality.map(open.municipality)
    let judged = open.judged()
    let peers = PeerStudy(judged, table: judged.indicators(wave: wave))
    let bundle = peers.bundle(judged, for: own, seed: seed)
    try deliver(Array((bundle.json.text + "\n").utf8), to: out, language: open.language)
  }
}

import ArgumentParser
import Diagnostics
import StudyFiles
import Studies
import Sustainability

/// Compares a municipality with its peers.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare a municipality with its peers: differences with intervals, and a funnel; no league table.",
    usage: """
      vignet compare <study> --municipality <code> [--with <name>,…]
      vignet compare --peers <file> --own <study> --municipality <code>
      """,
    discussion: """
      Peers are chosen by circumstances that study.yaml names under peers, within the field, never by the outcome or by \
      what is itself a yardstick. With --peers the figures of others come from a file that `vignet export --to peers` \
      wrote; nobody's answers are needed.
      """)

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String?

  @ArgumentParser.Option(help: "The municipality that is compared, by code or name.")
  var municipality: String

  @ArgumentParser.Option(help: "Further municipalities to compare with, by code or name, with commas between them.")
  var with: String?

  @ArgumentParser.Option(help: "Only this field.")
  var field: String?

  @ArgumentParser.Option(help: "Only this indicator.")
  var indicator: String?

  @ArgumentParser.Option(help: "A file with the figures of others, instead of a study with all.")
  var peers: String?

  @ArgumentParser.Option(help: "With --peers: the municipality's own study.")
  var own: String?

  @ArgumentParser.Option(help: "The wave; the last one if left out.")
  var wave: Int?

  @Flag(help: "Also between which places the municipality would stand if all were ordered.")
  var ranks = false

  @Flag(help: "Name every peer, also without consent: for those in charge of the study only.")
  var names = false

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard (study != nil) != (peers != nil && own != nil), study == nil || (peers == nil && own == nil) else {
      throw ValidationError("Name a study, or both --peers and --own.")
    }
    if peers != nil, with != nil || names || ranks {
      throw ValidationError("--with, --names and --ranks need a study: a file of peers names nobody.")
    }
  }

  func run() throws {
    let open = try OpenStudy(study ?? own ?? "", language: languageOption.language)
    let municipality = try open.municipality(municipality)
    if let indicator, Indicator.named(indicator) == nil {
      try refuse(Sentences.noSuchIndicator(indicator, known: Indicator.all.map(\.id)), open.language)
    }
    let judged = open.judged()
    let table = judged.indicators(wave: wave)
    if let peers { return try compare(municipality, judged, table, withBundle: peers, open) }
    try open.stopOnPeerVariables()
    let added = try (with ?? "").split(separator: ",").map { try open.municipality(String($0)) }
    warn(of: added, open.language)
    let whole = PeerStudy(judged, table: table).comparison(of: municipality, with: added)
    let comparison = try chosen(whole, open.language)
    let naming = PeerNaming(everybody: names)
    switch format {
    case .json:
      let json = comparison.json(
        in: languageOption.language ?? .english, naming: naming, indicator: indicator, withRanks: ranks)
      Terminal.result(json.text + "\n")
    case .text:
      Terminal.text(
        PeerComparisonText(
          comparison: comparison, naming: naming, indicator: indicator, withRanks: ranks, language: open.language
        ).text)
    }
  }

  private func chosen(_ comparison: PeerComparison, _ language: Language) throws -> PeerComparison {
    guard let field else { return comparison }
    let only = comparison.only(field)
    if only.scopes.isEmpty {
      let known = comparison.scopes.compactMap { if case .field(let name) = $0.group { name } else { nil } }
      try refuse(Sentences.noFiguresOfField(field, known: known), language)
    }
    return only
  }

  private func warn(of added: [Municipality], _ language: Language) {
    if names { Terminal.message(Sentences.namesEverybody[language] + "\n") }
    if added.contains(where: { !$0.consents }) { Terminal.message(Sentences.addedWithoutConsent[language] + "\n") }
  }

  private func compare(
    _ municipality: Municipality, _ judged: JudgedStudy, _ table: IndicatorTable, withBundle path: String,
    _ open: OpenStudy
  ) throws {
    let bundle = try PeerBundle.open(path, language: open.language)
    let comparison = BundleComparison(bundle, judged, table, municipality: municipality)
    switch format {
    case .json:
      let json = comparison.json(in: languageOption.language ?? .english, indicator: indicator, field: field)
      Terminal.result(json.text + "\n")
    case .text:
      Terminal.text(
        BundleComparisonText(comparison: comparison, indicator: indicator, field: field, language: open.language).text)
    }
  }
}

/// Ends a verb with a sentence.
func refuse(_ sentence: LocalisedText, _ language: Language) throws {
  Terminal.message(sentence[language] + "\n")
  throw ExitCode(1)
}

extension OpenStudy {
  /// The municipality with a code or, failing that, a name.
  func municipality(_ text: String) throws -> Municipality {
    let all = tables.data.joined(by: study.study).municipalities
    let name = text.drop { $0 == " " }
    if let found = all.first(where: { $0.id == name }) ?? all.first(where: { $0.name == name }) { return found }
    let sentence = Sentences.noSuchMunicipality(String(name), known: all.map(\.id) + all.map(\.name))
    Terminal.message(sentence[language] + "\n")
    throw ExitCode(1)
  }

  /// Ends the verb where study.yaml would choose peers by what may not choose them.
  func stopOnPeerVariables() throws {
    let findings = PeerContext.findings(study.study, tables.data)
    Terminal.messages(findings.filter { $0.severity != .note }, language: language)
    if findings.haveErrors { throw ExitCode(1) }
  }
}

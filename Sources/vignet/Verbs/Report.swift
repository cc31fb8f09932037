import ArgumentParser
import Diagnostics
import Reports
import StudyFiles
import Studies
import Sustainability
import Vignettes

/// Writes the reports of a study: for each municipality its page and that of its council, and one for the study.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write self-contained pages for each municipality and its council, and one for the study.",
    discussion: """
      The pages hold no script and load nothing, so that they can be sent as files; they print on A4. The page of the \
      study names all municipalities and is for the researcher; that of a municipality shows its own figures beside all \
      together; that of its council, NAME-council.html, is one sheet a year.
      """)

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String

  @ArgumentParser.Option(help: "Only the pages of this municipality.")
  var municipality: String?

  @ArgumentParser.Option(help: "The folder to write.")
  var out: String

  @ArgumentParser.Option(help: "The wave; the last one if left out.")
  var wave: Int?

  @ArgumentParser.Option(
    help: "An earlier edition (JSON of vignet indicators): what the difference would tell of too few is withheld.")
  var earlier: String?

  @ArgumentParser.Option(
    help: "Results of the municipality's own audits, for its council's page; with --municipality only.")
  var audits: String?

  @ArgumentParser.Option(help: "The day printed on the pages, as 2026-11-01; today if left out.")
  var date: CalendarDate = .today

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard audits == nil || municipality != nil else { throw ValidationError("--audits needs --municipality.") }
  }

  func run() throws {
    let open = try OpenStudy(study, language: languageOption.language)
    let judged = open.judged()
    let table = try open.indicators(of: judged, wave: wave, beside: earlier)
    for line in table.leftOut.lines { Terminal.message(line[open.language] + "\n") }
    let names = PageNames(table.municipalities)
    let municipalities = try chosen(from: table.municipalities, language: open.language)
    let own = municipalities.flatMap { [names[$0], names.council(of: $0)] }
    let pages = own + (municipality == nil ? [PageNames.study] : [])
    try refuse(
      pages.map(path(ofPage:)), over: open.inputs + [earlier, audits].compactMap(\.self), language: open.language)
    let isNew = earlier != nil
    let common = CommonSections(table, of: judged, language: open.language, isNewEdition: isNew)
    let day = date
    let path = study
    let audited = try audits.map { try controlPoints(in: $0, judged, language: open.language) } ?? []
    // The page of the study takes longest, so it is begun first.
    let readers: [Municipality?] = (municipality == nil ? [nil] : []) + municipalities
    let made = readers.mappedOnAllCores { reader in
      guard let reader else {
        let page = StudyPage(
          table: table, judged: judged, studyPath: path, date: day, language: open.language, isNewEdition: isNew)
        return [page.html]
      }
      return [
        MunicipalityPage(common: common, judged: judged, municipality: reader, date: day).html,
        CouncilPage(common: common, judged: judged, municipality: reader, audits: audited, date: day).html,
      ]
    }
    let begun = Array(zip(readers, made))
    for (reader, pages) in begun.filter({ $0.0 != nil }) + begun.filter({ $0.0 == nil }) {
      let ownNames = reader.map { [names[$0], names.council(of: $0)] } ?? [PageNames.study]
      for (name, page) in zip(ownNames, pages) { try write(page, named: name, language: open.language) }
    }
  }

  /// What a table of audits says of the study's control points.
  private func controlPoints(
    in file: String, _ judged: JudgedStudy, language: Language
  ) throws -> [ControlPointSeries] {
    let table = AuditTables.results(
      file: file, bytes: try contents(of: file, language: language), rubrics: judged.study.rubrics)
    let findings = table.findings + table.rejections.map(\.finding)
    Terminal.messages(findings.filter { $0.severity != .note }, language: language)
    guard !findings.haveErrors else { throw ExitCode(1) }
    return table.rows.controlPoints
  }

  private func chosen(from municipalities: [Municipality], language: Language) throws -> [Municipality] {
    guard let municipality else { return municipalities }
    if let found = municipalities.first(where: { $0.id == municipality }) { return [found] }
    let sentence = Sentences.noSuchMunicipality(municipality, known: municipalities.map(\.id))
    Terminal.message(sentence[language] + "\n")
    throw ExitCode(1)
  }

  private func path(ofPage name: String) -> String { out + "/" + name + ".html" }

  private func write(_ html: String, named name: String, language: Language) throws {
    let path = path(ofPage: name)
    try save(Array(html.utf8), to: path, language: language)
    Terminal.result(path + "\n")
  }
}

/// The file name of each municipality's page: its code, with an underscore for what is no letter, digit or hyphen; that
/// of its council has "-council" behind it. No two pages share a name, and that of the study is kept free.
private struct PageNames {
  static let study = "study"
  private static let council = "-council"
  private var names: [String: String] = [:]

  init(_ municipalities: [Municipality]) {
    var taken: Set = [Self.study]
    for municipality in municipalities {
      let plain = String(municipality.id.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" })
      var name = plain
      var number = 2
      while !taken.isDisjoint(with: [name, name + Self.council]) {
        name = "\(plain)-\(number)"
        number += 1
      }
      taken.formUnion([name, name + Self.council])
      names[municipality.id] = name
    }
  }

  subscript(municipality: Municipality) -> String { names[municipality.id] ?? municipality.id }

  func council(of municipality: Municipality) -> String { self[municipality] + Self.council }
}

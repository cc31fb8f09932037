import ArgumentParser
import Diagnostics
import StudyFiles
import Studies

/// Deals vignettes to the respondents of a study, or answer sets to raters.
struct DealVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal",
    abstract: "Deal vignettes to respondents evenly, or answer sets to raters.",
    discussion: """
      Every caseworker in the table of respondents who has no deck yet gets one: vignettes of the own fields, linking \
      vignettes always, the others evenly within municipality and field by what has been answered and what is still \
      open. Run it again whenever respondents join or answers come in: what was dealt stays as it is.

      Everything that happens is added to a log (deal-events.csv), from which the plan (deals.csv) follows; a log that \
      was changed by hand is refused. With --raters, which rater rates which answer set is written instead.
      """)

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String

  @ArgumentParser.Option(help: "The wave. (default: the last one that was dealt, else 1)")
  var wave: Int?

  @ArgumentParser.Option(help: "The seed of all chance. (default: the study's, else that of the log, else 2026)")
  var seed: UInt64?

  @ArgumentParser.Option(help: "How many vignettes each respondent gets. (default: the study's, else 4)")
  var perRespondent: Int?

  @Flag(help: "Deal the variants of vignettes too, factor levels as evenly as can be.")
  var factorial = false

  @ArgumentParser.Option(
    parsing: .upToNextOption,
    help: "Respondents who will not answer: their places are given back. RESPONDENT/VIGNETTE gives back one.")
  var drop: [String] = []

  @ArgumentParser.Option(help: "Decks to print ahead for each municipality and field.")
  var paper: Int?

  @ArgumentParser.Option(help: "Raters, parted by commas: deal the wave's answer sets to them instead.")
  var raters: String?

  @ArgumentParser.Option(help: "The share of answer sets that two raters rate. (default: 0.3)")
  var overlap: Fraction?

  @ArgumentParser.Option(help: "The rating plan to write; rating-plan.csv beside the study if left out.")
  var ratingOut: String?

  @Flag(help: "Write nothing, only say what would be dealt.")
  var dryRun = false

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @ArgumentParser.Option(help: "The folder of the log and the plan; beside the study if left out.")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if let wave, wave < 1 { throw ValidationError("--wave must be at least 1.") }
    if let perRespondent, perRespondent < 1 { throw ValidationError("--per-respondent must be at least 1.") }
    if let option = misplaced { throw ValidationError(Sentences.notWithRaters(option, raters != nil)[.english]) }
    if let paper, !(1...1000).contains(paper) { throw ValidationError("--paper must be 1 to 1000.") }
  }

  /// An option that makes sense only with raters, or only without.
  private var misplaced: String? {
    let withRaters = [("--overlap", overlap != nil), ("--rating-out", ratingOut != nil)]
    let without = [
      ("--per-respondent", perRespondent != nil), ("--factorial", factorial), ("--drop", !drop.isEmpty),
      ("--paper", paper != nil), ("--out", out != nil),
    ]
    return (raters == nil ? withRaters : without).first(where: \.1)?.0
  }

  func run() throws {
    let open = try OpenStudy(study, language: languageOption.language)
    if let raters {
      let names = raters.split { $0 == "," || $0 == " " }.map(String.init)
      return try RatingDealRun(
        open: open, raters: names, overlap: overlap?.value ?? 0.3, seed: seed, wave: wave, file: ratingOut,
        isDryRun: dryRun, format: format
      ).run()
    }
    try dealVignettes(open)
  }

  private func dealVignettes(_ open: OpenStudy) throws {
    let language = open.language
    let files = DealFiles(of: open.study.study, at: open.inputs[0], in: out)
    // The plan may be read with the study; it is made anew from the log, which nothing else may be.
    let ownPlan =
      open.study.study.tables[.deals] == nil ? nil : DealFiles(of: open.study.study, at: open.inputs[0]).plan
    let others = open.inputs.filter { input in ownPlan.map { Disk().resolved($0) != Disk().resolved(input) } ?? true }
    try refuse([files.log, files.plan], over: others, language: language)
    let kept = files.read(from: Disk())
    try stop(on: kept.findings, language: language)
    let round = try deal(open, after: kept.history ?? DealHistory())
    if !dryRun {
      do { try files.write(round.history, after: kept, to: Disk()) } catch {
        Terminal.message(Sentences.notDealt(error)[language] + "\n")
        throw ExitCode(1)
      }
    }
    let report = DealReport(round: round, study: open.study, data: open.tables.data, isDryRun: dryRun, files: files)
    switch format {
    case .json: Terminal.result(report.json.text + "\n")
    case .text: Terminal.text(report.text(in: language))
    }
  }

  /// Brings the history up to date: answers first, then who gives up, then who joins, then paper.
  private func deal(_ open: OpenStudy, after history: DealHistory) throws -> DealRound {
    let wave = self.wave ?? history.entrants.map(\.wave).max() ?? 1
    let own = open.study.study.deal
    let seed = seed ?? own?.seed.flatMap { UInt64(exactly: $0) } ?? history.rules?.seed ?? 2026
    let usual = own == nil ? history.rules?.perRespondent : nil
    let rules = open.study.dealRules(
      seed: seed, perRespondent: perRespondent ?? usual, isFactorial: factorial ? true : nil)
    do {
      var dealing = try Dealing(history, rules: rules)
      let completed = try dealing.takeInAnswers(open.tables.data, of: open.study)
      var dropped = 0
      for name in drop {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let places = try dealing.drop(parts.first ?? "", wave: wave, vignette: parts.count > 1 ? parts[1] : nil)
        if places == 0 { Terminal.message(Sentences.nothingToDrop(name, wave: wave)[open.language] + "\n") }
        dropped += places
      }
      let decks = try dealing.takeInRespondents(open.tables.data, wave: wave)
      let printed = dealing.history.entrants.count
      if let paper {
        try dealing.makePaperDecks(
          paper, for: open.tables.data.dealtMunicipalities, fields: open.study.study.fields.map(\.text), wave: wave)
      }
      return DealRound(
        history: dealing.history, wave: wave, completed: completed, dropped: dropped, decks: decks,
        printed: dealing.history.entrants.count - printed)
    } catch {
      Terminal.messages([Finding(error, in: study)], language: open.language)
      throw ExitCode(1)
    }
  }
}

extension StudyData {
  /// The municipalities, from their table or, without one, from that of the respondents.
  fileprivate var dealtMunicipalities: [String] {
    municipalities.isEmpty ? Set(respondents.compactMap(\.municipality)).sorted() : municipalities.map(\.id)
  }
}

import ArgumentParser
import Diagnostics
import Statistics
import StudyFiles
import Sustainability

/// Says how precise a study will be before it is dealt, or whether a rating plan hangs together.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how precise a study will be, and whether a rating plan is connected.",
    discussion: """
      A study is planned with --municipalities, --respondents and --vignettes: how exactly shares will be known, which \
      differences will be seen, and how many respondents it takes, by formula and by simulation with the report's own \
      interval.

      A rating plan is looked over with --ratings, --unit and --rater: whether all raters can be compared, and which \
      further ratings would make it so. Shares are written 0.25, 0,25 or 25%.
      """)

  @ArgumentParser.Option(parsing: .unconditional, help: "How many municipalities take part.")
  var municipalities: Int?

  @ArgumentParser.Option(parsing: .unconditional, help: "How many respondents answer in each.")
  var respondents: Int?

  @ArgumentParser.Option(parsing: .unconditional, help: "How many vignettes there are.")
  var vignettes: Int?

  @ArgumentParser.Option(
    parsing: .unconditional, help: "How many vignettes each respondent answers; all of them if left out.")
  var perRespondent: Int?

  @ArgumentParser.Option(
    parsing: .unconditional, help: "The share that is expected. (default: 0.5, where intervals are widest)")
  var share: Fraction?

  @ArgumentParser.Option(
    parsing: .unconditional, help: "How alike a respondent's answers are, from 0 to 1. (default: 0.1)")
  var correlation: Fraction?

  @ArgumentParser.Option(parsing: .unconditional, help: "How many caseworkers each municipality employs.")
  var employed: Int?

  @ArgumentParser.Option(
    parsing: .unconditional, help: "How much one municipality's share lies above that of the rest.")
  var difference: Fraction?

  @ArgumentParser.Option(parsing: .unconditional, help: "How far a municipality's interval may reach to each side.")
  var halfWidth: Fraction?

  @ArgumentParser.Option(parsing: .unconditional, help: "The confidence of the intervals. (default: 0.95)")
  var confidence: Fraction?

  @ArgumentParser.Option(
    parsing: .unconditional, help: "How many studies to simulate; 0 for none. (default: 2000, fewer of huge ones)")
  var simulations: Int?

  @ArgumentParser.Option(help: "The seed of the simulation. (default: 2026)")
  var seed: UInt64?

  @ArgumentParser.Option(help: "A table with one row for each rating that is planned or given.")
  var ratings: String?

  @ArgumentParser.Option(help: "The column of what is rated.")
  var unit: String?

  @ArgumentParser.Option(help: "The column of who rates.")
  var rater: String?

  @ArgumentParser.Option(help: "The column of the rating; rows where it is empty do not count.")
  var value: String?

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  private var language: Language { languageOption.language ?? .english }

  func validate() throws {
    guard ratings == nil else {
      _ = try columns()
      return
    }
    let plan = try request()
    try refusing {
      if let difference { try plan.require(difference: difference.value) }
      if let halfWidth { _ = try plan.respondentsNeeded(halfWidth: halfWidth.value) }
      if let simulations, simulations != 0 { try plan.require(studies: simulations) }
    }
  }

  func run() throws {
    if let ratings { return try lookOver(ratings) }
    let plan = try request()
    let study = try PlannedStudy(
      plan, difference: difference?.value, halfWidth: halfWidth?.value, studies: simulations, seed: seed ?? 2026)
    switch format {
    case .json: Terminal.result(study.json(in: language).text + "\n")
    case .text: Terminal.text(PlanText(study: study, language: language).text)
    }
  }

  // MARK: A study

  private func request() throws -> StudyPlan {
    for (option, column) in [("--unit", unit), ("--rater", rater), ("--value", value)] where column != nil {
      throw ValidationError(Sentences.onlyWithRatings(option)[language])
    }
    guard let municipalities, let respondents, let vignettes else {
      let numbers = [("--municipalities", municipalities), ("--respondents", respondents), ("--vignettes", vignettes)]
      throw ValidationError(Sentences.missingOptions(numbers.filter { $0.1 == nil }.map(\.0))[language])
    }
    guard let confidence = Confidence(self.confidence?.value ?? 0.95), confidence.level > 0.5 else {
      throw ValidationError(Sentences.impossibleConfidence[language])
    }
    return try refusing {
      try StudyPlan(
        municipalities: municipalities, respondents: respondents, vignettes: vignettes,
        perRespondent: perRespondent ?? vignettes, share: share?.value ?? 0.5, correlation: correlation?.value ?? 0.1,
        employed: employed, confidence: confidence)
    }
  }

  /// Turns what is wrong with a plan into a wrong call.
  private func refusing<Value>(_ make: () throws -> Value) throws -> Value {
    do { return try make() } catch let fault as PlanFault { throw ValidationError(fault.sentence[language]) }
  }

  // MARK: A rating plan

  private func columns() throws -> RatingColumns {
    let studyOptions: [(String, Bool)] = [
      ("--municipalities", municipalities != nil), ("--respondents", respondents != nil),
      ("--vignettes", vignettes != nil), ("--per-respondent", perRespondent != nil), ("--share", share != nil),
      ("--correlation", correlation != nil), ("--employed", employed != nil), ("--difference", difference != nil),
      ("--half-width", halfWidth != nil), ("--confidence", confidence != nil), ("--simulations", simulations != nil),
      ("--seed", seed != nil),
    ]
    if let option = studyOptions.first(where: \.1)?.0 {
      throw ValidationError(Sentences.notTogether(option)[language])
    }
    guard let unit, let rater else {
      let names = [("--unit", unit), ("--rater", rater)].filter { $0.1 == nil }.map(\.0)
      throw ValidationError(Sentences.missingOptions(names)[language])
    }
    if unit == rater { throw ValidationError(Sentences.sameColumn(unit)[language]) }
    return RatingColumns(unit: unit, rater: rater, value: value, group: nil)
  }

  private func lookOver(_ file: String) throws {
    let bytes = try contents(of: file, language: language)
    let table = RatingTableFile.read(file: file, bytes: bytes, columns: try columns(), conditions: [], missing: nil)
    Terminal.messages(table.findings.filter { $0.severity != .note }, language: language)
    guard !table.findings.haveErrors, let group = table.groups.first else { throw ExitCode(1) }
    let report = try RatingPlanReport(group)
    switch format {
    case .json: Terminal.result(report.json(in: language).text + "\n")
    case .text: Terminal.text(report.text(in: language))
    }
  }
}

import ArgumentParser
import Diagnostics
import Statistics
import Studies
import StudyFiles
import Sustainability

/// Measures how far raters agree: in any table of ratings, or in a study with its rubrics.
struct AgreementVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Measure how far raters agree, with several coefficients side by side.",
    discussion: """
      A table has one row for each rating; name its columns with --unit, --rater and --value. Empty cells are missing. \
      Of a study, named without these, it tells the agreement on each criterion, how severe each rater is, and which \
      ratings a third must decide. What cannot be computed is refused with the reason; that is not an error.
      """)

  @Argument(help: "A table with one row for each rating, or the folder of a study.")
  var file: String

  @ArgumentParser.Option(help: "The column of what is rated.")
  var unit: String?

  @ArgumentParser.Option(help: "The column of who rates.")
  var rater: String?

  @ArgumentParser.Option(help: "The column of the rating.")
  var value: String?

  @ArgumentParser.Option(help: "Of a study: the wave; the last one if left out.")
  var wave: Int?

  @ArgumentParser.Option(
    help: """
      Of a study: how far apart ratings may be before a third must decide, as a share of the criterion's range, such \
      as 0.5; one level if left out (none on a criterion of two levels).
      """)
  var tolerance: Double?

  @ArgumentParser.Option(
    name: .customLong("where"), help: "Only rows with this value, as COLUMN=VALUE; may be repeated.")
  var conditions: [ColumnCondition] = []

  @ArgumentParser.Option(help: "A column whose groups are measured apart, beside all together.")
  var by: String?

  @ArgumentParser.Option(
    help: "percent, cohen, fleiss, krippendorff, gwet, brennan-prediger, icc or kendall-w; may be repeated.")
  var coefficient: [CoefficientName] = []

  @ArgumentParser.Option(help: "nominal, ordinal, interval or ratio.")
  var level: MeasurementLevel = .nominal

  @ArgumentParser.Option(help: "A text that stands for a missing rating, such as NA.")
  var missing: String?

  @ArgumentParser.Option(help: "The seed of resampling.")
  var seed: UInt64 = 2026

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if let tolerance, !(0...1).contains(tolerance) { throw ValidationError("--tolerance must be 0 to 1.") }
  }

  func run() throws {
    switch (unit, rater, value) {
    case (nil, nil, nil):
      guard LoadedStudy.isStudy(file, in: Disk()) else {
        throw ValidationError("A table needs --unit, --rater and --value; without them name the folder of a study.")
      }
      try printStudy()
    case (let unit?, let rater?, let value?):
      try printTable(RatingColumns(unit: unit, rater: rater, value: value, group: by))
    default: throw ValidationError("--unit, --rater and --value belong together.")
    }
  }

  private func printStudy() throws {
    let open = try OpenStudy(file, language: languageOption.language)
    let judged = open.judged()
    let report = RaterReport(
      judged, wave: wave ?? judged.waves.last ?? 1, tolerance: tolerance.map(RatingTolerance.share) ?? .oneLevel)
    switch format {
    case .json:
      // What programs read is in English unless another language is asked for.
      let json = RaterJSON(
        report: report, study: judged.study.study.id.text, language: languageOption.language ?? .english)
      Terminal.result(json.json.text + "\n")
    case .text: Terminal.text(RaterText(report: report, language: open.language).text)
    }
  }

  private func printTable(_ columns: RatingColumns) throws {
    let language = languageOption.language ?? .english
    let bytes = try contents(of: file, language: language)
    let table = RatingTableFile.read(
      file: file, bytes: bytes, columns: columns, conditions: conditions.map { ($0.column, $0.value) }, missing: missing
    )
    Terminal.messages(table.findings.filter { $0.severity != .note }, language: language)
    guard !table.findings.haveErrors else { throw ExitCode(1) }
    let names = coefficient.isEmpty ? CoefficientName.usual(for: level) : coefficient
    let scale = CategoryScale(observed: table.groups.first?.entries.map(\.value) ?? [])
    let results = table.groups.flatMap { group in
      names.flatMap { $0.results(of: group, scale: scale, level: level, seed: seed) }
    }
    switch format {
    case .json: Terminal.result(results.json(in: language).text + "\n")
    case .text: Terminal.text(AgreementText(results: results, language: language).text)
    }
  }
}

/// A condition on a column, written `COLUMN=VALUE`.
struct ColumnCondition: ExpressibleByArgument {
  let column: String
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    column = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
  }
}

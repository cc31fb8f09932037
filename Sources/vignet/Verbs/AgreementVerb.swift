import ArgumentParser
import Diagnostics
import Statistics
import StudyFiles

/// Measures how far raters agree.
struct AgreementVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Measure how far raters agree, with several coefficients side by side.",
    discussion: """
      The table has one row for each rating. Empty cells are missing. What cannot be computed is refused with the \
      reason; that is not an error.
      """)

  @Argument(help: "A table with one row for each rating.")
  var file: String

  @ArgumentParser.Option(help: "The column of what is rated.")
  var unit: String

  @ArgumentParser.Option(help: "The column of who rates.")
  var rater: String

  @ArgumentParser.Option(help: "The column of the rating.")
  var value: String

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

  func run() throws {
    let language = languageOption.language ?? .english
    let bytes = try contents(of: file, language: language)
    let columns = RatingColumns(unit: unit, rater: rater, value: value, group: by)
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

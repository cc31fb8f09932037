import ArgumentParser
import Diagnostics
import StudyFiles
import Studies
import Sustainability

/// Prints the indicators of every municipality.
struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the indicators of every municipality with intervals.",
    discussion: """
      Figures that rest on fewer respondents than the study's minimum are not shown. Shares are of decided answer sets; \
      intervals are 95 %. Adjusted figures of a municipality are what a mixed model expects on the same vignettes for all, \
      drawn towards the mean in proportion to what is not known; plain ones describe these staff and these vignettes, with \
      the respondent as sampling unit. JSON and CSV hold the figures by field, case group and vignette as well.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  /// How vignettes count in adjusted figures.
  enum Weighting: String, ExpressibleByArgument, CaseIterable {
    case equal, caseload

    var vignettes: VignetteWeights { self == .equal ? .equal : .caseload }
  }

  /// By what the text divides answers.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case all, field
    case caseGroup = "case_group"
    case vignette

    /// Whether rows on a group are shown.
    func shows(_ group: IndicatorGroup) -> Bool {
      switch (self, group) {
      case (.all, .all), (.all, .criterion), (.field, .field), (.caseGroup, .caseGroup), (.vignette, .vignette): true
      default: false
      }
    }
  }

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String

  @ArgumentParser.Option(help: "The wave; the last one if left out.")
  var wave: Int?

  @Flag(help: "How shares have moved since the wave before, as far as the two can be compared; text or json.")
  var trend = false

  @ArgumentParser.Option(help: "In text, what figures are on: all, field, case_group or vignette.")
  var by: Grouping = .all

  @ArgumentParser.Option(help: "How vignettes count in adjusted figures: equal, or caseload (cases.<case_group>).")
  var weights: Weighting = .equal

  @ArgumentParser.Option(
    help: "An earlier edition (JSON of this verb): what the difference would tell of too few is withheld.")
  var earlier: String?

  @ArgumentParser.Option(help: "text, json or csv.")
  var format: Format = .text

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if trend, format == .csv || by != .all || weights != .equal || earlier != nil {
      throw ValidationError("--trend is of plain shares on all answers, as text or json, and knows no earlier edition.")
    }
  }

  func run() throws {
    let open = try OpenStudy(study, language: languageOption.language)
    try refuse([out], over: open.inputs + [earlier].compactMap(\.self), language: open.language)
    if trend { return try deliverTrend(of: open) }
    let judged = open.judged()
    guard weights == .equal || judged.counted(wave: wave).statesCaseloads else {
      Terminal.message(Sentences.noCaseloads[open.language] + "\n")
      throw ExitCode(1)
    }
    let table = try open.indicators(of: judged, wave: wave, weights: weights.vignettes, beside: earlier)
    for line in table.leftOut.lines { Terminal.message(line[open.language] + "\n") }
    let bytes: [UInt8] =
      switch format {
      // What programs read is in English unless another language is asked for.
      case .json: Array((table.json(in: languageOption.language ?? .english).text + "\n").utf8)
      case .csv: table.csv(in: languageOption.language ?? .english)
      case .text: Array(printable(IndicatorText(table: table, grouping: by, language: open.language).text).utf8)
      }
    try deliver(bytes, to: out, language: open.language)
  }

  private func deliverTrend(of open: OpenStudy) throws {
    let judged = open.judged()
    guard let trend = judged.trend(wave: wave) else {
      return try refuse(Sentences.noEarlierWave(wave ?? judged.waves.last ?? 1), open.language)
    }
    let text =
      format == .json
      ? trend.json(in: languageOption.language ?? .english).text + "\n"
      : printable(TrendText(trend: trend, language: open.language).text)
    try deliver(Array(text.utf8), to: out, language: open.language)
  }
}

extension IndicatorTable {
  /// The rows as a table with the columns of the JSON.
  fileprivate func csv(in language: Language) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(Self.columns)
    for row in rows {
      writer.write(
        row.values(in: language).map { value in
          switch value {
          case .string(let text): text
          case .null: ""
          default: value.text
          }
        })
    }
    return writer.bytes
  }
}

extension LeftOut {
  /// A line for each reason for which answer sets are not counted.
  var lines: [LocalisedText] {
    let reasons = [
      (otherLaw, Sentences.otherLaw), (otherVariant, Sentences.otherVariant), (repeated, Sentences.repeated),
      (tameAnchor, Sentences.tameAnchor),
    ]
    return reasons.filter { $0.0 > 0 }.map { Sentences.leftOut($0.0, $0.1) }
  }
}

import ArgumentParser
import Diagnostics
import StudyFiles
import Sustainability

/// Prints the indicators of every municipality.
struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the indicators of every municipality with intervals.",
    discussion: """
      Figures that rest on fewer respondents than the study's minimum are not shown. Shares are of decided answer sets; \
      intervals are 95 % with the respondent as sampling unit.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: "The folder of a study, or its study.yaml.")
  var study: String

  @ArgumentParser.Option(help: "The wave; the last one if left out.")
  var wave: Int?

  @ArgumentParser.Option(help: "text, json or csv.")
  var format: Format = .text

  @ArgumentParser.Option(help: "The file to write; standard output if left out.")
  var out: String?

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let open = try OpenStudy(study, language: languageOption.language)
    try refuse([out], over: open.inputs, language: open.language)
    let table = open.judged.indicators(wave: wave)
    for line in table.leftOut.lines { Terminal.message(line[open.language] + "\n") }
    let bytes: [UInt8] =
      switch format {
      // What programs read is in English unless another language is asked for.
      case .json: Array((table.json(in: languageOption.language ?? .english).text + "\n").utf8)
      case .csv: table.csv(in: languageOption.language ?? .english)
      case .text: Array(printable(IndicatorText(table: table, language: open.language).text).utf8)
      }
    try deliver(bytes, to: out, language: open.language)
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

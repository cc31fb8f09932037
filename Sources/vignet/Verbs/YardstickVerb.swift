import ArgumentParser
import Diagnostics
import Statistics
import Sustainability

/// Says what a share from elsewhere tells, and what it does not.
struct YardstickVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yardstick",
    abstract: "Say what a share from elsewhere tells: coverage, response rate, bounds, and what may be said.",
    discussion: """
      A response rate is given only where it is told how many were asked. The bounds hold whatever those think who did \
      not answer; the interval as if drawn at random holds only for a random sample.
      """)

  @ArgumentParser.Option(help: "How many answered.")
  var answered: Int

  @ArgumentParser.Option(help: "How many there are in all.")
  var population: Int

  @ArgumentParser.Option(help: "The share of those who answered, as 0.93, 0,93 or 93%.")
  var share: Fraction

  @ArgumentParser.Option(help: "How many were asked, if that is told.")
  var asked: Int?

  @ArgumentParser.Option(help: "How the answers were collected, in your own words, if that is told.")
  var collected: String?

  @ArgumentParser.Option(help: "text or json.")
  var format: OutputFormat = .text

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let reading = try reading(in: languageOption.language ?? .english)
    switch format {
    case .json: Terminal.result(reading.json(in: languageOption.language ?? .english).text + "\n")
    case .text:
      // The sentences are for a municipality to use, and no study says in which language: they are Danish.
      let language = languageOption.language ?? .danish
      Terminal.text(ShareReadingText(reading: reading, collected: collected, language: language).text)
    }
  }

  private func reading(in language: Language) throws -> ShareReading {
    do {
      return try ShareReading(
        ShareCounts(share: share.value, answered: answered, asked: asked, population: population))
    } catch let fault as ShareCounts.Fault {
      Terminal.message(Sentences.refused(fault.sentence)[language] + "\n")
    } catch let reason as Undefined {
      Terminal.message(Sentences.refused(reason.sentence)[language] + "\n")
    }
    throw ExitCode(1)
  }
}

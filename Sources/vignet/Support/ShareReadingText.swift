import Diagnostics
import Sustainability

/// What a share from elsewhere tells, for the terminal: the figures, the two sentences, what is known and what is not.
struct ShareReadingText {
  let reading: ShareReading
  /// How the answers were collected; `nil` when that is not told.
  let collected: String?
  let language: Language
  private var format: NumberFormat { NumberFormat(language) }

  var text: String {
    let parts = [
      figures.joined(separator: "\n"),
      language.say("Må siges: ", "May be said: ") + reading.mayBeSaid[language],
      language.say("Må ikke siges: ", "May not be said: ") + reading.mayNotBeSaid[language],
      language.say("Det ved vi", "Known") + "\n" + known.map { "  " + $0 }.joined(separator: "\n"),
      language.say("Det ved vi ikke", "Not known") + "\n" + unknown.map { "  " + $0 }.joined(separator: "\n"),
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var figures: [String] {
    let none = language.say("ingen", "none")
    let fromPopulation = reading.asIfRandomFromPopulation.map { interval in
      (language.say("  – trukket blandt alle", "  – drawn from all of them"), range(interval))
    }
    let lines: [(String, String)?] = [
      (language.say("Andel", "Share"), percent(reading.counts.share)),
      (language.say("Dækning", "Coverage"), reading.coverage.map(percent) ?? none),
      (language.say("Svarprocent", "Response rate"), reading.response.map(percent) ?? none),
      (
        language.say("Som trukket tilfældigt", "As if drawn at random"),
        range(reading.asIfRandom) + language.say(" (Wilson, 95 %)", " (Wilson, 95%)")
      ),
      fromPopulation,
      (
        language.say("Uanset de tavse", "Whatever the silent think"),
        reading.bounds.map { range($0) } ?? none
      ),
    ]
    return lines.compactMap(\.self).map { $0.0.padded(to: 28) + $0.1 }
  }

  private func percent(_ share: Double) -> String { format.percent(share, decimals: 1) }

  private func range(_ range: ClosedRange<Double>) -> String {
    format.fixed(range.lowerBound * 100, decimals: 1) + "–" + percent(range.upperBound)
  }

  private var known: [String] {
    let counts = reading.counts
    let lines = [
      language.say("Så mange svarede: ", "Answered: ") + format.whole(counts.answered),
      counts.population.map { language.say("Så mange er der i alt: ", "In all: ") + format.whole($0) },
      counts.asked.map { language.say("Så mange blev spurgt: ", "Asked: ") + format.whole($0) },
      collected.map { language.say("Sådan blev svarene indsamlet: ", "Collected: ") + $0 },
      reading.rounding?[language],
    ]
    return lines.compactMap(\.self)
  }

  private var unknown: [String] {
    let lines = [
      reading.noResponse?[language],
      collected == nil
        ? language.say(
          "Hvordan svarene er indsamlet. Kun hvis de er trukket tilfældigt, gælder intervallet »som trukket tilfældigt«.",
          "How the answers were collected. Only if they were drawn at random does that interval hold.")
        : language.say(
          "Om de, der svarede, ligner dem, der ikke gjorde. Kun hvis de er trukket tilfældigt, gælder intervallet »som "
            + "trukket tilfældigt«.",
          "Whether those who answered are like those who did not. Only if they were drawn at random does that interval hold."
        ),
      reading.counts.silent.flatMap { silent in
        silent > 0
          ? language.say(
            "Hvad de \(format.whole(silent)) tavse mener.", "What the \(format.whole(silent)) silent think.")
          : nil
      },
    ]
    return lines.compactMap(\.self)
  }
}
